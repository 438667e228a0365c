import { describe, expect, test } from 'vitest'
import { findNumbers, readNumber } from '../../../src/lib/vi/number.ts'

const VALUES: readonly [text: string, value: number][] = [
  ['46', 46],
  ['05', 5],
  ['1234', 1234],
  ['1.234', 1234],
  ['1 234', 1234],
  ['1.234.567', 1234567],
  ['45,600,000', 45600000],
  ['1.234,5', 1234.5],
  ['14,51', 14.51],
  ['3.1', 3.1],
  ['４６', 46],
  ['14,51%', 14.51],
  ['3tr5', 3500000],
  ['3tr15', 3150000],
  ['3 triệu rưỡi', 3500000],
  ['3 triệu rưởi', 3500000],
  ['2 triệu 350', 2350000],
  ['1 triệu 2', 1200000],
  ['1 triệu 050 nghìn', 1050000],
  ['1tr150k', 1150000],
  ['3 triệu 2 trăm nghìn', 3200000],
  ['ba triệu hai trăm', 3200000],
  ['hai triệu ba', 2300000],
  ['2 triệu tám', 2800000],
  ['500k', 500000],
  ['500 nghìn', 500000],
  ['500 ngàn', 500000],
  ['2.500.000đ', 2500000],
  ['2.350.000 đồng', 2350000],
  ['1,2 tỷ', 1200000000],
  ['1 tỷ 150 triệu', 1150000000],
  ['1.950 triệu', 1950000000],
  ['nửa triệu', 500000],
  ['triệu rưỡi', 1500000],
  ['trăm rưỡi', 150],
  ['5 củ', 5000000],
  ['3 lít', 300000],
  ['bốn mươi sáu', 46],
  ['bon muoi sau', 46],
  ['sáu mươi tư', 64],
  ['ba mươi mốt', 31],
  ['mười lăm', 15],
  ['mười nhăm', 15],
  ['ba mốt', 31],
  ['bốn hai', 42],
  ['hai lăm', 25],
  ['hai chục', 20],
  ['2 chục', 20],
  ['một tá', 12],
  ['trăm hai', 120],
  ['một trăm hai', 120],
  ['một trăm linh năm', 105],
  ['một trăm lẻ năm', 105],
  ['một trăm hai mươi', 120],
  ['hai nghìn không trăm linh năm', 2005],
  ['mười hai triệu năm trăm nghìn đồng', 12500000],
  ['chín trăm triệu', 900000000],
  ['999.999.999.999.999', 999_999_999_999_999],
  ['1.000.000.000.000.000', 1_000_000_000_000_000],
]

describe('findNumbers', () => {
  test.each(VALUES)('%s is %d', (text, value) => {
    const found = findNumbers(text)
    expect(found.map((number) => number.reading)).toEqual([
      { kind: 'number', value, mark: expect.any(String) },
    ])
    expect(found[0]?.span).toEqual([0, text.length])
  })

  test.each([
    ['1,234', { kind: 'ambiguous', readings: [1234, 1.234], mark: 'none' }],
    ['hai triệu ba mươi', { kind: 'ambiguous', readings: [2300000, 2030000], mark: 'scale' }],
    ['31/36', { kind: 'ratio', value: 31, of: 36 }],
    ['12 trên 15', { kind: 'ratio', value: 12, of: 15 }],
    ['10-12', { kind: 'range', from: 10, to: 12, mark: 'none' }],
    ['10 đến 12', { kind: 'range', from: 10, to: 12, mark: 'none' }],
    ['3-4 triệu', { kind: 'range', from: 3000000, to: 4000000, mark: 'scale' }],
    ['-5', { kind: 'negative', value: -5, mark: 'none' }],
    ['âm 5', { kind: 'negative', value: -5, mark: 'none' }],
    ['1000000000000001', { kind: 'too-large' }],
    ['1000000000000000000', { kind: 'too-large' }],
    ['2 triệu tỷ', { kind: 'number', value: 2000000, mark: 'scale' }],
    ['45/12/20', { kind: 'garbled' }],
    ['1.23.4', { kind: 'garbled' }],
  ])('%s is read as it stands', (text, reading) => {
    expect(findNumbers(text)[0]?.reading).toEqual(reading)
  })

  test('finds several, each with its span', () => {
    const text = 'quỹ 3tr5, hội viên 45 và 12 gia đình (14,51%)'
    expect(findNumbers(text).map(({ span }) => text.slice(...span))).toEqual(['3tr5', '45', '12', '14,51%'])
  })

  test('"năm" alone is no sure number, "năm mươi" is', () => {
    expect(findNumbers('trong năm').map((number) => number.sure)).toEqual([false])
    expect(findNumbers('năm mươi').map((number) => number.sure)).toEqual([true])
  })
})

describe('readNumber', () => {
  test.each([
    ['46', 46],
    ['46 ạ', 46],
    ['khoảng 46', 46],
    ['dạ có 46 người ạ', 46],
    ['46 hội viên', 46],
    ['hội viên 46', 46],
    ['bốn mươi sáu', 46],
    ['bon muoi sau a', 46],
    ['năm', 5],
    ['không', 0],
    ['không có', 0],
    ['Chưa có ạ', 0],
    ['ko có', 0],
    ['chưa có ai', 0],
    ['chưa có hội viên nào', 0],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text, 'Số hội viên?')).toEqual({ kind: 'number', value, mark: 'none' })
  })

  test.each([
    ['không áp dụng', { kind: 'not-applicable' }],
    ['dạ không áp dụng ạ', { kind: 'not-applicable' }],
    ['khong ap dung', { kind: 'not-applicable' }],
    ['abc', { kind: 'not-a-number' }],
    ['không biết', { kind: 'not-a-number' }],
    ['tôi không có ở nhà', { kind: 'not-a-number' }],
    ['🙂', { kind: 'not-a-number' }],
    ['', { kind: 'not-a-number' }],
    ['tăng 5', { kind: 'delta', value: 5 }],
    ['4o', { kind: 'garbled' }],
    ['10^18', { kind: 'garbled' }],
    ['45 12', { kind: 'garbled' }],
    ['mai khoảng 46 chắc vậy', { kind: 'among-words', value: 46, mark: 'none' }],
    ['1000000000000000000', { kind: 'too-large' }],
    ['-5', { kind: 'negative', value: -5, mark: 'none' }],
    ['31/36', { kind: 'ratio', value: 31, of: 36 }],
    ['1,234', { kind: 'ambiguous', readings: [1234, 1.234], mark: 'none' }],
    ['3tr5', { kind: 'number', value: 3500000, mark: 'scale' }],
  ])('%s', (text, expected) => {
    expect(readNumber(text, 'Số hội viên?')).toEqual(expected)
  })
})
