/** Where loops rest, until they are called. */
export interface WaitingRoom {
  /** Resolves after `ms` milliseconds (true), or at once when everybody is sent away (false). */
  pass(ms: number): Promise<boolean>
  /** Sends away everybody who waits now. */
  dismiss(): void
}

/** An empty waiting room. */
export function createWaitingRoom(): WaitingRoom {
  const waiting = new Map<NodeJS.Timeout, (result: boolean) => void>()
  return {
    pass(ms) {
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(timer)
          resolve(true)
        }, ms)
        waiting.set(timer, resolve)
      })
    },
    dismiss() {
      for (const [timer, resolve] of waiting) {
        clearTimeout(timer)
        resolve(false)
      }
      waiting.clear()
    },
  }
}

/** Where bulk messages wait for their slots, and pass one by one. */
export interface Turnstile {
  /** Resolves in `ms` milliseconds or later, in the order of the calls (true), or when all are sent away (false). */
  pass(ms: number): Promise<boolean>
  dismiss(): void
  /** Milliseconds until somebody who comes now could pass. */
  busyFor(): number
}

/** Lateness that may be caught up, in milliseconds. */
const TOLERANCE = 15

/**
 * Keeps `interval` milliseconds between two who pass, even after the process was held up: what is late goes later,
 * never all at once, for the platform counts what arrives and not what was planned.
 */
export function createTurnstile(interval: number): Turnstile {
  const room = createWaitingRoom()
  let generation = 0
  let waiting = 0
  let lastAt = Number.NEGATIVE_INFINITY
  let tail: Promise<unknown> = Promise.resolve()

  async function turn(at: number, mine: number): Promise<boolean> {
    if (mine !== generation) return false
    const due = Math.max(at, lastAt + interval)
    const ms = due - performance.now()
    if (ms > 0 && !(await room.pass(ms))) return false
    const now = performance.now()
    lastAt = now - due > TOLERANCE ? now : due
    return true
  }

  return {
    pass(ms) {
      const at = performance.now() + ms
      const mine = generation
      waiting += 1
      const passed = tail
        .then(() => turn(at, mine))
        .finally(() => {
          waiting -= 1
        })
      tail = passed
      return passed
    },
    dismiss() {
      generation += 1
      room.dismiss()
    },
    busyFor: () => Math.max(0, lastAt + (waiting + 1) * interval - performance.now()),
  }
}
