import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Period, parsePeriodKey } from '../../../src/domain/reporting/period.ts'
import { type QuickTargets, quickTargets } from '../../../src/domain/reporting/quick-targets.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { openForms, report, seatAt } from '../../support/reporting.ts'
import { fillWorld, type UnitName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await openForms(world)
  await report(world, 'luc', 'doi', ['kh-branch-quarter-activities', '2026-Q3'], { members: 30 })
  await report(world, 'luc', 'doi', ['kh-branch-quarter-activities', '2026-Q4'], { members: 31 })
})
afterAll(() => database.close())

const named = (key: string | null): Period | null => (key === null ? null : parsePeriodKey(key))

/** Where Lan's figures go: 'form period: codes', a mark before what has another kind of period or is doubtful. */
async function lan(codes: readonly string[], key: string | null = null, now?: Date): Promise<string[]> {
  const plan = await world.as(
    'lan',
    (ctx) => quickTargets(ctx, [seatAt(ctx, world.unit.thon3)], codes, named(key)),
    now,
  )
  return written(plan)
}

function written(plan: QuickTargets): string[] {
  if (plan.kind !== 'planned') return [plan.kind]
  const short = (code: string) => code.replace('kh-branch-', '')
  return [
    ...plan.targets.map(
      ({ form, period, codes, otherPeriod }) =>
        `${otherPeriod ? '≠ ' : ''}${short(form.code)} ${period.key}: ${codes.join(' ')}`,
    ),
    ...plan.doubtful.map(
      ({ form, period, codes }) => `? ${short(form.code)} ${period.key}: ${codes.join(' ')}`,
    ),
    ...plan.closed.map(
      ({ periodKey, reason, day, codes }) => `${reason} ${periodKey} ${day}: ${codes.join(' ')}`,
    ),
    ...(plan.elsewhere.length > 0 ? [`elsewhere: ${plan.elsewhere.join(' ')}`] : []),
  ]
}

describe('with no period named', () => {
  test('the period most due of the kind that holds most figures', async () => {
    expect(await lan(['members', 'meetings'])).toEqual(['quarter-activities 2026-Q3: members meetings'])
    expect(await lan(['members', 'learning_citizens', 'learning_units'])).toEqual([
      'year-learning 2026-Y: members learning_citizens learning_units',
    ])
    expect(await lan(['training_classes', 'trainees'])).toEqual([
      'half-training 2026-H2: training_classes trainees',
    ])
  })

  test('the shortest kind wins a tie', async () => {
    expect(await lan(['members'])).toEqual(['quarter-activities 2026-Q3: members'])
    expect(await lan(['members', 'member_rate'])).toEqual(['quarter-activities 2026-Q3: members member_rate'])
  })

  test('one message over several forms of a period, and over other kinds of period', async () => {
    expect(await lan(['members', 'fund_balance', 'meetings', 'learning_families'])).toEqual([
      'quarter-activities 2026-Q3: members meetings',
      'quarter-fund 2026-Q3: fund_balance',
      '≠ year-learning 2026-Y: learning_families',
    ])
  })

  test('until it is due a further figure corrects what was sent; then it is the running period', async () => {
    const luc = (codes: readonly string[], now?: Date) =>
      world.as('luc', (ctx) => quickTargets(ctx, [seatAt(ctx, world.unit.doi)], codes, null), now)
    expect(written(await luc(['fund_balance']))).toEqual(['quarter-fund 2026-Q3: fund_balance'])
    expect(written(await luc(['members']))).toEqual(['quarter-activities 2026-Q3: members'])
    const afterDue = new Date('2026-10-20T02:00:00Z')
    expect(written(await luc(['members'], afterDue))).toEqual(['quarter-activities 2026-Q4: members'])
  })

  test('what no form of the unit holds is elsewhere', async () => {
    expect(await lan(['members', 'savings_amount', 'branches'])).toEqual([
      'quarter-activities 2026-Q3: members',
      'elsewhere: savings_amount branches',
    ])
    expect(await lan([])).toEqual([])
  })
})

describe('with a period named', () => {
  test('its own forms first', async () => {
    expect(await lan(['members', 'fund_raised'], '2026-Q4')).toEqual([
      'quarter-activities 2026-Q4: members',
      'quarter-fund 2026-Q4: fund_raised',
    ])
  })

  test('another kind of period takes what is so at its end, not what was counted over it', async () => {
    expect(await lan(['members', 'learning_families', 'trainees'], '2026-Q3')).toEqual([
      'quarter-activities 2026-Q3: members',
      '≠ year-learning 2026-Y: learning_families',
      '? half-training 2026-H2: trainees',
    ])
    expect(await lan(['fund_balance', 'fund_raised'], '2026-Y')).toEqual([
      '≠ quarter-fund 2026-Q4: fund_balance',
      '? quarter-fund 2026-Q4: fund_raised',
    ])
    expect(await lan(['meetings'], '2026-M08')).toEqual(['? quarter-activities 2026-Q3: meetings'])
  })

  test('one that is locked or has not begun is told with the day', async () => {
    expect(await lan(['members', 'learning_families'], '2026-Q1')).toEqual([
      '≠ year-learning 2026-Y: learning_families',
      'locked 2026-Q1 2026-05-30: members',
    ])
    expect(await lan(['members'], '2027-Q1')).toEqual(['not-open 2027-Q1 2027-01-01: members'])
    expect(await lan(['meetings', 'learning_clans'], '2024-Y')).toEqual([
      'locked 2024-Y 2025-03-01: learning_clans',
      'locked 2024-Q4 2025-03-01: meetings',
    ])
    const afterLock = new Date('2026-11-30T03:00:00Z')
    expect(await lan(['members'], '2026-Q3', afterLock)).toEqual(['locked 2026-Q3 2026-11-29: members'])
  })
})

describe('several seats', () => {
  const xuan = async (codes: readonly string[]) => {
    const plan = await world.as('xuan', (ctx) => quickTargets(ctx, ctx.actor?.seats ?? [], codes, null))
    return plan.kind === 'planned'
      ? plan.seat.unitId
      : plan.kind === 'ambiguous'
        ? plan.seats.length
        : plan.kind
  }
  const unit = (name: UnitName) => world.unit[name]

  test('are asked about when the figures could be of each', async () => {
    expect(await xuan(['members'])).toBe(2)
    expect(await xuan(['trees_planted', 'learning_families'])).toBe(2)
    expect(await xuan(['blood_units_of_nobody'])).toBe(2)
  })

  test('are told apart by figures that only one of them reports', async () => {
    expect(await xuan(['learning_families'])).toBe(unit('thon2'))
    expect(await xuan(['savings_amount'])).toBe(unit('women1'))
  })

  test('a seat that may not report is none', async () => {
    const plan = await world.as('lan', (ctx) =>
      quickTargets(ctx, [{ ...seatAt(ctx, unit('thon3')), position: 'cadre' }], ['members'], null),
    )
    expect(plan).toEqual({ kind: 'no-seat' })
  })
})
