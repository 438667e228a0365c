import { test } from 'vitest'
import { claimAnswers, claimBulk, enqueueMany, settleMany, nextDue } from '../../../src/domain/outbox/deliveries.ts'
import { text } from '../../../src/lib/message.ts'
import { testDatabase } from '../../support/database.ts'
import { settle } from '../../../src/domain/outbox/delivery.ts'
test('cost', async () => {
  const database = await testDatabase()
  const now = new Date()
  const message = { texts: [text('note', { words: 'x' })] }
  const indexed = process.env.IDX === '1'
  if (indexed) await database.db.$executeRaw`CREATE INDEX zz ON "Delivery"("channel","state","priority","notBefore")`
  let round = 0
  const measure = async (label: string) => {
    const t = { claimA: 0, claimB: 0, settle: 0, due: 0 }
    for (let i = 0; i < 10; i++) {
      round++
      await enqueueMany({ db: database.db, now }, Array.from({ length: 100 }, (_, k) => ({ to: `telegram:${k * 37}`, cause: `r${round}`, priority: (k % 2 ? 2 : 0) as 0 | 2, message })))
      const claim = { channel: 'telegram', worker: 'w', limit: 50, now: new Date(now.getTime() + round * 10_000), leaseMs: 30000 }
      let s = performance.now()
      await nextDue(database, 'telegram'); t.due += performance.now() - s; s = performance.now()
      const a = await claimAnswers(database, claim); t.claimA += performance.now() - s; s = performance.now()
      const b = await claimBulk(database, claim, { perSecond: Infinity, aheadMs: 0, perChat: 3 }); t.claimB += performance.now() - s; s = performance.now()
      const all = [...a, ...b.map((x) => x.delivery)]
      if (all.length !== 100 && !label.startsWith('queued')) console.log('claimed', all.length)
      await settleMany(database, all.map((delivery) => ({ delivery, settled: settle(delivery, { kind: 'ok', externalIds: ['1'] }, claim.now, { paid: false, random: 0 }), startedAt: now })), claim.now)
      t.settle += performance.now() - s
    }
    console.log(label, Object.fromEntries(Object.entries(t).map(([k, v]) => [k, (v / 10).toFixed(1)])))
  }
  const done = async (n: number) => {
    for (let at = 0; at < n; at += 5000) {
      await enqueueMany({ db: database.db, now }, Array.from({ length: Math.min(5000, n - at) }, (_, k) => ({ to: `telegram:${(at + k) % 4500}`, cause: `d${n}-${at + k}`, priority: 2, message })))
    }
    await database.db.$executeRaw`UPDATE "Delivery" SET "state"='sent', "settledAt"=${now} WHERE "state"='queued'`
  }
  await measure('warm'); await measure('0 done')
  await done(1000); await measure('1000 done')
  await done(9000); await measure('10000 done')
  await done(90000); await measure('100000 done')
  for (let at = 0; at < 20000; at += 5000) await enqueueMany({ db: database.db, now }, Array.from({ length: 5000 }, (_, k) => ({ to: `zalo:${at + k}`, cause: 'big', priority: 2, message })))
  await measure('100000 done + 20000 queued elsewhere')
  for (let at = 0; at < 20000; at += 5000) await enqueueMany({ db: database.db, now }, Array.from({ length: 5000 }, (_, k) => ({ to: `telegram:${100000 + at + k}`, cause: 'big', priority: 2, message })))
  await measure('queued 20000 here')
  if (database.provider === 'postgresql') { await database.db.$executeRaw`ANALYZE "Delivery"`; await measure('queued 20000 here, analyzed') }
  await database.close()
}, 600_000)
