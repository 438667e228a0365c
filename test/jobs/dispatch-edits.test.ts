import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enqueue } from '../../src/domain/outbox/deliveries.ts'
import { PRIORITY, type Priority } from '../../src/domain/outbox/delivery.ts'
import type { Dispatcher } from '../../src/jobs/dispatch-settings.ts'
import { type Message, text } from '../../src/lib/message.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { createMemoryChannel, type MemoryChannel } from '../support/memory-channel.ts'
import { allSettled, dispatch, note } from './outbox.ts'

let database: TestDatabase
let channel: MemoryChannel
let dispatcher: Dispatcher | undefined

beforeEach(async () => {
  database = await testDatabase()
  channel = createMemoryChannel()
})
afterEach(async () => {
  await dispatcher?.stop()
  dispatcher = undefined
  await database.close()
})

const TO = 'memory:1'
const put = (cause: string, message: Message, more: { replaces?: string; priority?: Priority } = {}) =>
  enqueue(
    { db: database.db, now: new Date() },
    { to: TO, cause, priority: PRIORITY.notification, message, ...more },
  )
const settled = async () => {
  dispatcher ??= dispatch(database, channel)
  await allSettled(database)
  const rows = await database.db.delivery.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ cause, state }) => [cause, state])
}
const shown = () => channel.arrived.map(({ text: words }) => words)

describe('a delivery that replaces another', () => {
  test('edits the message that arrived, again and again', async () => {
    await put('progress', note('0/3'))
    await settled()
    for (const words of ['1/3', '2/3', '3/3']) {
      await put(`progress:${words}`, note(words), { replaces: 'progress' })
      await settled()
      expect(shown()).toEqual([words])
    }
    expect(await database.db.delivery.findMany()).toMatchObject([1, 2, 3, 4].map(() => ({ externalId: '1' })))
  })

  test('is a message of its own where the earlier one is gone, and later ones edit that', async () => {
    await put('notice', note('cũ'))
    await settled()
    channel.forget('1')
    await put('notice:v2', note('mới'), { replaces: 'notice' })
    await settled()
    await put('notice:v3', note('mới hơn'), { replaces: 'notice' })
    expect((await settled()).map(([, state]) => state)).toEqual(['sent', 'sent', 'sent'])
    expect(shown()).toEqual(['mới hơn'])
  })

  test('is a message of its own on a channel without edits, or where the earlier one never arrived', async () => {
    const { edit: _, ...plain } = channel
    dispatcher = dispatch(database, plain)
    await put('notice', note('cũ'))
    await settled()
    await put('notice:v2', note('mới'), { replaces: 'notice' })
    await put('late', note('muộn'), { replaces: 'never sent' })
    await settled()
    expect(shown()).toEqual(['cũ', 'mới', 'muộn'])
  })

  test('is skipped where it is worth nothing but as an edit', async () => {
    await put('progress', note('0/3'))
    await settled()
    channel.forget('1')
    await put('progress:1', { ...note('1/3'), orSkip: true }, { replaces: 'progress' })
    expect(await settled()).toEqual([
      ['progress', 'sent'],
      ['progress:1', 'skipped'],
    ])
    expect(shown()).toEqual([])
  })

  test('stays behind the earlier one, even if that is less urgent', async () => {
    await put('notice', note('cũ'), { priority: PRIORITY.broadcast })
    await put('notice:v2', note('mới'), { replaces: 'notice' })
    channel.plan({ kind: 'again', flood: false, retryAfter: 300 })
    await settled()
    expect(shown()).toEqual(['mới'])
    expect(await database.db.delivery.findMany()).toMatchObject([{ attempts: 2 }, { attempts: 1 }])
  })

  test('is repeated after a lost answer without a double', async () => {
    await put('progress', note('0/3'))
    await settled()
    channel.plan('lost')
    await put('progress:1', note('1/3'), { replaces: 'progress' })
    expect(await settled()).toEqual([
      ['progress', 'sent'],
      ['progress:1', 'sent'],
    ])
    expect(shown()).toEqual(['1/3'])
  })
})

describe('what is made when it is sent', () => {
  const enclosing = (make: string): Message => ({ ...note('Danh sách'), file: { make, arg: '12' } })

  test('is made for the one who reads it', async () => {
    await put('list', enclosing('sign-in-sheet'))
    await settled()
    expect(channel.arrived).toMatchObject([
      {
        text: 'Danh sách',
        file: { name: 'sign-in-sheet.txt', bytes: new TextEncoder().encode('12') },
      },
    ])
  })

  test('fails alone when it cannot be made', async () => {
    await put('list', enclosing('broken'))
    await put('other', note('khác'))
    expect(await settled()).toEqual([
      ['list', 'failed'],
      ['other', 'sent'],
    ])
    expect(await database.db.delivery.findFirst()).toMatchObject({ failure: 'rejected: cannot-be-made' })
  })

  test('is made later when the database fails for a moment', async () => {
    let tries = 0
    dispatcher = dispatch(database, channel, {
      make: async ({ make }) => {
        tries += 1
        if (tries === 1) throw new Error('Connection terminated unexpectedly')
        return { name: make, mime: 'text/plain', bytes: new Uint8Array() }
      },
    })
    await put('list', { texts: [text('note', { words: 'Danh sách' })], photo: { make: 'chart', arg: '1' } })
    expect(await settled()).toEqual([['list', 'sent']])
    expect(channel.arrived).toMatchObject([{ photo: { name: 'chart' } }])
  })
})
