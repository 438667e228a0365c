import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../src/cli/evaluation/quick-report-set.ts'
import { prepareCatalogue, readWithCatalogue } from '../../src/domain/reporting/quick-report.ts'
import { classify, questionsIn } from '../../src/flows/intent.ts'

const prepared = prepareCatalogue(await readCatalogue(undefined))

function route(text: string, pending: 'announcement' | null = null): string {
  const reading = readWithCatalogue(prepared, text, { today: '2026-11-22' })
  const { intent, detail } = classify(text, { reading, pending })
  return `${intent}/${detail}`
}

function share(set: string): number {
  const source = readFileSync(new URL(`../data/router.${set}.jsonl`, import.meta.url), 'utf8')
  const rows = source
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const right = rows.filter(({ text, intent, accept = [], pending }) =>
    [intent, ...accept].includes(route(text, pending ?? null).split('/')[0]),
  )
  return right.length / rows.length
}

describe('where free messages go', () => {
  test.each(['dev', 'tune', 'held'])('messages of the set %s', (set) => {
    expect(share(set)).toBeGreaterThanOrEqual(0.97)
  })

  test.each([
    ['hội viên 45, quỹ 3tr5', 'report/counts'],
    ['hội viên 45. Thế đã đủ chưa ạ?', 'report/counts_with_question'],
    ['cho tôi báo cáo quý 3', 'report/start'],
    ['45 hội viên có được lập hai chi hội không', 'question/asked'],
    ['hồ sơ xét gia đình học tập', 'question/topic'],
    ['khi mô họp rứa', 'question/asked'],
    ['được hông dzậy, chi hội có 9 người à', 'question/asked'],
    ['sao gửi hoài không thấy gì', 'other/complaint'],
    ['ai chưa nộp', 'other/who_missing'],
    ['quý trước tôi báo bao nhiêu hội viên', 'other/previous_period'],
    ['sửa báo cáo', 'other/edit_report'],
    ['để mai tôi làm tiếp', 'other/later'],
    ['thôi không làm nữa', 'other/cancel'],
    ['chị Lan làm chi hội trưởng thay tôi', 'other/handover'],
    ['số mới của tôi 0900 000 001', 'other/contact_details'],
    ['ok', 'other/acknowledgement'],
    ['chào em', 'greeting/hello'],
    ['cảm ơnnn', 'greeting/thanks'],
    ['Nhân dịp năm mới 2027 kính chúc các đồng chí', 'greeting/wish'],
  ])('%s', (text, expected) => {
    expect(route(text)).toBe(expected)
  })

  test.each([
    ['ok', 'announcement_reply/seen'],
    ['👍', 'announcement_reply/seen'],
    ['mai tôi bận', 'announcement_reply/no'],
    ['em cử chị Mai đi thay', 'announcement_reply/substitute'],
    ['thôn em đi 3 người', 'announcement_reply/headcount'],
    ['em đến muộn 15 phút', 'announcement_reply/late'],
    ['chưa chắc ạ', 'announcement_reply/maybe'],
    ['rõ rồi, có phải mang sổ không?', 'announcement_reply/seen_with_question'],
    ['hội viên 45, quỹ 3tr5', 'report/counts'],
    ['quỹ khuyến học có được cho vay không', 'question/asked'],
  ])('while an announcement waits: %s', (text, expected) => {
    expect(route(text, 'announcement')).toBe(expected)
  })

  test('"không" before a question word makes it none', () => {
    expect(route('kỳ này không trao suất nào')).not.toMatch(/^question/)
    expect(route('không có gì mới')).not.toMatch(/^question/)
    expect(route('cán bộ chẳng bao giờ trả lời')).not.toMatch(/^question/)
    expect(route('em không biết nộp ở đâu')).toMatch(/^question/)
  })

  test('the question behind a report, in its own words', () => {
    expect(questionsIn('hội viên 45. Thế đã đủ chưa ạ? Em cảm ơn')).toBe('Thế đã đủ chưa ạ?')
  })

  test('any text goes somewhere, in steps that grow no faster than the text', () => {
    const reading = { values: [], questions: [], isReport: false }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(classify(text, { reading, pending: 'announcement' }).intent).toBeTypeOf('string')
      }),
    )
    for (const piece of [
      'gì ',
      'không ',
      'có ai ',
      'hay, ',
      'mấy? ',
      '12 ',
      'ạ ạ ',
      'chúc,',
      '\n',
      'chưa nộp ',
    ]) {
      const taken = (length: number) => {
        const steps = { taken: 0 }
        classify(piece.repeat(length / piece.length), { reading, steps })
        return steps.taken
      }
      expect(taken(3600), piece).toBeLessThan(4 * taken(1200) + 1000)
    }
  })
})
