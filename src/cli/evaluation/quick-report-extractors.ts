import {
  type CatalogueEntry,
  type Learnt,
  prepareCatalogue,
  type QuickReading,
  readWithCatalogue,
} from '../../domain/reporting/quick-report.ts'
import { fold } from '../../lib/vi/fold.ts'
import type { Answer } from './quick-report-score.ts'
import type { QuickReportRow } from './quick-report-set.ts'

/** The day on which the labels were written: "tháng này" is November 2026. */
const TODAY = '2026-11-22'

/** Parsers to compare with. */
export const BASELINES = ['key-value', 'first-number'] as const
export type Baseline = (typeof BASELINES)[number]

/** What turns a labelled message into an answer. */
export type Extractor = (row: QuickReportRow) => Answer

/** The reader of the bot; `branchMax` says whether the size limit of one branch holds. */
export function reader(catalogue: readonly CatalogueEntry[], branchMax: boolean): Extractor {
  const prepared = prepareCatalogue(catalogue)
  return ({ text }) => answerOf(readWithCatalogue(prepared, text, { today: TODAY, branchMax }))
}

/**
 * The reader as if each message had not taught it anything: what is learnt (phrases of the dictionary, fillers, further
 * rules) and used by no message outside a fold is taken out before that fold is read. Every n-th message is a fold.
 */
export function foldedReader(
  catalogue: readonly CatalogueEntry[],
  rows: readonly QuickReportRow[],
  folds: number,
  branchMax: boolean,
): Extractor {
  const whole = prepareCatalogue(catalogue)
  const used = rows.map(({ text }) => {
    const seen = new Set<Learnt>()
    readWithCatalogue({ ...whole, seen }, text, { today: TODAY, branchMax })
    return seen
  })
  const readers = Array.from({ length: folds }, (_, fold) => {
    const outside = new Set(used.flatMap((seen, index) => (index % folds === fold ? [] : [...seen])))
    const inside = used.flatMap((seen, index) => (index % folds === fold ? [...seen] : []))
    const only = new Set(inside.filter((learnt) => !outside.has(learnt)))
    return prepareCatalogue(catalogue, only)
  })
  const foldOf = new Map(rows.map((row, index) => [row, index % folds]))
  return (row) => {
    const prepared = readers[foldOf.get(row) ?? 0] ?? whole
    return answerOf(readWithCatalogue(prepared, row.text, { today: TODAY, branchMax }))
  }
}

/** One of the parsers that other systems have. */
export function baseline(name: Baseline, catalogue: readonly CatalogueEntry[]): Extractor {
  return name === 'key-value' ? keyValue(catalogue) : firstNumber
}

/**
 * DHIS2's SMS gateway without a pattern of one's own: pairs "key=value" parted by "|", the key being a code set up
 * beforehand (here any name or abbreviation of the catalogue), the value a plain number. Asks nothing.
 */
function keyValue(catalogue: readonly CatalogueEntry[]): Extractor {
  const keys = new Map<string, string>()
  for (const { code, name, synonyms, abbreviations } of catalogue) {
    for (const word of [code, name, ...synonyms, ...abbreviations]) {
      if (!keys.has(fold(word))) keys.set(fold(word), code)
    }
  }
  return ({ text }) => {
    const pairs = text.split('|').flatMap((part) => {
      const [key = '', value = '', ...rest] = part.split('=')
      const code = keys.get(fold(key))
      return code !== undefined && rest.length === 0 && /^\s*-?\d+(\.\d+)?\s*$/.test(value)
        ? [[code, Number(value)] as const]
        : []
    })
    return plain(Object.fromEntries(pairs))
  }
}

/**
 * RapidPro's number test: the first number of the message, with a point for decimals and commas between thousands. It
 * answers one known question; here it is told which indicator the labels have first, the kindest assumption there is.
 */
function firstNumber({ text, values }: QuickReportRow): Answer {
  const [code] = Object.keys(values)
  const found = /[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?/.exec(text)
  if (code === undefined || found === null) return plain({})
  return plain({ [code]: Number(found[0].replaceAll(',', '')) })
}

function plain(values: Record<string, number>): Answer {
  return { values, period: null, unit_hint: null, must_clarify: false, asked: [] }
}

function answerOf(reading: QuickReading): Answer {
  const period = reading.period?.period
  return {
    values: Object.fromEntries(reading.values.map(({ code, value }) => [code, value])),
    period:
      period === undefined || period.type === 'week'
        ? null
        : { type: period.type, year: period.year, index: period.index },
    unit_hint: reading.unitHint?.text ?? null,
    must_clarify: reading.questions.length > 0,
    asked: reading.questions.flatMap((question) =>
      'code' in question && question.code !== null ? [question.code] : [],
    ),
  }
}
