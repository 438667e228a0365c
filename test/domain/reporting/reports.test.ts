import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answer,
  clearAnswer,
  loadReport,
  openDraft,
  reportables,
  reportHistory,
  submitReport,
} from '../../../src/domain/reporting/reports.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { counting, given, openForms, periodId, report, seatAt } from '../../support/reporting.ts'
import { fillWorld, type World } from '../../support/world.ts'

const QUARTER = ['kh-branch-quarter-activities', '2026-Q3'] as const
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+07:00`)

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await openForms(world)
})
afterAll(() => database.close())

/** The draft of Lan's branch for the third quarter. */
const lansDraft = () =>
  world.as('lan', async (ctx) =>
    openDraft(ctx, seatAt(ctx, world.unit.thon3), await periodId(ctx, ...QUARTER)),
  )

describe('a report', () => {
  test('is begun once, with nothing answered', async () => {
    const [first, again] = [await lansDraft(), await lansDraft()]
    expect(again.id).toBe(first.id)
    expect(first).toMatchObject({
      unit: {
        id: world.unit.thon3,
        name: 'Chi hội thôn 3',
        level: 'branch',
        population: 934,
        households: 228,
      },
      period: { key: '2026-Q3', dueOn: '2026-10-10', locksOn: '2026-11-29' },
      form: { code: QUARTER[0] },
      state: 'draft',
      version: 0,
      receipt: null,
      onTime: null,
      changedSinceSubmitted: false,
    })
    expect([first.answers.size, first.submitted.size, first.previous.size]).toEqual([0, 0, 0])
  })

  test('keeps every answer at once: a number, nothing, not applicable, words', async () => {
    const { id } = await lansDraft()
    const returned = await world.as('lan', async (ctx) => {
      await answer(ctx, id, new Map([['members', { entry: { kind: 'value', value: 45 }, words: 'bốn lăm' }]]))
      return answer(ctx, id, given({ new_members: 0, meetings: null, difficulties: 'Thiếu\u0000 kinh phí' }))
    })
    const kept = await world.as('lan', (ctx) => loadReport(ctx, id))
    expect(kept.answers).toEqual(
      new Map([
        ['members', { kind: 'value', value: 45 }],
        ['new_members', { kind: 'value', value: 0 }],
        ['meetings', { kind: 'not-applicable' }],
        ['difficulties', { kind: 'text', text: 'Thiếu kinh phí' }],
      ]),
    )
    expect(returned.answers.get('members')).toEqual({ kind: 'value', value: 45 })
    expect(returned.changedSinceSubmitted).toBe(true)
    const row = await database.db.answer.findFirstOrThrow({
      where: { reportId: id, indicatorCode: 'members' },
    })
    expect(row).toMatchObject({ words: 'bốn lăm', answeredById: world.person.lan })
  })

  test('an answer is replaced and taken away', async () => {
    const { id } = await lansDraft()
    const after = await world.as('lan', async (ctx) => {
      const one = await answer(ctx, id, given({ women_members: 20, meetings: 3 }))
      const two = await answer(ctx, one, given({ meetings: 4 }))
      return clearAnswer(ctx, two, 'women_members')
    })
    const kept = await world.as('lan', (ctx) => loadReport(ctx, id))
    expect(kept.answers).toEqual(after.answers)
    expect(kept.answers.get('meetings')).toEqual({ kind: 'value', value: 4 })
    expect(kept.answers.has('women_members')).toBe(false)
  })

  test('one wrong value of several, and none is written', async () => {
    const { id } = await lansDraft()
    const wrong = (values: Record<string, number>) =>
      world.as('lan', (ctx) => answer(ctx, id, given({ attendees: 7, ...values })))
    await expect(wrong({ new_members: -1 })).rejects.toMatchObject({ code: 'value-negative' })
    await expect(wrong({ new_members: 1e18 })).rejects.toMatchObject({ code: 'value-too-large' })
    await expect(wrong({ fund_balance: 1 })).rejects.toMatchObject({ code: 'not-found' })
    const kept = await world.as('lan', (ctx) => loadReport(ctx, id))
    expect(kept.answers.has('attendees')).toBe(false)
  })

  test('answering one question takes three statements', async () => {
    const { id } = await lansDraft()
    const statements = await world.as('lan', async (ctx) => {
      await loadReport(ctx, id)
      const counted = counting(ctx)
      await answer(counted.ctx, id, given({ meetings: 4 }))
      return counted.statements()
    })
    expect(statements).toBe(3)
  })

  test('values are exact to 10^15', async () => {
    const fund = await report(world, 'lan', 'thon3', ['kh-branch-quarter-fund', '2026-Q3'], {
      fund_balance: 1e15,
      fund_raised: 999_999_999_999_999,
    })
    const kept = await world.as('lan', (ctx) => loadReport(ctx, fund.reportId))
    expect(kept.submitted.get('fund_balance')).toEqual({ kind: 'value', value: 1e15 })
    expect(kept.submitted.get('fund_raised')).toEqual({ kind: 'value', value: 999_999_999_999_999 })
  })
})

describe('sending in', () => {
  test('gives a receipt, and a correction makes a version', async () => {
    const { id } = await lansDraft()
    const receipt = await world.as('lan', (ctx) => submitReport(ctx, id), at('2026-10-06'))
    expect(receipt).toEqual({
      number: `${id}-1`,
      version: 1,
      onTime: true,
      submittedAt: at('2026-10-06'),
      missingOptional: 3,
    })
    await expect(world.as('lan', (ctx) => submitReport(ctx, id))).rejects.toMatchObject({
      code: 'nothing-to-send',
    })

    const correcting = await world.as('lan', (ctx) => answer(ctx, id, given({ members: 46 })))
    expect(correcting).toMatchObject({
      state: 'submitted',
      version: 1,
      receipt: `${id}-1`,
      changedSinceSubmitted: true,
    })
    expect(correcting.submitted.get('members')).toEqual({ kind: 'value', value: 45 })
    const second = await world.as('lan', (ctx) => submitReport(ctx, id), at('2026-11-29', '23:59'))
    expect(second).toMatchObject({ number: `${id}-2`, version: 2, onTime: true })

    const history = await world.as('lan', (ctx) => reportHistory(ctx, id))
    expect(
      history.map(({ number, submittedById, figures }) => [number, submittedById, figures.get('members')]),
    ).toEqual([
      [`${id}-1`, world.person.lan, { kind: 'value', value: 45 }],
      [`${id}-2`, world.person.lan, { kind: 'value', value: 46 }],
    ])
    expect(history[0]?.figures.get('meetings')).toEqual({ kind: 'value', value: 4 })
    const audit = await database.db.auditEvent.findMany({
      where: { action: 'report-submitted', subject: `report:${id}` },
    })
    expect(audit.map(({ details }) => JSON.parse(details))).toEqual([
      { version: 1, onTime: true },
      { version: 2, onTime: true },
    ])
    expect(await world.as('lan', (ctx) => loadReport(ctx, id))).toMatchObject({
      state: 'submitted',
      version: 2,
      onTime: true,
      firstSubmittedAt: at('2026-10-06'),
      changedSinceSubmitted: false,
    })
  })

  test('after the lock nothing is written, begun or sent', async () => {
    const { id } = await lansDraft()
    const late = at('2026-11-30', '00:01')
    await expect(
      world.as('lan', (ctx) => answer(ctx, id, given({ members: 47 })), late),
    ).rejects.toMatchObject({ code: 'report-locked' })
    await expect(world.as('lan', (ctx) => clearAnswer(ctx, id, 'members'), late)).rejects.toMatchObject({
      code: 'report-locked',
    })
    await expect(world.as('lan', (ctx) => submitReport(ctx, id), late)).rejects.toMatchObject({
      code: 'report-locked',
    })
    const begin = world.as(
      'xuan',
      async (ctx) => openDraft(ctx, seatAt(ctx, world.unit.thon2), await periodId(ctx, ...QUARTER)),
      late,
    )
    await expect(begin).rejects.toMatchObject({ code: 'report-locked' })
  })

  test('once approved nothing is changed', async () => {
    const sent = await report(world, 'xuan', 'thon2', QUARTER, { members: 30 })
    await database.db.report.update({ where: { id: sent.reportId }, data: { state: 'approved' } })
    const change = world.as('xuan', (ctx) => answer(ctx, sent.reportId, given({ members: 31 })))
    await expect(change).rejects.toMatchObject({ code: 'report-approved' })
  })

  test('the period before is shown with the next', async () => {
    const next = await world.as('lan', async (ctx) =>
      openDraft(ctx, seatAt(ctx, world.unit.thon3), await periodId(ctx, QUARTER[0], '2026-Q4')),
    )
    expect(next.previous.get('members')).toEqual({ kind: 'value', value: 46 })
    expect(next.previous.get('meetings')).toEqual({ kind: 'value', value: 4 })
    expect(next.answers.size).toBe(0)
  })
})

describe('what may be reported', () => {
  test('most urgent first, what is sent last, with how much is answered', async () => {
    const open = await world.as('luc', async (ctx) => reportables(ctx, seatAt(ctx, world.unit.doi)))
    expect(open.map(({ form, period, report: begun }) => [form.code, period.key, begun])).toEqual([
      ['kh-branch-quarter-activities', '2026-Q3', null],
      ['kh-branch-quarter-fund', '2026-Q3', null],
      ['kh-branch-half-training', '2026-H2', null],
      ['kh-branch-quarter-activities', '2026-Q4', null],
      ['kh-branch-quarter-fund', '2026-Q4', null],
      ['kh-branch-year-learning', '2026-Y', null],
    ])
    const lans = await world.as('lan', async (ctx) => reportables(ctx, seatAt(ctx, world.unit.thon3)))
    expect(lans.slice(-2).map(({ form, period }) => [form.code, period.key])).toEqual([
      ['kh-branch-quarter-activities', '2026-Q3'],
      ['kh-branch-quarter-fund', '2026-Q3'],
    ])
    expect(lans.at(-2)?.report).toMatchObject({ state: 'submitted', version: 2, answered: 4, asked: 7 })
  })

  test('a draft counts its answers to what is asked, not a typed percent', async () => {
    const begun = await world.as('luc', async (ctx) => {
      const seat = seatAt(ctx, world.unit.doi)
      const draft = await openDraft(ctx, seat, await periodId(ctx, ...QUARTER))
      await answer(ctx, draft.id, given({ members: 12, member_rate: 150 }))
      return (await reportables(ctx, seat))[0]?.report
    })
    expect(begun).toMatchObject({ state: 'draft', version: 0, answered: 1, asked: 7 })
  })
})

describe('rights', () => {
  test('a leader neither sees nor writes the reports of others, overseers see what is below them', async () => {
    const { id } = await lansDraft()
    const notAllowed = { code: 'not-allowed', audited: true }
    await expect(world.as('xuan', (ctx) => loadReport(ctx, id))).rejects.toMatchObject(notAllowed)
    await expect(world.as('hanh', (ctx) => loadReport(ctx, id))).rejects.toMatchObject(notAllowed)
    await expect(world.as('thu', (ctx) => reportHistory(ctx, id))).rejects.toMatchObject(notAllowed)
    await expect(world.from('telegram:nobody', (ctx) => loadReport(ctx, id))).rejects.toMatchObject(
      notAllowed,
    )
    await expect(world.as('minh', (ctx) => answer(ctx, id, given({ members: 1 })))).rejects.toMatchObject(
      notAllowed,
    )
    await expect(world.as('minh', (ctx) => submitReport(ctx, id))).rejects.toMatchObject(notAllowed)
    for (const who of ['minh', 'hoa', 'yen', null] as const)
      expect((await world.as(who, (ctx) => loadReport(ctx, id))).id).toBe(id)
    await expect(world.as('lan', (ctx) => loadReport(ctx, 999_999))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('nobody begins a report through the seat of another, or of another form', async () => {
    const seat = await world.as('xuan', async (ctx) => seatAt(ctx, world.unit.thon2))
    const stolen = world.as('lan', async (ctx) => openDraft(ctx, seat, await periodId(ctx, ...QUARTER)))
    await expect(stolen).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    const foreign = world.as('lan', async (ctx) =>
      openDraft(
        ctx,
        seatAt(ctx, world.unit.thon3),
        await periodId(ctx, 'pn-branch-quarter-money', '2026-Q3'),
      ),
    )
    await expect(foreign).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    const unknown = world.as('lan', (ctx) => openDraft(ctx, seatAt(ctx, world.unit.thon3), 999_999))
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
  })

  test('two people begin the same report at once: there is one', async () => {
    const begin = () =>
      world.as('luc', async (ctx) =>
        openDraft(ctx, seatAt(ctx, world.unit.doi), await periodId(ctx, QUARTER[0], '2026-Q4')),
      )
    const ids = (await Promise.all([begin(), begin(), begin()])).map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
  })
})
