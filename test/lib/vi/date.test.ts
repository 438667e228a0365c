import { expect, test } from 'vitest'
import { findPeriods, findTimes, type ReadPeriod } from '../../../src/lib/vi/date.ts'

const TODAY = '2026-11-22'
const period = (type: ReadPeriod['type'], index: number, year = 2026): ReadPeriod => ({ type, year, index })

test.each([
  ['quý III/2026', period('quarter', 3)],
  ['Quý IV/2025', period('quarter', 4, 2025)],
  ['quý 3 năm 2025', period('quarter', 3, 2025)],
  ['q3', period('quarter', 3)],
  ['quy 3', period('quarter', 3)],
  ['quý này', period('quarter', 4)],
  ['quý trước', period('quarter', 3)],
  ['quý vừa rồi', period('quarter', 3)],
  ['tháng 7', period('month', 7)],
  ['tháng mười', period('month', 10)],
  ['T10', period('month', 10)],
  ['10/2026', period('month', 10)],
  ['thang 8/2026', period('month', 8)],
  ['tháng 12 năm ngoái', period('month', 12, 2025)],
  ['tháng này', period('month', 11)],
  ['tháng trước', period('month', 10)],
  ['6 tháng đầu năm', period('half', 1)],
  ['sáu tháng đầu năm', period('half', 1)],
  ['6 tháng cuối năm 2025', period('half', 2, 2025)],
  ['nửa đầu năm', period('half', 1)],
  ['năm 2024', period('year', 1, 2024)],
  ['cả năm', period('year', 1)],
  ['cả năm nay', period('year', 1)],
  ['năm ngoái', period('year', 1, 2025)],
  ['từ đầu năm đến giờ', period('year', 1)],
  ['tuần này', period('week', 47)],
])('%s names a period', (text, expected) => {
  const message = `báo cáo ${text}, hội viên như sau`
  const [found, ...others] = findPeriods(message, TODAY)
  expect(found?.period).toEqual(expected)
  expect(found && message.slice(...found.span)).toBe(text)
  expect(others).toEqual([])
})

test.each([
  ['quý 4', '2027-01-05', period('quarter', 4)],
  ['tháng 12', '2027-02-01', period('month', 12)],
  ['tháng trước', '2027-01-15', period('month', 12)],
  ['quý trước', '2027-02-15', period('quarter', 4)],
  ['tuần trước', '2027-01-05', period('week', 53)],
])('%s seen from %s lies in the year before', (text, today, expected) => {
  expect(findPeriods(text, today)[0]?.period).toEqual(expected)
})

test.each([
  ['quy 3tr5', []],
  ['quỹ 3', []],
  ['31/36', []],
  ['08/08 chi hội', []],
  ['so với quý trước', ['compared']],
  ['hơn năm ngoái', ['compared']],
  ['9 tháng đầu năm', ['unsupported']],
  ['3 tháng qua', ['unsupported']],
  ['kỳ này', ['vague']],
  ['trong năm', ['vague']],
  ['20/11/2026', ['date']],
  ['ngày 26/3', ['date']],
  ['20/10', ['date']],
  ['19h30 ngày 15/11', ['other', 'date']],
  ['năm học 2025-2026', ['other']],
  ['nhiệm kỳ 2021-2026', ['other']],
  ['vay 12 tháng', ['other']],
])('%s names none', (text, kinds) => {
  expect(findTimes(text, TODAY).map((time) => time.reading.kind)).toEqual(kinds)
})

test('a day that does not exist is a date without a day', () => {
  expect(findTimes('31/02/2026', TODAY)[0]?.reading).toEqual({ kind: 'date', day: null })
  expect(findTimes('20/11/2026', TODAY)[0]?.reading).toEqual({ kind: 'date', day: '2026-11-20' })
})
