import type { Span } from '../../lib/vi/fold.ts'
import { counted, type Steps } from '../../lib/vi/steps.ts'
import { withKeysDecoded } from '../../lib/vi/typing.ts'
import { isBare, wordsIn } from '../../lib/vi/words.ts'
import type { Period } from './period.ts'
import { align } from './quick-report/align.ts'
import type { Slot } from './quick-report/arrangement.ts'
import { elementsOf } from './quick-report/elements.ts'
import { itemsOf } from './quick-report/items.ts'
import { learntRule, type PreparedCatalogue, prepareCatalogue } from './quick-report/names.ts'
import { periodOfTimes } from './quick-report/periods.ts'
import type { ValueForm } from './quick-report/resolve.ts'
import { settle } from './quick-report/settle.ts'
import { arrange } from './quick-report/slots.ts'
import { askedTokens } from './quick-report/talk.ts'
import type { CatalogueEntry, QuickReading, Unclear } from './quick-report/types.ts'
import { isOfUnion } from './quick-report/union.ts'
import { chosenUnit, isAboveBranch } from './quick-report/units.ts'
import { withWholes } from './quick-report/wholes.ts'

export { type Learnt, type PreparedCatalogue, prepareCatalogue } from './quick-report/names.ts'
export type { CatalogueEntry, QuickReading, Unclear } from './quick-report/types.ts'

/** What the reader knows beside the text; `today` is a civil day 'YYYY-MM-DD'. */
export interface ReadingSetting {
  today: string
  /** Whether the size limit of one branch holds (default true; off for texts about a commune or more). */
  branchMax?: boolean
  /** Counts what the reader looks at: characters, words, elements, slots, rules. */
  steps?: Steps
}

/**
 * Reads one ordinary message as a report: the figures it states for certain with the span each came from, the period
 * and unit it names, and what must be asked. Never guesses and never throws.
 */
export function readQuickReport(
  text: string,
  input: ReadingSetting & { catalogue: readonly CatalogueEntry[] },
): QuickReading {
  return readWithCatalogue(prepareCatalogue(input.catalogue), text, input)
}

/** Like `readQuickReport`, with a catalogue made ready once for many messages. */
export function readWithCatalogue(
  prepared: PreparedCatalogue,
  text: string,
  setting: ReadingSetting,
): QuickReading {
  const { steps } = setting
  if (steps !== undefined) steps.taken += text.length
  const words = counted(withKeysDecoded(wordsIn(text), prepared.vocabulary), steps)
  const rules = counted(prepared.rules, steps)
  const scene = { text, words, bare: isBare(words) }
  const found = elementsOf(scene, prepared, setting.today)
  const [elements, times, units] = [
    counted(found.elements, steps),
    counted(found.times, steps),
    counted(found.units, steps),
  ]
  const asked = askedTokens(words)
  const stated = elements.filter((element) => !asked.has(element.from))
  const arranged = arrange(counted(stated, steps), setting.today, steps)
  const aligned = counted(align(arranged, rules, formOf), steps)
  const items = counted(withWholes(itemsOf(aligned, rules, formOf, isOfUnion(words))), steps)
  for (const { rule } of prepared.seen === undefined ? [] : items)
    if (rule !== null) prepared.seen?.add(learntRule(rule))
  const limited = (setting.branchMax ?? true) && !isAboveBranch(words)
  const settled = settle({ scene, elements, items, entries: prepared.entries, branchMax: limited })
  const unit = chosenUnit(units)
  const period = periodOfTimes(times.filter((time) => !arranged.outdated.has(time.from)))
  const quote = (span: Span) => ({ span, words: text.slice(span[0], span[1]) })
  const questions: Unclear[] = [...settled.questions]
  const reports = settled.values.length > 0 || settled.questions.length > 0
  if (reports && period.unclear !== null) questions.push({ kind: 'period', ...quote(period.unclear) })
  const lowest = units.filter((mention) => mention.level === 0)
  if (reports && unit === 'two-units') {
    questions.push({
      kind: 'two-units',
      ...quote([lowest[0]?.span[0] ?? 0, lowest[lowest.length - 1]?.span[1] ?? 0]),
    })
  }
  return {
    values: settled.values,
    period: period.chosen as { period: Period; span: Span } | null,
    unitHint: unit === null || unit === 'two-units' ? null : { text: unit.text, span: unit.span },
    questions,
    isReport: reports,
  }
}

function formOf(slot: Slot): ValueForm {
  if (typeof slot.value === 'string') return { mark: 'none', size: 0, zero: true }
  const { reading } = slot.value
  if (reading.kind === 'number' || reading.kind === 'negative')
    return { mark: reading.mark, size: reading.value, zero: false }
  if (reading.kind === 'ambiguous') return { mark: reading.mark, size: reading.readings[0], zero: false }
  if (reading.kind === 'range') return { mark: reading.mark, size: reading.to, zero: false }
  return { mark: 'none', size: 0, zero: false }
}
