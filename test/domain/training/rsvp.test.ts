import { describe, expect, test } from 'vitest'
import { allocate, type Claimant, waitingNumber } from '../../../src/domain/training/rsvp.ts'

/** 'a:going@1 b@2': people by a letter, their place so far, and when they said yes. */
function line(written: string): Claimant[] {
  return written
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [, who = '', place = null, at = '0'] = /^(\w)(?::(\w+))?@(\d+)$/.exec(word) ?? []
      return { personId: who.charCodeAt(0), place: place as Claimant['place'], since: new Date(Number(at)) }
    })
}

const shown = (places: ReadonlyMap<number, string>) =>
  [...places]
    .sort(([a], [b]) => a - b)
    .map(([id, place]) => `${String.fromCharCode(id)}:${place}`)
    .join(' ')

describe('who gets a seat', () => {
  test.each([
    ['nobody', '', 2, ''],
    ['room for all', 'a@1 b@2', 2, 'a:going b:going'],
    ['no limit', 'a@3 b@2 c@1', null, 'a:going b:going c:going'],
    ['first come first served', 'a@3 b@1 c@2', 2, 'a:waiting b:going c:going'],
    ['at the same moment the lower number', 'b@1 a@1', 1, 'a:going b:waiting'],
    ['who has a seat keeps it', 'a:going@5 b@1', 1, 'a:going b:waiting'],
    [
      'a seat becomes free: the first who waits',
      'a:waiting@2 b:waiting@1 c:going@0',
      2,
      'a:waiting b:going c:going',
    ],
    ['who waits goes before who comes now', 'a@1 b:waiting@9', 1, 'a:waiting b:going'],
    [
      'the room grows',
      'a:going@1 b:waiting@2 c:waiting@3 d:waiting@4',
      3,
      'a:going b:going c:going d:waiting',
    ],
    [
      'the room shrinks: nobody is sent away',
      'a:going@1 b:going@2 c:waiting@3',
      1,
      'a:going b:going c:waiting',
    ],
    ['still too full: nobody moves up', 'a:going@1 b:going@2 c:waiting@3', 2, 'a:going b:going c:waiting'],
    ['the limit is lifted', 'a:going@1 b:waiting@2', null, 'a:going b:going'],
  ] as const)('%s', (_, claimants, capacity, expected) => {
    expect(shown(allocate(line(claimants), capacity))).toBe(expected)
  })
})

test.each([
  ['a:waiting@2 b:waiting@1 c:going@0', 'a', 2],
  ['a:waiting@2 b:waiting@1 c:going@0', 'b', 1],
  ['a:waiting@2 b:waiting@1 c:going@0', 'c', null],
  ['a:waiting@2', 'z', null],
] as const)('%s: %s waits as number %s', (claimants, who, expected) => {
  expect(waitingNumber(line(claimants), who.charCodeAt(0))).toBe(expected)
})
