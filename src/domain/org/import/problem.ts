import { type Arg, type Text, text } from '../../../lib/message.ts'

/** What can be wrong with a file that is imported; each has a text `import-problem-<code>`. */
export const PROBLEMS = [
  'file-not-found',
  'file-too-large',
  'file-not-a-spreadsheet',
  'file-old-excel',
  'file-not-utf8',
  'file-empty',
  'nothing-recognised',
  'column-missing',
  'column-twice',
  'code-missing',
  'code-twice',
  'code-too-long',
  'name-missing',
  'name-bad',
  'level-missing',
  'level-unknown',
  'level-changed',
  'level-order',
  'parent-unknown',
  'parent-cycle',
  'parent-closed',
  'parent-other-organisation',
  'organisation-kind-missing',
  'organisation-kind-unknown',
  'organisation-kind-changed',
  'organisation-changed',
  'organisation-differs',
  'unit-closed',
  'unit-unknown',
  'opened-too-late',
  'number-bad',
  'number-negative',
  'number-too-large',
  'date-bad',
  'phone-bad',
  'phone-two-names',
  'phone-of-another',
  'position-missing',
  'position-unknown',
  'full-time-unknown',
  'seat-twice',
  'two-leaders',
] as const

export type ProblemCode = (typeof PROBLEMS)[number]

/** Where in the file: the sheet ('' in a CSV), the line from 1 (null: the whole sheet), the column as its header says. */
export interface Place {
  readonly file: string
  readonly sheet: string
  readonly row: number | null
  readonly column: string | null
}

export interface Problem extends Place {
  readonly code: ProblemCode
  /** What the sentence names: the value as written, the other row. */
  readonly args: Readonly<Record<string, Arg>>
}

/** The sentence that tells what to change. */
export function problemText(problem: Pick<Problem, 'code' | 'args'>): Text {
  return text(`import-problem-${problem.code}`, problem.args)
}
