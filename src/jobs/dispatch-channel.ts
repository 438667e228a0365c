import type { Channel } from '../channels/channel.ts'
import { type Claimed, claimAnswers, claimBulk } from '../domain/outbox/claims.ts'
import { recoverLeases } from '../domain/outbox/deliveries.ts'
import type { Lane, Outcome } from '../domain/outbox/delivery.ts'
import { nextDue, putOffToMorning } from '../domain/outbox/pauses.ts'
import { type Bell, createBell } from './bell.ts'
import { attempt } from './dispatch-send.ts'
import type { Dispatcher, Settings } from './dispatch-settings.ts'
import { createSettler } from './dispatch-settle.ts'
import { createTurnstile, createWaitingRoom } from './dispatch-slots.ts'

/** Bulk slots are taken so far ahead, and looked for twice as often, in milliseconds. */
const AHEAD = 500
/** After a failure of the database, in milliseconds. */
const REST = 1_000

interface LaneState {
  readonly bell: Bell
  readonly places: number
  /** Least time from one look to the next, in milliseconds. */
  readonly rest: number
  underWay: number
}

/** In how many milliseconds a bulk message may go, and how far the next one is behind it. */
interface Slot {
  readonly ms: number
  readonly interval: number
}

/** Sends one channel's deliveries: answers and bulk in two lanes that never wait for each other. */
export function dispatchChannel(channel: Channel, settings: Settings): Dispatcher {
  const { database, clock, pace, worker, hooks, random } = settings
  const log = settings.log.child({ channel: channel.name, worker })
  const ahead = Number.isFinite(pace.bulkPerSecond) ? Math.ceil((pace.bulkPerSecond * AHEAD) / 1000) : 0
  const lanes: Record<Lane, LaneState> = {
    answers: { bell: createBell(), places: pace.concurrency, rest: 0, underWay: 0 },
    bulk: {
      bell: createBell(),
      places: pace.concurrency + ahead,
      rest: ahead > 0 ? AHEAD / 2 : 0,
      underWay: 0,
    },
  }
  const cleaning = createBell()
  const waiting = createWaitingRoom()
  const turnstile = createTurnstile()
  const sending = new Set<Promise<void>>()
  const settler = createSettler(channel, { ...settings, log }, (lane, count) => {
    lanes[lane].underWay -= count
    lanes[lane].bell.ring()
  })
  let stopping = false
  let bulkQuietUntil = 0

  const loops = [runLane('answers', answers), runLane('bulk', bulk), recover()]

  return {
    wake() {
      lanes.answers.bell.ring()
      lanes.bulk.bell.ring()
    },
    async stop() {
      stopping = true
      waiting.dismiss()
      turnstile.dismiss()
      for (const bell of [lanes.answers.bell, lanes.bulk.bell, cleaning]) bell.ring()
      await Promise.all(loops)
      turnstile.dismiss()
      await Promise.all(sending)
      await settler.finish()
    },
  }

  async function runLane(name: Lane, claim: (free: number) => Promise<number>): Promise<void> {
    const lane = lanes[name]
    while (!stopping) {
      try {
        const free = lane.places - lane.underWay
        const claimed = free > 0 ? await claim(free) : 0
        if (lane.rest > 0 && !stopping) await waiting.pass(lane.rest)
        if (!stopping) await lane.bell.wait(claimed > 0 ? pace.pollMs / 5 : await untilNext(name))
      } catch (error) {
        log.error({ err: error, lane: name }, 'outbox: cannot claim')
        if (!stopping) await waiting.pass(REST)
      }
    }
  }

  /** Milliseconds. What is due and was not claimed waits for another message to the same address. */
  async function untilNext(name: Lane): Promise<number> {
    const due = (await nextDue(database, channel.name))[name]
    const ms = due ? due.getTime() - clock.now().getTime() : pace.pollMs
    return ms > 0 ? Math.min(ms, pace.pollMs) : pace.pollMs
  }

  async function answers(limit: number): Promise<number> {
    const claimed = await claimAnswers(database, claimOf(limit))
    if (claimed.length > 0) hooks?.onPoint?.('claimed')
    for (const delivery of claimed) launch('answers', delivery)
    return claimed.length
  }

  async function bulk(limit: number): Promise<number> {
    const due = (await nextDue(database, channel.name)).bulk
    const dueAt = Math.max(due?.getTime() ?? Number.POSITIVE_INFINITY, bulkQuietUntil)
    if (dueAt > clock.now().getTime()) return 0
    await putOffToMorning(database, { channel: channel.name, now: clock.now(), timeZone: settings.timeZone })
    const budget = { perSecond: pace.bulkPerSecond, aheadMs: AHEAD, perChat: pace.perChat }
    const claimed = await claimBulk(database, claimOf(limit), { ...budget, busyMs: turnstile.busyFor() })
    if (claimed.length > 0) hooks?.onPoint?.('claimed')
    const now = clock.now().getTime()
    for (const { delivery, sendAt, interval } of claimed)
      launch('bulk', delivery, { ms: sendAt.getTime() - now, interval })
    return claimed.length
  }

  function claimOf(limit: number) {
    return { channel: channel.name, worker, limit, now: clock.now(), leaseMs: pace.leaseMs }
  }

  function launch(lane: Lane, delivery: Claimed, slot?: Slot): void {
    lanes[lane].underWay += 1
    const done = deliver(lane, delivery, slot).finally(() => sending.delete(done))
    sending.add(done)
  }

  async function deliver(lane: Lane, delivery: Claimed, slot?: Slot): Promise<void> {
    const waits = slot !== undefined && delivery.closed === null
    const passage = waits ? await turnstile.pass(slot.ms, slot.interval) : null
    const startedAt = clock.now()
    const outcome: Outcome =
      waits && !passage ? { kind: 'released' } : await attempt(delivery, channel, settings)
    passage?.arrived(outcome.kind === 'ok' ? outcome.externalIds.length : 1)
    if (outcome.kind === 'again' && outcome.flood && lane === 'bulk') {
      bulkQuietUntil = clock.now().getTime() + (outcome.retryAfter ?? REST)
      turnstile.dismiss()
    }
    settler.add({ lane, delivery, outcome, startedAt })
  }

  async function recover(): Promise<void> {
    while (!stopping) {
      try {
        const found = await recoverLeases(database, {
          channel: channel.name,
          now: clock.now(),
          paid: channel.can.paid,
          random,
        })
        if (found > 0) log.warn({ count: found }, 'outbox: claims of a process that died, outcome unknown')
      } catch (error) {
        log.error({ err: error }, 'outbox: cannot look for lost claims')
      }
      await cleaning.wait(pace.leaseMs / 3)
    }
  }
}
