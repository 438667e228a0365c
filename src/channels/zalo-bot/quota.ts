import { createHash } from 'node:crypto'
import { dayOf } from '../../lib/calendar.ts'
import type { Clock } from '../../lib/clock.ts'
import { type ChannelStore, SendError, type Usage } from '../channel.ts'
import { QUOTA } from './errors.ts'

/** What the plan of the bot allows. */
export interface Plan {
  /** In a month. */
  readonly messages: number
  readonly users: number
  /** Which messages count. One source says both directions do; to check with a real token. */
  readonly counts: 'sent' | 'both'
  /** From 0 to 1: what of the messages notifications and broadcasts may use up; the rest is kept for answers. */
  readonly bulkShare: number
}

export interface Quota {
  /** Counts one message that is about to be sent. Throws SendError `rejected` for bulk that has no room. */
  take(lane: 'answer' | 'bulk'): Promise<void>
  /** One that was counted was not sent after all. */
  giveBack(): Promise<void>
  /** Counts what somebody wrote, and the person when it is the first time. */
  heard(address: string): Promise<void>
  /** The platform says that the quota is used up. Tells whether it is this person who is beyond the plan's users. */
  refused(address: string): Promise<boolean>
  /** Whether bulk has room, and whether the person is one whom the bot may write to. */
  room(address: string): Promise<'room' | 'none' | 'never-wrote'>
  /** Read through another store than its own, where one is given. */
  usage(from?: ChannelStore): Promise<Usage>
}

/** From here on the operator is warned, once a month. */
const WARN_AT = 0.8
const KEPT = 70 * 86_400_000

/**
 * Counts by the month of the installation's time zone: when the platform's own month begins is not documented. Answers are
 * never refused here, the platform is asked for each: the counters may be wrong, and a refusal costs nothing.
 */
export function createQuota(
  store: ChannelStore,
  plan: Plan,
  {
    clock,
    timeZone,
    warn,
  }: { readonly clock: Clock; readonly timeZone: string; readonly warn: (usage: Usage) => void },
): Quota {
  const knownUsers = new Set<string>()
  const month = () => dayOf(clock.now(), timeZone).slice(0, 7)
  const later = (ms: number) => new Date(clock.now().getTime() + ms)
  const countOf = async (key: string, from = store) => Number((await from.read(key)) ?? 0)
  const add = (key: string, by: number) => store.add(`${key}:${month()}`, by, later(KEPT))
  const received = async (from = store) => (plan.counts === 'both' ? countOf(`received:${month()}`, from) : 0)
  const budget = plan.messages * plan.bulkShare

  async function usage(from = store): Promise<Usage> {
    const used = (await countOf(`sent:${month()}`, from)) + (await received(from))
    return {
      messages: { used, plan: plan.messages },
      users: { used: await countOf('users', from), plan: plan.users },
    }
  }

  async function warnIfNear({ messages, users }: Usage): Promise<void> {
    const near = [messages, users].some(({ used, plan: most }) => used >= most * WARN_AT)
    if (near && (await add('warned', 1)) === 1) warn({ messages, users })
  }

  async function closed(): Promise<boolean> {
    return (await store.read('used-up')) !== null
  }

  return {
    usage,
    async take(lane) {
      const used = (await add('sent', 1)) + (await received())
      if (lane === 'bulk' && (used > budget || (await closed()))) {
        await add('sent', -1)
        throw new SendError({ kind: 'rejected' }, QUOTA)
      }
      if (used >= plan.messages * WARN_AT) await warnIfNear(await usage())
    },
    async giveBack() {
      await add('sent', -1)
    },
    async heard(address) {
      await add('received', 1)
      if (knownUsers.has(address)) return
      if ((await store.read(keyOf(address))) === null) {
        await store.write(keyOf(address), String(await store.add('users', 1)))
        await warnIfNear(await usage())
      }
      knownUsers.add(address)
    },
    async refused(address) {
      if ((await countOf(keyOf(address))) > plan.users) return true
      await store.write('used-up', '1', later(quietAfterRefusal()))
      return false
    },
    async room(address) {
      if ((await store.read(keyOf(address))) === null) return 'never-wrote'
      const { messages } = await usage()
      return messages.used >= budget || (await closed()) ? 'none' : 'room'
    },
  }
}

/** Counts a person without keeping who it is: this stays when somebody has all own data erased. */
function keyOf(address: string): string {
  return `user:${createHash('sha256').update(address).digest('base64url')}`
}

/**
 * How long bulk rests after "Quota exceeded", in milliseconds. To check with a real token: whether 429 also stands for too
 * many in a second, which is over soon, or for the month alone. An hour costs little in either case.
 */
function quietAfterRefusal(): number {
  return 3_600_000
}
