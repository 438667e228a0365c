import type { ApiCall } from '../../src/simulator/types.ts'

/** Who meets which trouble: one of a hundred has blocked the bot, for two a server fails once, for one the answer is lost. */
export interface Spread {
  readonly blocked: readonly number[]
  readonly busy: readonly number[]
  readonly lost: readonly number[]
}

/** Chooses them among `chats`, as shares of all `people`, evenly spread over the order of sending. */
export function spread(chats: readonly number[], people: number): Spread {
  const count = Math.round(people / 100)
  const step = Math.max(1, Math.floor(chats.length / (4 * count)))
  const chosen = chats.filter((_, at) => at % step === 0).slice(0, 4 * count)
  const share = (rest: number) => chosen.filter((_, at) => at % 4 === rest)
  return { blocked: share(0), busy: [...share(1), ...share(2)], lost: share(3) }
}

/** What the platform saw of a broadcast. Floods are neither sends nor repeats. */
export interface Arrived {
  readonly sends: number
  readonly repeats: number
  readonly floods: number
  readonly reached: number
  /** Chats that show it twice or more. */
  readonly twice: number
  /** When the last of it was sent, in Unix milliseconds. */
  readonly lastAt: number
}

/** Reads the calls of a broadcast, which holds `words`. */
export function arrivals(calls: readonly ApiCall[], words: string): Arrived {
  const own = calls.filter(({ text }) => text?.includes(words))
  const tried = own.filter(({ errorCode }) => errorCode !== 429)
  const shown = new Map<number, number>()
  for (const { chatId, outcome } of tried)
    if (chatId !== undefined && (outcome === 'ok' || outcome === 'lost'))
      shown.set(chatId, (shown.get(chatId) ?? 0) + 1)
  const sends = new Set(tried.map(({ chatId }) => chatId)).size
  return {
    sends,
    repeats: tried.length - sends,
    floods: own.length - tried.length,
    reached: shown.size,
    twice: [...shown.values()].filter((times) => times > 1).length,
    lastAt: Math.max(...tried.map(({ at }) => at)),
  }
}

/** How long people waited for an answer, in milliseconds. */
export interface Waits {
  readonly asked: number
  readonly silent: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** From the moment at which somebody wrote to the first message that came and is not the broadcast. */
export function waitsOf(
  calls: readonly ApiCall[],
  said: readonly { readonly chat: number; readonly at: number }[],
  words: string,
): Waits {
  const answers = calls.filter(({ text, outcome }) => outcome === 'ok' && !text?.includes(words))
  const waits = said.flatMap(({ chat, at }) => {
    const answer = answers.find((call) => call.chatId === chat && call.at >= at)
    return answer ? [answer.at - at] : []
  })
  waits.sort((one, other) => one - other)
  const share = (part: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] ?? 0
  return {
    asked: said.length,
    silent: said.length - waits.length,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
  }
}
