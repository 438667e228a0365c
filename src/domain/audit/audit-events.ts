import type { Ctx } from '../context.ts'

export interface AuditEntry {
  /** What was done: 'invite-created', 'refused:invite-unknown' … */
  readonly action: string
  /** What it was done to: 'invite:3'. */
  readonly subject?: string
  readonly unitId?: number
  /** Ids, codes and counts; never names, phones or texts. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Keeps who did what, in the transaction of what was done. */
export async function recordAudit(ctx: Ctx, entry: AuditEntry): Promise<void> {
  await ctx.db.auditEvent.createMany({
    data: [
      {
        at: ctx.now,
        personId: ctx.actor?.personId ?? null,
        addressId: ctx.addressId,
        action: entry.action,
        subject: entry.subject ?? null,
        unitId: entry.unitId ?? null,
        details: JSON.stringify(entry.details ?? {}),
      },
    ],
  })
}

/** How often one address (null: nobody's, such as the command line) did any of these since an instant: for limits. */
export async function countAudit(
  ctx: Ctx,
  wanted: {
    readonly addressId: string | null
    readonly action: string | readonly string[]
    readonly since: Date
  },
): Promise<number> {
  const actions = typeof wanted.action === 'string' ? [wanted.action] : [...wanted.action]
  return ctx.db.auditEvent.count({
    where: { addressId: wanted.addressId, action: { in: actions }, at: { gte: wanted.since } },
  })
}
