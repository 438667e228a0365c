import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from './context.ts'

/** Another process may write; after this many milliseconds what is remembered is read anew. */
const FRESH = 60_000

interface Kept<T> {
  readonly at: number
  readonly value: T
}

/**
 * What `read` gives, kept for a minute per process and database. While nothing changes it is the same object, so that
 * what is made from it can be kept with it.
 */
export async function remembered<T>(ctx: Ctx, key: string, read: () => Promise<T>): Promise<T> {
  const kept = ctx.cache.get(key) as Kept<T> | undefined
  if (kept && Math.abs(ctx.now.getTime() - kept.at) < FRESH) return kept.value
  const value = await read()
  const same = kept && isDeepStrictEqual(kept.value, value) ? kept.value : value
  ctx.cache.set(key, { at: ctx.now.getTime(), value: same })
  return same
}

/** Makes the next `remembered` of every key that begins like this read anew. */
export function forgetRemembered(ctx: Ctx, prefix: string): void {
  for (const key of ctx.cache.keys()) if (key.startsWith(prefix)) ctx.cache.delete(key)
}
