import { create, insertMultiple, search as oramaSearch } from '@orama/orama'
import Fuse from 'fuse.js'
import Libsql from 'libsql'
import MiniSearch from 'minisearch'
import { createQuestionIndex, type QuestionDocument } from '../../src/lib/search/question-index.ts'
import { fold } from '../../src/lib/vi/fold.ts'

/** Something that finds documents for a question, best first. */
export type Ask = (question: string) => readonly { readonly id: string; readonly score: number }[]

export interface Engine {
  readonly name: string
  build(documents: readonly QuestionDocument[]): Ask
}

/** Documents that an engine is asked for. */
const LIMIT = 10

/** The engines that are compared: ours first, the others with settings that suit them, on folded text. */
export const ENGINES: readonly Engine[] = [
  { name: 'ours', build: ours },
  { name: 'MiniSearch', build: (documents) => miniSearch(documents, (text) => text) },
  { name: 'MiniSearch, folded', build: (documents) => miniSearch(documents, fold) },
  { name: 'Fuse.js, folded', build: fuse },
  { name: 'Orama, folded', build: orama },
  { name: 'SQLite FTS5, folded', build: fts5 },
]

function ours(documents: readonly QuestionDocument[]): Ask {
  const index = createQuestionIndex()
  for (const document of documents) index.put(document)
  return (question) => index.search(question, LIMIT)
}

function miniSearch(documents: readonly QuestionDocument[], plain: (text: string) => string): Ask {
  const engine = new MiniSearch<Flat>({ fields: ['question', 'variants', 'answer'] })
  engine.addAll(documents.map((document) => flat(document, plain)))
  const options = { boost: { question: 2, variants: 2 }, fuzzy: 0.2, prefix: true }
  return (question) =>
    engine
      .search(plain(question), options)
      .slice(0, LIMIT)
      .map(({ id, score }) => ({ id: String(id), score }))
}

function fuse(documents: readonly QuestionDocument[]): Ask {
  const keys = [
    { name: 'question', weight: 2 },
    { name: 'variants', weight: 2 },
    { name: 'answer', weight: 1 },
  ]
  const engine = new Fuse(
    documents.map((document) => ({ ...flat(document, fold), variants: document.variants.map(fold) })),
    { keys, includeScore: true, ignoreLocation: true, threshold: 0.8 },
  )
  return (question) =>
    engine
      .search(fold(question), { limit: LIMIT })
      .map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) }))
}

function orama(documents: readonly QuestionDocument[]): Ask {
  const engine = create({
    schema: { id: 'string', question: 'string', variants: 'string', answer: 'string' },
  })
  insertMultiple(
    engine,
    documents.map((document) => flat(document, fold)),
    documents.length,
  )
  return (question) => {
    const found = oramaSearch(engine, {
      term: fold(question),
      properties: ['question', 'variants', 'answer'],
      boost: { question: 2, variants: 2 },
      threshold: 1,
      limit: LIMIT,
    })
    if (found instanceof Promise) throw new Error('orama answers at once without plugins')
    return found.hits.map(({ document, score }) => ({ id: document.id, score }))
  }
}

function fts5(documents: readonly QuestionDocument[]): Ask {
  const database = new Libsql(':memory:')
  database.exec('create virtual table entries using fts5(id unindexed, question, variants, answer)')
  const insert = database.prepare('insert into entries values (?, ?, ?, ?)')
  database.exec('begin')
  for (const document of documents) {
    const { id, question, variants, answer } = flat(document, fold)
    insert.run(id, question, variants, answer)
  }
  database.exec('commit')
  const select = database.prepare(
    `select id, -bm25(entries, 0, 2, 2, 1) as score from entries where entries match ? order by score desc limit ${LIMIT}`,
  )
  return (question) => {
    const words = fold(question).split(' ').filter(Boolean)
    if (words.length === 0) return []
    return select.all(words.map((word) => `"${word}"`).join(' OR ')) as { id: string; score: number }[]
  }
}

interface Flat {
  id: string
  question: string
  variants: string
  answer: string
}

function flat({ id, question, variants, answer }: QuestionDocument, plain: (text: string) => string): Flat {
  return { id, question: plain(question), variants: plain(variants.join('\n')), answer: plain(answer) }
}
