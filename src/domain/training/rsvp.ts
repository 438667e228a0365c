export const ANSWERS = ['yes', 'no', 'maybe'] as const
export type Answer = (typeof ANSWERS)[number]

export const PLACES = ['going', 'waiting'] as const
export type Place = (typeof PLACES)[number]

/** Somebody who said yes. `place` is null for who has just said so; `since` orders the waiting list. */
export interface Claimant {
  readonly personId: number
  readonly place: Place | null
  readonly since: Date
}

/**
 * Who gets a seat: whoever has one keeps it, also where the room has become smaller; free seats go to those who wait
 * and those who have just said yes, first come first served. Without a capacity everybody goes.
 */
export function allocate(
  claimants: readonly Claimant[],
  capacity: number | null,
): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  for (const { personId, place } of claimants) if (place === 'going') places.set(personId, 'going')
  let free = capacity === null ? Number.POSITIVE_INFINITY : capacity - places.size
  for (const { personId } of inLine(claimants.filter(({ place }) => place !== 'going'))) {
    places.set(personId, free > 0 ? 'going' : 'waiting')
    free -= 1
  }
  return places
}

/** Which number somebody has on the waiting list, from 1; null for who does not wait. */
export function waitingNumber(claimants: readonly Claimant[], personId: number): number | null {
  const line = inLine(claimants.filter(({ place }) => place === 'waiting'))
  const at = line.findIndex((one) => one.personId === personId)
  return at < 0 ? null : at + 1
}

function inLine(claimants: readonly Claimant[]): readonly Claimant[] {
  const waitsAlready = ({ place }: Claimant) => (place === 'waiting' ? 0 : 1)
  return [...claimants].sort(
    (a, b) =>
      waitsAlready(a) - waitsAlready(b) || a.since.getTime() - b.since.getTime() || a.personId - b.personId,
  )
}
