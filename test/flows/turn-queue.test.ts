import { describe, expect, test } from 'vitest'
import type { Said } from '../../src/channels/message.ts'
import { createTurnQueue } from '../../src/flows/turn-queue.ts'
import { openLog } from '../../src/lib/log.ts'

function said(from: string, id: string): Said {
  return { id, from, at: new Date(0), place: 'private', what: { kind: 'text', text: id } }
}

function queueOf(run: (batch: readonly Said[]) => Promise<void>, lanes = 1, givenUp: string[] = []) {
  return createTurnQueue(run, {
    lanes,
    log: openLog('silent'),
    wake: () => undefined,
    passing: (error) => error instanceof Error && error.message === 'busy',
    giveUp: async ({ id }) => {
      givenUp.push(id)
    },
  })
}

/** Lets everything that is ready run. */
const breathe = () => new Promise((resolve) => setImmediate(resolve))

describe('the line of turns', () => {
  test('one person in order and never twice at a time, different people together', async () => {
    const batches: string[][] = []
    const queue = queueOf(async (batch) => {
      batches.push(batch.map(({ id }) => id))
      await breathe()
    })
    await queue.take([said('a', 'a1'), said('a', 'a2'), said('b', 'b1'), said('c', 'c1'), said('b', 'b2')])
    expect(batches.flat().filter((id) => id.startsWith('a'))).toEqual(['a1', 'a2'])
    expect(batches.flat().filter((id) => id.startsWith('b'))).toEqual(['b1', 'b2'])
    expect(batches.some((batch) => batch.length > 1)).toBe(true)
    for (const batch of batches) expect(new Set(batch.map((id) => id.charAt(0))).size).toBe(batch.length)
    expect(queue.size()).toBe(0)
  })

  test('take resolves only after the commit', async () => {
    let commit: () => void = () => undefined
    const queue = queueOf(() => new Promise((resolve) => (commit = resolve)))
    let taken = false
    const taking = queue.take([said('a', 'a1')]).then(() => {
      taken = true
    })
    await breathe()
    expect(taken).toBe(false)
    commit()
    await taking
    expect(taken).toBe(true)
  })

  test('a bad update holds up nobody else and does not come for ever', async () => {
    const done: string[] = []
    const givenUp: string[] = []
    const queue = queueOf(
      async (batch) => {
        if (batch.some(({ id }) => id === 'bad')) throw new Error('poison')
        done.push(...batch.map(({ id }) => id))
      },
      1,
      givenUp,
    )
    await queue.take([said('a', 'a1'), said('b', 'bad'), said('c', 'c1')])
    expect(done.sort()).toEqual(['a1', 'c1'])
    expect(givenUp).toEqual(['bad'])
  })

  test('a passing failure is handed back, so that the platform delivers again', async () => {
    const queue = queueOf(async () => {
      throw new Error('busy')
    })
    await expect(queue.take([said('a', 'a1')])).rejects.toThrow('busy')
    await expect(queue.take([said('a', 'a1')])).rejects.toThrow('busy')
  })
})
