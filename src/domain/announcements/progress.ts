import type { State } from './announcement.ts'

/** How far a sending is, as the sender sees it. */
export interface Progress {
  readonly state: State
  readonly sent: number
  readonly failed: number
  readonly left: number
  /** Minutes until the last message goes out, rounded up. */
  readonly minutes: number
}

/** Messages a second where nothing is known yet; the platform's bulk limit is 30. */
const USUAL_PACE = 25
/** The pace of the first moments says little. */
const SHORTEST_MEASURE_MS = 10_000

/** Minutes to go: by the pace so far, and not before the last wave is due. All in milliseconds or messages. */
export function minutesToGo({
  left,
  sent,
  elapsed,
  untilLast,
}: {
  readonly left: number
  readonly sent: number
  readonly elapsed: number
  readonly untilLast: number
}): number {
  if (left === 0) return 0
  const measured = elapsed >= SHORTEST_MEASURE_MS && sent > 0 ? (sent / elapsed) * 1000 : USUAL_PACE
  const sending = (left / Math.min(measured, USUAL_PACE)) * 1000
  return Math.max(1, Math.ceil(Math.max(untilLast, sending) / 60_000))
}

/** Whether nothing more will change by itself: all was sent, or the rest waits for a word. */
export function isSettled({ state, left }: Pick<Progress, 'state' | 'left'>, moving: number): boolean {
  return left === 0 || (state === 'paused' && moving === 0)
}
