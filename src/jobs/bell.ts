/** Wakes a loop that waits. A ring while nobody waits is kept for the next wait. */
export interface Bell {
  ring(): void
  /** Resolves when it rings (true) or after `ms` milliseconds (false). */
  wait(ms: number): Promise<boolean>
}

/** A bell for one waiting loop. */
export function createBell(): Bell {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      rung = true
      wake?.()
    },
    async wait(ms) {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      wake = undefined
      const result = rung
      rung = false
      return result
    },
  }
}
