import type { ChatMessage, Person, Words } from './types.ts'
import type { ZaloMessage } from './zalo/types.ts'

/** Whose phone: a number of Telegram's, or an id of Zalo's. */
type UserId = number | string

/** What the page is told while it is open. */
type PageEvent =
  | { type: 'message'; user: UserId; message: ChatMessage | ZaloMessage }
  | { type: 'deleted'; user: number; messageId: number }
  | { type: 'toast'; user: number; text: string; alert: boolean }
  | { type: 'typing'; user: UserId }
  | { type: 'keys'; user: number; keys: ChatMessage['keys'] | null }
  | { type: 'commands' }
  | { type: 'person'; person: Person | PagePerson; started: boolean; blocked: boolean }

/** A person of another platform than Telegram. */
export interface PagePerson {
  id: string
  first_name: string
  network: 'zalo'
  role?: Words
}

/** Hands page events to whoever listens; costs nothing while nobody does. */
export interface Hub {
  readonly listeners: Set<(event: PageEvent) => void>
  emit(event: () => PageEvent): void
}

export function createHub(): Hub {
  const listeners = new Set<(event: PageEvent) => void>()
  return {
    listeners,
    emit(event) {
      if (listeners.size === 0) return
      const made = event()
      for (const listener of listeners) listener(made)
    },
  }
}
