import { describe, expect, test } from 'vitest'
import { split } from '../../../src/channels/split.ts'
import { keyboard } from '../../../src/channels/telegram/keyboard.ts'
import { MAX_TEXT, outgoing } from '../../../src/channels/telegram/outgoing.ts'
import { BOLD_OFF, BOLD_ON } from '../../../src/lib/i18n.ts'

const bold = (text: string) => `${BOLD_ON}${text}${BOLD_OFF}`
const html = (text: string) => outgoing({ text, choices: [] }).map((part) => part.html)

describe('markup', () => {
  test.each([
    ['escaped', 'a < b & "c" > d', ['a &lt; b &amp; "c" &gt; d']],
    ['bold', `Tổng: ${bold('8.275')} hội viên`, ['Tổng: <b>8.275</b> hội viên']],
    ['bold and escaped', bold('a<b'), ['<b>a&lt;b</b>']],
    ['bold left open', `x ${BOLD_ON}y`, ['x <b>y</b>']],
    ['bold begun twice, ended twice', `${BOLD_ON}a${BOLD_ON}b${BOLD_OFF}c${BOLD_OFF}`, ['<b>ab</b>c']],
    ['nothing bold', `a${bold('')}b`, ['ab']],
    ['space around left out', `\n  ${bold(' a ')}\n`, ['<b>a</b>']],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toEqual(expected)
  })

  test('bold is closed where a message is cut and opened again in the next', () => {
    const [first, second] = outgoing({ text: bold(`${'a '.repeat(2047)}b c d e`), choices: [] })
    expect(first?.html).toMatch(/^<b>a a .* a b<\/b>$/)
    expect(second?.html).toBe('<b>c d e</b>')
    expect(second?.plain).toBe('c d e')
  })

  test('nothing to say is an error of the program', () => {
    expect(() => html(` \n${bold(' ')}`)).toThrow(RangeError)
  })
})

describe('cutting', () => {
  const pieces = (text: string, max: number) => split(text, max).map(({ from, to }) => text.slice(from, to))

  test.each([
    ['short enough', 'một hai', 7, ['một hai']],
    ['between paragraphs', 'một hai\n\nba\n\nbốn năm', 14, ['một hai\n\nba', 'bốn năm']],
    ['between lines', 'một hai\nba bốn năm', 14, ['một hai', 'ba bốn năm']],
    ['between words', 'một hai ba bốn', 8, ['một hai', 'ba bốn']],
    ['a border exactly at the limit', 'một hai ba', 7, ['một hai', 'ba']],
    ['not where a paragraph is too short', 'a\n\nmột hai ba bốn', 12, ['a\n\nmột hai', 'ba bốn']],
    ['a number with spaces stays whole', 'quỹ có 1 000 000 đồng', 12, ['quỹ có', '1 000 000', 'đồng']],
    ['a number without spaces around stays whole', 'aaaaaaaa1.234.567', 12, ['aaaaaaaa', '1.234.567']],
    ['an emoji stays whole', 'aaa👍🏽👍', 4, ['aaa', '👍🏽', '👍']],
    ['a letter with its marks stays whole', 'aaae\u0302\u0301b', 4, ['aaa', 'e\u0302\u0301b']],
    ['a word longer than the limit is cut', 'aaaaaaaaaa', 4, ['aaaa', 'aaaa', 'aa']],
    ['only space', ' \n ', 4, []],
  ])('%s', (_, text, max, expected) => {
    expect(pieces(text, max)).toEqual(expected)
  })

  test('nothing but space is lost and nothing is too long, whatever the text', () => {
    const alphabet = ['a', 'ệ', '7', '.', ' ', '\n', '\n\n', '👨‍👩‍👧', 'e\u0323', '1.000.000', BOLD_ON]
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: next(200) }, () => alphabet[next(alphabet.length)]).join('')
      const max = 8 + next(40)
      const cut = pieces(text, max)
      expect(cut.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      for (const piece of cut) {
        expect(piece.length).toBeLessThanOrEqual(max)
        expect(piece.length).toBeGreaterThan(0)
        expect(piece.isWellFormed?.() ?? true).toBe(true)
      }
    }
  })

  test('the limit counts what is shown, not the markup', () => {
    const text = bold('&<'.repeat(MAX_TEXT / 2))
    expect(html(text)).toHaveLength(1)
  })
})

describe('buttons', () => {
  const layout = (...labels: string[]) =>
    keyboard(labels.map((label, index) => ({ label, token: `a:1:${index}` }))).map((row) =>
      row.map(({ text }) => text),
    )

  test.each([
    [['Có', 'Không'], [['Có', 'Không']]],
    [['Gửi', 'Sửa', 'Hủy'], [['Gửi', 'Sửa', 'Hủy']]],
    [
      ['1', '2', '3', '4', '5', '6'],
      [
        ['1', '2', '3', '4'],
        ['5', '6'],
      ],
    ],
    [
      ['Như kỳ trước: 45', 'Không có', 'Bỏ qua', 'Quay lại'],
      [['Như kỳ trước: 45'], ['Không có', 'Bỏ qua', 'Quay lại']],
    ],
    [
      ['Không áp dụng', 'Gặp cán bộ', 'Gặp người phụ trách xã Đạ Tông', 'Hủy'],
      [['Không áp dụng', 'Gặp cán bộ'], ['Gặp người phụ trách xã Đạ Tông'], ['Hủy']],
    ],
    [[], []],
  ])('%j', (labels, rows) => {
    expect(layout(...labels)).toEqual(rows)
  })

  test('marks of bold do not come into a label', () => {
    expect(layout(bold('Có'))).toEqual([['Có']])
  })

  test('a token of more than 64 bytes is an error of the program', () => {
    const token = (text: string) => () => keyboard([{ label: 'x', token: text }])
    expect(token('a'.repeat(64))()).toHaveLength(1)
    expect(token('a'.repeat(65))).toThrow(RangeError)
    expect(token('ệ'.repeat(22))).toThrow(RangeError)
  })
})
