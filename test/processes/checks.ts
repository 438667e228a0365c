import { expect } from 'vitest'
import type { Database } from '../../src/db/client.ts'
import type { Simulation } from '../../src/simulator/types.ts'
import { FORM, type Leader, PERIOD } from './branches.ts'
import type { Sent } from './leader.ts'
import { lookOf } from './phone.ts'

/** Every update of these people was handed over, is noted, has moved its conversation on by one and has one answer. */
export async function answeredOnce(
  simulation: Simulation,
  { db }: Database,
  leaders: readonly Leader[],
): Promise<void> {
  const updates = await simulation.updates()
  expect(updates.filter(({ handedOver, confirmed }) => handedOver === 0 || !confirmed)).toEqual([])
  const noted = (await db.inboundUpdate.findMany()).map(({ id }) => id)
  const wanted = updates.map(({ updateId }) => updateId)
  expect(noted.map(numberOf).sort(byNumber)).toEqual(wanted.sort(byNumber))
  const answers = await db.delivery.findMany({ where: { cause: { startsWith: 'said:' } } })
  expect(answers.map(({ cause }) => numberOf(cause)).sort(byNumber)).toEqual(wanted)
  for (const { account } of leaders) {
    const { seq } = await db.session.findUniqueOrThrow({ where: { addressId: `telegram:${account}` } })
    expect(seq, `turns of ${account}`).toBe(updates.filter(({ userId }) => userId === account).length)
  }
}

/** 77 of 'telegram:1:77' and 'said:telegram:1:77'. */
function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf(':') + 1))
}

function byNumber(one: number, other: number): number {
  return one - other
}

/**
 * The deliveries to one person in the order of their making, and how often each arrived. Every message of the chat is
 * one of them; what was recorded as sent did arrive; they arrived in this order.
 */
export async function messagesTo(
  simulation: Simulation,
  { db }: Database,
  account: number,
): Promise<{ delivery: number; times: number }[]> {
  const deliveries = await db.delivery.findMany({
    where: { addressId: `telegram:${account}` },
    orderBy: { id: 'asc' },
  })
  expect(deliveries.filter(({ state }) => state !== 'sent')).toEqual([])
  const chat = (await simulation.chat(account)).filter(({ from }) => from === 'bot')
  const looks = chat.map(lookOf)
  const recorded = deliveries.map(({ externalId }) =>
    chat.findIndex(({ messageId }) => String(messageId) === externalId),
  )
  expect(recorded, `recorded messages to ${account}`).not.toContain(-1)
  expect(recorded, `order of the messages to ${account}`).toEqual(recorded.toSorted(byNumber))
  expect([...new Set(looks)], `messages to ${account}`).toEqual(recorded.map((at) => looks[at]))
  return deliveries.map(({ id }, at) => ({
    delivery: id,
    times: looks.filter((look) => look === looks[recorded[at] ?? -1]).length,
  }))
}

/** Every submission of a unit's report, the first one first. */
export async function sentVersions({ db }: Database, unitId: number): Promise<Sent[]> {
  const report = await db.report.findFirstOrThrow({
    where: { unitId, period: { key: PERIOD, formCode: FORM } },
    include: { versions: { orderBy: { number: 'asc' }, include: { figures: true } } },
  })
  return report.versions.map(({ figures }) =>
    Object.fromEntries(
      figures.map(({ indicatorCode, value, text }) => [indicatorCode, value === null ? text : Number(value)]),
    ),
  )
}
