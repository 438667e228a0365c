import { expect, test } from 'vitest'
import { progressOf } from '../../../src/domain/training/training-target.ts'

test.each([
  ['share', 100, 885, 885, '2026-12-31', { goal: 885, attained: 885, expected: 885, gap: 0 }],
  ['share', 100, 98, 40, '2026-07-02', { goal: 98, attained: 40, expected: 50, gap: 10 }],
  ['share', 80, 7, 0, '2026-01-01', { goal: 6, attained: 0, expected: 1, gap: 1 }],
  ['number', 1000, 4500, 700, '2026-12-31', { goal: 1000, attained: 700, expected: 1000, gap: 300 }],
  ['number', 1000, 4500, 700, '2027-05-01', { goal: 1000, attained: 700, expected: 1000, gap: 300 }],
  ['number', 1000, 4500, 0, '2025-12-31', { goal: 1000, attained: 0, expected: 0, gap: 0 }],
] as const)('%s %s of %s, %s trained on %s', (measure, value, holders, attained, today, expected) => {
  expect(progressOf({ measure, value, year: 2026 }, { holders, attained }, today)).toEqual(expected)
})
