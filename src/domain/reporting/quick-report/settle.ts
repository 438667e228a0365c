import { spanOfWords } from '../../../lib/vi/words.ts'
import type { Slot } from './arrangement.ts'
import type { Element } from './element.ts'
import { isSubject, RULES } from './features.ts'
import type { Item } from './item.ts'
import { judge } from './judge.ts'
import { FULL_AMOUNT, resolve } from './resolve.ts'
import type { Scene } from './scene.ts'
import type { CatalogueEntry, QuickValue, Unclear } from './types.ts'
import { namesBeside } from './unknown-names.ts'

interface Input extends Settling {
  places: ReadonlyMap<Item, number>
}

interface Settling {
  scene: Pick<Scene, 'text' | 'words'>
  elements: readonly Element[]
  items: readonly Item[]
  entries: ReadonlyMap<string, CatalogueEntry>
  branchMax: boolean
}

/** Turns items into certain values and questions: one value per indicator, whatever is doubtful asked. */
export function settle(settling: Settling): { values: QuickValue[]; questions: Unclear[] } {
  const items = presentOf(settling.items)
  const input: Input = { ...settling, items, places: new Map(items.map((item, index) => [item, index])) }
  const stated = items.filter((item) => !item.slot.delta)
  const codes = new Set(stated.flatMap((item) => (item.rule === null ? [] : [item.rule.code])))
  const values: QuickValue[] = []
  const questions: Unclear[] = []
  for (const code of codes) {
    const entry = input.entries.get(code)
    if (entry === undefined) continue
    const own = stated.filter((item) => item.rule?.code === code)
    const settled = settleOne(input, entry, own)
    if ('value' in settled) values.push(settled)
    else if (settled.kind !== 'nothing') questions.push(settled)
  }
  questions.push(...changes(input, codes), ...unnamed(input, values.length + questions.length > 0))
  const known = new Set<string | null>([
    ...codes,
    ...questions.flatMap((question) => ('code' in question ? [question.code] : [])),
  ])
  questions.push(...unanswered(input, known))
  const byPlace = (one: { span: readonly [number, number] }, two: { span: readonly [number, number] }) =>
    one.span[0] - two.span[0]
  return { values: values.sort(byPlace), questions: questions.sort(byPlace) }
}

/**
 * What is of now and of all: "đầu năm 5tr" and "cô Sáu 500k" say nothing beside the present and the whole; a figure of
 * before alone has no name that can be stored.
 */
function presentOf(items: readonly Item[]): Item[] {
  const now = new Set(items.flatMap(({ rule, slot }) => (slot.before || slot.part ? [] : (rule?.code ?? []))))
  return items.flatMap((item) => {
    const { rule, slot } = item
    if (rule === null && slot.before && now.has('fund_balance') && isAmount(slot)) return []
    if (rule === null || !(slot.before || slot.part) || slot.fix) return [item]
    if (now.has(rule.code)) return []
    return slot.before ? [{ ...item, rule: null }] : [item]
  })
}

/** Money, or a number as large as only money is. */
function isAmount({ value }: Slot): boolean {
  if (typeof value === 'string' || value.reading.kind !== 'number') return false
  const { mark, value: size } = value.reading
  return mark === 'scale' || mark === 'currency' || size >= FULL_AMOUNT
}

/** The one value that several mentions of an indicator come to: a correction wins, then a total, else it is asked. */
function settleOne(
  input: Input,
  entry: CatalogueEntry,
  mentions: readonly Item[],
): QuickValue | Unclear | { kind: 'nothing' } {
  const fixed = mentions.findLast((item) => item.slot.fix)
  const totals = mentions.filter((item) => item.features.includes('TOTAL'))
  const valid =
    fixed !== undefined ? [fixed] : totals.length > 0 && mentions.length > totals.length ? totals : mentions
  const sure: { item: Item; value: number }[] = []
  for (const item of valid) {
    const said = quote(input, item)
    const { value } = item.slot
    if (value === 'same') return { kind: 'unchanged', code: entry.code, ...said }
    if (value === 'vague') return { kind: 'no-number', code: entry.code, ...said }
    const verdict =
      value === 'none' ? ({ kind: 'sure', value: 0 } as const) : judge(value.reading, entry, input.branchMax)
    if (verdict.kind === 'sure') sure.push({ item, value: verdict.value })
    else if ('readings' in verdict)
      return { kind: verdict.kind, code: entry.code, readings: verdict.readings, ...said }
    else return { kind: verdict.kind, code: entry.code, ...said }
  }
  const [first] = sure
  const last = sure.at(-1)
  if (first === undefined || last === undefined) return { kind: 'nothing' }
  const readings = [...new Set(sure.map((one) => one.value))]
  if (readings.length > 1) {
    const span = [quote(input, first.item).span[0], quote(input, last.item).span[1]] as const
    return {
      kind: 'two-values',
      code: entry.code,
      readings,
      span,
      words: input.scene.text.slice(span[0], span[1]),
    }
  }
  return { code: entry.code, value: first.value, ...quote(input, first.item) }
}

/** Changes without a total beside them are asked, and so is that nothing came ("không có hộ vay mới"). */
function changes(input: Input, stated: ReadonlySet<string>): Unclear[] {
  return input.items.flatMap((item): Unclear[] => {
    const { value } = item.slot
    if (!item.slot.delta || (item.rule !== null && stated.has(item.rule.code))) return []
    if (typeof value === 'string')
      return item.rule === null ? [] : [{ kind: 'unchanged', code: item.rule.code, ...quote(input, item) }]
    const readings = value.reading.kind === 'number' ? [value.reading.value] : []
    if (item.rule !== null) return [{ kind: 'delta', code: item.rule.code, readings, ...quote(input, item) }]
    return stated.size > 0 && !item.features.some(isSubject)
      ? []
      : [{ kind: 'no-name', name: null, readings, ...quote(input, item) }]
  })
}

/** Numbers of no known indicator: asked in a report, left alone in chatter; percents and receivers never asked. */
function unnamed(input: Input, isReport: boolean): Unclear[] {
  const open = input.items.filter(
    (item) => item.rule === null && !item.slot.delta && typeof item.slot.value !== 'string',
  )
  const besides = namesBeside(input.elements, input.scene.words)
  const strange = input.elements.filter((element) => element.kind === 'word').length
  const numbers = input.items.length
  if (!isReport && strange > numbers && !open.some((item) => item.slot.fix)) return []
  return open.flatMap((item): Unclear[] => {
    const { value, receives } = item.slot
    if (typeof value === 'string' || receives) return []
    const { reading } = value
    if (reading.kind === 'number' && (reading.mark === 'percent' || repeated(input, item, reading.value)))
      return []
    const said = quote(input, item)
    if (reading.kind === 'garbled' || reading.kind === 'too-large')
      return [{ kind: reading.kind, code: null, ...said }]
    const beside = besides(item.slot)
    const readings = readingsOf(reading)
    if (beside === null)
      return [{ kind: item.features.length > 0 ? 'unknown-name' : 'no-name', name: null, readings, ...said }]
    const whole = { from: Math.min(beside.from, item.from), to: Math.max(beside.to, item.to) }
    return [{ kind: 'unknown-name', name: quote(input, beside).words, readings, ...quote(input, whole) }]
  })
}

/** "Quỹ: ??", "hội viên: , gđht 12": an indicator that stands with a colon and nothing after it. */
function unanswered(input: Input, known: ReadonlySet<string | null>): Unclear[] {
  const { elements, entries } = input
  return elements.flatMap((element, index): Unclear[] => {
    if (element.kind !== 'name' || !element.features.some(isSubject)) return []
    const colon = elements[index + 1]
    const asks = colon?.kind === 'joint' && /[:=]/.test(colon.mark)
    const rest = elements.slice(index + (asks ? 2 : 1), index + 5)
    const next = rest.find((other) => other.kind !== 'filler')
    const place = index + (asks ? 2 : 1) + (next === undefined ? 0 : rest.indexOf(next))
    const doubt = next?.kind === 'joint' && (next.mark === '?' || next.mark === '…')
    const empty =
      asks &&
      (next === undefined ||
        (next.kind === 'joint' && /[,;|\n]/.test(next.mark) && startsAnother(elements, index + 3)))
    if (!doubt && !empty) return []
    const twice = elements[place + 1]
    if (doubt && !asks && !(twice?.kind === 'joint' && twice.mark === '?')) return []
    const resolved = resolve(element.features, { mark: 'none', size: 0, zero: true }, [...RULES])
    const code = resolved?.rule.code
    if (code === undefined || !entries.has(code) || known.has(code)) return []
    return [{ kind: 'no-number', code, ...quote(input, element) }]
  })
}

/** "15.000.000 đ (mười lăm triệu đồng)": the figure just before once more. */
function repeated(input: Input, item: Item, value: number): boolean {
  const before = input.places.get(item)
  const last = before === undefined ? undefined : input.items[before - 1]?.slot.value
  return typeof last === 'object' && last.reading.kind === 'number' && last.reading.value === value
}

function startsAnother(elements: readonly Element[], from: number): boolean {
  const next = elements.slice(from, from + 3).find((element) => element.kind !== 'joint')
  return next === undefined || (next.kind === 'name' && next.features.some(isSubject))
}

function readingsOf(reading: {
  kind: string
  value?: number
  readings?: readonly number[]
}): readonly number[] {
  return reading.readings ?? (reading.value === undefined ? [] : [reading.value])
}

function quote(
  input: Input,
  place: { from: number; to: number },
): { span: readonly [number, number]; words: string } {
  const span = spanOfWords(input.scene.words, place.from, place.to)
  return { span, words: input.scene.text.slice(span[0], span[1]) }
}
