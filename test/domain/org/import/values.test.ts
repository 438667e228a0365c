import { describe, expect, test } from 'vitest'
import { readDay, readWhole } from '../../../../src/domain/org/import/value.ts'
import {
  readFullTime,
  readLevel,
  readOrganisationKind,
  readPosition,
} from '../../../../src/domain/org/import/vocabulary.ts'

describe('cells', () => {
  test.each([
    ['57.030', 57_030],
    ['57,030', 57_030],
    ['1 234 567', 1_234_567],
    ['57030', 57_030],
    [57_030, 57_030],
    ['0', 0],
    [0, 0],
  ])('the count %j is %j', (cell, value) => {
    expect(readWhole(cell)).toEqual({ kind: 'value', value })
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['khoảng 500', 'bad'],
    ['57.03', 'bad'],
    [57.03, 'bad'],
    [1.234, 'bad'],
    ['1.234,5', 'bad'],
    ['-5', 'negative'],
    [-5, 'negative'],
    [`1${'0'.repeat(18)}`, 'too-large'],
    [1e18, 'too-large'],
  ])('the count %j is %s', (cell, kind) => {
    expect(readWhole(cell)).toEqual({ kind })
  })

  test.each([
    ['2025-07-01', '2025-07-01'],
    ['01/07/2025', '2025-07-01'],
    ['1-7-2025', '2025-07-01'],
    ['1.7.2025', '2025-07-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', null],
    ['31/4/2025', null],
    ['2025', null],
    ['45839', null],
    ['01/07/25', null],
    ['01/07/1066', null],
  ])('the day %j is %j', (written, day) => {
    expect(readDay(written)).toBe(day)
  })
})

describe('words of offices', () => {
  test.each([
    ['Tỉnh', 'province'],
    ['Thành phố', 'province'],
    ['cấp xã', 'commune'],
    ['PHƯỜNG', 'commune'],
    ['Chi hội', 'branch'],
    ['chi đoàn', 'branch'],
    ['Tổ dân phố', 'branch'],
    ['Tổ', 'group'],
    ['branch', 'branch'],
    ['Vùng', null],
  ])('the level %j is %j', (written, level) => {
    expect(readLevel(written)).toBe(level)
  })

  test.each([
    ['Chi hội trưởng', 'leader'],
    ['Bí thư chi đoàn', 'leader'],
    ['BÍ THƯ'.normalize('NFD'), 'leader'],
    ['Phó Bí thư', 'deputy'],
    ['Chi hội phó', 'deputy'],
    ['Phó Chủ tịch kiêm Thư ký', 'deputy'],
    ['Thư ký', 'secretary'],
    ['cán bộ', 'cadre'],
    ['Cán bộ chuyên trách', 'staff'],
    ['Chuyên viên', 'staff'],
    ['Quản trị viên', 'admin'],
    ['Quản trị kinh doanh', null],
    ['Nhân viên y tế', null],
    ['Văn phòng phẩm', null],
    ['quản trị hệ thống', 'admin'],
    ['leader', 'leader'],
    ['Lái xe', null],
  ])('the position %j is %j', (written, position) => {
    expect(readPosition(written)).toBe(position)
  })

  test('organisations and full time', () => {
    expect(
      ['Hội Khuyến học tỉnh A', 'HỘI LHPN xã B', 'Đoàn Thanh niên', 'Hội Nông dân'].map(readOrganisationKind),
    ).toEqual(['kh', 'pn', 'dtn', null])
    expect(['Chuyên trách', 'kiêm nhiệm', 'x', 'Không', 'full-time', 'có lẽ'].map(readFullTime)).toEqual([
      true,
      false,
      true,
      false,
      true,
      null,
    ])
  })
})
