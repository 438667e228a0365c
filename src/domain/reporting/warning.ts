import { type Text, text } from '../../lib/message.ts'
import type { Level } from '../org/unit.ts'
import { type Form, questionOf } from './form.ts'
import { amountText, type Entry, fromStored, type Indicator } from './indicator.ts'
import { ratioHundredths } from './rollup.ts'

/** Something in a report that looks wrong: it is asked, and a person may confirm it as it is. */
export interface Warning {
  readonly kind: 'rule' | 'above-maximum' | 'below-minimum' | 'jump' | 'above-population' | 'cross-check'
  /** The indicators concerned; the one to look at first comes first. */
  readonly codes: readonly string[]
  readonly text: Text
}

/** What is checked: a report, or one as it would be with another answer. */
export interface Checked {
  readonly form: Form
  readonly unit: {
    readonly level: Level
    readonly population: number | null
    readonly households: number | null
  }
  readonly answers: ReadonlyMap<string, Entry>
  readonly previous: ReadonlyMap<string, Entry>
}

/** What looks wrong about the answer to one indicator. */
export function warningsAbout(report: Checked, indicator: Indicator): Warning[] {
  const value = numberFor(report, indicator.code)
  if (value === null) return []
  return [
    ...brokenRules(report, indicator.code),
    ...outOfBounds(report, indicator, value),
    ...jump(report, indicator, value),
    ...abovePlace(report, indicator, value),
    ...otherRatio(report, indicator, value),
  ]
}

function brokenRules(report: Checked, code: string): Warning[] {
  return report.form.rules
    .filter(({ left }) => left === code)
    .flatMap(({ left, right }) => {
      const [less, more] = [numberFor(report, left), numberFor(report, right)]
      if (less === null || more === null || less <= more) return []
      const args = { ...named(report, left, less), ...prefixed('other', named(report, right, more)) }
      return [{ kind: 'rule', codes: [left, right], text: text('warning-rule', args) } as const]
    })
}

function outOfBounds(report: Checked, indicator: Indicator, value: number): Warning[] {
  const { code } = indicator
  const question = questionOf(report.form, code)
  const branch = report.unit.level === 'branch' || report.unit.level === 'group' ? indicator.branchMax : null
  const maximum = question?.maximum ?? branch
  const minimum = question?.minimum ?? null
  const about = named(report, code, value)
  if (maximum !== null && value > maximum) {
    const args = { ...about, limit: amountText(indicator, maximum) }
    return [{ kind: 'above-maximum', codes: [code], text: text('warning-above-maximum', args) }]
  }
  if (minimum !== null && value < minimum) {
    const args = { ...about, limit: amountText(indicator, minimum) }
    return [{ kind: 'below-minimum', codes: [code], text: text('warning-below-minimum', args) }]
  }
  return []
}

/** Ten times more than last time is more often a slip of the finger than news; of a stock, ten times less too. */
function jump(report: Checked, indicator: Indicator, value: number): Warning[] {
  const before = report.previous.get(indicator.code)
  if (before?.kind !== 'value' || before.value < SMALL || indicator.valueType === 'status') return []
  const tooSmall = indicator.kind === 'stock' && value * 10 <= before.value
  if (value < before.value * 10 && !tooSmall) return []
  const args = { ...named(report, indicator.code, value), before: amountText(indicator, before.value) }
  return [{ kind: 'jump', codes: [indicator.code], text: text('warning-jump', args) }]
}

/** Below this, ten times more is nothing unusual. */
const SMALL = 5

function abovePlace(report: Checked, indicator: Indicator, value: number): Warning[] {
  return report.form.questions.flatMap(({ indicator: ratio }) => {
    const place = placeOf(report, ratio)
    if (ratio.numerator !== indicator.code || place === null || value <= place.size) return []
    const args = { ...named(report, indicator.code, value), limit: { number: String(place.size) } }
    const warning = text(`warning-above-${place.name}`, args)
    return [{ kind: 'above-population', codes: [indicator.code], text: warning }]
  })
}

/** A typed percent that is more than half a point away from what its parts give. */
function otherRatio(report: Checked, indicator: Indicator, value: number): Warning[] {
  if (indicator.kind !== 'ratio' || indicator.numerator === null) return []
  const numerator = numberFor(report, indicator.numerator)
  const denominator = placeOf(report, indicator)?.size ?? numberFor(report, indicator.denominator ?? '')
  if (numerator === null || denominator === null) return []
  const computed = ratioHundredths(BigInt(numerator), BigInt(denominator))
  if (computed === null || Math.abs(fromStored(indicator, Number(computed) - value)) <= 0.5) return []
  const args = { ...named(report, indicator.code, value), computed: amountText(indicator, computed) }
  return [
    {
      kind: 'cross-check',
      codes: [indicator.code, indicator.numerator],
      text: text('warning-cross-check', args),
    },
  ]
}

function placeOf(report: Checked, ratio: Indicator) {
  const name = ratio.denominator
  if (name !== 'population' && name !== 'households') return null
  const size = report.unit[name]
  return size === null ? null : { name, size }
}

function numberFor(report: Checked, code: string): number | null {
  const entry = report.answers.get(code)
  return entry?.kind === 'value' ? entry.value : null
}

function named(report: Checked, code: string, value: number) {
  const indicator = questionOf(report.form, code)?.indicator
  return {
    name: indicator?.name ?? code,
    value: indicator ? amountText(indicator, value) : { number: String(value) },
  }
}

function prefixed(word: string, args: ReturnType<typeof named>) {
  return { [`${word}Name`]: args.name, [`${word}Value`]: args.value }
}
