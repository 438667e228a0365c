import { writeFile } from 'node:fs/promises'
import type { CatalogueEntry } from '../domain/reporting/quick-report.ts'
import { EXIT, json, type Surroundings } from './command.ts'
import { UnusableFile } from './evaluation/jsonl.ts'
import {
  type Baseline,
  baseline,
  type Extractor,
  foldedReader,
  reader,
} from './evaluation/quick-report-extractors.ts'
import { type Prediction, scoreQuickReports } from './evaluation/quick-report-score.ts'
import { type QuickReportRow, readCatalogue, readRows } from './evaluation/quick-report-set.ts'
import { tableOf } from './evaluation/quick-report-table.ts'

export interface QuickReportEvaluation {
  readonly json: boolean
  readonly failures: boolean
  /** Whether the size limit of one branch holds. */
  readonly branchMax: boolean
  readonly predictions?: string
  readonly catalogue?: string
  readonly baseline?: Baseline
  /** Into how many parts the messages are cut, each read with what the others teach; whole unless told. */
  readonly folds?: number
}

/** `eval quick-report FILE`: reads labelled messages and tells how well they were understood. Returns the exit code. */
export async function evalQuickReport(
  file: string,
  options: QuickReportEvaluation,
  around: Surroundings,
): Promise<number> {
  try {
    const rows = await readRows(file)
    const catalogue = await readCatalogue(options.catalogue)
    const extract = extractorFor(options, rows, catalogue)
    const answers = rows.map(extract)
    const score = scoreQuickReports(rows, answers)
    if (options.predictions !== undefined) {
      const lines = answers.map(({ values, period, unit_hint, must_clarify }): Prediction => {
        return { values, period, unit_hint, must_clarify }
      })
      await writeFile(options.predictions, lines.map((one) => `${JSON.stringify(one)}\n`).join(''))
    }
    const { failures, ...counts } = score
    around.out(
      options.json
        ? json(options.failures ? { ...counts, failures } : counts)
        : tableOf(score, options.failures),
    )
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    around.err(error.message)
    return EXIT.refused
  }
}

function extractorFor(
  options: QuickReportEvaluation,
  rows: readonly QuickReportRow[],
  catalogue: readonly CatalogueEntry[],
): Extractor {
  if (options.baseline !== undefined) return baseline(options.baseline, catalogue)
  return options.folds === undefined
    ? reader(catalogue, options.branchMax)
    : foldedReader(catalogue, rows, options.folds, options.branchMax)
}
