import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type App, loadI18n, startApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/client.ts'
import { migrate } from './db/migrate.ts'
import { inTransaction } from './db/transaction.ts'
import { readTableFile } from './documents/table.ts'
import { type Ctx, operatorCtx } from './domain/context.ts'
import { holdersOf } from './domain/org/assignments.ts'
import { importOrganisation } from './domain/org/import/imports.ts'
import { showCode } from './domain/org/invite.ts'
import { acceptInvite, createInvite } from './domain/org/invites.ts'
import { giveConsent, setHonorific } from './domain/org/people.ts'
import type { Honorific } from './domain/org/person.ts'
import type { Position } from './domain/org/unit.ts'
import { unitByCode } from './domain/org/units.ts'
import { periodKey, periodOf } from './domain/reporting/period.ts'
import { periodText } from './domain/reporting/period-text.ts'
import { CONSENT_VERSION } from './flows/onboard.ts'
import { dayOf } from './lib/calendar.ts'
import { systemClock } from './lib/clock.ts'
import { openLog } from './lib/log.ts'
import { startSimulatorProcess } from './simulator/process.ts'
import type { Person, Story } from './simulator/types.ts'
import type { ZaloPerson } from './simulator/zalo/types.ts'

const SAMPLE = fileURLToPath(new URL('../prisma/seed/sample', import.meta.url))

/** Who plays: a seat of the sample organisation and the phone that belongs to it. */
interface Player {
  /** A number of Telegram's, or an id of Zalo's. */
  readonly account: number | string
  readonly unit: string
  readonly position: Position
  readonly honorific: Honorific
  readonly role: { readonly vi: string; readonly en: string }
}

const PLAYERS: readonly (Player & { readonly account: number })[] = [
  {
    account: 1001,
    unit: 'SH-TM-3',
    position: 'leader',
    honorific: 'bac',
    role: { vi: 'Chi hội trưởng, thôn 3', en: 'Branch leader, hamlet 3' },
  },
  {
    account: 1002,
    unit: 'SH-TM',
    position: 'secretary',
    honorific: 'anh',
    role: { vi: 'Thư ký hội xã Thượng Mộc', en: 'Secretary, commune of Thượng Mộc' },
  },
  {
    account: 1003,
    unit: 'SH',
    position: 'staff',
    honorific: 'chi',
    role: { vi: 'Cán bộ hội tỉnh Sơn Hà', en: 'Staff, province of Sơn Hà' },
  },
]

/** Somebody on Zalo, where there are no buttons. */
const ON_ZALO: Player & { readonly account: string } = {
  account: '6ede9afa66b88fe6d6a9',
  unit: 'SH-TM-4',
  position: 'leader',
  honorific: 'chu',
  role: { vi: 'Chi hội trưởng, thôn 4', en: 'Branch leader, hamlet 4' },
}

/** A phone that has not joined yet, to try the invite. */
const NEWCOMER = { account: 1004, unit: 'SH-TM-1', position: 'leader' } as const

/** One report from the message to the total; the period is the quarter of today. */
function storyOf(quarter: string): Story {
  return {
    title: { vi: 'Một kỳ báo cáo trong một phút', en: 'One report in one minute' },
    steps: [
      {
        user: 1001,
        say: 'Thôn 3 xin gửi số liệu quý này: hội viên 45, mới kết nạp 3, họp 2 buổi, quỹ 3tr5, trao 20 suất học bổng',
        note: {
          vi: 'Bác chi hội trưởng gõ một tin như nói chuyện.',
          en: 'The branch leader writes one ordinary message.',
        },
      },
      {
        user: 1001,
        press: 'Đúng',
        note: { vi: 'Bác xem lại, đúng thì gửi.', en: 'She checks the card and confirms.' },
      },
      {
        user: 1003,
        say: '/tonghop',
        note: { vi: 'Ở tỉnh, chị cán bộ mở tổng hợp.', en: 'At the province, staff open the totals.' },
      },
      { user: 1003, press: quarter, note: { vi: 'Chọn kỳ.', en: 'She picks the period.' } },
      {
        user: 1002,
        say: '/conthieu',
        note: {
          vi: 'Ở xã, anh thư ký xem ai chưa gửi.',
          en: 'At the commune, the secretary sees who is missing.',
        },
      },
      {
        user: 1002,
        press: quarter,
        note: { vi: 'Bấm một nút là nhắc được.', en: 'One press reminds them.' },
      },
    ],
  }
}

/**
 * Starts the program with no token: a local Bot API server in its own process, a sample organisation, and the same
 * program as in production pointed at it.
 */
export async function simulate(config: Config): Promise<Pick<App, 'stop'>> {
  const databaseUrl = process.env.DATABASE_URL
    ? config.databaseUrl
    : `file:${path.join(config.dataDir, 'dung-thu.db')}`
  await migrate(databaseUrl)
  const { people, zaloPeople, code } = await sampleOrganisation(databaseUrl, config.timeZone)
  const simulator = await startSimulatorProcess({
    people,
    zalo: { people: zaloPeople },
    story: storyOf(quarterOf(dayOf(systemClock.now(), config.timeZone))),
    port: config.port,
  })
  const app = await startApp(
    {
      ...config,
      databaseUrl,
      port: 0,
      telegram: { token: simulator.token, apiRoot: simulator.apiRoot, webhookSecret: undefined },
      zaloBot: {
        token: simulator.zalo.token,
        apiRoot: simulator.zalo.apiRoot,
        webhookSecret: undefined,
        plan: { messages: 3_000, users: 50, counts: 'both', bulkShare: 0.8 },
      },
    },
    { log: openLog(config.logLevel === 'info' ? 'warn' : config.logLevel), host: '127.0.0.1' },
  )
  console.log(`Cầu Nối, trying mode. Open ${simulator.pageUrl}`)
  if (code) console.log(`Invite code for the fourth phone: ${showCode(code)}`)
  return {
    async stop() {
      await app.stop()
      await simulator.stop()
    },
  }
}

/** Imports the sample organisation, seats the players and makes the newcomer's code; what is there already stays. */
async function sampleOrganisation(
  databaseUrl: string,
  timeZone: string,
): Promise<{ people: Person[]; zaloPeople: ZaloPerson[]; code: string | null }> {
  const database = await openDatabase(databaseUrl)
  try {
    return await inTransaction(database.db, async (db) => {
      const ctx = operatorCtx({
        db,
        now: systemClock.now(),
        timeZone,
        log: openLog('silent'),
        cache: new Map(),
      })
      for (const name of ['don-vi.csv', 'can-bo.csv']) {
        const file = await readTableFile(name, readFileSync(path.join(SAMPLE, name)))
        if (file.kind === 'unreadable') throw new Error(`${name}: ${file.problem.code}`)
        const { problems } = await importOrganisation(ctx, file.tables)
        if (problems.length > 0)
          throw new Error(`${name}: ${problems.map((problem) => problem.code).join(', ')}`)
      }
      const people: Person[] = []
      for (const player of PLAYERS) {
        const name = await joined(ctx, player, `telegram:${player.account}`)
        people.push({ id: player.account, first_name: name, role: player.role, started: true })
      }
      const { account: id, role } = ON_ZALO
      const zaloPeople = [{ id, name: await joined(ctx, ON_ZALO, `zalo:${id}`), role, started: true }]
      return { people: [...people, newcomer()], zaloPeople, code: await newcomersCode(ctx) }
    })
  } finally {
    await database.close()
  }
}

/** The label of the quarter that a day lies in: "quý IV/2026". */
function quarterOf(day: string): string {
  return loadI18n().format('vi', periodText({ key: periodKey(periodOf('quarter', day)) }))
}

function newcomer(): Person {
  return {
    id: NEWCOMER.account,
    first_name: 'Bình',
    role: { vi: 'Chưa vào: dùng mã mời', en: 'Not joined yet: use the code' },
  }
}

/** The name of the person in a player's seat, joined from the player's phone. */
async function joined(ctx: Ctx, player: Player, addressId: string): Promise<string> {
  const { unit, position } = player
  const unitId = (await unitByCode(ctx, unit))?.id ?? 0
  const holder = (await holdersOf(ctx, [unitId])).find(({ seat }) => seat.position === position)
  if (!holder) throw new Error(`nobody holds ${position} of ${unit} in the sample`)
  if (!holder.joined) {
    const { code } = await createInvite(ctx, { unitId, position, personId: holder.personId })
    const speaking = { ...ctx, addressId }
    await acceptInvite(speaking, code)
    await giveConsent(speaking, CONSENT_VERSION)
    await setHonorific(speaking, player.honorific)
  }
  return holder.name
}

/** The code for the fourth phone; null once its seat is taken. */
async function newcomersCode(ctx: Ctx): Promise<string | null> {
  const unitId = (await unitByCode(ctx, NEWCOMER.unit))?.id ?? 0
  const holder = (await holdersOf(ctx, [unitId])).find(({ seat }) => seat.position === NEWCOMER.position)
  if (!holder || holder.joined) return null
  const kept = await ctx.db.invite.findFirst({
    where: { unitId, usedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
  })
  if (kept) return kept.code
  return (await createInvite(ctx, { unitId, position: NEWCOMER.position, personId: holder.personId })).code
}
