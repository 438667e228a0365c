import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import type { Seat } from '../org/actor.ts'
import { mayReport } from '../org/permission.ts'
import type { Level } from '../org/unit.ts'
import { Refusal } from '../refusal.ts'
import { entryOf, saveAnswers } from './answers.ts'
import { askedQuestions, type Form } from './form.ts'
import { formById, formsById } from './forms.ts'
import { checkEntry, type Entry } from './indicator.ts'
import { periodView } from './periods.ts'
import {
  checkWritable,
  differs,
  type Entries,
  type PeriodView,
  questionIn,
  type Receipt,
  type ReportState,
  type ReportView,
  receiptNumber,
  submit,
  unanswered,
  withAnswers,
} from './report.ts'
import { readEntries, readHead, readReportables } from './report-queries.ts'
import { mustSeeUnit } from './sight.ts'

/** An answer with the words it was read from, for the record. */
export interface Given {
  readonly entry: Entry
  readonly words?: string
}

/** A report that a seat may fill in now; `report` is null where nobody has begun. */
export interface Reportable {
  readonly period: PeriodView
  readonly form: Form
  readonly unit: { readonly id: number; readonly name: string }
  readonly report: {
    readonly id: number
    readonly state: ReportState
    readonly version: number
    readonly answered: number
    readonly asked: number
  } | null
}

/** One submission of a report. */
export interface HistoryEntry {
  readonly number: string
  readonly version: number
  readonly submittedAt: Date
  readonly submittedById: number
  readonly figures: Entries
}

/** What a seat may report today, most urgent first: what is not sent before what is, then by due day. */
export async function reportables(ctx: Ctx, seat: Seat): Promise<Reportable[]> {
  if (!mayReport(seat)) return []
  const rows = await readReportables(ctx, seat)
  const forms = await formsById(
    ctx,
    rows.map(({ formId }) => formId),
  )
  return rows.flatMap((row): Reportable[] => {
    const form = forms.get(row.formId)
    if (!form) return []
    const { reportId: id, version, answered } = row
    const counts = { answered: Number(answered), asked: askedQuestions(form).length }
    const report =
      id === null || version === null ? null : { id, state: row.state as ReportState, version, ...counts }
    return [{ period: periodView(row), form, unit: { id: seat.unitId, name: seat.unitName }, report }]
  })
}

/**
 * The report of a seat's unit for an open period, begun as a draft if there is none. Throws Refusal 'not-found',
 * 'not-allowed' (audited), 'report-locked' and 'report-not-open' (only for a draft that is not there yet).
 */
export async function openDraft(ctx: Ctx, seat: Seat, periodId: number): Promise<ReportView> {
  const own = ctx.actor?.seats.some((one) => one.assignmentId === seat.assignmentId && mayReport(one))
  if (!own) throw new Refusal('not-allowed', {}, { audited: true })
  const where = { periodId_unitId: { periodId, unitId: seat.unitId } }
  const begun = await ctx.db.report.findUnique({ where, select: { id: true } })
  return loadReport(ctx, begun?.id ?? (await beginDraft(ctx, seat, periodId)))
}

/** A report with all that a conversation needs, in two statements. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function loadReport(ctx: Ctx, reportId: number): Promise<ReportView> {
  const head = await readHead(ctx, reportId)
  await mustSeeUnit(ctx, head.unitId)
  const form = await formById(ctx, head.formId)
  const { now: answers, sent: submitted, before: previous } = await readEntries(ctx, reportId, head)
  const { unitId, unitName, organisationId, version } = head
  return {
    id: reportId,
    unit: {
      id: unitId,
      name: unitName,
      level: head.level as Level,
      organisationId,
      population: head.population,
      households: head.households,
    },
    period: periodView({ ...head, id: head.periodId }),
    form,
    state: head.state as ReportState,
    version,
    receipt: version === 0 ? null : receiptNumber(reportId, version),
    firstSubmittedAt: head.firstSubmittedAt,
    onTime: head.onTime === null ? null : Boolean(head.onTime),
    answers,
    submitted,
    previous,
    changedSinceSubmitted: differs(answers, submitted),
  }
}

/**
 * Writes answers into the working copy at once and returns the report with them. Throws Refusal 'not-found',
 * 'not-allowed' (audited), 'report-approved', 'report-locked', 'report-not-open', 'value-negative', 'value-too-large',
 * 'value-not-whole', 'value-out-of-range', 'text-too-long'; then nothing is written.
 */
export async function answer(
  ctx: Ctx,
  report: number | ReportView,
  given: ReadonlyMap<string, Given>,
): Promise<ReportView> {
  const view = await writable(ctx, report)
  for (const [code, { entry }] of given) checkEntry(questionIn(view.form, code).indicator, entry)
  await saveAnswers(ctx, view.id, given)
  return withAnswers(view, new Map([...given].map(([code, { entry }]) => [code, entry])))
}

/** Makes a question unanswered again. Throws as `answer` does. */
export async function clearAnswer(ctx: Ctx, report: number | ReportView, code: string): Promise<ReportView> {
  const view = await writable(ctx, report)
  await ctx.db.answer.deleteMany({ where: { reportId: view.id, indicatorCode: code } })
  return withAnswers(view, new Map([[code, undefined]]))
}

/**
 * Sends a report in: the first time, or as a correction while it is neither locked nor approved. What is sent is kept as
 * a version. Throws Refusal 'not-found', 'not-allowed' (audited), 'report-approved', 'report-locked', 'report-not-open',
 * 'report-incomplete', 'nothing-to-send'.
 */
export async function submitReport(ctx: Ctx, reportId: number): Promise<Receipt> {
  await ctx.db.$executeRaw`UPDATE "Report" SET "updatedAt" = ${ctx.now} WHERE "id" = ${reportId}`
  const view = await writable(ctx, reportId)
  const { state, version, onTime } = submit(view, ctx.today)
  const submittedAt = ctx.now
  const { id: versionId } = await ctx.db.reportVersion.create({
    data: { reportId, number: version, submittedById: speakerId(ctx), submittedAt },
    select: { id: true },
  })
  await ctx.db.$executeRaw`
    INSERT INTO "Figure" ("versionId", "indicatorCode", "value", "text", "notApplicable")
    SELECT CAST(${versionId} AS INTEGER), a."indicatorCode", a."value", a."text", a."notApplicable"
    FROM "Answer" a WHERE a."reportId" = ${reportId}`
  const firstSubmittedAt = view.firstSubmittedAt ?? submittedAt
  await ctx.db.$executeRaw`
    UPDATE "Report" SET "state" = ${state}, "version" = ${version}, "currentVersionId" = ${versionId},
      "firstSubmittedAt" = ${firstSubmittedAt}, "onTime" = ${onTime} WHERE "id" = ${reportId}`
  await recordAudit(ctx, {
    action: 'report-submitted',
    subject: `report:${reportId}`,
    unitId: view.unit.id,
    details: { version, onTime },
  })
  return {
    number: receiptNumber(reportId, version),
    version,
    onTime,
    submittedAt,
    missingOptional: unanswered(view).length,
  }
}

/** Every version of a report that was sent in, the first one first. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function reportHistory(ctx: Ctx, reportId: number): Promise<HistoryEntry[]> {
  const report = await ctx.db.report.findUnique({
    where: { id: reportId },
    include: { versions: { orderBy: { number: 'asc' }, include: { figures: true } } },
  })
  if (!report) throw new Refusal('not-found')
  await mustSeeUnit(ctx, report.unitId)
  return report.versions.map(({ number: version, submittedAt, submittedById, figures }) => ({
    number: receiptNumber(reportId, version),
    version,
    submittedAt,
    submittedById,
    figures: new Map(figures.map((figure) => [figure.indicatorCode, entryOf(figure)])),
  }))
}

async function beginDraft(ctx: Ctx, seat: Seat, periodId: number): Promise<number> {
  const { unitId, organisationKind, level } = seat
  const period = await ctx.db.period.findUnique({ where: { id: periodId }, include: { form: true } })
  if (!period) throw new Refusal('not-found')
  if (period.form.organisationKind !== organisationKind || period.form.level !== level)
    throw new Refusal('not-allowed', {}, { audited: true })
  checkWritable('draft', periodView(period), ctx.today)
  await ctx.db.$executeRaw`INSERT INTO "Report" ("periodId", "unitId", "state", "createdAt", "updatedAt")
    VALUES (${periodId}, ${unitId}, 'draft', ${ctx.now}, ${ctx.now}) ON CONFLICT ("periodId", "unitId") DO NOTHING`
  const { id } = await ctx.db.report.findUniqueOrThrow({ where: { periodId_unitId: { periodId, unitId } } })
  return id
}

/** The report, if the speaker may write it today. */
async function writable(ctx: Ctx, report: number | ReportView): Promise<ReportView> {
  const view = typeof report === 'number' ? await loadReport(ctx, report) : report
  const own = ctx.actor?.seats.some((seat) => seat.unitId === view.unit.id && mayReport(seat))
  if (!own) throw new Refusal('not-allowed', {}, { audited: true })
  checkWritable(view.state, view.period, ctx.today)
  return view
}

function speakerId(ctx: Ctx): number {
  if (!ctx.actor) throw new Refusal('not-allowed', {}, { audited: true })
  return ctx.actor.personId
}
