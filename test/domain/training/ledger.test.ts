import { describe, expect, test } from 'vitest'
import { seatsOn, stoodUnder } from '../../../src/domain/training/ledger.ts'

const seat = (level: string, position: string, fromDay: string, untilDay: string | null = null) => ({
  personId: 1,
  level,
  position,
  fromDay,
  untilDay,
})
const SEATS = [
  seat('branch', 'secretary', '2025-01-01', '2026-01-01'),
  seat('branch', 'leader', '2025-06-01'),
  seat('commune', 'deputy', '2026-03-01'),
]

describe('what somebody was', () => {
  test.each([
    ['2024-05-01', ['branch secretary']],
    ['2025-05-01', ['branch secretary']],
    ['2025-07-01', ['branch leader', 'branch secretary']],
    ['2026-01-01', ['branch leader']],
    ['2026-03-01', ['commune deputy', 'branch leader']],
  ])('on %s', (day, expected) => {
    expect(seatsOn(SEATS, day).map(({ level, position }) => `${level} ${position}`)).toEqual(expected)
  })

  test('nobody without a seat', () => {
    expect(seatsOn([], '2025-05-01')).toEqual([])
    expect(seatsOn([seat('branch', 'leader', '2024-01-01', '2024-06-01')], '2025-01-01')).toEqual([])
  })
})

test('a unit stands under another by the parents of that day', () => {
  const span = (
    unitId: number,
    parentId: number | null,
    fromDay: string,
    untilDay: string | null = null,
  ) => ({
    unitId,
    parentId,
    fromDay,
    untilDay,
  })
  const spans = new Map([
    [1, [span(1, null, '2020-01-01')]],
    [2, [span(2, 1, '2020-01-01', '2025-07-01')]],
    [3, [span(3, 2, '2020-01-01', '2025-07-01'), span(3, 1, '2025-07-01')]],
  ])
  const under = (unit: number, root: number, day: string) => stoodUnder(spans, unit, new Set([root]), day)
  expect(under(3, 2, '2025-06-30')).toBe(true)
  expect(under(3, 2, '2025-07-01')).toBe(false)
  expect(under(3, 1, '2025-07-01')).toBe(true)
  expect(under(2, 1, '2025-08-01')).toBe(false)
  expect(under(1, 1, '2019-01-01')).toBe(true)
})
