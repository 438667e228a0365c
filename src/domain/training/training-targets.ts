import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import type { Level, Position } from '../org/unit.ts'
import { unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { holdersToTrain, readLedger, trainedPeople } from './ledgers.ts'
import { topicKeyOf } from './training-event.ts'
import { type Measure, progressOf, type TargetProgress } from './training-target.ts'

const MOST_PEOPLE = 1_000_000
const LONGEST_PLAN = 300

/** What is to be reached in a year: a share of the holders of a position, or a number of them. */
export interface TrainingTarget {
  readonly id: number
  readonly unitId: number
  readonly year: number
  readonly position: Position
  readonly level: Level | null
  /** Null: in whatever topic. */
  readonly topicKey: string | null
  readonly measure: Measure
  readonly value: number
  /** Where it is written: "KH 15-KH/TĐTN". */
  readonly plan: string
}

/**
 * Sets a target, or changes the one for the same position, level, topic and year. Throws Refusal 'value-out-of-range',
 * 'text-too-long', 'not-found' and, audited, 'not-allowed'.
 */
export async function setTarget(
  ctx: Ctx,
  wanted: Omit<TrainingTarget, 'id' | 'topicKey'> & { readonly topic?: string },
): Promise<TrainingTarget> {
  const { topic, ...rest } = wanted
  await unitToSteer(ctx, wanted.unitId)
  const most = wanted.measure === 'share' ? 100 : MOST_PEOPLE
  if (!Number.isInteger(wanted.value) || wanted.value < 1 || wanted.value > most)
    throw new Refusal('value-out-of-range', { minimum: '1', maximum: String(most) })
  if (wanted.plan.length > LONGEST_PLAN) throw new Refusal('text-too-long', { maximum: LONGEST_PLAN })
  await ctx.db.$executeRaw`UPDATE "Unit" SET "level" = "level" WHERE "id" = ${wanted.unitId}`
  const { unitId, year, position, level } = wanted
  const topicKey = topic === undefined ? null : topicKeyOf(topic)
  const same = await ctx.db.trainingTarget.findFirst({ where: { unitId, year, position, level, topicKey } })
  const data = { ...rest, topicKey }
  const row = same
    ? await ctx.db.trainingTarget.update({ where: { id: same.id }, data })
    : await ctx.db.trainingTarget.create({ data })
  await recordAudit(ctx, {
    action: 'training-target-set',
    subject: `training-target:${row.id}`,
    unitId,
    details: { year, position, measure: wanted.measure, value: wanted.value },
  })
  return toTarget(row)
}

/** Takes a target back. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function dropTarget(ctx: Ctx, id: number): Promise<void> {
  const { unitId } = await ownTarget(ctx, id)
  await ctx.db.trainingTarget.delete({ where: { id } })
  await recordAudit(ctx, { action: 'training-target-dropped', subject: `training-target:${id}`, unitId })
}

/** The targets of a unit for a year. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function targetsOf(ctx: Ctx, unitId: number, year: number): Promise<readonly TrainingTarget[]> {
  await unitToSteer(ctx, unitId)
  const rows = await ctx.db.trainingTarget.findMany({ where: { unitId, year }, orderBy: { id: 'asc' } })
  return rows.map(toTarget)
}

/** One target, for who may steer its unit. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function ownTarget(ctx: Ctx, id: number): Promise<TrainingTarget> {
  const row = await ctx.db.trainingTarget.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  await unitToSteer(ctx, row.unitId)
  return toTarget(row)
}

/**
 * How far a target is today. A share counts those of today's holders who were trained that year; a number counts
 * everybody who was trained that year and held the position on the day of the class. Refuses as `ownTarget` does.
 */
export async function targetProgress(
  ctx: Ctx,
  id: number,
): Promise<
  { readonly target: TrainingTarget; readonly holders: number; readonly left: number } & TargetProgress
> {
  const target = await ownTarget(ctx, id)
  const about = whomOf(target)
  const holders = await holdersToTrain(ctx, about)
  const trained = await trainedPeople(ctx, { ...about, personIds: holders.map(({ personId }) => personId) })
  const attained = target.measure === 'share' ? trained.size : await trainedAs(ctx, target)
  const progress = progressOf(target, { holders: holders.length, attained }, ctx.today)
  return { target, holders: holders.length, left: holders.length - trained.size, ...progress }
}

async function trainedAs(
  ctx: Ctx,
  { unitId, year, position, level, topicKey }: TrainingTarget,
): Promise<number> {
  const entries = await readLedger(ctx, unitId, { year, topicKey: topicKey ?? undefined })
  const counted = entries.filter((one) =>
    one.seats.some((seat) => seat.position === position && (level === null || seat.level === level)),
  )
  return new Set(counted.map(({ personId }) => personId)).size
}

function whomOf({ unitId, position, level, year, topicKey }: TrainingTarget) {
  return { unitId, position, year, level: level ?? undefined, topicKey: topicKey ?? undefined }
}

function toTarget(row: {
  readonly id: number
  readonly unitId: number
  readonly year: number
  readonly position: string
  readonly level: string | null
  readonly topicKey: string | null
  readonly measure: string
  readonly value: number
  readonly plan: string
}): TrainingTarget {
  return {
    ...row,
    position: row.position as Position,
    level: row.level as Level | null,
    measure: row.measure as Measure,
  }
}
