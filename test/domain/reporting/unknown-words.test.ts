import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  explainWord,
  forgetWord,
  ignoreWord,
  learntWords,
  noteUnknownWords,
  waitingWords,
} from '../../../src/domain/reporting/unknown-words.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { openForms } from '../../support/reporting.ts'
import { fillWorld, type PersonName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await openForms(world)
})
afterAll(() => database.close())

/** Somebody's message with words beside a number. */
function said(who: PersonName, ...names: string[]): Promise<void> {
  return world.as(who, async (ctx) => {
    const seat = ctx.actor?.seats[0]
    if (seat)
      await noteUnknownWords(
        ctx,
        seat,
        names.map((name) => ({ name, words: `${name} 0912345678` })),
      )
  })
}

const waiting = (who: PersonName) =>
  world.as(who, async (ctx) => (await waitingWords(ctx)).map(({ shown, seen }) => [shown, seen]))

const idOf = (word: string) =>
  world.as('hoa', async (ctx) => (await waitingWords(ctx)).find(({ shown }) => shown === word)?.id ?? 0)

describe('words that nobody knows', () => {
  test('are counted once a spelling, without their numbers, and shown to the top of the organisation only', async () => {
    await said('lan', 'hvxn', 'gia đình học tập')
    await said('luc', 'HVXN:', '5', 'x')
    expect(await waiting('hoa')).toEqual([
      ['hvxn', 2],
      ['gia đình học tập', 1],
    ])
    expect(await waiting('minh')).toEqual([])
    expect(await waiting('thu')).toEqual([])
    const kept = await world.as('hoa', (ctx) => ctx.db.unknownWord.findMany())
    expect(JSON.stringify(kept)).not.toMatch(/0912/)
  })

  test('become a synonym, with an audit entry each way', async () => {
    const id = await idOf('hvxn')
    await world.as('hoa', (ctx) => explainWord(ctx, id, 'members'))
    expect(await world.as('hoa', learntWords)).toMatchObject([{ shown: 'hvxn', indicatorCode: 'members' }])
    await world.as('hoa', (ctx) => forgetWord(ctx, id))
    expect(await waiting('hoa')).toContainEqual(['hvxn', 2])
    const audit = await world.as('hoa', (ctx) =>
      ctx.db.auditEvent.findMany({ where: { subject: `unknown-word:${id}` }, orderBy: { id: 'asc' } }),
    )
    expect(audit.map(({ action, details }) => [action, JSON.parse(details)])).toEqual([
      ['synonym-added', { code: 'members' }],
      ['synonym-removed', { code: 'members' }],
    ])
  })

  test('what the reader takes for something else cannot be made a name', async () => {
    const id = await idOf('gia đình học tập')
    await expect(world.as('hoa', (ctx) => explainWord(ctx, id, 'members'))).rejects.toMatchObject({
      code: 'word-taken',
    })
    await world.as('hoa', (ctx) => ignoreWord(ctx, id))
    await said('lan', 'gia đình học tập')
    expect(await waiting('hoa')).not.toContainEqual(['gia đình học tập', 2])
  })

  test('a commune and another organisation cannot decide, and are noted', async () => {
    const id = await idOf('hvxn')
    for (const who of ['minh', 'thu'] as const)
      await expect(world.as(who, (ctx) => explainWord(ctx, id, 'members'))).rejects.toMatchObject({
        code: 'not-allowed',
        audited: true,
      })
  })
})
