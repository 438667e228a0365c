/** Where bulk messages wait for their slot. */
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
