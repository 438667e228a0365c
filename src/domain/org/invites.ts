import { randomInt } from 'node:crypto'
import { addDays, endOfDay } from '../../lib/calendar.ts'
import { fold } from '../../lib/vi/fold.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { bindAddress } from './addresses.ts'
import { endSeats, type Holder, holdersOf, seatPerson } from './assignments.ts'
import { limitTries, wrongCode } from './code-tries.ts'
import { INVITE_DAYS, makeCode, readCode, stateOf } from './invite.ts'
import { speakerId } from './people.ts'
import { invitablePositions, mayOverseeUnit, overseeingSeats } from './permission.ts'
import { isSingle } from './seat.ts'
import type { Position } from './unit.ts'
import { ancestors, isOperator, type UnitOnDay, unitById, unitToSteer } from './units.ts'

export interface NewInvite {
  readonly id: number
  /** Eight characters without the space; `showCode` groups them. */
  readonly code: string
  /** The last day on which it is good. */
  readonly lastDay: string
  readonly unit: UnitOnDay
}

/**
 * Makes a single-use code for a seat, for one person or for whoever brings it. Throws Refusal 'not-found' (no such unit
 * or person) and, audited, 'not-allowed' (the unit is not the inviter's to steer, or the position not theirs to give).
 */
export async function createInvite(
  ctx: Ctx,
  wanted: { readonly unitId: number; readonly position: Position; readonly personId?: number },
  random: (below: number) => number = (below) => randomInt(below),
): Promise<NewInvite> {
  const { unitId, position, personId } = wanted
  const { unit, above } = await unitToSteer(ctx, unitId)
  if (!(await isOpen(ctx, unitId))) throw new Refusal('not-found')
  if (!isOperator(ctx) && !invitableAt(ctx, unitId, above).includes(position))
    throw new Refusal('not-allowed', {}, { audited: true })
  if (personId !== undefined) {
    const person = await ctx.db.person.findUnique({ where: { id: personId } })
    if (!person || person.erasedAt) throw new Refusal('not-found')
  }
  const lastDay = addDays(ctx.today, INVITE_DAYS)
  const { id, code } = await ctx.db.invite.create({
    data: {
      code: await freeCode(ctx, random),
      unitId,
      position,
      personId: personId ?? null,
      createdById: ctx.actor?.personId ?? null,
      createdAt: ctx.now,
      expiresAt: endOfDay(lastDay, ctx.timeZone),
    },
  })
  await recordAudit(ctx, { action: 'invite-created', subject: `invite:${id}`, unitId, details: { position } })
  return { id, code, lastDay, unit }
}

/** The positions that the speaker may hand out at a unit; none where the unit is not theirs to steer. */
export async function positionsToInvite(ctx: Ctx, unitId: number): Promise<readonly Position[]> {
  return invitableAt(ctx, unitId, await ancestors(ctx, unitId, ctx.today))
}

/** What a code stands for, to ask "Is this you?". */
export interface InviteView {
  readonly id: number
  readonly position: Position
  readonly unit: UnitOnDay
  /** What the unit belongs to, the nearest first. */
  readonly above: readonly UnitOnDay[]
  /** Who is expected: the person the code was made for, else the one person imported for the seat who has not joined. */
  readonly expected: { readonly personId: number; readonly name: string } | null
  /** The address belongs to somebody already, who gets one more seat (or, being expected, one more address). */
  readonly known: boolean
}

/**
 * Reads a code as typed. Throws Refusal 'invite-unknown', 'invite-used', 'invite-expired' or 'seat-taken', audited, and
 * 'invite-too-many-tries' after five wrong codes from one address within an hour.
 */
export async function lookUpInvite(ctx: Ctx, typed: string): Promise<InviteView> {
  const { view } = await findInvite(ctx, typed)
  return view
}

export interface Joined {
  readonly personId: number
  readonly assignmentId: number
  readonly unit: UnitOnDay
  readonly position: Position
}

/**
 * Uses a code up: binds the address that is speaking to a person and seats them. The person is who owns the address
 * already; else who is expected, unless `name` says that it is somebody else; else somebody new of that `name`.
 * Refuses as `lookUpInvite` does, and 'not-allowed' (audited) where a code made for one person comes from another.
 */
export async function acceptInvite(
  ctx: Ctx,
  typed: string,
  answer: { readonly name?: string } = {},
): Promise<Joined> {
  if (ctx.addressId === null) throw new Error('an invite is accepted from an address')
  await oneAtATime(ctx, typed)
  const { view, forPerson, holders } = await findInvite(ctx, typed)
  const { count } = await ctx.db.invite.updateMany({
    where: { id: view.id, usedAt: null, revokedAt: null },
    data: { usedAt: ctx.now, usedByAddressId: ctx.addressId },
  })
  if (count === 0) throw wrongCode('invite-used')

  const personId = await whoJoins(ctx, view, forPerson, answer.name)
  await bindAddress(ctx, ctx.addressId, personId)
  const replaced = holders.filter(
    (holder) =>
      holder.personId !== personId &&
      !holder.joined &&
      (isSingle(view.position) || holder.personId === forPerson),
  )
  const before = holders.find((holder) => holder.personId === view.expected?.personId)
  await endSeats(
    ctx,
    replaced.map(({ seat }) => seat.assignmentId),
  )
  const { unit, position } = view
  const title = before?.seat.title ?? ''
  const assignmentId = await seatPerson(ctx, { personId, unitId: unit.id, position, title })
  await recordAudit(ctx, { action: 'invite-accepted', subject: `invite:${view.id}`, unitId: unit.id })
  return { personId, assignmentId, unit, position }
}

async function findInvite(
  ctx: Ctx,
  typed: string,
): Promise<{ view: InviteView; forPerson: number | null; holders: readonly Holder[] }> {
  await limitTries(ctx)
  const code = readCode(typed)
  const invite = code && (await ctx.db.invite.findUnique({ where: { code }, include: { person: true } }))
  if (!invite) throw wrongCode('invite-unknown')
  const state = stateOf(invite, ctx.now)
  if (state !== 'open') throw wrongCode(`invite-${state}`)
  const unit = await unitById(ctx, invite.unitId)
  if (!unit || !(await isOpen(ctx, unit.id))) throw wrongCode('invite-expired')

  const position = invite.position as Position
  const holders = (await holdersOf(ctx, [unit.id])).filter(({ seat }) => seat.position === position)
  const speaking = await speakerId(ctx)
  const forPerson = invite.personId
  const taken = holders.some(
    ({ joined, personId }) => joined && personId !== speaking && personId !== forPerson,
  )
  if (taken && isSingle(position)) throw new Refusal('seat-taken', { unit: unit.name }, { audited: true })

  const waiting = holders.filter(({ joined }) => !joined)
  const imported = waiting.length === 1 ? waiting[0] : undefined
  const expected = invite.person
    ? { personId: invite.person.id, name: invite.person.name }
    : imported && { personId: imported.personId, name: imported.name }
  const above = await ancestors(ctx, unit.id, ctx.today)
  const view = { id: invite.id, position, unit, above, expected: expected ?? null, known: speaking !== null }
  return { view, forPerson, holders }
}

/** Makes others who join the same unit wait, so that two people never become its leader. */
async function oneAtATime(ctx: Ctx, typed: string): Promise<void> {
  const code = readCode(typed)
  if (code === null) return
  await ctx.db.$executeRaw`
    UPDATE "Unit" SET "level" = "level" WHERE "id" = (SELECT "unitId" FROM "Invite" WHERE "code" = ${code})`
}

async function isOpen(ctx: Ctx, id: number): Promise<boolean> {
  const open = { OR: [{ closedOn: null }, { closedOn: { gt: ctx.today } }] }
  return (await ctx.db.unit.count({ where: { id, ...open } })) > 0
}

/** The person of an invite, made when new. */
async function whoJoins(
  ctx: Ctx,
  { expected }: InviteView,
  forPerson: number | null,
  name: string | undefined,
): Promise<number> {
  const speaking = await speakerId(ctx)
  const isExpected = expected !== null && (name === undefined || fold(name) === fold(expected.name))
  const another = speaking === null ? !isExpected : speaking !== forPerson
  if (forPerson !== null && another) {
    const joined = await ctx.db.address.count({ where: { personId: forPerson } })
    if (joined > 0) throw new Refusal('not-allowed', {}, { audited: true })
  }
  if (speaking !== null) return speaking
  if (isExpected) return expected.personId
  if (name === undefined) throw new Error('nobody is expected: a name is needed')
  const { id } = await ctx.db.person.create({ data: { name, createdAt: ctx.now } })
  return id
}

function invitableAt(ctx: Ctx, unitId: number, above: readonly UnitOnDay[]): readonly Position[] {
  const { actor } = ctx
  if (!actor) return []
  const ids = above.map(({ id }) => id)
  const seats = overseeingSeats(actor).filter((seat) =>
    mayOverseeUnit({ ...actor, seats: [seat] }, unitId, ids),
  )
  return [...new Set(seats.flatMap(invitablePositions))]
}

/** A code that neither an invite nor a link has. `random` gives a whole number from 0 to its argument, exclusive. */
export async function freeCode(ctx: Ctx, random: (below: number) => number): Promise<string> {
  for (;;) {
    const where = { code: makeCode(random) }
    const taken = (await ctx.db.invite.count({ where })) + (await ctx.db.linkCode.count({ where }))
    if (taken === 0) return where.code
  }
}
