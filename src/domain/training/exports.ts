import { dayOf } from '../../lib/calendar.ts'
import type { Arg } from '../../lib/message.ts'
import { text } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { holdersOf } from '../org/assignments.ts'
import { positionText, titleOf } from '../org/seat.ts'
import { LEVELS, POSITIONS } from '../org/unit.ts'
import { ancestors, unitById } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { CHECK_IN_PAYLOAD } from './attendance.ts'
import { attendancesOf } from './attendances.ts'
import { certificateOf } from './certificates.ts'
import { type EventPerson, peopleOfEvent } from './event-people.ts'
import { namedSums } from './ledger-lines.ts'
import { type LedgerPart, ledgerOf, whoIsLeft } from './ledgers.ts'
import { rsvpOf } from './rsvps.ts'
import { endOf } from './training-event.ts'
import { eventById, ownEvent, type TrainingEvent } from './training-events.ts'

// Plain data for the documents about classes. Each verb refuses as `ownEvent` does, unless told.

/** A class, as papers about it name it. */
interface ClassFacts {
  readonly organisation: string
  readonly title: string
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly place: string
}

interface SeatedFacts {
  readonly name: string
  readonly title: Arg
  readonly unit: string
  readonly commune: string
  readonly phone: string
}

/** The list to sign: those who are going, else everybody invited. */
export async function signInFacts(
  ctx: Ctx,
  eventId: number,
): Promise<ClassFacts & { readonly people: readonly SeatedFacts[] }> {
  const { event, going, maybe, silent, waiting } = await rsvpOf(ctx, eventId)
  const expected = going.length > 0 ? going : [...maybe, ...silent, ...waiting]
  return { ...(await classFacts(ctx, event)), people: expected.map(seated) }
}

/** The poster for the room. Throws Refusal 'not-found' too where no check-in is open. */
export async function posterFacts(
  ctx: Ctx,
  eventId: number,
): Promise<ClassFacts & { readonly code: string; readonly link: string | null }> {
  const event = await ownEvent(ctx, eventId)
  if (event.code === null) throw new Refusal('not-found')
  const link = ctx.inviteLinks?.(`${CHECK_IN_PAYLOAD}${event.code}`)[0] ?? null
  return { ...(await classFacts(ctx, event)), code: event.code, link }
}

/** The class as an appointment, for whoever is invited; the caller checks. Throws Refusal 'not-found' while it has no time. */
export async function calendarFacts(ctx: Ctx, eventId: number) {
  const event = await eventById(ctx, eventId)
  const endsAt = endOf(event)
  if (!event.startsAt || !endsAt) throw new Refusal('not-found')
  return {
    ...(await classFacts(ctx, event)),
    eventId,
    startsAt: event.startsAt,
    endsAt,
    revision: event.revision,
    cancelled: event.state === 'cancelled',
    bring: event.bring,
    link: event.mapUrl,
  }
}

/** A certificate: who, which class, its number, and who signs. Refuses as `certificateOf` does. */
export async function certificateFacts(ctx: Ctx, eventId: number, personId: number) {
  const { event, number } = await certificateOf(ctx, eventId, personId)
  const [person] = await peopleOfEvent(ctx, event, [personId])
  if (!person) throw new Refusal('not-found')
  const leader = (await holdersOf(ctx, [event.unitId])).find(({ seat }) => seat.position === 'leader')
  const unit = await unitById(ctx, event.unitId)
  const level = unit?.level ?? 'commune'
  return {
    ...(await classFacts(ctx, event)),
    person: seated(person),
    number,
    issuedOn: dayOf(event.heldAt ?? ctx.now, ctx.timeZone),
    issuedAt: '',
    signedAs: leader ? titleOf(leader.seat) : positionText('leader', { level }),
    signedBy: leader?.name ?? '',
  }
}

/** Everybody invited: what they answered, and whether they came. */
export async function participantFacts(ctx: Ctx, eventId: number) {
  const overview = await rsvpOf(ctx, eventId)
  const attenders = await attendancesOf(ctx, eventId)
  const came = new Map(attenders.map((one) => [one.personId, one]))
  const invited = [overview.going, overview.waiting, overview.maybe, overview.no, overview.silent].flat()
  const known = new Set(invited.map(({ personId }) => personId))
  const names = new Map(invited.map(({ personId, name }) => [personId, name]))
  const walkIns = attenders.filter(({ personId }) => !known.has(personId))
  const attended = (personId: number) => {
    const one = came.get(personId)
    return {
      attendance: one?.state ?? null,
      checkedInAt: one?.at ?? null,
      certificateNo: one?.certificateNo ?? null,
    }
  }
  const none = { answer: null, place: null, reason: '', substitute: '' }
  return {
    title: overview.event.name,
    people: [
      ...invited.map((one) => ({
        ...seated(one),
        answer: one.answer,
        place: one.place,
        reason: one.reason ?? '',
        substitute: one.substituteId === null ? '' : (names.get(one.substituteId) ?? ''),
        ...attended(one.personId),
      })),
      ...walkIns.map((one) => ({ ...seated(one), ...none, ...attended(one.personId) })),
    ],
  }
}

/** Who was invited, goes and came, by commune: for the picture. */
export async function eventFigures(ctx: Ctx, eventId: number) {
  const overview = await rsvpOf(ctx, eventId)
  const present = (await attendancesOf(ctx, eventId)).filter(({ state }) => state === 'present')
  const came = new Set(present.map(({ personId }) => personId))
  const invited = [overview.going, overview.waiting, overview.maybe, overview.no, overview.silent].flat()
  const communes = new Map<string, { part: number; whole: number }>()
  for (const { personId, commune } of new Map(
    [...invited, ...present].map((one) => [one.personId, one]),
  ).values()) {
    const share = communes.get(commune) ?? { part: 0, whole: 0 }
    share.whole += 1
    if (came.has(personId)) share.part += 1
    communes.set(commune, share)
  }
  return {
    ...(await classFacts(ctx, overview.event)),
    invited: invited.length,
    going: overview.going.length,
    present: present.length,
    silent: overview.silent.filter(({ personId }) => !came.has(personId)).length,
    communes: [...communes].map(([commune, share]) => ({ commune, ...share })),
  }
}

/**
 * Who is left of a position in a year: the numbers are the unit, the year, and the places of position and level in their
 * lists.
 */
export async function untrainedFacts(
  ctx: Ctx,
  [unitId, year = 0, at = 0, levelAt = -1]: readonly [number, ...number[]],
) {
  const [position, level] = [POSITIONS[at], LEVELS[levelAt]]
  if (!position) throw new Refusal('not-found')
  const left = await whoIsLeft(ctx, { unitId, position, level, year })
  const unit = await unitById(ctx, unitId)
  return {
    title: `${unit?.name ?? ''} ${year}`.trim(),
    people: left.map(({ holder, commune }): SeatedFacts => {
      const { name, phone, seat } = holder
      return { name, title: titleOf(seat), unit: seat.unitName, commune, phone: phone ?? '' }
    }),
  }
}

/** The ledger of a unit as a table with sums. `arg` of the maker is '<unit>' or '<unit>:<year>'. */
export async function ledgerFacts(ctx: Ctx, unitId: number, part: LedgerPart) {
  const entries = await ledgerOf(ctx, unitId, part)
  const unit = await unitById(ctx, unitId)
  const people = new Map(
    (
      await peopleOfEvent(ctx, { announcementId: null }, [...new Set(entries.map((one) => one.personId))])
    ).map((person) => [person.personId, person]),
  )
  const organisers = new Map<number, string>()
  for (const id of new Set(entries.map((one) => one.unitId)))
    organisers.set(id, (await unitById(ctx, id))?.name ?? '')
  const sums = []
  for (const by of ['topic', 'unit', 'position', 'year'] as const)
    sums.push({ title: text(`ledger-by-${by}`), rows: await namedSums(ctx, entries, by) })
  return {
    title: [unit?.name ?? '', part.year ?? ''].join(' ').trim(),
    entries: entries.map((one) => {
      const person = people.get(one.personId)
      return {
        day: one.day,
        topic: one.topic,
        organiser: organisers.get(one.unitId) ?? '',
        person: person ? seated(person) : NOBODY,
        certificateNo: one.certificateNo,
      }
    }),
    sums,
  }
}

const NOBODY: SeatedFacts = { name: '', title: '', unit: '', commune: '', phone: '' }

function seated({ name, seat, unit, commune, phone }: EventPerson): SeatedFacts {
  return { name, title: seat ? titleOf(seat) : '', unit, commune, phone: phone ?? '' }
}

async function classFacts(ctx: Ctx, event: TrainingEvent): Promise<ClassFacts> {
  const unit = await unitById(ctx, event.unitId)
  const above = await ancestors(ctx, event.unitId, ctx.today)
  const organisation = unit?.name ?? above[0]?.name ?? ''
  const { name: title, startsAt, endsAt, place } = event
  return { organisation, title, startsAt, endsAt, place }
}
