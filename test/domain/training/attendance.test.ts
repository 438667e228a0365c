import { expect, test } from 'vitest'
import {
  isCheckInCode,
  judge,
  makeCheckInCode,
  readCheckInCode,
  sentAtOf,
} from '../../../src/domain/training/attendance.ts'
import { local } from '../../support/training.ts'

test('a code has six signs that nobody takes for another', () => {
  let at = 0
  const code = makeCheckInCode((below) => at++ % below)
  expect(code).toBe('3479AC')
  const many = Array.from({ length: 500 }, () =>
    makeCheckInCode((below) => Math.floor(Math.random() * below)),
  )
  expect(many.filter((one) => /[01OILBSZ5682DGNVJF]/.test(one))).toEqual([])
})

test.each([
  ['K7M4XR', 'K7M4XR'],
  [' k7m 4xr ', 'K7M4XR'],
  ['k7m-4xr', 'K7M4XR'],
  ['điểm danh k7m4xr', 'K7M4XR'],
  ['/diemdanh K7M4XR', 'K7M4XR'],
  ['diemdanh-K7M4XR', 'K7M4XR'],
  ['mã: k7m4xr', 'K7M4XR'],
  ['K7M4X', null],
  ['K7M4XR9', null],
  ['K7M0XR', null],
  ['', null],
  ['có mặt', null],
])('reads %j', (typed, code) => {
  expect(readCheckInCode(typed)).toBe(code)
})

test.each([
  ['K7M4XR', true],
  ['k7m4xr', true],
  ['447 379', false],
  ['khamat', false],
  ['HAMACH', true],
  ['hội viên 45', false],
])('%j typed where nothing was asked: %s', (typed, expected) => {
  expect(isCheckInCode(typed)).toBe(expected)
})

const OPEN = { codeFrom: local('2026-10-20', '08:00'), codeUntil: local('2026-10-20', '09:00') }

test.each([
  ['2026-10-20', '07:59', 'unknown'],
  ['2026-10-20', '08:00', 'present'],
  ['2026-10-20', '08:59', 'present'],
  ['2026-10-20', '09:10', 'present'],
  ['2026-10-20', '09:11', 'late'],
  ['2026-10-21', '08:59', 'late'],
  ['2026-10-21', '09:01', 'unknown'],
] as const)('sent on %s at %s: %s', (day, time, expected) => {
  expect(judge(OPEN, local(day, time))).toBe(expected)
})

test('a class without a code has no check-in', () => {
  expect(judge({ codeFrom: null, codeUntil: null }, OPEN.codeFrom)).toBe('unknown')
})

test('what counts is when it was sent, but never later than now', () => {
  const now = local('2026-10-20', '09:30')
  expect(sentAtOf(local('2026-10-20', '08:30'), now)).toEqual(local('2026-10-20', '08:30'))
  expect(sentAtOf(local('2026-10-20', '10:30'), now)).toEqual(now)
  expect(sentAtOf(undefined, now)).toEqual(now)
})
