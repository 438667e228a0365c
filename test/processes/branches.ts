import type { Database } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/transaction.ts'
import { operatorCtx } from '../../src/domain/context.ts'
import { importOrganisation } from '../../src/domain/org/import/imports.ts'
import { acceptInvite, createInvite } from '../../src/domain/org/invites.ts'
import { giveConsent } from '../../src/domain/org/people.ts'
import { openLog } from '../../src/lib/log.ts'
import type { Person } from '../../src/simulator/types.ts'
import { NOW, TIME_ZONE, table } from '../support/world.ts'

/** The form that these tests report by: its questions in the order in which they are asked. */
export const FORM = 'kh-branch-quarter-activities'
export const PERIOD = '2026-Q3'
export const FORM_LABEL = 'Tổ chức, hoạt động, quý III/2026'
export const QUESTIONS = [
  'members',
  'women_members',
  'new_members',
  'meetings',
  'attendees',
  'outreach_sessions',
  'difficulties',
] as const

/** The bot's token at the simulator. */
export const TOKEN = '1000000001:TOKEN-OF-THE-LOCAL-SERVER'

/** A leader of one branch, who has joined. */
export interface Leader {
  readonly account: number
  readonly unitId: number
}

const FIRST_ACCOUNT = 20_001
const COMMUNE = 'Hội Khuyến học xã Thượng Mộc'

/** One commune with `count` branches in an empty database, each with a leader who has joined, from Telegram unless told. */
export async function fillBranches(
  database: Database,
  count: number,
  now = NOW,
  addressOf = (account: number) => `telegram:${account}`,
): Promise<Leader[]> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const units = [
    ['Mã', 'Tên', 'Cấp', 'Mã cấp trên', 'Tổ chức'],
    ['XA', COMMUNE, 'xã', '', COMMUNE],
    ...numbers.map((n) => [`XA-${n}`, `Chi hội thôn ${n}`, 'chi hội', 'XA', '']),
  ]
  const people = [
    ['Mã đơn vị', 'Họ tên', 'Chức vụ'],
    ...numbers.map((n) => [`XA-${n}`, nameOf(n), 'chi hội trưởng']),
  ]
  return inTransaction(
    database.db,
    async (db) => {
      const log = openLog('silent')
      const ctx = operatorCtx({ db, now, timeZone: TIME_ZONE, log, cache: new Map() })
      const { problems } = await importOrganisation(ctx, [
        table('don-vi.csv', units),
        table('can-bo.csv', people),
      ])
      if (problems.length > 0) throw new Error(`the branches are wrong: ${JSON.stringify(problems)}`)
      const leaders: Leader[] = []
      for (const { personId, unitId } of await db.assignment.findMany({ orderBy: { unitId: 'asc' } })) {
        const account = FIRST_ACCOUNT + leaders.length
        const speaking = { ...ctx, addressId: addressOf(account) }
        const { code } = await createInvite(ctx, { unitId, position: 'leader', personId })
        await acceptInvite(speaking, code)
        await giveConsent(speaking, 'test')
        leaders.push({ account, unitId })
      }
      return leaders
    },
    { timeout: 120_000 },
  )
}

const SYLLABLES = ['An', 'Bình', 'Chi', 'Dung', 'Em', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh']

/** A name for each number: 'Trần Bình Chi' for 12. */
function nameOf(n: number): string {
  return ['Trần', ...[...String(n)].map((digit) => SYLLABLES[Number(digit)])].join(' ')
}

/** The leaders as people of the simulator, not shown on its page. */
export function phonesOf(leaders: readonly Leader[]): Person[] {
  return leaders.map(({ account }) => ({ id: account, first_name: `Thôn ${account}`, started: true }))
}
