import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import type { Seat } from '../domain/org/actor.ts'
import { reportingSeats } from '../domain/org/permission.ts'
import { formerNames } from '../domain/org/units.ts'
import { catalogue } from '../domain/reporting/forms.ts'
import { type Indicator, toStored } from '../domain/reporting/indicator.ts'
import { periodKey } from '../domain/reporting/period.ts'
import type { QuickReading, Unclear } from '../domain/reporting/quick-report.ts'
import { fold } from '../lib/vi/fold.ts'

/** A figure that is understood, in stored units, with the message's own words. */
const Value = z.object({ code: z.string(), value: z.number().int(), words: z.string() })

/** Something to be asked. `readings` are in stored units where `code` is known, else as the message has them. */
const Doubt = z.object({
  kind: z.string(),
  words: z.string(),
  code: z.string().optional(),
  readings: z.array(z.number()),
  /** The words beside a figure that mean nothing to the reader. */
  name: z.string().optional(),
})

/** What a quick report carries from step to step; nothing of it counts before it is confirmed. */
export const QuickData = z.object({
  unitId: z.number().int().optional(),
  /** A unit that the message names and the sender does not hold. */
  otherUnit: z.string().optional(),
  periodKey: z.string().optional(),
  values: z.array(Value),
  doubts: z.array(Doubt),
  /** When the figures were read, in ISO 8601: what was answered otherwise since is shown before they are sent. */
  readAt: z.string().optional(),
  /** The line that is being changed. */
  code: z.string().optional(),
})
export type QuickData = z.infer<typeof QuickData>
export type Doubt = z.infer<typeof Doubt>

/** The indicator of a code; undefined where the catalogue has changed since. */
export async function indicatorOf(ctx: Ctx, code: string | undefined): Promise<Indicator | undefined> {
  return (await catalogue(ctx)).find((one) => one.code === code)
}

/** What was read, ready to be asked about and confirmed. */
export async function quickData(ctx: Ctx, reading: QuickReading): Promise<QuickData> {
  const { unitId, ...read } = await merged(ctx, { values: [], doubts: [] }, reading)
  const units = new Set((ctx.actor ? reportingSeats(ctx.actor) : []).map((seat) => seat.unitId))
  const [only] = reading.unitHint === null && units.size === 1 ? [...units] : [unitId]
  return { ...read, ...(only === undefined ? {} : { unitId: only }) }
}

/**
 * Adds what a further message says; for an indicator that is there already the later word counts, and so it does for the
 * period and the unit.
 */
export async function merged(ctx: Ctx, data: QuickData, reading: QuickReading): Promise<QuickData> {
  const indicators = new Map((await catalogue(ctx)).map((one) => [one.code, one]))
  const values = new Map(data.values.map((one) => [one.code, one]))
  const doubts = data.doubts.filter(({ code }) => !reading.values.some((one) => one.code === code))
  for (const { code, value, words } of reading.values) {
    const indicator = indicators.get(code)
    if (!indicator) continue
    const stored = toStored(indicator, value)
    const plausible = Number.isInteger(stored) && (indicator.valueType !== 'status' || stored <= 1)
    if (plausible) values.set(code, { code, value: stored, words })
    else
      doubts.push({
        kind: 'above-max',
        code,
        words,
        readings: indicator.valueType === 'status' ? [1, 0] : [],
      })
  }
  return {
    ...data,
    ...(await placeNamed(ctx, reading)),
    values: [...values.values()],
    doubts: [...doubts, ...reading.questions.map(doubtOf)],
    readAt: ctx.now.toISOString(),
  }

  function doubtOf(unclear: Unclear): Doubt {
    const { kind, words } = unclear
    const code = 'code' in unclear ? (unclear.code ?? undefined) : undefined
    const indicator = code === undefined ? undefined : indicators.get(code)
    const name = 'name' in unclear ? unclear.name : null
    const said = 'readings' in unclear ? [...unclear.readings] : []
    const readings = indicator?.valueType === 'status' ? [1, 0] : said
    return {
      kind,
      words,
      ...(code === undefined ? {} : { code }),
      ...(name === null ? {} : { name }),
      readings: indicator
        ? readings
            .map((value) => toStored(indicator, value))
            .filter((value) => Number.isInteger(value) && value >= 0)
        : readings,
    }
  }
}

/** The period and the unit that a message names, by its name of today or an older one; a unit that is not the speaker's is to be asked about. */
async function placeNamed(ctx: Ctx, { period, unitHint }: QuickReading): Promise<Partial<QuickData>> {
  const when = period ? { periodKey: periodKey(period.period) } : {}
  if (unitHint === null) return when
  const seats = ctx.actor ? reportingSeats(ctx.actor) : []
  const now = seatsNamed(seats, unitHint.text)
  const named = now.length > 0 ? now : seatsNamed(await formerly(ctx, seats), unitHint.text)
  const units = [...new Set(named.map(({ unitId }) => unitId))]
  if (named.length === 0) return { ...when, unitId: undefined, otherUnit: unitHint.text }
  return { ...when, unitId: units.length === 1 ? units[0] : undefined, otherUnit: undefined }
}

/** The seats under the names that their units had before. */
async function formerly(ctx: Ctx, seats: readonly Seat[]): Promise<Seat[]> {
  const names = await formerNames(
    ctx,
    seats.map(({ unitId }) => unitId),
  )
  return seats.flatMap((seat) =>
    names.filter(({ unitId }) => unitId === seat.unitId).map(({ name }) => ({ ...seat, unitName: name })),
  )
}

/** The seats whose unit a message may mean: "thôn 3" is "Chi hội thôn 3" and not "Chi hội thôn 13". */
function seatsNamed(seats: readonly Seat[], hint: string): readonly Seat[] {
  const words = ` ${fold(hint).replaceAll(/([a-z])(\d)/g, '$1 $2')} `
  return seats.filter(
    ({ unitName }) => ` ${fold(unitName)} `.includes(words) || words.includes(` ${fold(unitName)} `),
  )
}
