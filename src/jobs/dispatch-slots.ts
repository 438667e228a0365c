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
  /**
   * Resolves in `ms` milliseconds or later, in the order of the calls, or with null when all are sent away. `interval` is
   * the pace, in milliseconds for each; 0: no limit.
   */
  pass(ms: number, interval: number): Promise<Passage | null>
  dismiss(): void
  /** Milliseconds until somebody who comes now could pass. */
  busyFor(): number
}

/** One who has passed and is on the way. */
export interface Passage {
  /** The platform has answered; it turned out to be so many messages. */
  arrived(messages: number): void
}

/** One message: when it passed, and since when it may count with the platform, which is not known before the answer. */
interface Entry {
  readonly passedAt: number
  countedAt?: number
  latency?: number
}

/** Over a second the platform counts; the pace is kept over any time that is a little longer. In milliseconds. */
const SECOND = 1_000
const WINDOW = SECOND + 3
/** After the process was held up, the next ones may come so many times as fast. */
const CATCH_UP = 3

/**
 * Keeps the pace by what has arrived and not by what was planned: when this process, the network or the platform was
 * held up, what is late follows faster, but never are there more in a second than the pace allows.
 */
export function createTurnstile(): Turnstile {
  const room = createWaitingRoom()
  let generation = 0
  let waiting = 0
  let pace = paceOf(0)
  /** The last ones, oldest first. */
  let entries: Entry[] = []
  let tail: Promise<unknown> = Promise.resolve()

  async function turn(at: number, interval: number, mine: number): Promise<Passage | null> {
    if (mine !== generation) return null
    if (interval !== pace.interval) pace = paceOf(interval)
    const due = () =>
      Math.max(at, (entries.at(-1)?.passedAt ?? 0) + interval / CATCH_UP, freeAfter(0)) - performance.now()
    for (let ms = due(); ms >= 1; ms = due()) if (!(await room.pass(ms))) return null
    return note()
  }

  /** When one who passes after `ahead` others may do so at the earliest. */
  function freeAfter(ahead: number): number {
    if (pace.count === 0) return 0
    const entry = entries.at((ahead % pace.count) - pace.count)
    return entry ? countedAt(entry) + WINDOW * (1 + Math.floor(ahead / pace.count)) : 0
  }

  /** An answer comes back at the earliest as fast as the fastest of late: all that it took longer was perhaps the way there. */
  function countedAt({ passedAt, countedAt: known }: Entry): number {
    return known ?? Math.max(passedAt, performance.now() - fastest())
  }

  function fastest(): number {
    return Math.min(...entries.flatMap(({ latency }) => latency ?? []), SECOND)
  }

  function note(): Passage {
    const entry: Entry = { passedAt: performance.now() }
    entries.push(entry)
    if (entries.length > 2 * pace.count) entries = pace.count === 0 ? [] : entries.slice(-pace.count)
    return {
      arrived(messages) {
        const now = performance.now()
        entry.latency = now - entry.passedAt
        entry.countedAt = Math.max(entry.passedAt, now - fastest())
        for (let more = 1; more < messages; more += 1) note().arrived(1)
      },
    }
  }

  return {
    pass(ms, interval) {
      const at = performance.now() + ms
      const mine = generation
      waiting += 1
      const passed = tail
        .then(() => turn(at, interval, mine))
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
    busyFor: () => Math.max(0, freeAfter(waiting) - performance.now()),
  }
}

/** How many may pass within a window; 0: no limit. */
function paceOf(interval: number) {
  return { interval, count: interval === 0 ? 0 : Math.max(1, Math.ceil(SECOND / interval)) }
}
