import { countAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'

/** Wrong codes that one address may send in an hour, invites and link codes together. */
const TRIES = 5
const HOUR = 3_600_000

const WRONG_TRIES = (
  ['invite-unknown', 'invite-used', 'invite-expired', 'link-used', 'link-expired'] satisfies RefusalCode[]
).map((code) => `refused:${code}`)

/** Throws Refusal 'invite-too-many-tries', audited, after five wrong codes from one address within an hour. */
export async function limitTries(ctx: Ctx): Promise<void> {
  if (ctx.addressId === null) return
  const since = new Date(ctx.now.getTime() - HOUR)
  const wrong = await countAudit(ctx, { addressId: ctx.addressId, action: WRONG_TRIES, since })
  if (wrong >= TRIES) throw wrongCode('invite-too-many-tries')
}

/** The refusal of a code, kept in the audit, where it counts. */
export function wrongCode(code: RefusalCode): Refusal {
  return new Refusal(code, {}, { audited: true })
}
