import type { Reply, Said, Text } from '../channels/message.ts'
import { recordAudit } from '../domain/audit/audit-events.ts'
import type { Ctx } from '../domain/context.ts'
import type { Actor } from '../domain/org/actor.ts'
import { loadActors } from '../domain/org/assignments.ts'
import { enqueueMany } from '../domain/outbox/deliveries.ts'
import { PRIORITY } from '../domain/outbox/delivery.ts'
import { Refusal } from '../domain/refusal.ts'
import { dayOf } from '../lib/calendar.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { text } from '../lib/message.ts'
import type { Conversation } from './conversation.ts'
import { askAgain, type Bot, converse, type Outcome, startOver } from './converse.ts'
import {
  isTransient,
  noteUpdates,
  type OpenSession,
  openSessions,
  ownPart,
  saveSessions,
  setAddressState,
  type TurnDatabase,
  type TurnTx,
  turnTransaction,
} from './sessions.ts'

/** Moments of a turn at which a test may end the process. */
export type TurnPoint = 'turn-open' | 'turn-done' | 'committed'

/** What turns run on. */
export interface TurnParts {
  readonly database: TurnDatabase
  readonly bot: Bot
  readonly clock: Clock
  readonly log: Log
  readonly timeZone: string
  /** What does not change once written, shared by all turns of this process. */
  readonly cache: Map<string, unknown>
  readonly inviteLinks: (code: string, except?: string) => readonly string[]
  /** What is used of the plans of channels that have one. */
  readonly usage: NonNullable<Ctx['usage']>
  /** Told after the commit who has spoken, for the command lists of the channels. */
  readonly spoke: (address: string, actor: Actor | null) => void
  /** The link to a channel's private chat, for groups. */
  readonly chatLink: (channel: string) => string
  readonly onPoint?: (point: TurnPoint) => void
}

/** What is to be sent to one address because of one update. */
interface Answer {
  readonly said: Said
  readonly personId: number | undefined
  readonly message: Reply
}

/**
 * Runs one turn of each of several addresses in one transaction: note the update, load the session, run the step,
 * change the domain, audit, save the session, enqueue the answer. An update that was handled before does nothing.
 * A refusal or a bug undoes only its own person's part, and that person is told.
 */
export async function runTurns(parts: TurnParts, batch: readonly Said[]): Promise<void> {
  const spoke = new Map<string, Actor | null>()
  await turnTransaction(parts.database, async (tx) => {
    const now = parts.clock.now()
    const fresh = await noteUpdates(tx, batch, now)
    const news = batch.filter((said) => fresh.has(said.id))
    if (news.length === 0) return
    parts.onPoint?.('turn-open')
    const sessions = await openSessions(
      tx,
      news.map((said) => said.from),
      now,
    )
    const people = [...sessions.values()].flatMap(({ personId }) => (personId === null ? [] : [personId]))
    const actors = await loadActors(tx, people, dayOf(now, parts.timeZone))
    const changed = new Map<string, Conversation>()
    const answers: Answer[] = []
    for (const said of news) {
      const session = sessions.get(said.from)
      if (!session) continue
      const actor = session.personId === null ? null : (actors.get(session.personId) ?? null)
      if (said.place === 'private') spoke.set(said.from, actor)
      const ctx: Ctx = {
        db: tx,
        now,
        today: dayOf(now, parts.timeZone),
        timeZone: parts.timeZone,
        log: parts.log,
        cache: parts.cache,
        inviteLinks: parts.inviteLinks,
        usage: parts.usage,
        actor,
        addressId: said.from,
        saidAt: said.at,
        inWords: (text) => parts.bot.i18n.format(actor?.locale ?? session.locale ?? 'vi', text),
      }
      const outcome = await oneTurn(parts, tx, ctx, session, said)
      if (!outcome) continue
      const { conversation, texts, choices, forget, enclosed } = outcome
      if (said.place === 'private' && !forget) changed.set(said.from, conversation)
      const personId = forget ? undefined : actor?.personId
      const { seq, digits } = conversation
      answers.push({ said, personId, message: { texts, choices, seq, digits, ...enclosed } })
    }
    await saveSessions(tx, changed, now)
    await enqueueMany(
      { db: tx, now },
      answers.map(({ said, personId, message }) => ({
        to: said.from,
        personId,
        cause: `said:${said.id}`,
        priority: PRIORITY.answer,
        message,
      })),
    )
    parts.onPoint?.('turn-done')
  })
  parts.onPoint?.('committed')
  for (const [address, actor] of spoke) parts.spoke(address, actor)
}

/** Notes an update that cannot be worked on, so that it does not come again for ever, and tells the person. */
export async function giveUp(parts: TurnParts, said: Said): Promise<void> {
  await turnTransaction(parts.database, async (tx) => {
    const now = parts.clock.now()
    const fresh = await noteUpdates(tx, [said], now)
    if (!fresh.has(said.id)) return
    await openSessions(tx, [said.from], now)
    const message = { texts: [text('internal-error')] }
    await enqueueMany({ db: tx, now }, [
      { to: said.from, cause: `said:${said.id}`, priority: PRIORITY.answer, message },
    ])
  })
}

/** What one person's update comes to; null where nothing is to be answered. */
async function oneTurn(
  parts: TurnParts,
  tx: TurnTx,
  ctx: Ctx,
  session: OpenSession,
  said: Said,
): Promise<Outcome | null> {
  const { bot } = parts
  const talk = session.conversation
  const locale = ctx.actor?.locale ?? session.locale ?? 'vi'
  if (said.what.kind === 'blocked' || said.what.kind === 'unblocked') {
    await setAddressState(tx, said.from, said.what.kind === 'blocked' ? 'blocked' : 'open', ctx.now)
    return null
  }
  if (session.closed) await setAddressState(tx, said.from, 'open', ctx.now)
  if (said.place === 'group') {
    const link = parts.chatLink(said.from.slice(0, said.from.indexOf(':')))
    const where = link === '' ? text('group-private-only-unlinked') : text('group-private-only', { link })
    return { conversation: talk, texts: [where], choices: [] }
  }
  try {
    return await ownPart(tx, () => converse(ctx, bot, locale, talk, said.what))
  } catch (error) {
    if (isTransient(error)) throw error
    if (error instanceof Refusal) return refused(ctx, bot, locale, talk, error)
    parts.log.error({ err: error, update: said.id }, 'turn failed')
    return startOver(bot, locale, talk, text('internal-error'))
  }
}

/** A refusal in words, with the waiting question again; kept in the audit where somebody asked for what is not theirs. */
async function refused(
  ctx: Ctx,
  bot: Bot,
  locale: string,
  talk: Conversation,
  refusal: Refusal,
): Promise<Outcome> {
  if (refusal.audited) await recordAudit(ctx, { action: `refused:${refusal.code}` })
  return askAgain(ctx, bot, locale, talk, inWords(refusal))
}

/** The one place where a refusal becomes a sentence. */
function inWords(refusal: Refusal): Text {
  return text(`refusal-${refusal.code}`, refusal.args)
}
