import type { Limits } from './types.ts'

/** Counts sends against the platform's limits. */
export interface Limiter {
  set(limits: Limits): void
  /** Seconds to wait before this send is allowed; 0 takes one place and lets it pass. */
  take(chat: { id: number; lastInboundAt: number }): number
}

interface Bucket {
  tokens: number
  at: number
}

/** Bulk is a sliding second, a chat a bucket that refills, a group a sliding minute. */
export function createLimiter(initial: Limits, now: () => number): Limiter {
  let limits = initial
  let bulk: number[] = []
  const buckets = new Map<number, Bucket>()
  const groups = new Map<number, number[]>()

  return {
    set(next) {
      limits = next
      bulk = []
      buckets.clear()
      groups.clear()
    },
    take(chat) {
      const { bulkPerSecond, perChatPerSecond, perGroupPerMinute } = limits
      const at = now()
      const isGroup = chat.id < 0
      const isAnswer = at - chat.lastInboundAt < (limits.answerSeconds ?? 0) * 1000

      if (isGroup && perGroupPerMinute !== undefined) {
        const wait = slide(groups, chat.id, at, 60_000, perGroupPerMinute)
        if (wait > 0) return wait
      }
      const bucket =
        !isGroup && perChatPerSecond !== undefined ? refill(chat.id, at, perChatPerSecond) : undefined
      if (bucket && perChatPerSecond && bucket.tokens < 1) return (1 - bucket.tokens) / perChatPerSecond
      if (bulkPerSecond !== undefined && !isAnswer) {
        bulk = bulk.filter((sentAt) => at - sentAt < 1000)
        const first = bulk[0]
        if (bulk.length >= bulkPerSecond && first !== undefined) return (1000 - (at - first)) / 1000
        bulk.push(at)
      }
      if (bucket) bucket.tokens -= 1
      if (isGroup) groups.get(chat.id)?.push(at)
      return 0
    },
  }

  function refill(chatId: number, at: number, perSecond: number): Bucket {
    const most = limits.burst ?? 3
    const bucket = buckets.get(chatId) ?? { tokens: most, at }
    bucket.tokens = Math.min(most, bucket.tokens + ((at - bucket.at) / 1000) * perSecond)
    bucket.at = at
    buckets.set(chatId, bucket)
    return bucket
  }
}

function slide(sent: Map<number, number[]>, id: number, at: number, spanMs: number, most: number): number {
  const recent = (sent.get(id) ?? []).filter((sentAt) => at - sentAt < spanMs)
  sent.set(id, recent)
  const first = recent[0]
  return recent.length >= most && first !== undefined ? (spanMs - (at - first)) / 1000 : 0
}
