import { readFileSync } from 'node:fs'
import { readCatalogue, readRows } from '../../src/cli/evaluation/quick-report-set.ts'
import { prepareCatalogue, readWithCatalogue } from '../../src/domain/reporting/quick-report.ts'

interface Kind {
  readonly name: string
  readonly texts: readonly string[]
}

/** How fast one kind of message is read. */
interface Speed {
  readonly kind: string
  readonly messages: number
  readonly characters: number
  readonly perSecond: number
}

/** Reads labelled messages and long rubbish: messages per second for each kind, the best of `rounds`. */
export async function parse({ rounds }: { readonly rounds: number }) {
  const prepared = prepareCatalogue(await readCatalogue(undefined))
  const speeds = (await kinds()).map(({ name, texts }): Speed => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < Math.max(rounds, 2); round += 1) {
      const start = performance.now()
      for (const text of texts) readWithCatalogue(prepared, text, { today: '2026-11-22' })
      best = Math.min(best, performance.now() - start)
    }
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    return { kind: name, messages: texts.length, characters, perSecond: (1000 * texts.length) / best }
  })
  const result = { speeds, slowest: speeds.toSorted((one, two) => one.perSecond - two.perSecond)[0]?.kind }
  return { table: tableOf(speeds, result.slowest ?? ''), result }
}

async function kinds(): Promise<Kind[]> {
  const rows = await readRows('test/data/quick-reports.dev.jsonl')
  const tagged = (tag: string) => rows.filter((row) => row.tags.includes(tag)).map((row) => row.text)
  const long = (piece: string) => [piece.repeat(Math.ceil(2_000 / piece.length)).slice(0, 2_000)]
  return [
    { name: 'all messages of the development set', texts: rows.map((row) => row.text) },
    { name: 'several lines', texts: tagged('multiline') },
    { name: 'no diacritics', texts: tagged('no_diacritics') },
    { name: 'number words', texts: tagged('num_words') },
    { name: 'corrections', texts: tagged('correction') },
    { name: 'no report', texts: tagged('not_report') },
    {
      name: '2,000 characters: names and figures',
      texts: long('hội viên 45, gia đình học tập 12, quỹ 3tr5\n'),
    },
    { name: '2,000 characters: figures', texts: long('hv 1 ') },
    { name: '2,000 characters: digits', texts: long('1') },
    { name: '2,000 characters: unknown words', texts: long('xin loi abc ') },
    {
      name: '2,000 characters: another language',
      texts: [readFileSync('LICENSE', 'utf8').slice(0, 2_000)],
    },
  ]
}

function tableOf(speeds: readonly Speed[], slowest: string): string {
  const width = Math.max(...speeds.map(({ kind }) => kind.length))
  const lines = speeds.map(
    ({ kind, perSecond }) =>
      `${kind.padEnd(width)}  ${Math.round(perSecond).toLocaleString('en').padStart(8)} messages/s`,
  )
  return [...lines, `slowest: ${slowest}`].join('\n')
}
