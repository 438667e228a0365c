import { describe, expect, test } from 'vitest'
import { bareWords, chooseFrom } from '../../src/flows/choose.ts'

const YES = { words: ['dung gui', 'dung', 'vang', 'ok'], id: 'yes' }
const NO = { words: ['khong'], id: 'no' }
const TAN_LAP = { words: ['chi hoi thon tan lap'], id: 'u1' }
const THON_3 = { words: ['chi hoi thon 3'], id: 'u3' }
const THON_13 = { words: ['chi hoi thon 13'], id: 'u13' }
const OFFERED = [YES, NO, TAN_LAP, THON_3, THON_13]

describe('a typed answer among the choices', () => {
  test.each([
    ['1', 'yes'],
    [' 2. ', 'no'],
    ['số 3', 'u1'],
    ['3 ạ', 'u1'],
    ['Đúng, gửi', 'yes'],
    ['dạ đúng ạ', 'yes'],
    ['VÂNG', 'yes'],
    ['vang a', 'yes'],
    ['Ok em nhé', 'yes'],
    ['khong', 'no'],
    ['Tân Lập', 'u1'],
    ['chi hội thôn 3', 'u3'],
    ['thôn 13', 'u13'],
  ])('%s', (said, id) => {
    expect(chooseFrom(OFFERED, said, 'choice')?.id).toBe(id)
  })

  test.each(['6', '0', 'chi hội', 'thôn', '', '   ', '🙂', 'không biết', 'x'.repeat(5000)])(
    'not %s',
    (said) => {
      expect(chooseFrom(OFFERED, said, 'choice')).toBeNull()
    },
  )

  test('a number is no choice where numbers are values', () => {
    expect(chooseFrom(OFFERED, '1', 'value')).toBeNull()
    expect(chooseFrom(OFFERED, 'đúng rồi, 1', 'value')).toBeNull()
    expect(chooseFrom(OFFERED, 'không', 'value')?.id).toBe('no')
  })

  test('words that several choices share pick none', () => {
    expect(chooseFrom([YES, { words: ['dung'], id: 'other' }], 'đúng', 'choice')).toBeNull()
  })

  test('courtesies are not words', () => {
    expect(bareWords('Dạ thưa, đúng rồi ạ')).toBe('dung roi')
  })
})
