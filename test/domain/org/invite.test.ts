import { describe, expect, test } from 'vitest'
import { makeCode, readCode, showCode } from '../../../src/domain/org/invite.ts'

describe('a code as typed', () => {
  test.each([
    ['k7mq4xrt', 'K7MQ4XRT'],
    [' K7MQ 4XRT ', 'K7MQ4XRT'],
    ['k7mq-4xrt', 'K7MQ4XRT'],
    ['k7nq4xrt', 'K7MQ4XRT'],
    ['Ｋ７ＭＱ４ＸＲＴ', 'K7MQ4XRT'],
    ['K7MQ4XR', null],
    ['K7MQ4XRTT', null],
    ['K7MQ4X0T', null],
    ['xin chào', null],
    ['', null],
  ])('%j is %j', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })

  test('is shown in two groups of four', () => {
    expect(showCode('K7MQ4XRT')).toBe('K7MQ 4XRT')
  })

  test('every code that is made can be read back', () => {
    let seed = 7
    const below = (limit: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % limit
    }
    for (let made = 0; made < 200; made++) {
      const code = makeCode(below)
      expect(readCode(showCode(code).toLowerCase())).toBe(code)
    }
  })
})
