import type { Ctx } from '../domain/context.ts'
import { answeredOtherwise } from '../domain/reporting/answers.ts'
import { figureText } from '../domain/reporting/indicator.ts'
import { questionIn } from '../domain/reporting/report.ts'
import { type Text, text } from '../lib/message.ts'
import type { Card } from './quick-card.ts'
import type { QuickData } from './quick-data.ts'

/** What has been answered otherwise since the figures of a card were read, perhaps by the same person elsewhere, line by line. */
export async function saidMeanwhile(
  ctx: Ctx,
  { readAt }: QuickData,
  parts: Card['parts'],
): Promise<readonly Text[]> {
  if (readAt === undefined) return []
  const lines: Text[] = []
  for (const { view, given } of parts)
    for (const [code, entry] of await answeredOtherwise(ctx, view.id, given, new Date(readAt))) {
      const { indicator } = questionIn(view.form, code)
      lines.push(text('report-line', { name: indicator.name, value: figureText(indicator, entry) }))
    }
  return lines
}
