import type { ChatMessage, Person } from './types.ts'

/** What the page is told while it is open. */
type PageEvent =
  | { type: 'message'; user: number; message: ChatMessage }
  | { type: 'deleted'; user: number; messageId: number }
  | { type: 'toast'; user: number; text: string; alert: boolean }
  | { type: 'typing'; user: number }
  | { type: 'keys'; user: number; keys: ChatMessage['keys'] | null }
  | { type: 'commands' }
  | { type: 'person'; person: Person; started: boolean; blocked: boolean }

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
