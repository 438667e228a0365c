import { describe, expect, test } from 'vitest'
import {
  type Act,
  mayBe,
  STATES,
  type State,
  waveDelays,
} from '../../../src/domain/announcements/announcement.ts'

describe('what may be done with an announcement', () => {
  test.each<[Act, readonly State[]]>([
    ['change', ['draft']],
    ['send', ['draft']],
    ['decide', ['proposed']],
    ['recall', ['proposed', 'scheduled']],
    ['release', ['draft', 'proposed', 'scheduled']],
    ['pause', ['published']],
    ['resume', ['paused']],
    ['stop', ['published', 'paused']],
    ['correct', ['published', 'paused', 'stopped']],
    ['withdraw', ['published', 'paused', 'stopped']],
    ['remind', ['published', 'paused', 'stopped']],
  ])('%s', (act, states) => {
    expect(STATES.filter((state) => mayBe(act, state))).toEqual(states)
  })

  test.each([
    [5, 1, 60, [0, 0, 0, 0, 0]],
    [5, 2, 30, [0, 0, 0, 30, 30]],
    [3, 5, 10, [0, 10, 20]],
    [0, 3, 10, []],
  ])('%i people in %i waves %i minutes apart', (count, waves, minutes, expected) => {
    expect(waveDelays(count, waves, minutes)).toEqual(expected)
  })
})
