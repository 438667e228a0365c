import type { Ctx } from '../domain/context.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import type { Receipt, ReportView } from '../domain/reporting/report.ts'
import { dayOf, timeOf } from '../lib/calendar.ts'
import { type Text, text } from '../lib/message.ts'

/** "Đã nhận …": number, time, whether in time, what is still open. */
export function receiptText(ctx: Ctx, report: ReportView, receipt: Receipt): Text {
  const { hour, minute } = timeOf(receipt.submittedAt, ctx.timeZone)
  return text(receipt.version > 1 ? 'receipt-correction' : receipt.onTime ? 'receipt' : 'receipt-late', {
    number: receipt.number,
    form: report.form.name,
    period: periodText(report.period),
    unit: report.unit.name,
    day: { day: dayOf(receipt.submittedAt, ctx.timeZone) },
    time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  })
}
