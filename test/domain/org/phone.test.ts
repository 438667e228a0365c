import { describe, expect, test } from 'vitest'
import { readName } from '../../../src/domain/org/person.ts'
import { normalisePhone } from '../../../src/domain/org/phone.ts'

describe('a phone number', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084 912 345 678', '0912345678'],
    ['+84 (0)912.345.678', '0912345678'],
    ['0912-345-678', '0912345678'],
    ['912345678', '0912345678'],
    ['842345678', '0842345678'],
    ['0243 825 4321', '02438254321'],
    ['2438254321', '02438254321'],
    ['01634567890', null],
    ['091234567', null],
    ['0912345678 / 0987654321', null],
    ['không có', null],
    ['113', null],
  ])('%j is kept as %j', (written, kept) => {
    expect(normalisePhone(written)).toBe(kept)
  })
})

describe('a name', () => {
  test.each([
    ['  Nguyễn   Thị Lan ', 'Nguyễn Thị Lan'],
    ['Nguyễn Thị Lan'.normalize('NFD'), 'Nguyễn Thị Lan'],
    ['H’Hen Niê', 'H’Hen Niê'],
    ['Giàng A Páo', 'Giàng A Páo'],
    ['Y-Moan', 'Y-Moan'],
    ['=HYPERLINK("x")', null],
    ['0912345678', null],
    ['https://a.vn', null],
    ['a'.repeat(81), null],
    ['', null],
  ])('%j is kept as %j', (written, kept) => {
    expect(readName(written)).toBe(kept)
  })
})
