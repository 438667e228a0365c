import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Usage } from '../../../src/channels/channel.ts'
import { createQuota, type Plan } from '../../../src/channels/zalo-bot/quota.ts'
import { createChannelStore } from '../../../src/domain/outbox/channel-store.ts'
import { testClock } from '../../support/app.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { LAN, MINH, PLAN } from './stage.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

function open(plan: Partial<Plan> = {}) {
  const clock = testClock(new Date('2026-10-20T08:00:00Z'))
  const warnings: Usage[] = []
  const store = createChannelStore(database, 'zalo', clock)
  const quota = createQuota(
    store,
    { ...PLAN, messages: 10, users: 5, ...plan },
    { clock, timeZone: 'Asia/Ho_Chi_Minh', warn: (usage) => warnings.push(usage) },
  )
  const send = async (lane: 'answer' | 'bulk', times = 1) => {
    const ends: boolean[] = []
    for (let one = 0; one < times; one++)
      ends.push(
        await quota.take(lane).then(
          () => true,
          () => false,
        ),
      )
    return ends.filter(Boolean).length
  }
  return { quota, clock, warnings, send }
}

describe('the plan', () => {
  test('bulk uses up its share, answers go on', async () => {
    const { quota, send } = open()
    expect(await send('bulk', 12)).toBe(8)
    expect(await send('answer', 4)).toBe(4)
    expect((await quota.usage()).messages).toEqual({ used: 12, plan: 10 })
  })

  test('answers count against the share of bulk', async () => {
    const { send } = open()
    expect(await send('answer', 7)).toBe(7)
    expect(await send('bulk', 3)).toBe(1)
  })

  test('what was not sent after all is given back', async () => {
    const { quota, send } = open()
    await send('bulk', 3)
    await quota.giveBack()
    expect((await quota.usage()).messages.used).toBe(2)
  })

  test.each([
    ['sent', 2],
    ['both', 4],
  ] as const)('what counts: %s (assumed: both)', async (counts, used) => {
    const { quota, send } = open({ counts })
    await quota.heard(`zalo:${LAN}`)
    await quota.heard(`zalo:${LAN}`)
    await send('answer', 2)
    expect((await quota.usage()).messages.used).toBe(used)
  })

  test('a new month of the time zone begins anew', async () => {
    const { quota, send, clock } = open()
    await send('bulk', 12)
    clock.set(new Date('2026-10-31T16:59:00Z'))
    expect(await send('bulk')).toBe(0)
    clock.set(new Date('2026-10-31T17:00:00Z'))
    expect(await send('bulk')).toBe(1)
    expect((await quota.usage()).messages.used).toBe(1)
  })

  test('a warning above 80 %, once a month and over all processes', async () => {
    const { send, warnings, clock } = open()
    await send('answer', 7)
    expect(warnings).toEqual([])
    await send('answer', 3)
    expect(warnings).toEqual([{ messages: { used: 8, plan: 10 }, users: { used: 0, plan: 5 } }])
    const other = open()
    await other.send('answer', 2)
    expect(other.warnings).toEqual([])
    clock.set(new Date('2026-11-02T08:00:00Z'))
    await send('answer', 9)
    expect(warnings).toHaveLength(2)
  })

  test('people are counted once, and warned of too', async () => {
    const { quota, warnings } = open({ users: 2 })
    await quota.heard(`zalo:${LAN}`)
    await quota.heard(`zalo:${LAN}`)
    expect(warnings).toEqual([])
    await open().quota.heard(`zalo:${LAN}`)
    await quota.heard(`zalo:${MINH}`)
    expect((await quota.usage()).users).toEqual({ used: 2, plan: 2 })
    expect(warnings).toHaveLength(1)
  })

  test('when the platform says that it is used up, bulk rests for an hour (assumed)', async () => {
    const { quota, send, clock } = open()
    await quota.heard(`zalo:${LAN}`)
    expect(await quota.refused(`zalo:${LAN}`)).toBe(false)
    expect(await send('bulk')).toBe(0)
    expect(await send('answer')).toBe(1)
    expect(await quota.room(`zalo:${LAN}`)).toBe('none')
    clock.advance(3_700_000)
    expect(await send('bulk')).toBe(1)
    expect(await quota.room(`zalo:${LAN}`)).toBe('room')
    expect(await quota.room(`zalo:${MINH}`)).toBe('never-wrote')
  })
})
