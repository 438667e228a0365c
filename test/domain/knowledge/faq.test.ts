import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../src/domain/context.ts'
import { checkCollection, endedSources, readCollection } from '../../../src/domain/knowledge/faq-document.ts'
import { entryById, revisionsOf, saveEntry, undoLast } from '../../../src/domain/knowledge/faq-entries.ts'
import type { FaqEntry } from '../../../src/domain/knowledge/faq-entry.ts'
import { readFaqFiles } from '../../../src/domain/knowledge/faq-files.ts'
import { importFaq } from '../../../src/domain/knowledge/faq-imports.ts'
import { faqIndex } from '../../../src/domain/knowledge/faq-index.ts'
import { decideProposal, setApproval, waitingProposals } from '../../../src/domain/knowledge/faq-proposals.ts'
import { askFaq, entryToShow } from '../../../src/domain/knowledge/faq-questions.ts'
import { dueForReview } from '../../../src/domain/knowledge/faq-review.ts'
import { endDocument } from '../../../src/domain/knowledge/legal-documents.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, type World } from '../../support/world.ts'

const FEES = 'Đoàn phí mỗi tháng đóng bao nhiêu tiền?'

let database: TestDatabase
let world: World
let fees: FaqEntry

beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await world.as(null, (ctx) => importFaq(ctx, readFaqFiles(), 'built-in'))
  fees = await world.as('hoa', async (ctx) => {
    const { outcome } = await askFaq(ctx, FEES)
    if (outcome.kind !== 'answer') throw new Error(outcome.kind)
    return outcome.entry
  })
})
afterAll(() => database.close())

/** As a process of its own would see it: with what that process has kept. */
const instance = () => {
  const cache = new Map<string, unknown>()
  return <T>(work: (ctx: Ctx) => Promise<T>) => world.as('hoa', (ctx) => work({ ...ctx, cache }))
}

const answered = (ctx: Ctx, question: string) =>
  askFaq(ctx, question).then(({ outcome }) =>
    outcome.kind === 'answer' ? outcome.entry.answer : outcome.kind,
  )

describe('the built-in collection', () => {
  test('has 110 entries and more, all whole, each citing documents of the table that are in force', () => {
    const problems: { message: string }[] = []
    const collection = readCollection(readFaqFiles(), problems as never)
    expect(problems).toEqual([])
    expect(checkCollection(collection)).toEqual([])
    expect(endedSources(collection, '2026-11-22')).toEqual([])
    const published = collection.entries.filter(({ status }) => status === 'published')
    expect(published.length).toBeGreaterThanOrEqual(110)
    for (const entry of published) expect(entry.sources.length, entry.id).toBeGreaterThan(0)
  })

  test('a document that is not in the table, and one that has ended, are found', () => {
    const cite = (number: string) => ({
      ...fees,
      sources: [{ kind: 'document', number, article: null, former: false } as const],
    })
    const table = [{ ...DOCUMENT, number: 'A', effectiveTo: '2025' }]
    expect(checkCollection({ documents: table, entries: [cite('B')] })).toMatchObject([
      { message: 'B is not in the table of documents' },
    ])
    const ended = (day: string) => endedSources({ documents: table, entries: [cite('A')] }, day)
    expect(ended('2025-12-31')).toEqual([])
    expect(ended('2026-01-01')).toMatchObject([{ message: 'A is no longer in force, but cited as current' }])
  })
})

const OWN = {
  question: 'Nhà văn hoá thôn Mộc mở cửa lúc mấy giờ?',
  variants: ['Giờ mở cửa nhà văn hoá thôn Mộc', 'Nhà văn hoá thôn Mộc mở buổi nào?'],
  answer: 'Từ 8 giờ.',
  status: 'published',
  confidence: 'high',
  sources: [{ practice: 'Nội quy nhà văn hoá thôn Mộc' }],
  reviewedOn: '2026-11-22',
}

const DOCUMENT = {
  title: 'T',
  issuer: 'I',
  issuedOn: null,
  effectiveFrom: null,
  replacedBy: null,
  url: null,
  confidence: 'high' as const,
  uncertain: null,
}

describe('several processes', () => {
  test('what one changes the other finds, in place', async () => {
    const [one, two] = [instance(), instance()]
    const before = await two(faqIndex)
    await one((ctx) => saveEntry(ctx, { ...fees, answer: 'Mỗi tháng 2.000 đồng.' }, 'edited'))
    expect(await one((ctx) => answered(ctx, FEES))).toBe('Mỗi tháng 2.000 đồng.')
    expect(await two((ctx) => answered(ctx, FEES))).toBe('Mỗi tháng 2.000 đồng.')
    expect(await two(faqIndex)).toBe(before)
    await two((ctx) => saveEntry(ctx, { ...fees, status: 'retired' }, 'retired'))
    expect(await one((ctx) => answered(ctx, FEES))).not.toBe('Mỗi tháng 2.000 đồng.')
    await one((ctx) => undoLast(ctx, fees.id))
    await one((ctx) => saveEntry(ctx, fees, 'edited'))
    expect(await two((ctx) => answered(ctx, FEES))).toBe(fees.answer)
  })

  test('a change that was undone with its transaction is not found', async () => {
    const one = instance()
    await one(faqIndex)
    const failing = one(async (ctx) => {
      await saveEntry(ctx, { ...fees, answer: 'Không có thật.' }, 'edited')
      expect(await answered(ctx, FEES)).toBe('Không có thật.')
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await one((ctx) => answered(ctx, FEES))).toBe(fees.answer)
    await one((ctx) => saveEntry(ctx, { ...fees, answer: 'Có thật.' }, 'edited'))
    expect(await one((ctx) => answered(ctx, FEES))).toBe('Có thật.')
    await one((ctx) => undoLast(ctx, fees.id))
  })
})

describe('curation', () => {
  test('what nobody has changed cannot be undone', async () => {
    const untouched = [...(await world.as('hoa', faqIndex)).entries.keys()].find((id) => id !== fees.id) ?? ''
    await expect(world.as('hoa', (ctx) => undoLast(ctx, untouched))).rejects.toMatchObject({
      code: 'nothing-to-undo',
    })
  })

  test('every change stands in the history; an import leaves what staff have changed', async () => {
    await world.as('hoa', (ctx) => saveEntry(ctx, { ...fees, answer: 'Của cán bộ.' }, 'edited'))
    const again = await world.as(null, (ctx) => importFaq(ctx, readFaqFiles(), 'built-in'))
    expect(again).toMatchObject({ added: 0, changed: 0, kept: [fees.id] })
    expect((await world.as('hoa', (ctx) => entryById(ctx, fees.id))).answer).toBe('Của cán bộ.')
    const [last] = await world.as('hoa', (ctx) => revisionsOf(ctx, fees.id, 1))
    expect(last).toMatchObject({ action: 'edited', byId: world.person.hoa, after: { answer: 'Của cán bộ.' } })
    await world.as('hoa', (ctx) => undoLast(ctx, fees.id))
    expect((await world.as('hoa', (ctx) => entryById(ctx, fees.id))).answer).toBe(fees.answer)
  })

  test('what the built-in collection has no more is retired; what came from another file stays', async () => {
    const built = readFaqFiles()
    const own = { ...(built.topics[0]?.content as object), topic: 'own', entries: [{ ...OWN, id: 'own-1' }] }
    await world.as(null, (ctx) => importFaq(ctx, { topics: [{ file: 'own.yaml', content: own }] }))
    const without = { ...built, topics: built.topics.filter(({ file }) => file !== 'tt-22.yaml') }
    const { retired } = await world.as(null, (ctx) => importFaq(ctx, without, 'built-in'))
    const { entries } = readCollection(built, [])
    expect(retired).toBe(entries.filter(({ topic }) => topic === 'tt-22').length)
    expect(await world.as(null, (ctx) => entryById(ctx, 'own-1'))).toMatchObject({ status: 'published' })
    const back = await world.as(null, (ctx) => importFaq(ctx, built, 'built-in'))
    expect(back).toMatchObject({ added: 0, changed: retired, retired: 0 })
  })

  test('only those who look after a whole organisation may, and an answer has its length', async () => {
    for (const who of ['lan', 'minh'] as const)
      await expect(world.as(who, (ctx) => saveEntry(ctx, fees, 'edited'))).rejects.toMatchObject({
        code: 'not-allowed',
        audited: true,
      })
    const long = { ...fees, answer: 'x'.repeat(601) }
    await expect(world.as('hoa', (ctx) => saveEntry(ctx, long, 'edited'))).rejects.toMatchObject({
      code: 'answer-too-long',
    })
  })

  test('a document that ends: every entry that cites it as current is due, and answers no more', async () => {
    const asked = 'Thông tư 24 có mấy tiêu chí xét đơn vị học tập?'
    const citing = await world.as('hoa', async (ctx) => {
      const { entries } = await faqIndex(ctx)
      return [...entries.values()].filter(({ sources }) =>
        sources.some((one) => one.kind === 'document' && one.number === '24/2023/TT-BGDĐT' && !one.former),
      )
    })
    expect(citing.length).toBeGreaterThan(5)
    await world.as('hoa', (ctx) =>
      endDocument(ctx, '24/2023/TT-BGDĐT', { lastDay: '2026-10-01', replacedBy: null }),
    )
    const due = await world.as('hoa', dueForReview)
    const flagged = due
      .filter(({ reasons }) => reasons.includes('document-ended'))
      .map(({ entry }) => entry.id)
    expect(flagged.toSorted()).toEqual(citing.map(({ id }) => id).toSorted())
    const shown = await world.as('lan', async (ctx) => {
      const { outcome } = await askFaq(ctx, asked)
      return outcome.kind === 'answer' ? entryToShow(ctx, outcome.entry.id) : outcome.kind
    })
    expect(shown).toMatchObject({ outdated: true })
    await world.as(null, (ctx) => importFaq(ctx, readFaqFiles(), 'built-in'))
    expect(await world.as('hoa', dueForReview)).toEqual(due)
  })

  test('with two people, a change waits for somebody else', async () => {
    await world.as('hoa', (ctx) => setApproval(ctx, true))
    const edit = world.as('hoa', (ctx) => saveEntry(ctx, { ...fees, answer: 'Chờ duyệt.' }, 'edited'))
    expect(await edit).toBe('proposed')
    expect((await world.as('hoa', (ctx) => entryById(ctx, fees.id))).answer).toBe(fees.answer)
    const [proposal] = await world.as('yen', waitingProposals)
    const id = proposal?.id ?? 0
    await expect(world.as('hoa', (ctx) => decideProposal(ctx, id, true))).rejects.toMatchObject({
      code: 'own-proposal',
    })
    await world.as('yen', (ctx) => decideProposal(ctx, id, true))
    expect((await world.as('hoa', (ctx) => entryById(ctx, fees.id))).answer).toBe('Chờ duyệt.')
    await expect(world.as('yen', (ctx) => decideProposal(ctx, id, false))).rejects.toMatchObject({
      code: 'not-found',
    })
    await world.as('yen', (ctx) => setApproval(ctx, false))
  })
})
