import { sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import { deliveryCause } from './announcement.ts'
import { ownAnnouncement } from './announcements.ts'
import type { RecipientRow } from './recipient.ts'

/**
 * Everybody an announcement was meant for, with what became of it, commune by commune. Those erased since are left out.
 * Throws as `ownAnnouncement`.
 */
export async function recipientsOf(ctx: Ctx, id: number): Promise<RecipientRow[]> {
  await ownAnnouncement(ctx, id)
  const nameOf = (unitId: ReturnType<typeof sql>) => sql`(SELECT v."name" FROM "UnitVersion" v
    WHERE v."unitId" = ${unitId} AND v."fromDay" <= ${ctx.today} ORDER BY v."fromDay" DESC LIMIT 1)`
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT r."personId", p."name", p."phone", ${nameOf(sql`r."unitId"`)} AS "unitName", r."communeId",
      ${nameOf(sql`r."communeId"`)} AS "communeName", r."addressId", r."unreachable", r."acknowledgedAt",
      d."state", d."settledAt"
    FROM "Recipient" r JOIN "Person" p ON p."id" = r."personId"
      LEFT JOIN "Delivery" d ON d."cause" = ${deliveryCause(id)} AND d."addressId" = r."addressId"
    WHERE r."announcementId" = ${id} AND p."erasedAt" IS NULL`
  return rows
    .map((row) => ({
      ...row,
      unitName: row.unitName ?? '',
      acknowledgedAt: row.acknowledgedAt === null ? null : new Date(row.acknowledgedAt),
      settledAt: row.settledAt === null ? null : new Date(row.settledAt),
    }))
    .sort(byPlace)
}

interface Row extends Omit<RecipientRow, 'unitName' | 'acknowledgedAt' | 'settledAt'> {
  readonly unitName: string | null
  readonly acknowledgedAt: Date | string | null
  readonly settledAt: Date | string | null
}

/** "Thôn 2" stands before "Thôn 10". */
const byWords = new Intl.Collator('vi', { numeric: true })

function byPlace(a: RecipientRow, b: RecipientRow): number {
  return (
    byWords.compare(a.communeName ?? '', b.communeName ?? '') ||
    byWords.compare(a.unitName, b.unitName) ||
    byWords.compare(a.name, b.name) ||
    a.personId - b.personId
  )
}
