import { describe, expect, test } from 'vitest'
import {
  type AudienceFacts,
  type AudienceSpec,
  type Candidate,
  EVERYBODY,
  NO_FACTS,
  pickAudience,
  readSpec,
} from '../../../src/domain/announcements/audience.ts'

const seat = (personId: number, unitId: number, more: Partial<Candidate> = {}): Candidate => ({
  personId,
  name: `Người ${personId}`,
  phone: null,
  unitId,
  unitName: `Đơn vị ${unitId}`,
  level: 'branch',
  position: 'leader',
  fullTime: false,
  communeId: 2,
  communeName: 'Xã 2',
  path: [1, 2, unitId],
  addresses: [{ id: `telegram:${personId}`, channel: 'telegram', state: 'open' }],
  ...more,
})

const CANDIDATES: readonly Candidate[] = [
  seat(9, 1, {
    level: 'province',
    position: 'staff',
    fullTime: true,
    path: [1],
    communeId: null,
    communeName: null,
  }),
  seat(1, 2, { level: 'commune', path: [1, 2] }),
  seat(2, 11),
  seat(2, 12),
  seat(3, 12, { position: 'secretary', addresses: [] }),
  seat(4, 21, {
    communeId: 3,
    path: [1, 3, 21],
    addresses: [{ id: 'zalo:4', channel: 'zalo', state: 'blocked' }],
  }),
  seat(5, 22, {
    communeId: 3,
    path: [1, 3, 22],
    fullTime: true,
    addresses: [
      { id: 'telegram:5', channel: 'telegram', state: 'gone' },
      { id: 'zalo:5', channel: 'zalo', state: 'open' },
    ],
  }),
]

const pick = (spec: Partial<AudienceSpec>, facts: Partial<AudienceFacts> = {}) =>
  pickAudience(CANDIDATES, { ...EVERYBODY, ...spec }, { ...NO_FACTS, ...facts }, 9)

describe('whom an announcement is for', () => {
  test.each<[string, Partial<AudienceSpec>, Partial<AudienceFacts>, number[]]>([
    ['everybody below, once each, without the sender', {}, {}, [1, 2, 3, 4, 5]],
    ['by level', { levels: ['commune'] }, {}, [1]],
    ['by position', { positions: ['secretary'] }, {}, [3]],
    ['full-time', { fullTime: true }, {}, [5]],
    ['concurrent', { fullTime: false }, {}, [1, 2, 3, 4]],
    ['level and position', { levels: ['branch'], positions: ['leader'] }, {}, [2, 4, 5]],
    ['not yet reported', { notReported: true }, { notReported: new Set([3, 4, 77]) }, [3, 4]],
    [
      'not yet trained',
      { notTrained: { topicKey: null, topic: '', year: 2026 } },
      { trained: new Set([1, 2]) },
      [3, 4, 5],
    ],
    [
      'answers to an earlier event',
      { answered: { announcementId: 1, answers: ['maybe'] } },
      { answered: new Set([5, 99]) },
      [5],
    ],
    ['hand-picked people, strangers among them not', { people: [3, 5, 1234] }, {}, [3, 5]],
    ['minus people', { withoutPeople: [1, 5] }, {}, [2, 3, 4]],
    ['minus units: another seat still brings somebody in', { withoutUnits: [12] }, {}, [1, 2, 4, 5]],
    ['minus a unit with all below', { withoutUnits: [3] }, {}, [1, 2, 3]],
    ['picked and excluded', { people: [3, 5], withoutPeople: [5] }, {}, [3]],
    ['a fact that was not looked up lets nobody in', { notReported: true }, {}, []],
  ])('%s', (_, spec, facts, expected) => {
    expect(pick(spec, facts).map(({ personId }) => personId)).toEqual(expected)
  })

  test('each with the first seat that counts and the first open address, or why there is none', () => {
    const brought = pick({ withoutUnits: [11] }).map(({ personId, unitId, to, unreachable }) => [
      personId,
      unitId,
      to ?? unreachable,
    ])
    expect(brought).toEqual([
      [1, 2, 'telegram:1'],
      [2, 12, 'telegram:2'],
      [3, 12, 'not-joined'],
      [4, 21, 'blocked'],
      [5, 22, 'zalo:5'],
    ])
  })

  test('what is stored reads back; what is no audience is nobody', () => {
    expect(readSpec(JSON.stringify({ levels: ['branch'] }))).toEqual({ ...EVERYBODY, levels: ['branch'] })
    expect(readSpec('{}')).toEqual(EVERYBODY)
    expect(readSpec('{"levels":["planet"]}')).toBeNull()
    expect(readSpec('nonsense')).toBeNull()
  })
})
