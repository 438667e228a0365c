import { Api } from 'grammy'
import { test } from 'vitest'
import { createTelegramChannel } from '../../src/channels/telegram/channel.ts'
import { PRIORITY } from '../../src/domain/outbox/delivery.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { openLog } from '../../src/lib/log.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import { testDatabase } from '../support/database.ts'
import { allSettled, dispatch, put } from './outbox.ts'
test('pace', async () => {
  const N = 3000
  const people = Array.from({ length: 3000 }, (_, i) => ({ id: 9000 + i, first_name: 'x', started: true }))
  const sim = await startSimulatorProcess({ people })
  const api = new Api(sim.token, { apiRoot: sim.apiRoot })
  for (let round = 0; round < 2; round++) {
    let next = 0
    const begun = performance.now()
    await Promise.all(Array.from({ length: 64 }, async () => { while (next < N) await api.sendMessage(people[next++ % 3000]!.id, 'hello') }))
    console.log('grammY alone/s', Math.round(N / ((performance.now() - begun) / 1000)))
  }
  const channel = createTelegramChannel({ token: sim.token, apiRoot: sim.apiRoot, clock: systemClock, log: openLog('silent') })
  {
    let next = 0
    const begun = performance.now()
    await Promise.all(Array.from({ length: 64 }, async () => { while (next < N) await channel.send(`telegram:${people[next++ % 3000]!.id}`, { text: 'hello', choices: [] }) }))
    console.log('channel alone/s', Math.round(N / ((performance.now() - begun) / 1000)))
  }
  const database = await testDatabase()
  for (const [name, priority, perSecond] of [['answers', PRIORITY.answer, Infinity], ['bulk inf', PRIORITY.broadcast, Infinity], ['bulk 1000', PRIORITY.broadcast, 1000], ['bulk 500', PRIORITY.broadcast, 500]] as const) {
    await database.db.delivery.deleteMany()
    await put(database, priority, people.map((p) => [`telegram:${p.id}`, `hello ${name}`] as const))
    const cpu = process.cpuUsage()
    const begun = performance.now()
    const counts: Record<string, number> = {}
    const d = dispatch(database, channel, { hooks: { onPoint: (n) => { counts[n] = (counts[n] ?? 0) + 1 } }, pace: { bulkPerSecond: perSecond, concurrency: Number(process.env.CC ?? 64) } })
    await allSettled(database, 60000)
    const c = process.cpuUsage(cpu)
    console.log(name, 'dispatcher/s', Math.round(N / ((performance.now() - begun) / 1000)), 'cpu ms/msg', ((c.user + c.system) / 1000 / N).toFixed(2))
    console.log(name, '/s', JSON.stringify(counts)); await d.stop()
  }
  await database.close()
  await sim.stop()
}, 120000)
