import type { Sent } from '../domain/announcements/publishing.ts'
import type { Ctx } from '../domain/context.ts'
import { clockOf } from '../domain/training/training-event.ts'
import { dayOf } from '../lib/calendar.ts'
import { type Text, text } from '../lib/message.ts'

/** What became of a sending, in words. */
export function sentText(ctx: Ctx, sent: Sent): Text {
  if (sent.state === 'proposed') return text('announce-now-proposed')
  if (sent.state === 'published')
    return text('announce-now-sending', { count: sent.reachable, unreachable: sent.people - sent.reachable })
  return text(sent.quiet ? 'announce-now-quiet' : 'announce-now-scheduled', momentArgs(ctx, sent.sendAt))
}

/** An instant as sentences name it: { $time } and { $day }. */
export function momentArgs({ timeZone }: Ctx, at: Date): { time: string; day: { day: string } } {
  return { time: clockOf(at, timeZone), day: { day: dayOf(at, timeZone) } }
}
