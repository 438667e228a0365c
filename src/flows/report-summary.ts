import { createHash } from 'node:crypto'
import type { ReportView } from '../domain/reporting/report.ts'
import { type Text, text } from '../lib/message.ts'
import { endWith, type Turn, wait } from './flow.ts'

/** Shows a report line by line before it is sent, and keeps what it was made of. */
export function summary(view: ReportView, ...say: Text[]): Turn {
  return wait('summary', { reportId: view.id, seen: seenOf(view) }, ...say)
}

/**
 * What is said instead of sending a report that somebody has gone on with since its summary was shown, perhaps the same
 * person elsewhere: that it has been sent, or the summary anew. Null where it still says what was seen.
 */
export function sinceSeen(view: ReportView, seen: string | undefined): Turn | null {
  if (seen === undefined || seen === seenOf(view)) return null
  const isSent = view.version > 0 && !view.changedSinceSubmitted && view.state !== 'returned'
  if (!isSent) return summary(view, text('report-changed-meanwhile'))
  return endWith(
    [text('report-sent-meanwhile', { receipt: view.receipt ?? '' })],
    [{ open: 'menu', label: text('choice-menu') }],
  )
}

/** Stands for what a report says and how often it was sent. */
function seenOf({ version, answers }: ReportView): string {
  const said = JSON.stringify([...answers].sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${version}:${createHash('sha256').update(said).digest('base64url').slice(0, 16)}`
}
