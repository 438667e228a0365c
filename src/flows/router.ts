import type { Ctx } from '../domain/context.ts'
import { isKnown } from '../domain/knowledge/faq-questions.ts'
import { isCode } from '../domain/org/invite.ts'
import { overseeingSeats, reportingSeats } from '../domain/org/permission.ts'
import { comingInvitation, pendingAnnouncement } from '../domain/processes/pending-announcement.ts'
import { isCheckInCode } from '../domain/training/attendance.ts'
import { isKnownCode } from '../domain/training/check-ins.ts'
import { replyArg } from './announcement-reply.ts'
import { type AskKind, askArg } from './ask.ts'
import { classify, type Intent, questionsIn } from './intent.ts'
import { readMessage } from './quick-reading.ts'

/** Longer messages are no reports. */
const LONGEST_REPORT = 4000
/** A short answer to a waiting question is never taken for something else. */
const SHORTEST_ASIDE = 4

const UNREAD = { values: [], questions: [], isReport: false } as const

/** A flow to open, and one that is asked after it. */
export interface Route {
  readonly flow: string
  readonly arg?: string
  readonly after?: { readonly flow: string; readonly arg: string }
}

/**
 * Where a text goes that answers no question; null where nothing is recognised. `asked` tells that a question waits: a
 * bare "ok" is then a poor answer to it and no small talk.
 */
export async function routeFreeText(ctx: Ctx, said: string, asked: boolean): Promise<Route | null> {
  if (!ctx.actor) return null
  if (isCode(said)) return { flow: 'onboard', arg: said }
  if (isCheckInCode(said) && (await isKnownCode(ctx, said))) return { flow: 'check-in', arg: said }
  const waiting = await waitingFor(ctx, asked)
  const found = await intentOf(ctx, said, waiting)
  if (asked && found.detail === 'acknowledgement') return null
  switch (found.intent) {
    case 'report':
      return reportRoute(ctx, said, found.detail)
    case 'question':
      return waiting === 'announcement' && !(await isKnown(ctx, said))
        ? { flow: 'announcement-reply', arg: replyArg('question', said) }
        : { flow: 'faq', arg: said }
    case 'announcement_reply':
      return { flow: 'announcement-reply', arg: replyArg(found.detail, said) }
    case 'greeting':
      return { flow: 'small-talk', arg: found.detail }
    case 'other':
      return (await changedMind(ctx, said, found)) ?? otherRoute(ctx, said, found.detail)
  }
}

/** What waits for an answer: an announcement, unless another question was asked since, to which a short "ok" belongs. */
async function waitingFor(ctx: Ctx, asked: boolean): Promise<'announcement' | null> {
  return !asked && (await pendingAnnouncement(ctx)) ? 'announcement' : null
}

/** Somebody who has answered an invitation says something new to it: "bận mất rồi, cho tôi rút". */
async function changedMind(ctx: Ctx, said: string, found: Intent): Promise<Route | null> {
  if (found.detail !== 'chatter' || !(await comingInvitation(ctx))) return null
  const again = await intentOf(ctx, said, 'announcement')
  const says = again.intent === 'announcement_reply' && again.detail !== 'unclear' && again.detail !== 'seen'
  return says ? { flow: 'announcement-reply', arg: replyArg(again.detail, said) } : null
}

/**
 * Whether a text typed where a value is asked for is something else: a question, or a whole message with several
 * figures. It is dealt with first, and the value is asked for again.
 */
export async function isAnInterruption(ctx: Ctx, said: string): Promise<boolean> {
  if (said.trim().split(/\s+/).length < SHORTEST_ASIDE) return false
  const found = await intentOf(ctx, said)
  if (found.intent === 'question') return found.detail === 'asked'
  if (found.intent === 'report') return (await readMessage(ctx, said)).values.length > 1
  return found.intent === 'other' && found.detail === 'later'
}

/** Whether a text puts off what is being done: "để mai". */
export async function isPutOff(ctx: Ctx, said: string): Promise<boolean> {
  const found = await intentOf(ctx, said)
  return found.intent === 'other' && found.detail === 'later'
}

function reportRoute(ctx: Ctx, said: string, detail: string): Route | null {
  if (detail === 'start') return { flow: 'submit-report' }
  const seats = ctx.actor ? reportingSeats(ctx.actor) : []
  if (seats.length === 0) return null
  const route = { flow: 'quick-report', arg: said }
  if (detail === 'counts') return route
  return { ...route, after: { flow: 'faq', arg: questionsIn(said) } }
}

function otherRoute(
  ctx: Ctx,
  said: string,
  detail: Extract<Intent, { intent: 'other' }>['detail'],
): Route | null {
  const staff = ctx.actor ? overseeingSeats(ctx.actor).length > 0 : false
  const pass = (kind: AskKind) => ({ flow: 'ask', arg: askArg(kind, said) })
  switch (detail) {
    case 'edit_report':
      return { flow: 'submit-report' }
    case 'previous_period':
      return { flow: 'past-reports' }
    case 'who_missing':
      return staff ? { flow: 'missing' } : pass('message')
    case 'totals':
      return staff ? { flow: 'totals' } : pass('message')
    case 'cancel':
      return { flow: 'cancel' }
    case 'later':
      return { flow: 'later' }
    case 'person':
      return { flow: 'contact' }
    case 'handover':
    case 'contact_details':
      return pass('message')
    case 'complaint':
      return pass('complaint')
    case 'forwarded_news':
      return { flow: 'small-talk', arg: 'forwarded' }
    case 'meant_for_group':
      return { flow: 'small-talk', arg: 'group' }
    case 'acknowledgement':
      return { flow: 'small-talk', arg: 'ack' }
    case 'chatter':
      return null
  }
}

async function intentOf(ctx: Ctx, said: string, pending: 'announcement' | null = null): Promise<Intent> {
  const reading = said.length > LONGEST_REPORT ? UNREAD : await readMessage(ctx, said)
  return classify(said, { reading, pending })
}
