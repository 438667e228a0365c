import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { prepareCatalogue, type QuickReading, readWithCatalogue } from '../domain/reporting/quick-report.ts'
import { EXIT, json, type Surroundings } from './command.ts'
import { readLines, UnusableFile } from './evaluation/jsonl.ts'
import { readCatalogue } from './evaluation/quick-report-set.ts'

/** The day on which the labels were written. */
const TODAY = '2026-11-22'

const INTENTS = ['report', 'question', 'announcement_reply', 'greeting', 'other'] as const

const Row = z.object({
  text: z.string(),
  intent: z.enum(INTENTS),
  /** What sort within the intent. */
  detail: z.string().default(''),
  /** What waits for this person's answer. */
  pending: z.enum(['announcement']).nullable().default(null),
  /** Other intents that are right as well. */
  accept: z.array(z.enum(INTENTS)).default([]),
})
type Row = z.output<typeof Row>

/** Where the program would send a message. */
export type Classify = (
  text: string,
  setting: { readonly reading: QuickReading; readonly pending: 'announcement' | null },
) => { readonly intent: string; readonly detail: string }

export interface RouterEvaluation {
  readonly json: boolean
  readonly failures: boolean
  readonly predictions?: string
  readonly catalogue?: string
}

interface Tally {
  messages: number
  right: number
}

/** `eval router FILE`: routes labelled messages and tells how many go to the right place. Returns the exit code. */
export async function evaluateRouter(
  file: string,
  options: RouterEvaluation,
  around: Pick<Surroundings, 'out' | 'err'>,
  classify: Classify,
): Promise<number> {
  try {
    const rows = await readLines(file, Row)
    const prepared = prepareCatalogue(await readCatalogue(options.catalogue))
    const routed = rows.map((row) => {
      const reading = readWithCatalogue(prepared, row.text, { today: TODAY })
      return { row, got: classify(row.text, { reading, pending: row.pending }) }
    })
    if (options.predictions !== undefined) {
      const lines = routed.map(({ row, got }) => JSON.stringify({ text: row.text, intent: got.intent }))
      await writeFile(options.predictions, lines.map((line) => `${line}\n`).join(''))
    }
    const all = tallyOf(routed, () => 'all')
    const intents = tallyOf(routed, ({ intent }) => intent)
    const details = tallyOf(routed, ({ intent, detail }) => `${intent}/${detail}`)
    const failures = routed
      .filter((one) => !isRight(one))
      .map(({ row, got }) => ({ text: row.text, intent: row.intent, detail: row.detail, got }))
    around.out(
      options.json
        ? json({ all: all.all, intents, details, ...(options.failures ? { failures } : {}) })
        : [
            ...tableOf({ ...all, ...intents, ...details }),
            ...(options.failures ? failures.map(failureLine) : []),
          ].join('\n'),
    )
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    around.err(error.message)
    return EXIT.refused
  }
}

interface Routed {
  readonly row: Row
  readonly got: { readonly intent: string; readonly detail: string }
}

function isRight({ row, got }: Routed): boolean {
  return [row.intent, ...row.accept].some((intent) => intent === got.intent)
}

function tallyOf(routed: readonly Routed[], by: (row: Row) => string): Record<string, Tally> {
  const tallies: Record<string, Tally> = {}
  for (const one of routed) {
    const tally = tallies[by(one.row)] ?? { messages: 0, right: 0 }
    tallies[by(one.row)] = {
      messages: tally.messages + 1,
      right: tally.right + (isRight(one) ? 1 : 0),
    }
  }
  return tallies
}

function tableOf(tallies: Readonly<Record<string, Tally>>): string[] {
  const width = Math.max(...Object.keys(tallies).map((name) => name.length))
  return Object.entries(tallies).map(([name, { messages, right }]) => {
    const percent = ((100 * right) / messages).toFixed(1)
    return `${name.padEnd(width)}  ${String(right).padStart(5)} / ${String(messages).padEnd(5)} ${percent.padStart(5)} %`
  })
}

function failureLine({ text, intent, detail, got }: Omit<Row, 'pending' | 'accept'> & Pick<Routed, 'got'>) {
  return `\n${JSON.stringify(text)}\n  ${intent}/${detail}, taken for ${got.intent}/${got.detail}`
}
