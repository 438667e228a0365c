import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { claimAnswers, claimBulk } from '../../src/domain/outbox/claims.ts'
import { enqueueMany, settleMany } from '../../src/domain/outbox/deliveries.ts'
import { PRIORITY, type Priority } from '../../src/domain/outbox/delivery.ts'
import { text } from '../../src/lib/message.ts'
import { administer } from '../support/administer.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { NOW } from '../support/world.ts'

const SIZES = [1_000, 10_000, 100_000]
/** Messages claimed and settled together, as the dispatcher does under load, and how many are measured. */
const BATCH = 64
const BATCHES = 30
const NO_LIMIT = Number.POSITIVE_INFINITY
const PACE = { perSecond: NO_LIMIT, aheadMs: 500, perChat: NO_LIMIT, busyMs: 0 }

/** Microseconds for one message. */
interface Cost {
  readonly size: number
  readonly broadcast: number
  readonly answer: number
  /** A broadcast where each chat's pace is looked at too, as for Telegram. */
  readonly paced: number
}

/** What claiming and settling cost for one message, when so many are done and as many wait. */
export async function outbox({ postgres }: { readonly postgres: boolean }) {
  const place = postgres ? await postgresPlace() : sqlitePlace()
  try {
    await migrate(place.url)
    const database = await openDatabase(place.url)
    const costs: Cost[] = []
    try {
      for (const size of SIZES) costs.push(await costAt(database, size))
    } finally {
      await database.close()
    }
    const growth = (costs.at(-1)?.broadcast ?? 0) / (costs[0]?.broadcast ?? 1)
    const table = [
      `outbox: µs for one message, claimed and settled ${BATCH} at a time, ${postgres ? 'PostgreSQL' : 'SQLite'}`,
      'done = waiting   broadcast   paced per chat   answer',
      ...costs.map(({ size, broadcast, paced, answer }) =>
        [
          size.toLocaleString('en').padStart(14),
          broadcast.toFixed(0).padStart(11),
          paced.toFixed(0).padStart(16),
          answer.toFixed(0).padStart(8),
        ].join(' '),
      ),
      `from 1,000 to 100,000: ${growth.toFixed(2)} times`,
    ].join('\n')
    return { table, result: { postgres, costs, growth } }
  } finally {
    await place.remove()
  }
}

async function costAt(database: Database, size: number): Promise<Cost> {
  const { db } = database
  await db.delivery.deleteMany({})
  await put(database, size, 'done', PRIORITY.broadcast)
  await db.delivery.updateMany({ data: { state: 'sent', settledAt: NOW, attempts: 1, externalId: '1' } })
  const needed = 2 * BATCH * (BATCHES + 1)
  await put(database, Math.max(size, needed), 'waiting', PRIORITY.broadcast)
  await put(database, BATCH * (BATCHES + 1), 'answer', PRIORITY.answer)
  // As a running server does by itself after a while.
  if (database.provider === 'postgresql') await db.$executeRaw`ANALYZE`
  const claim = { channel: 'telegram', worker: 'bench', limit: BATCH, now: NOW, leaseMs: 30_000 }
  const bulk = async (perChat: number) =>
    (await claimBulk(database, claim, { ...PACE, perChat })).map(({ delivery }) => delivery)
  return {
    size,
    broadcast: await perMessage(database, () => bulk(NO_LIMIT)),
    paced: await perMessage(database, () => bulk(3)),
    answer: await perMessage(database, () => claimAnswers(database, claim)),
  }
}

/** The median batch, after one that is not counted. */
async function perMessage(database: Database, claim: () => ReturnType<typeof claimAnswers>): Promise<number> {
  const times: number[] = []
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    const begun = performance.now()
    const claimed = await claim()
    const settled = { state: 'sent' as const, externalIds: ['1'] }
    await settleMany(
      database,
      claimed.map((delivery) => ({ delivery, settled, startedAt: NOW })),
      NOW,
    )
    if (claimed.length !== BATCH) throw new Error(`${claimed.length} of ${BATCH} were claimed`)
    times.push(((performance.now() - begun) * 1000) / BATCH)
  }
  const sorted = times.slice(1).sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** So many deliveries, one a person; only `answer` goes to others than the rest. */
async function put(database: Database, count: number, cause: string, priority: Priority): Promise<void> {
  const message = { texts: [text('quoted', { words: 'Mời dự lớp tập huấn' })] }
  const first = cause === 'answer' ? 1_000_000 : 1
  await enqueueMany(
    { db: database.db, now: NOW },
    Array.from({ length: count }, (_, at) => ({ to: `telegram:${first + at}`, cause, priority, message })),
  )
}

function sqlitePlace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-bench-'))
  const remove = async () => rmSync(folder, { recursive: true, force: true })
  return { url: `file:${path.join(folder, 'bench.db')}`, remove }
}

async function postgresPlace() {
  const server = await startPostgres()
  await administer(server.url('postgres'), 'CREATE DATABASE bench')
  return { url: server.url('bench'), remove: () => server.stop() }
}
