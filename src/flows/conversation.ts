import { z } from 'zod'

/** One flow under way, at the step it waits at. */
export interface Frame {
  readonly flow: string
  readonly step: string
  readonly data: unknown
}

/** A choice as it was last shown: its label in words, and what picking it means. */
export interface Offered {
  readonly words: readonly string[]
  readonly id?: string | undefined
  readonly open?: string | undefined
  readonly arg?: string | undefined
}

/**
 * Where a conversation stands: what waits (the last frame is the one that asked), what was offered, whether a number
 * picks from that offer, and the number of the last question, which makes older buttons stale.
 */
export interface Conversation {
  readonly frames: readonly Frame[]
  readonly offered: readonly Offered[]
  readonly digits: 'choice' | 'value'
  readonly seq: number
  /** When it last moved on: a notification written since is what the person sees last. */
  readonly at: Date
}

const EMPTY = { frames: [], offered: [], digits: 'choice' } as const

/** More than this many interrupted flows are not kept. */
export const MOST_FRAMES = 4

const Stored = z.object({
  frames: z.array(z.object({ flow: z.string(), step: z.string(), data: z.unknown() })).max(MOST_FRAMES),
  offered: z.array(
    z.object({
      words: z.array(z.string()),
      id: z.string().optional(),
      open: z.string().optional(),
      arg: z.string().optional(),
    }),
  ),
  digits: z.enum(['choice', 'value']),
})

/** Reads a stored conversation back; one from a version that no longer fits begins anew (drafts are kept elsewhere). */
export function readConversation(state: string, seq: number, at: Date): Conversation {
  try {
    const parsed = Stored.safeParse(JSON.parse(state))
    return parsed.success ? { ...parsed.data, seq, at } : { ...EMPTY, seq, at }
  } catch {
    return { ...EMPTY, seq, at }
  }
}

/** What is stored; `seq` and `at` have columns of their own. */
export function writeConversation({ frames, offered, digits }: Conversation): string {
  return JSON.stringify({ frames, offered, digits })
}
