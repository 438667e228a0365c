import type { Database } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/transaction.ts'
import { operatorCtx } from '../../src/domain/context.ts'
import { importOrganisation } from '../../src/domain/org/import/imports.ts'
import type { Table } from '../../src/domain/org/import/table.ts'
import { acceptInvite, createInvite } from '../../src/domain/org/invites.ts'
import { giveConsent } from '../../src/domain/org/people.ts'
import type { Position } from '../../src/domain/org/unit.ts'
import { openLog } from '../../src/lib/log.ts'
import { TIME_ZONE, table } from './world.ts'

// Hội Khuyến học of Đam Rông district in 2024: 8 communes, 91 branches, 8.275 members, which were 14,51 % of the
// inhabitants (their number, 57.030, is worked back from the percent), 17.889 learning citizens, 8 of 8 communes
// learning communities, 22 learning units. How these split over communes and branches is invented, as are all people.

export const DISTRICT = 'Hội Khuyến học huyện Đam Rông'
export const TOTALS = { members: 8_275, citizens: 17_889, units: 22, population: 57_030 } as const

export interface Commune {
  readonly at: number
  readonly code: string
  readonly name: string
  readonly place: string
  readonly population: number
  readonly branches: number
  readonly secretary: string
  /** Account of the secretary. */
  readonly account: number
}

export interface Branch {
  readonly at: number
  readonly code: string
  readonly name: string
  /** The name without "Chi hội": "thôn 3". */
  readonly place: string
  readonly commune: Commune
  readonly leader: string
  readonly phone: string
  /** Account of the leader. */
  readonly account: number
  readonly members: number
  readonly citizens: number
  readonly units: number
}

/** The account of the district's staff. */
export const STAFF = 4_001

const PLACES: readonly (readonly [name: string, population: number, branches: number])[] = [
  ['Đạ K’Nàng', 8_412, 12],
  ['Phi Liêng', 7_935, 12],
  ['Liêng Srônh', 7_228, 12],
  ['Rô Men', 6_874, 11],
  ['Đạ Rsal', 9_106, 11],
  ['Đạ Tông', 6_957, 11],
  ['Đạ Long', 5_043, 11],
  ['Đạ M’Rông', 5_475, 11],
]
/** Some branches carry names, the others numbers. */
const NAMED = ['thôn Đồi Chè', 'thôn Suối Lạnh', 'trường THCS Hoa Pơ Lang', 'thôn Bằng Lăng']
const SURNAMES = ['Cil', 'Kon Sơ', 'Liêng Hót', 'Nguyễn', 'Trần', 'Rơ Ông', 'Lê', 'Phạm', 'Đa Cát', 'Hoàng']
const MIDDLE = ['Ha', 'Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Xuân', 'Hữu', 'Kim', 'Quang']
const GIVEN = ['Thương', 'Nghĩa', 'Bảo', 'Giang', 'Hải', 'Khánh', 'Lâm', 'Phúc', 'Quý', 'Yên']

/** Branches of unusual size, so that thousands occur. */
const LARGE_MEMBERS = new Map([[23, 1_005]])
const LARGE_CITIZENS = new Map([
  [18, 1_234],
  [46, 1_050],
])
/** Where the 22 learning units are. */
const UNITS_AT = new Map([
  ...Array.from({ length: 18 }, (_, at) => [at * 5, 1] as const),
  [33, 2] as const,
  [72, 2] as const,
])

export const COMMUNES: readonly Commune[] = PLACES.map(([place, population, branches], at) => ({
  at,
  code: `DR-${at + 1}`,
  name: `Hội Khuyến học xã ${place}`,
  place,
  population,
  branches,
  secretary: personName(200 + at),
  account: 3_001 + at,
}))

export const BRANCHES: readonly Branch[] = branches()

function branches(): Branch[] {
  const seats = COMMUNES.flatMap((commune) =>
    Array.from({ length: commune.branches }, (_, at) => ({ commune, number: at + 1 })),
  )
  const members = split(TOTALS.members, seats.length, LARGE_MEMBERS)
  const citizens = split(TOTALS.citizens, seats.length, LARGE_CITIZENS)
  return seats.map(({ commune, number }, at) => {
    const place = (number === 9 ? NAMED[commune.at] : undefined) ?? `thôn ${number}`
    return {
      at,
      code: `${commune.code}-${number}`,
      name: `Chi hội ${place}`,
      place,
      commune,
      leader: personName(at),
      phone: `090000${2_001 + at}`,
      account: 2_001 + at,
      members: members[at] ?? 0,
      citizens: citizens[at] ?? 0,
      units: UNITS_AT.get(at) ?? 0,
    }
  })
}

/** Parts of unequal size that add up to a total; some are given. */
function split(total: number, parts: number, given: ReadonlyMap<number, number>): number[] {
  const rest = total - [...given.values()].reduce((sum, one) => sum + one, 0)
  const weights = Array.from({ length: parts }, (_, at) => (given.has(at) ? 0 : 50 + ((at * 37) % 83)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const whole = weights.map((weight, at) => given.get(at) ?? Math.floor((rest * weight) / all))
  let left = total - whole.reduce((sum, part) => sum + part, 0)
  return whole.map((part, at) => (given.has(at) || left-- <= 0 ? part : part + 1))
}

function personName(at: number): string {
  return `${SURNAMES[at % 10]} ${MIDDLE[Math.floor(at / 10) % 10]} ${GIVEN[(at * 3 + Math.floor(at / 100)) % 10]}`
}

/** Imports the district and lets everybody join, from Telegram unless told. */
export async function fillDamRong(
  database: Database,
  now: Date,
  addressOf: (account: number) => string = (account) => `telegram:${account}`,
): Promise<void> {
  const log = openLog('silent')
  const cache = new Map<string, unknown>()
  await inTransaction(database.db, async (db) => {
    const ctx = operatorCtx({ db, now, timeZone: TIME_ZONE, log, cache })
    const { problems } = await importOrganisation(ctx, tables())
    if (problems.length > 0) throw new Error(`the district is wrong: ${JSON.stringify(problems)}`)
  })
  const unitIds = new Map((await database.db.unit.findMany()).map(({ code, id }) => [code, id]))
  const joining: readonly (readonly [code: string, position: Position, account: number])[] = [
    ['DR', 'staff', STAFF],
    ...COMMUNES.map(({ code, account }) => [code, 'secretary', account] as const),
    ...BRANCHES.map(({ code, account }) => [code, 'leader', account] as const),
  ]
  await inTransaction(database.db, async (db) => {
    const operator = operatorCtx({ db, now, timeZone: TIME_ZONE, log, cache })
    for (const [code, position, account] of joining) {
      const invite = await createInvite(operator, { unitId: unitIds.get(code) ?? 0, position })
      const ctx = { ...operator, addressId: addressOf(account) }
      await acceptInvite(ctx, invite.code)
      await giveConsent(ctx, 'test')
    }
  })
}

function tables(): Table[] {
  return [
    table('don-vi.csv', [
      ['Mã', 'Tên', 'Cấp', 'Mã cấp trên', 'Tổ chức', 'Dân số'],
      ['DR', DISTRICT, 'huyện', '', DISTRICT, ''],
      ...COMMUNES.map(({ code, name, population }) => [code, name, 'xã', 'DR', '', population]),
      ...BRANCHES.map(({ code, name, commune }) => [code, name, 'chi hội', commune.code, '', '']),
    ]),
    table('can-bo.csv', [
      ['Mã đơn vị', 'Họ tên', 'Điện thoại', 'Chức vụ'],
      ['DR', 'Vũ Thị Huyền', '0900004001', 'chuyên viên'],
      ...COMMUNES.map(({ code, secretary, account }) => [code, secretary, `090000${account}`, 'thư ký']),
      ...BRANCHES.map(({ code, leader, phone }) => [code, leader, phone, 'chi hội trưởng']),
    ]),
  ]
}
