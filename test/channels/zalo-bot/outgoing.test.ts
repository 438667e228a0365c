import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rendered } from '../../../src/channels/message.ts'
import { MAX_TEXT, outgoing } from '../../../src/channels/zalo-bot/outgoing.ts'
import { BOLD_OFF, BOLD_ON } from '../../../src/lib/i18n.ts'

const choicesOf = (labels: readonly string[]) =>
  labels.map((label, index) => ({ label, token: `a:1:${index}` }))
const texts = (text: string, labels: readonly string[] = [], more: Partial<Rendered> = {}) =>
  outgoing({ text, choices: choicesOf(labels), picks: 'number', ...more }, null).map((part) => part.text)
const HEADED = { instead: { choices: 'Bác gõ số để chọn:' } }

describe('choices', () => {
  test.each<[string, readonly string[], Partial<Rendered>, string]>([
    ['by number', ['Có', 'Không'], {}, 'Đúng?\n\n1. Có\n2. Không'],
    ['under their heading', ['Có'], HEADED, 'Đúng?\n\nBác gõ số để chọn:\n1. Có'],
    ['in words', ['Như kỳ trước: 45', 'Bỏ qua'], { picks: 'words' }, 'Đúng?\n\n• Như kỳ trước: 45\n• Bỏ qua'],
    ['none, no heading', [], HEADED, 'Đúng?'],
    ['on one line each', ['Có\n\nnhé'], {}, 'Đúng?\n\n1. Có nhé'],
    ['without marks of bold', [`${BOLD_ON}Có${BOLD_OFF}`], {}, 'Đúng?\n\n1. Có'],
  ])('%s', (_, labels, more, expected) => {
    expect(texts('Đúng?', labels, more)).toEqual([expected])
  })

  test('a list that does not fit under the text stays together in a message of its own', () => {
    const body = 'a '.repeat(990).trim()
    expect(texts(body, ['Chi hội thôn Đa Kao', 'Chi hội thôn Đạ Tông'], HEADED)).toEqual([
      body,
      'Bác gõ số để chọn:\n1. Chi hội thôn Đa Kao\n2. Chi hội thôn Đạ Tông',
    ])
  })

  test('only a list longer than a message is cut, and only between its lines', () => {
    const labels = Array.from(
      { length: 60 },
      (_, index) => `Chi hội thôn số ${index} xã Thượng Mộc, tỉnh Sơn Hà`,
    )
    const parts = texts('Chọn đơn vị', labels)
    expect(parts.length).toBe(3)
    expect(parts.slice(1).flatMap((part) => part.split('\n'))).toEqual(
      labels.map((label, index) => `${index + 1}. ${label}`),
    )
  })
})

describe('what cannot be shown', () => {
  const instead = { photo: '(Có ảnh.)', file: 'Tệp “so.xlsx” không gửi được ở đây.' }
  const file = { name: 'so.xlsx', mime: 'x', bytes: new Uint8Array() }

  test.each<[string, Partial<Rendered>, string | null, { text: string; photo?: string }[]]>([
    [
      'a photo by its address',
      { photo: 'zalo:https://p' },
      'https://p',
      [{ text: 'Chào', photo: 'https://p' }],
    ],
    ['a photo of another channel', { photo: 'telegram:AgAC' }, null, [{ text: 'Chào\n\n(Có ảnh.)' }]],
    ['a file', { file }, null, [{ text: 'Chào\n\nTệp “so.xlsx” không gửi được ở đây.' }]],
  ])('%s', (_, enclosed, photo, expected) => {
    expect(outgoing({ text: 'Chào', choices: [], instead, ...enclosed }, photo)).toEqual(expected)
  })

  test('a photo with no words has no caption', () => {
    expect(outgoing({ text: '', choices: [], photo: 'zalo:https://p' }, 'https://p')).toEqual([
      { text: '', photo: 'https://p' },
    ])
  })

  test('nothing to say is an error of the program', () => {
    expect(() => texts(` \n${BOLD_ON} ${BOLD_OFF}`)).toThrow(RangeError)
  })
})

test('whatever the text and the choices: nothing is lost, too long, or cut inside', () => {
  const piece = fc.constantFrom(
    'Đa Kao ',
    'hội viên\n',
    '1.234.567 ',
    '1 000 000 ',
    '👨‍👩‍👧 ',
    'ệ',
    '\n\n',
    'e\u0323 ',
  )
  const body = fc.array(piece, { minLength: 1, maxLength: 700 }).map((pieces) => `x ${pieces.join('')}`)
  const label = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `x ${pieces.join('')}`)
  fc.assert(
    fc.property(body, fc.array(label, { maxLength: 40 }), (text, labels) => {
      const parts = texts(text, labels)
      const bare = (given: string) => given.replaceAll(/\s/g, '')
      const lines = labels.map((one, index) => `${index + 1}. ${one.replaceAll(/\s+/g, ' ').trim()}`)
      expect(bare(parts.join(''))).toBe(bare(text + lines.join('')))
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(MAX_TEXT)
        expect(part).toBe(part.trim())
        expect(part).not.toMatch(/^(?:[\uDC00-\uDFFF]|\u0323|\u200D)|(?:[\uD800-\uDBFF]|\u200D)$/)
      }
      const all = parts.flatMap((part) => part.split('\n'))
      for (const line of lines) expect(all).toContain(line)
      const numbers = (given: string) => [...given.matchAll(/1\.234\.567/g)].length
      expect(parts.reduce((sum, part) => sum + numbers(part), 0)).toBe(numbers(text + labels.join('\n')))
      if (text.length + lines.join('\n').length + 2 <= MAX_TEXT) expect(parts).toHaveLength(1)
    }),
    { numRuns: 150 },
  )
})
