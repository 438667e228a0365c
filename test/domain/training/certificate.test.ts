import { expect, test } from 'vitest'
import { certificateNumber, nextNumber } from '../../../src/domain/training/certificate.ts'

test('a number says which of the year, and of whom', () => {
  expect(certificateNumber(12, 2026, 'SH-TM')).toBe('12/2026/SH-TM')
})

test.each([
  [[], 1],
  [['1/2026/SH-TM', '2/2026/SH-TM'], 3],
  [['2/2026/SH-TM', '10/2026/SH-TM', '9/2026/SH-TM'], 11],
  [['7/2025/SH-TM', '8/2026/SH', '9/2026/X-SH-TM'], 1],
  [['4/2026/SH-TM', 'cũ/2026/SH-TM'], 5],
] as const)('after %j comes %s', (used, expected) => {
  expect(nextNumber(used, 2026, 'SH-TM')).toBe(expected)
})
