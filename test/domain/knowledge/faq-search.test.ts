import { describe, expect, test } from 'vitest'
import type { FaqEntry } from '../../../src/domain/knowledge/faq-entry.ts'
import { createFaqSearch, outcomeOf, type RankedEntry } from '../../../src/domain/knowledge/faq-search.ts'
import { type FaqThresholds, MOST_CHOICES } from '../../../src/domain/knowledge/faq-thresholds.ts'

function entry(id: string, question: string, rest: Partial<FaqEntry> = {}): FaqEntry {
  return {
    id,
    topic: id.replace(/-\d+$/, ''),
    question,
    variants: [],
    answer: `Trả lời của ${id}.`,
    uncertain: null,
    status: 'published',
    confidence: 'high',
    sources: [],
    inForceFrom: null,
    inForceTo: null,
    replacedBy: null,
    organisations: [],
    levels: [],
    reviewedOn: '2026-11-22',
    ...rest,
  }
}

const ENTRIES = [
  entry('cong-dan', 'Công dân học tập là gì?', { variants: ['Thế nào là Công dân học tập?'] }),
  entry('cong-dong', 'Cộng đồng học tập là gì?', { variants: ['Thế nào là Cộng đồng học tập?'] }),
  entry('doan-phi', 'Mỗi tháng đóng đoàn phí bao nhiêu tiền?', { variants: ['Mức đoàn phí là mấy?'] }),
  entry('con-dau', 'Chi hội khuyến học có con dấu riêng không?', { status: 'refer', confidence: 'low' }),
  entry('nhap', 'Chi hội khuyến học mua bảo hiểm ở đâu?', { status: 'draft' }),
  entry('nhiem-ky-1', 'Nhiệm kỳ của chi hội là mấy năm?', { organisations: ['kh'] }),
  entry('nhiem-ky-2', 'Nhiệm kỳ của chi hội là mấy năm vậy?', { organisations: ['pn'] }),
  entry('quy', 'Quỹ khuyến học dùng vào việc gì?'),
  entry('trung-tam', 'Ai bổ nhiệm giám đốc trung tâm học tập cộng đồng?'),
]

describe('ask', () => {
  const search = createFaqSearch(ENTRIES)

  test('what one entry says is answered', () => {
    expect(search.ask('đoàn phí một tháng bao nhiêu tiền')).toMatchObject({
      kind: 'answer',
      entry: { id: 'doan-phi' },
    })
  })

  test('an entry without a source is what is nearest, and no answer', () => {
    expect(search.ask('chi hội khuyến học có con dấu riêng không')).toMatchObject({
      kind: 'unknown',
      nearest: { id: 'con-dau' },
    })
  })

  test('a short form with two meanings is a choice', () => {
    const outcome = search.ask('cdht la gi')
    expect(outcome.kind === 'choices' && outcome.entries.map(({ id }) => id).sort()).toEqual([
      'cong-dan',
      'cong-dong',
    ])
  })

  test.each(['CĐHT là gì', 'cộng đồng học tập là gì'])(
    'where it says itself which one, there is none: %s',
    (said) => {
      expect(search.ask(said)).toMatchObject({ kind: 'answer', entry: { id: 'cong-dong' } })
    },
  )

  test.each([
    'trời hôm nay có mưa không',
    'nồng độ cồn bao nhiêu thì bị phạt tiền',
    'học phí đại học bao nhiêu tiền một tháng',
    'mua quỹ chứng khoán nào lãi cao',
    '',
    '???',
  ])('what only shares words is unknown: %s', (said) => {
    expect(search.ask(said)).toEqual({ kind: 'unknown', nearest: null })
  })

  test('what cannot be found by anybody is not', () => {
    expect(search.rank('chi hội khuyến học mua bảo hiểm ở đâu', 9).map(({ id }) => id)).not.toContain('nhap')
  })

  test('entries for the own organisation go before', () => {
    const first = (organisation: string) =>
      search.rank('nhiệm kỳ của chi hội là mấy năm', 1, {
        organisations: [organisation],
        levels: ['branch'],
      })[0]?.id
    expect([first('kh'), first('pn')]).toEqual(['nhiem-ky-1', 'nhiem-ky-2'])
  })

  test('entries are put, changed, withdrawn and removed in place', () => {
    const changing = createFaqSearch(ENTRIES)
    const found = (said: string) => {
      const outcome = changing.ask(said)
      return outcome.kind === 'answer' ? outcome.entry.id : outcome.kind
    }
    const tree = entry('cay', 'Trồng cây đời đời nhớ ơn Bác vào dịp nào?')
    changing.put(tree)
    expect(found('trồng cây nhớ ơn bác dịp nào')).toBe('cay')
    changing.put({ ...tree, question: 'Tết trồng cây tổ chức khi nào?' })
    expect(found('tết trồng cây tổ chức khi nào')).toBe('cay')
    changing.put({ ...tree, status: 'retired' })
    expect(found('tết trồng cây tổ chức khi nào')).toBe('unknown')
    changing.remove('doan-phi')
    expect(found('đoàn phí một tháng bao nhiêu tiền')).toBe('unknown')
  })

  test('words that staff have taught', () => {
    const taught = createFaqSearch(ENTRIES, { synonyms: [{ words: 'niên liễm', means: 'đoàn phí' }] })
    expect(search.ask('niên liễm bao nhiêu').kind).toBe('unknown')
    expect(taught.ask('niên liễm bao nhiêu')).toMatchObject({ kind: 'answer', entry: { id: 'doan-phi' } })
  })
})

describe('outcome', () => {
  const thresholds: FaqThresholds = {
    answer: 0.8,
    choices: 0.5,
    lead: 0.05,
    leadOverMeaning: 0.1,
    referLead: 0.3,
    besideUnknown: 0.6,
    refer: 0.4,
  }
  const kept = [
    entry('a', 'A?'),
    entry('b', 'B?'),
    entry('c', 'C?'),
    entry('d', 'D?'),
    entry('old', 'Old?', { replacedBy: 'a' }),
    entry('r', 'R?', { status: 'refer' }),
  ]
  const entries = new Map(kept.map((one) => [one.id, one]))
  const ranked = (scores: Readonly<Record<string, number>>): RankedEntry[] =>
    Object.entries(scores).map(([id, score]) => ({ id, topic: id, score, reading: 0, isForeign: false }))
  const told = (scores: Readonly<Record<string, number>>) => {
    const outcome = outcomeOf(ranked(scores), entries, thresholds)
    if (outcome.kind === 'answer') return outcome.entry.id
    return outcome.kind === 'choices'
      ? outcome.entries.map(({ id }) => id)
      : [outcome.nearest?.id ?? null, '?']
  }

  test.each<[what: string, scores: Readonly<Record<string, number>>, told: unknown]>([
    ['nothing found', {}, [null, '?']],
    ['sure', { a: 0.9, b: 0.5 }, 'a'],
    ['two as near', { a: 0.9, b: 0.89 }, ['a', 'b']],
    ['four as near', { a: 0.9, b: 0.9, c: 0.89, d: 0.88 }, ['a', 'b', 'c']],
    ['two of one point', { a: 0.9, old: 0.9 }, 'a'],
    ['not sure', { a: 0.55, b: 0.52, c: 0.2 }, ['a', 'b']],
    ['not sure, and nothing beside', { a: 0.55, c: 0.2 }, ['a']],
    ['far from all', { a: 0.49, b: 0.48 }, [null, '?']],
    ['no source known', { r: 0.95, a: 0.6 }, ['r', '?']],
    ['no source known, and not near either', { r: 0.3, a: 0.2 }, [null, '?']],
    ['no source known, but another as near', { r: 0.7, a: 0.69 }, ['r', 'a']],
  ])('%s', (_, scores, wanted) => {
    expect(told(scores)).toEqual(wanted)
  })

  test('a choice has no more than can be read', () => {
    expect(MOST_CHOICES).toBeLessThanOrEqual(3)
  })
})
