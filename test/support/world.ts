import type { Database } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/transaction.ts'
import type { Ctx } from '../../src/domain/context.ts'
import { loadActors } from '../../src/domain/org/assignments.ts'
import { importOrganisation } from '../../src/domain/org/import/imports.ts'
import type { Table } from '../../src/domain/org/import/table.ts'
import { acceptInvite, createInvite } from '../../src/domain/org/invites.ts'
import { giveConsent } from '../../src/domain/org/people.ts'
import type { Position } from '../../src/domain/org/unit.ts'
import { dayOf } from '../../src/lib/calendar.ts'
import { openLog } from '../../src/lib/log.ts'

/** Monday 5 October 2026, nine in the morning in Vietnam: the third quarter has just ended. */
export const NOW = new Date('2026-10-05T02:00:00Z')
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const KH = 'Hội Khuyến học tỉnh Sơn Hà'
const PN = 'Hội Liên hiệp Phụ nữ xã Thượng Mộc'

/** Two organisations side by side: Hội Khuyến học of a province, two communes, six branches; a women's union commune. */
const UNITS = {
  province: ['SH', KH, 'tỉnh', '', KH, 4_725, 1_000],
  moc: ['SH-TM', 'Hội Khuyến học xã Thượng Mộc', 'xã', 'SH', '', 2_725, 600],
  linh: ['SH-TL', 'Hội Khuyến học xã Tân Lĩnh', 'xã', 'SH', '', 2_000, 400],
  thon1: ['SH-TM-1', 'Chi hội thôn 1', 'chi hội', 'SH-TM', '', 812, 203],
  thon2: ['SH-TM-2', 'Chi hội thôn 2', 'chi hội', 'SH-TM', '', 979, 169],
  thon3: ['SH-TM-3', 'Chi hội thôn 3', 'chi hội', 'SH-TM', '', 934, 228],
  doi: ['SH-TL-1', 'Chi hội thôn Đồi Cọ', 'chi hội', 'SH-TL', '', 1_100, 220],
  ben: ['SH-TL-2', 'Chi hội thôn Bến Đò', 'chi hội', 'SH-TL', '', 900, 180],
  women: ['PN-TM', PN, 'xã', '', PN, 2_725, 600],
  women1: ['PN-TM-1', 'Chi hội Phụ nữ thôn 1', 'chi hội', 'PN-TM', '', 812, 203],
} as const

/** Everybody but Sáu and Bình has joined. Xuân leads a branch in each of the two organisations. */
const PEOPLE = {
  hoa: ['Trần Thị Hoa', '0900000101', true, [['SH', 'chuyên viên']]],
  yen: ['Vũ Hải Yến', '0900000102', true, [['SH', 'quản trị']]],
  minh: ['Lê Văn Minh', '0900000103', true, [['SH-TM', 'thư ký']]],
  hanh: ['Ngô Thị Hạnh', '0900000104', true, [['SH-TL', 'chủ tịch']]],
  lan: ['Nguyễn Thị Lan', '0900000105', true, [['SH-TM-3', 'chi hội trưởng']]],
  xuan: [
    'Lò Thị Xuân',
    '0900000106',
    true,
    [
      ['SH-TM-2', 'chi hội trưởng'],
      ['PN-TM-1', 'chi hội trưởng'],
    ],
  ],
  luc: ['Trịnh Văn Lực', '0900000107', true, [['SH-TL-1', 'chi hội trưởng']]],
  thu: ['Phạm Thị Thu', '0900000108', true, [['PN-TM', 'chủ tịch']]],
  binh: ['Hoàng Văn Bình', '0900000109', false, [['SH-TM-1', 'chi hội trưởng']]],
  sau: ['Bùi Văn Sáu', null, false, [['SH-TM-3', 'thư ký']]],
} as const satisfies Record<
  string,
  readonly [string, string | null, boolean, readonly (readonly [string, string])[]]
>

export type UnitName = keyof typeof UNITS
export type PersonName = keyof typeof PEOPLE

/** The ids of everything in the world, and ways to act as somebody. */
export interface World {
  readonly unit: Readonly<Record<UnitName, number>>
  readonly person: Readonly<Record<PersonName, number>>
  /** Where each writes from, 'telegram:lan' …, joined or not. */
  readonly address: Readonly<Record<PersonName, string>>
  /** Does `work` in one transaction as this person; null is the command line. */
  as<T>(who: PersonName | null, work: (ctx: Ctx) => Promise<T>, now?: Date): Promise<T>
  /** Does `work` in one transaction as whoever writes from an address, known or not. */
  from<T>(addressId: string, work: (ctx: Ctx) => Promise<T>, now?: Date): Promise<T>
}

/** Fills an empty database through the import and the invites, as of `NOW` unless told. */
export async function fillWorld(
  database: Database,
  now: Date = NOW,
  addressOf: (who: PersonName) => string = (who) => `telegram:${who}`,
): Promise<World> {
  const { db } = database
  const from = async <T>(addressId: string | null, work: (ctx: Ctx) => Promise<T>, at = now) =>
    inTransaction(db, async (tx) => {
      const today = dayOf(at, TIME_ZONE)
      const owner = addressId === null ? null : await tx.address.findUnique({ where: { id: addressId } })
      const personId = owner?.personId ?? 0
      const actor = (await loadActors(tx, [personId], today)).get(personId) ?? null
      const world = { timeZone: TIME_ZONE, log: openLog('silent'), cache: new Map() }
      return work({ ...world, db: tx, now: at, today, actor, addressId })
    })
  const { problems } = await from(null, (ctx) => importOrganisation(ctx, tables()))
  if (problems.length > 0) throw new Error(`the world is wrong: ${JSON.stringify(problems)}`)

  const unitIds = new Map((await db.unit.findMany()).map(({ code, id }) => [code, id]))
  const personIds = new Map((await db.person.findMany()).map(({ name, id }) => [name, id]))
  const unit = mapValues(UNITS, ([code]) => unitIds.get(code) ?? 0)
  const person = mapValues(PEOPLE, ([name]) => personIds.get(name) ?? 0)
  const address = mapValues(PEOPLE, (_, who) => addressOf(who))

  for (const who of Object.keys(PEOPLE) as PersonName[]) {
    if (!PEOPLE[who][2]) continue
    const seat = await db.assignment.findFirstOrThrow({ where: { personId: person[who] } })
    const { unitId, position } = seat
    const wanted = { unitId, position: position as Position, personId: person[who] }
    const { code } = await from(null, (ctx) => createInvite(ctx, wanted))
    await from(address[who], async (ctx) => {
      await acceptInvite(ctx, code)
      await giveConsent(ctx, 'test')
    })
  }
  const as: World['as'] = (who, work, at) => from(who === null ? null : address[who], work, at)
  return { unit, person, address, as, from }
}

function tables(): Table[] {
  const units = [
    ['Mã', 'Tên', 'Cấp', 'Mã cấp trên', 'Tổ chức', 'Dân số', 'Số hộ'],
    ...Object.values(UNITS).map((unit) => [...unit]),
  ]
  const people = [
    ['Mã đơn vị', 'Họ tên', 'Điện thoại', 'Chức vụ'],
    ...Object.values(PEOPLE).flatMap(([name, phone, , seats]) =>
      seats.map(([code, position]) => [code, name, phone ?? '', position]),
    ),
  ]
  return [table('don-vi.csv', units), table('can-bo.csv', people)]
}

/** A table as it comes out of a file, the header first. */
export function table(file: string, rows: readonly (readonly (string | number)[])[], sheet = ''): Table {
  return { file, sheet, rows: rows.map((cells, at) => ({ line: at + 1, cells })) }
}

function mapValues<K extends string, V, R>(
  record: Readonly<Record<K, V>>,
  make: (value: V, key: K) => R,
): Record<K, R> {
  const entries = Object.entries(record) as [K, V][]
  return Object.fromEntries(entries.map(([key, value]) => [key, make(value, key)])) as Record<K, R>
}
