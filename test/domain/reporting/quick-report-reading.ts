import { readFileSync } from 'node:fs'
import { prepareCatalogue, readWithCatalogue } from '../../../src/domain/reporting/quick-report.ts'

const { indicators } = JSON.parse(readFileSync('test/data/indicators.json', 'utf8'))
const prepared = prepareCatalogue(
  indicators.map((entry: { branch_max?: number }) => ({ ...entry, branchMax: entry.branch_max ?? null })),
)

/** A message with what a careful clerk understands: the certain values, and whether something must be asked. */
export type Understood = readonly [text: string, values: Readonly<Record<string, number>>, asks?: 'asks']

/** What the reader understands of a message, in the same form. */
export function understood(text: string): Understood {
  const { values, questions } = readWithCatalogue(prepared, text, { today: '2026-11-22' })
  const figures = Object.fromEntries(values.map(({ code, value }) => [code, value]))
  return questions.length > 0 ? [text, figures, 'asks'] : [text, figures]
}

/** The unit and the period that a message names, as 'q3' or 'h1'. */
export function settingOf(text: string): { unit: string | null; period: string | null } {
  const { unitHint, period } = readWithCatalogue(prepared, text, { today: '2026-11-22' })
  const named = period?.period
  return {
    unit: unitHint?.text ?? null,
    period: named === undefined ? null : `${named.type.charAt(0)}${named.index}`,
  }
}

/** Messages as cases of a test that is called by their text. */
export function named(messages: readonly Understood[]): { text: string; message: Understood }[] {
  return messages.map((message) => ({ text: message[0], message }))
}
