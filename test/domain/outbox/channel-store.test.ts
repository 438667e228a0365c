import { afterEach, beforeEach, expect, test } from 'vitest'
import { createChannelStore } from '../../../src/domain/outbox/channel-store.ts'
import { testClock } from '../../support/app.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

const START = new Date('2026-10-20T08:00:00Z')
const open = (name = 'zalo') => {
  const clock = testClock(START)
  return { store: createChannelStore(database, name, clock), clock }
}
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

test('keeps what was written, by channel', async () => {
  const { store } = open()
  expect(await store.read('a')).toBeNull()
  await store.write('a', '1')
  await store.write('a', 'hai')
  expect(await store.read('a')).toBe('hai')
  expect(await open('other').store.read('a')).toBeNull()
})

test('forgets at the time told', async () => {
  const { store, clock } = open()
  await store.write('a', '1', later(5))
  await store.add('n', 4, later(5))
  clock.set(later(4))
  expect([await store.read('a'), await store.read('n')]).toEqual(['1', '4'])
  clock.set(later(6))
  expect([await store.read('a'), await store.read('n')]).toEqual([null, null])
  expect(await store.add('n', 1, later(9))).toBe(1)
  clock.set(later(20))
  await store.write('b', '2')
  expect(await database.db.channelState.findMany({ select: { key: true } })).toEqual([{ key: 'b' }])
})

test('adds, from several sides at once', async () => {
  const { store } = open()
  const other = open().store
  const told = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).add('n', 1)),
  )
  expect(told.sort((one, two) => one - two)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(await store.add('n', -3)).toBe(17)
})
