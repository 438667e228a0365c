import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../src/db/client.ts'
import { inTransaction } from '../../../src/db/transaction.ts'
import type { Ctx } from '../../../src/domain/context.ts'
import { preferChannel, unlinkAddress } from '../../../src/domain/org/addresses.ts'
import { holdersOf } from '../../../src/domain/org/assignments.ts'
import { erasePerson } from '../../../src/domain/org/erasures.ts'
import { lookUpInvite } from '../../../src/domain/org/invites.ts'
import { acceptLink, createLinkCode, isLinkCode, lookUpLink } from '../../../src/domain/org/links.ts'
import { hasConsented, personalData } from '../../../src/domain/org/people.ts'
import { openLog } from '../../../src/lib/log.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, NOW, TIME_ZONE, type World } from '../../support/world.ts'

const DAY = 86_400_000
const ZALO = 'zalo:6ede0001'

let database: TestDatabase
let world: World
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterEach(() => database.close())

const codeOf = (now?: Date) => world.as('lan', async (ctx) => (await createLinkCode(ctx)).code, now)
const link = (code: string, from = ZALO, now?: Date) => world.from(from, (ctx) => acceptLink(ctx, code), now)
const actions = async (action: string) => database.db.auditEvent.findMany({ where: { action } })

/** What the program does of a refusal: it is kept where it counts. */
async function refusedAt(from: string, work: (ctx: Ctx) => Promise<unknown>): Promise<string> {
  const code = await world.from(from, work).then(
    () => 'nothing',
    (error: { code: string; audited: boolean }) => (error.audited ? error.code : `${error.code}, unaudited`),
  )
  if (!code.includes('unaudited'))
    await database.db.auditEvent.create({ data: { at: NOW, addressId: from, action: `refused:${code}` } })
  return code
}

describe('a link code', () => {
  test('makes another address the same person’s: same seats, same consent; the other address is told', async () => {
    const code = await codeOf()
    const owner = await world.from(ZALO, (ctx) => lookUpLink(ctx, ` ${code.toLowerCase()} `))
    expect(owner.seats.map(({ unitName }) => unitName)).toEqual(['Chi hội thôn 3'])
    expect(Object.keys(owner)).not.toContain('name')
    await link(code)
    await world.from(ZALO, async (ctx) => {
      expect(ctx.actor?.personId).toBe(world.person.lan)
      expect(ctx.actor?.seats).toHaveLength(1)
      expect(await hasConsented(ctx, 'test')).toBe(true)
    })
    expect(
      await database.db.delivery.findMany({ where: { cause: { startsWith: 'linked:' } } }),
    ).toMatchObject([{ addressId: 'telegram:lan', personId: world.person.lan, state: 'queued' }])
    const [accepted] = await actions('link-accepted')
    expect(accepted).toMatchObject({ addressId: ZALO, personId: world.person.lan })
    expect(JSON.stringify(await database.db.auditEvent.findMany())).not.toContain(code)
  })

  test('is good once', async () => {
    const code = await codeOf()
    await link(code)
    await expect(link(code, 'zalo:other')).rejects.toMatchObject({ code: 'link-used', audited: true })
  })

  test('goes to one of two who type it at the same moment, in two processes', async () => {
    const code = await codeOf()
    const second = await openDatabase(database.url)
    try {
      const elsewhere = inTransaction(second.db, async (db) => {
        const world = { timeZone: TIME_ZONE, log: openLog('silent'), cache: new Map(), actor: null }
        await acceptLink({ ...world, db, now: NOW, today: '2026-10-05', addressId: 'zalo:b' }, code)
      })
      const tries = await Promise.allSettled([link(code, 'zalo:a'), elsewhere])
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await database.db.address.count({ where: { personId: world.person.lan } })).toBe(2)
    } finally {
      await second.close()
    }
  })

  test('is good for a day, and until a new one is asked for', async () => {
    const first = await codeOf()
    const code = await codeOf()
    await expect(link(first)).rejects.toMatchObject({ code: 'link-expired', audited: true })
    const late = new Date(NOW.getTime() + DAY)
    await expect(link(code, ZALO, late)).rejects.toMatchObject({ code: 'link-expired' })
    await link(code, ZALO, new Date(late.getTime() - 1))
  })

  test('opens nothing where it was asked for, nor to whoever has an account', async () => {
    const code = await codeOf()
    await expect(link(code, 'telegram:lan')).rejects.toMatchObject({ code: 'link-own', audited: false })
    await expect(link(code, 'telegram:minh')).rejects.toMatchObject({ code: 'link-other', audited: true })
    expect(await database.db.linkCode.findFirst()).toMatchObject({ usedAt: null })
  })

  test('is not for strangers to ask for', async () => {
    await expect(world.from(ZALO, (ctx) => createLinkCode(ctx))).rejects.toMatchObject({
      code: 'not-allowed',
      audited: true,
    })
  })

  test('is not found by trying: five wrong codes of either kind an hour', async () => {
    const code = await codeOf()
    const used = await codeOf()
    await link(used, 'zalo:second')
    expect(await refusedAt(ZALO, (ctx) => lookUpLink(ctx, used))).toBe('link-used')
    expect(await refusedAt(ZALO, (ctx) => lookUpLink(ctx, code))).toBe('link-expired')
    for (const wrong of ['AAAA AAAA', 'CCCC CCCC', 'EEEE EEEE']) {
      expect(await world.from(ZALO, (ctx) => isLinkCode(ctx, wrong))).toBe(false)
      expect(await refusedAt(ZALO, (ctx) => lookUpInvite(ctx, wrong))).toBe('invite-unknown')
    }
    const good = await codeOf()
    expect(await refusedAt(ZALO, (ctx) => lookUpLink(ctx, good))).toBe('invite-too-many-tries')
  })
})

describe('a person with two addresses', () => {
  beforeEach(async () => link(await codeOf()))

  const addresses = async () => {
    const holders = await world.as(null, (ctx) => holdersOf(ctx, [world.unit.thon3]))
    return holders.find(({ personId }) => personId === world.person.lan)?.addresses
  }

  test('is written to where they came first, then where they want to be', async () => {
    expect(await addresses()).toEqual(['telegram:lan', ZALO])
    await world.as('lan', (ctx) => preferChannel(ctx, 'zalo'))
    expect(await addresses()).toEqual([ZALO, 'telegram:lan'])
    const own = await world.as('lan', (ctx) => personalData(ctx, world.person.lan))
    expect(own.addresses.map(({ id, preferred }) => [id, preferred])).toEqual([
      ['telegram:lan', false],
      [ZALO, true],
    ])
    expect(own.linkCodes).toEqual([{ createdAt: NOW, usedAt: NOW }])
    await database.db.address.update({ where: { id: ZALO }, data: { state: 'blocked' } })
    expect(await addresses()).toEqual(['telegram:lan'])
  })

  test('cannot prefer a channel that they do not use', async () => {
    await expect(world.as('minh', (ctx) => preferChannel(ctx, 'zalo'))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('can take the other one away, and nobody else’s', async () => {
    await world.as('lan', (ctx) => preferChannel(ctx, 'zalo'))
    await expect(world.as('minh', (ctx) => unlinkAddress(ctx, ZALO))).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(world.as('lan', (ctx) => unlinkAddress(ctx, 'telegram:lan'))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await world.as('lan', (ctx) => unlinkAddress(ctx, ZALO))
    expect(await addresses()).toEqual(['telegram:lan'])
    expect(await database.db.person.findUnique({ where: { id: world.person.lan } })).toMatchObject({
      preferredChannel: null,
    })
    expect(await world.from(ZALO, async (ctx) => ctx.actor)).toBeNull()
  })

  test('is erased with both, with the codes and with what was kept under one that was unlinked', async () => {
    const { db } = database
    const personId = world.person.lan
    await link(await codeOf(), 'zalo:kept')
    await db.delivery.create({
      data: {
        ...{ addressId: ZALO, personId, channel: 'zalo', cause: 'x', priority: 1, state: 'sent' },
        ...{ message: '{"texts":[{"key":"plain","args":{"value":"Lan"}}]}', notBefore: NOW, createdAt: NOW },
      },
    })
    await world.from(ZALO, (ctx) => createLinkCode(ctx))
    await world.as('lan', (ctx) => unlinkAddress(ctx, ZALO))
    await world.as('lan', (ctx) => erasePerson(ctx))
    expect(await db.linkCode.count()).toBe(0)
    expect(await db.address.count({ where: { personId } })).toBe(0)
    expect(await db.delivery.findMany({ where: { cause: 'x' } })).toMatchObject([
      { message: '{"texts":[]}', addressId: `erased:${personId}-100` },
    ])
    for (const addressId of [ZALO, 'zalo:kept', 'telegram:lan'])
      expect(await db.auditEvent.count({ where: { addressId } })).toBe(0)
  })
})
