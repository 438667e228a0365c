import { describe, expect, test } from 'vitest'
import { fold, foldWithMap, spanIn } from '../../../src/lib/vi/fold.ts'
import { distance, spellingOf, wordsIn } from '../../../src/lib/vi/words.ts'

describe('fold', () => {
  test.each([
    ['Hội-viên  MỚI (Đạt)', 'hoi vien moi dat'],
    ['Đoàn viên'.normalize('NFD'), 'doan vien'],
    ['hoà bình', 'hoa binh'],
    ['hòa bình', 'hoa binh'],
    ['  ĐƯỜNG số 5!! ', 'duong so 5'],
    ['４６ người', '46 nguoi'],
    ['🙂', ''],
    ['\u0301\u0301', ''],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('leads back to the original text, whatever its Unicode form', () => {
    for (const text of ['Quỹ: Hội viên 45', 'Quỹ: Hội viên 45'.normalize('NFD')]) {
      const folded = foldWithMap(text)
      const at = folded.text.indexOf('hoi vien')
      const span = spanIn(folded, at, at + 'hoi vien'.length)
      expect(span && text.slice(...span).normalize('NFC')).toBe('Hội viên')
    }
    expect(spanIn(foldWithMap('a'), 0, 0)).toBeNull()
  })
})

describe('words', () => {
  test('letters, digits, marks and line ends are apart, with their places', () => {
    const text = 'HV:3tr5\n－ 4️⃣ ３'
    expect(wordsIn(text).map((word) => [word.kind, word.fold])).toEqual([
      ['word', 'hv'],
      ['mark', ':'],
      ['digits', '3'],
      ['word', 'tr'],
      ['digits', '5'],
      ['line', '\n'],
      ['mark', '-'],
      ['mark', '4'],
      ['digits', '3'],
    ])
    for (const word of wordsIn(text)) expect(text.slice(word.start, word.end)).toBe(word.text)
  })

  test('a struck-out number is known as such', () => {
    expect(wordsIn('hv 3\u03360\u0336 32').map((word) => [word.fold, word.struck])).toEqual([
      ['hv', false],
      ['30', true],
      ['32', false],
    ])
  })

  test.each([
    ['hòa', 'hoà', 0],
    ['quy', 'quỹ', 1],
    ['quỷ', 'quỹ', 1],
    ['quý', 'quỹ', null],
    ['CĐHT', 'cdht', null],
    ['cdht', 'cđht', 1],
    ['tỉ', 'tỷ', 0],
  ])('%s for %s is %s marks away', (typed, wanted, far) => {
    expect(distance(spellingOf(typed), spellingOf(wanted))).toBe(far)
  })
})
