/**
 * The bulk budget of a channel as a row of slots `interval` ms apart. `nextAt` is the first slot that nobody has taken;
 * slots are taken up to `ahead` ms before they come, so that one visit to the database serves several sends and
 * no burst arises.
 */
export interface Slots {
  readonly nextAt: number
  readonly interval: number
  readonly ahead: number
}

/** Slots that nobody took in time are still good for so long, in milliseconds: whoever was held up catches up. */
const LATE = 500

/** After a quiet time the first slot is now, with no burst saved up. */
function firstSlot(nextAt: number, now: number): number {
  return nextAt < now - LATE ? now : nextAt
}

/** How many slots may be taken now, `most` at the most. All times in Unix milliseconds. */
export function freeSlots({ nextAt, interval, ahead }: Slots, now: number, most: number): number {
  if (interval === 0) return most
  return Math.max(0, Math.min(most, Math.floor((now + ahead - firstSlot(nextAt, now)) / interval) + 1))
}

/** When the slots taken come, and the first one left after them (whole milliseconds). */
export function takeSlots(
  { nextAt, interval }: Slots,
  now: number,
  count: number,
): { times: number[]; nextAt: number } {
  const first = interval === 0 ? now : firstSlot(nextAt, now)
  return {
    times: Array.from({ length: count }, (_, index) => first + index * interval),
    nextAt: count === 0 ? nextAt : Math.ceil(first + count * interval),
  }
}

const STEP_BACK = 0.97
const LOWEST = 1
/** How much faster, as a share, after each message that met no flood: from 29 to 30 a second after 500. */
const CREEP = 1 / 15_000

/** The pace (messages per second) after a flood. */
export function stepBack(perSecond: number): number {
  return Math.max(LOWEST, perSecond * STEP_BACK)
}

/** The pace after `sent` messages without a flood; null when it is back at `most`, and nothing is learned any more. */
export function creepUp(perSecond: number, sent: number, most: number): number | null {
  const faster = perSecond * (1 + sent * CREEP)
  return faster < most ? faster : null
}

/** A refusal for sending too fast: by which address it was met, when, and for how long (ms) the platform wants quiet. */
export interface Flood {
  readonly addressId: string
  readonly at: number
  readonly retryAfter: number
}

const NEAR = 5_000
const SEVERAL = 3

/**
 * Until when all answers must wait (Unix ms), or null. One chat's flood is that chat's own; floods of several chats
 * within five seconds mean that the bot as a whole is too fast.
 */
export function answersPause(floods: readonly Flood[], now: number): number | null {
  const recent = floods.filter((flood) => now - flood.at <= NEAR)
  if (new Set(recent.map((flood) => flood.addressId)).size < SEVERAL) return null
  return Math.max(...recent.map((flood) => flood.at + flood.retryAfter))
}
