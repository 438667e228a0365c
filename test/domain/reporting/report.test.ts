import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../src/domain/refusal.ts'
import { parseRule } from '../../../src/domain/reporting/form.ts'
import { readDocuments } from '../../../src/domain/reporting/form-document.ts'
import { readFormFiles } from '../../../src/domain/reporting/form-files.ts'
import {
  checkAnswer,
  checkReport,
  type ReportView,
  submit,
  unanswered,
  withAnswers,
} from '../../../src/domain/reporting/report.ts'
import { entry, type Said } from '../../support/reporting.ts'

const documents = readDocuments(readFormFiles(), [])
const entries = (values: Readonly<Record<string, Said>>) =>
  new Map(Object.entries(values).map(([code, said]) => [code, entry(said)]))

/** A report of the built-in form for a branch's quarter, as one loads it, with some answers. */
function view(answers: Readonly<Record<string, Said>>, more: Partial<ReportView> = {}): ReportView {
  const written = documents.forms.find(({ form }) => form.code === 'kh-branch-quarter-activities')?.form
  if (!written) throw new Error('the form is missing')
  const questions = written.questions.flatMap(({ indicator: code, ask, ...question }) => {
    const indicator = documents.indicators.find((one) => one.code === code)
    return indicator ? [{ ...question, indicator, asked: ask }] : []
  })
  return {
    id: 123,
    unit: {
      id: 7,
      name: 'Chi hội thôn 3',
      level: 'branch',
      organisationId: 1,
      population: null,
      households: null,
    },
    period: {
      id: 1,
      key: '2026-Q3',
      type: 'quarter',
      startsOn: '2026-07-01',
      endsOn: '2026-09-30',
      opensOn: '2026-07-01',
      dueOn: '2026-10-10',
      locksOn: '2026-11-29',
    },
    form: {
      id: 1,
      code: written.code,
      version: 1,
      organisationKind: 'kh',
      level: 'branch',
      name: written.name,
      periodType: 'quarter',
      schedule: written.schedule,
      rules: written.rules.flatMap((rule) => parseRule(rule) ?? []),
      enabled: true,
      questions,
    },
    state: 'draft',
    version: 0,
    receipt: null,
    firstSubmittedAt: null,
    onTime: null,
    answers: entries(answers),
    submitted: new Map(),
    previous: new Map(),
    changedSinceSubmitted: true,
    ...more,
  }
}

const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code })

function refusalOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error instanceof Refusal ? error : undefined
  }
}

describe('submitting', () => {
  test('the first time, on the due day and after it', () => {
    expect(submit(view({ members: 45 }), '2026-10-10')).toEqual({
      state: 'submitted',
      version: 1,
      onTime: true,
    })
    expect(submit(view({ members: 45 }), '2026-10-11')).toEqual({
      state: 'submitted',
      version: 1,
      onTime: false,
    })
  })

  test('a late correction of what came in time stays in time', () => {
    const sent = view(
      { members: 46 },
      { state: 'submitted', version: 1, onTime: true, submitted: entries({ members: 45 }) },
    )
    expect(submit(sent, '2026-11-29')).toEqual({ state: 'submitted', version: 2, onTime: true })
  })

  test('what is required may not be open; not applicable is an answer', () => {
    expect(refusalOf(() => submit(view({ meetings: 3 }), '2026-10-05'))).toMatchObject({
      code: 'report-incomplete',
      args: { missing: 1, names: 'Hội viên (tổng số)' },
    })
    expect(submit(view({ members: null }), '2026-10-05').version).toBe(1)
  })

  test('nothing new is not sent again, unless it was returned', () => {
    const sent = { version: 1, onTime: true, changedSinceSubmitted: false }
    expect(
      refusalOf(() => submit(view({ members: 1 }, { ...sent, state: 'submitted' }), '2026-10-05')),
    ).toEqual(refusal('nothing-to-send'))
    expect(submit(view({ members: 1 }, { ...sent, state: 'returned' }), '2026-10-05').version).toBe(2)
  })

  test('not before it opens, not after it locks, not once approved', () => {
    const one = view({ members: 45 })
    expect(refusalOf(() => submit(one, '2026-06-30'))).toMatchObject({
      code: 'report-not-open',
      args: { day: { day: '2026-07-01' } },
    })
    expect(refusalOf(() => submit(one, '2026-11-30'))).toMatchObject({
      code: 'report-locked',
      args: { day: { day: '2026-11-29' } },
    })
    expect(submit(one, '2026-11-29').onTime).toBe(false)
    expect(refusalOf(() => submit({ ...one, state: 'approved' }, '2026-10-05'))).toEqual(
      refusal('report-approved'),
    )
  })
})

describe('what looks wrong', () => {
  const kinds = (report: ReportView) => checkReport(report).map(({ kind, codes }) => [kind, ...codes])

  test('nothing in an ordinary report', () => {
    expect(
      kinds(view({ members: 45, women_members: 20, new_members: 3, difficulties: 'Thiếu quỹ' })),
    ).toEqual([])
  })

  test('a part larger than the whole, once both are answered', () => {
    expect(kinds(view({ women_members: 50 }))).toEqual([])
    expect(kinds(view({ members: null, women_members: 50 }))).toEqual([])
    expect(kinds(view({ members: 50, women_members: 50 }))).toEqual([])
    const [warning] = checkReport(view({ members: 45, women_members: 50 }))
    expect(warning).toEqual({
      kind: 'rule',
      codes: ['women_members', 'members'],
      text: {
        key: 'warning-rule',
        args: {
          name: 'Hội viên nữ',
          value: { key: 'figure-count', args: { value: { number: '50' }, unit: 'người' } },
          otherName: 'Hội viên (tổng số)',
          otherValue: { key: 'figure-count', args: { value: { number: '45' }, unit: 'người' } },
        },
      },
    })
  })

  test('more than one branch can have, at a branch only', () => {
    const commune = { ...view({}).unit, level: 'commune' as const }
    expect(kinds(view({ members: 2001 }))).toEqual([['above-maximum', 'members']])
    expect(kinds(view({ members: 2000 }))).toEqual([])
    expect(kinds(view({ members: 2001 }, { unit: commune }))).toEqual([])
  })

  test.each([
    [45, 450, true],
    [45, 449, false],
    [45, 4, true],
    [45, 5, false],
    [45, 0, true],
    [4, 44, false],
  ])('ten times the last period, up or down: %d → %d', (before, now, odd) => {
    const previous = entries({ members: before })
    expect(kinds(view({ members: now }, { previous }))).toEqual(odd ? [['jump', 'members']] : [])
  })

  test('what adds up over time may fall to nothing', () => {
    expect(kinds(view({ meetings: 0 }, { previous: entries({ meetings: 30 }) }))).toEqual([])
    expect(kinds(view({ meetings: 150 }, { previous: entries({ meetings: 15 }) }))).toEqual([
      ['jump', 'meetings'],
    ])
  })

  test('more members than inhabitants, and a typed percent that does not fit', () => {
    const unit = { ...view({}).unit, population: 300 }
    expect(kinds(view({ members: 301 }, { unit }))).toEqual([['above-population', 'members']])
    expect(kinds(view({ members: 45, member_rate: 1500 }, { unit }))).toEqual([])
    expect(kinds(view({ members: 45, member_rate: 1551 }, { unit }))).toEqual([
      ['cross-check', 'member_rate', 'members'],
    ])
    expect(kinds(view({ members: 45, member_rate: 1551 }))).toEqual([])
  })

  test('is asked of one answer before it is written', () => {
    const report = view({ members: 45, women_members: 20 })
    expect(checkAnswer(report, 'members', { kind: 'value', value: 10 }).map(({ kind }) => kind)).toEqual([
      'rule',
    ])
    expect(checkAnswer(report, 'meetings', { kind: 'value', value: 3 })).toEqual([])
    expect(report.answers.get('members')).toEqual({ kind: 'value', value: 45 })
  })
})

test('the questions that are left, without those that are never asked', () => {
  const left = unanswered(view({ members: 45, new_members: 0, meetings: null })).map(
    ({ indicator }) => indicator.code,
  )
  expect(left).toEqual(['women_members', 'attendees', 'outreach_sessions', 'difficulties'])
})

test('the working copy knows whether it differs from what was sent', () => {
  const sent = view({ members: 45 }, { submitted: entries({ members: 45 }), changedSinceSubmitted: false })
  const changed = withAnswers(sent, entries({ members: 46 }))
  expect(changed.changedSinceSubmitted).toBe(true)
  expect(withAnswers(changed, entries({ members: 45 })).changedSinceSubmitted).toBe(false)
  expect(withAnswers(sent, new Map([['members', undefined]])).answers.size).toBe(0)
})
