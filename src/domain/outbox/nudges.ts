import type { Ctx } from '../context.ts'

/** The cause of the one nudge that a person gets on a day, over all forms, announcements and organisations. */
export function nudgeCause(day: string, personId: number): string {
  return `nudge:${day}:${personId}`
}

/** Which of these causes have a delivery already, to whatever address. */
export async function alreadySent(ctx: Ctx, causes: readonly string[]): Promise<Set<string>> {
  const sent = new Set<string>()
  for (let at = 0; at < causes.length; at += CAUSES_AT_ONCE) {
    const some = { in: causes.slice(at, at + CAUSES_AT_ONCE) }
    const rows = await ctx.db.delivery.findMany({ where: { cause: some }, select: { cause: true } })
    for (const { cause } of rows) sent.add(cause)
  }
  return sent
}

const CAUSES_AT_ONCE = 1_000
