import type { Ctx } from '../domain/context.ts'
import type { Seat } from '../domain/org/actor.ts'
import { reportingSeats } from '../domain/org/permission.ts'
import { askedQuestions } from '../domain/reporting/form.ts'
import { amountText, type Indicator } from '../domain/reporting/indicator.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import type { QuickReading } from '../domain/reporting/quick-report.ts'
import { missingRequired, unanswered } from '../domain/reporting/report.ts'
import { answer, reportables, submitReport } from '../domain/reporting/reports.ts'
import { notePick, noteUnknownWords } from '../domain/reporting/unknown-words.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { readAnswer } from './answer.ts'
import { defineFlow, end, endWith, type Heard, pass, type Question, type Turn, wait } from './flow.ts'
import { periodSaid } from './period-said.ts'
import { layOut } from './quick-card.ts'
import { type Doubt, indicatorOf, merged, QuickData, quickData } from './quick-data.ts'
import { saidMeanwhile } from './quick-meanwhile.ts'
import { isOfOthers, readMessage } from './quick-reading.ts'
import { receiptText } from './receipt.ts'
import { isAnInterruption, isPutOff } from './router.ts'
import { seatChoices } from './seat-choices.ts'

/** Names offered for a figure that has none. */
const MOST_NAMES = 10

const SKIP: Choice = { id: 'skip', label: text('choice-leave-out') }
const BACK = { id: 'back', label: text('choice-back') } satisfies Choice

/**
 * One ordinary message → what is unclear is asked, one thing at a time → one card, whatever forms it touches →
 * confirmed and sent. The argument is the message.
 */
export const quickReport = defineFlow<QuickData>({
  name: 'quick-report',
  for: 'members',
  aside: true,
  data: QuickData,
  async start(ctx, said) {
    if (!ctx.actor || reportingSeats(ctx.actor).length === 0) return end(text('report-no-seat'))
    const reading = await readMessage(ctx, said ?? '')
    const data = await quickData(ctx, reading)
    await noteNames(ctx, data, reading)
    return data.values.length === 0 && data.doubts.every(cannotBeAsked)
      ? end(text('quick-nothing'))
      : next(data)
  },
  steps: {
    seat: {
      ask: (ctx, data) => ({
        texts: [
          data.otherUnit === undefined
            ? text('report-which-seat')
            : text('quick-other-unit', { words: data.otherUnit }),
        ],
        choices: [
          ...seatChoices(ctx.actor ? reportingSeats(ctx.actor) : []),
          { id: 'drop', label: text('choice-drop') },
        ],
      }),
      answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again(ctx, 'seat', data, heard)
        if (heard.id === 'drop') return end(text('quick-dropped'))
        const { otherUnit: _, ...rest } = data
        return next({ ...rest, unitId: Number(heard.id.slice(1)) })
      },
    },
    doubt: {
      async ask(ctx, data) {
        const [doubt] = data.doubts
        if (!doubt) throw new Error('nothing is unclear in this step')
        return doubtQuestion(ctx, data, doubt)
      },
      async answer(ctx, heard, data) {
        const [doubt, ...doubts] = data.doubts
        if (!doubt) return next(data)
        const rest = { ...data, doubts }
        if (heard.kind === 'choice') return settled(ctx, rest, doubt, heard.id)
        if (heard.kind !== 'text') return wait('doubt', data, text('answer-in-words'))
        const when = doubt.kind === 'period' ? periodSaid(ctx, heard.text) : undefined
        if (when !== undefined) return next({ ...rest, periodKey: when })
        const indicator = await indicatorOf(ctx, doubt.code)
        if (!indicator) return furtherMessage(ctx, heard.text, rest)
        if (await isAnInterruption(ctx, heard.text)) return furtherMessage(ctx, heard.text, data)
        const read = readAnswer(asked(indicator), heard.text)
        if (read.kind === 'entry' && read.entry.kind === 'value')
          return next(withValue(rest, indicator.code, read.entry.value, heard.text))
        if (read.kind === 'entry') return next(rest)
        if (await isOfOthers(ctx, heard.text, indicator.code)) return furtherMessage(ctx, heard.text, data)
        if (read.kind === 'unsure')
          return wait('doubt', { ...data, doubts: [{ ...doubt, readings: [...read.values] }, ...doubts] })
        return read.foreign ? pass(read.why) : wait('doubt', data, read.why)
      },
    },
    card: {
      async ask(ctx, data) {
        const card = await layOut(ctx, data)
        return card.lines.length === 0
          ? {
              texts: card.texts,
              choices: [
                { id: 'drop', label: text('choice-understood') },
                { open: 'menu', label: text('choice-menu') },
              ],
            }
          : {
              texts: card.texts,
              choices: [
                { id: 'send', label: text('choice-right-send') },
                { id: 'change', label: text('choice-change') },
                ...((await openPeriodChoices(ctx, data)).length > 1
                  ? [{ id: 'period', label: text('choice-other-period') }]
                  : []),
                { id: 'drop', label: text('choice-drop') },
              ],
            }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'text') return cardText(ctx, heard.text, data)
        if (heard.kind !== 'choice') return wait('card', data, text('please-choose'))
        if (heard.id === 'drop') return end(text('quick-dropped'))
        if (heard.id === 'period') return wait('period', data)
        return heard.id === 'change' ? wait('line', data) : send(ctx, data)
      },
    },
    period: {
      ask: async (ctx, data) => ({
        texts: [text('quick-which-period')],
        choices: await openPeriodChoices(ctx, data),
      }),
      answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again(ctx, 'period', data, heard)
        return next({ ...data, periodKey: heard.id.slice(1) })
      },
    },
    line: {
      async ask(ctx, data) {
        const { lines } = await layOut(ctx, data)
        return {
          texts: [text('report-which-line')],
          choices: [...lines.map((line) => ({ id: line.code, label: line.text })), BACK],
        }
      },
      answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again(ctx, 'line', data, heard)
        return heard.id === BACK.id ? wait('card', data) : wait('value', { ...data, code: heard.id })
      },
    },
    value: {
      async ask(ctx, data) {
        const indicator = await indicatorOf(ctx, data.code)
        return {
          texts: [text('quick-new-value', { name: indicator?.name ?? '', unit: indicator?.unitLabel ?? '' })],
          choices: [SKIP, BACK],
          digits: 'value',
        }
      },
      async answer(ctx, heard, data) {
        const { code = '', ...rest } = data
        if (heard.kind === 'choice') return next(heard.id === 'skip' ? withoutValue(rest, code) : rest)
        const indicator = await indicatorOf(ctx, code)
        if (heard.kind !== 'text' || !indicator) return wait('value', data, text('answer-in-words'))
        if (await isAnInterruption(ctx, heard.text)) return furtherMessage(ctx, heard.text, data)
        const read = readAnswer(asked(indicator), heard.text)
        if (read.kind === 'entry' && read.entry.kind === 'value')
          return next(withValue(rest, code, read.entry.value, heard.text))
        if (read.kind === 'unsure') {
          const doubt = { kind: 'ambiguous', code, words: heard.text, readings: [...read.values] }
          return next({ ...withoutValue(rest, code), doubts: [doubt, ...rest.doubts] })
        }
        return wait('value', data, read.kind === 'no' ? read.why : text('number-missing'))
      },
    },
  },
})

/** A number that cannot be read and stands by itself: nobody can say what it was about. */
function cannotBeAsked({ kind, code }: Doubt): boolean {
  return code === undefined && (kind === 'garbled' || kind === 'too-large')
}

/** The next thing to ask: which unit, what is unclear, then the card. */
function next(data: QuickData): Turn {
  if (data.unitId === undefined) return wait('seat', data)
  if (data.doubts.length > 0) return wait('doubt', data)
  return data.values.length > 0 ? wait('card', data) : end(text('quick-nothing'))
}

async function doubtQuestion(ctx: Ctx, data: QuickData, doubt: Doubt): Promise<Question> {
  const indicator = await indicatorOf(ctx, doubt.code)
  const left = data.values.length
  const offered = doubt.kind === 'delta' ? [] : doubt.readings
  const about = text(doubtKey(doubt, indicator), { words: doubt.words, name: indicator?.name ?? '' })
  const kept = left > 0 ? [text('doubt-rest-kept', { count: left })] : []
  if (doubt.kind === 'period')
    return { texts: [about], choices: [...(await openPeriodChoices(ctx, data)), SKIP] }
  if (doubt.kind === 'two-units')
    return { texts: [about], choices: [{ id: 'seat', label: text('choice-pick-unit') }, SKIP] }
  if (indicator)
    return {
      texts: [about, ...kept],
      choices: [
        ...offered.map((value, at) => ({
          id: `v${at}`,
          label:
            indicator.valueType === 'status'
              ? text(value > 0 ? 'choice-status-yes' : 'choice-status-no')
              : text('plain-text', { text: amountText(indicator, value) }),
        })),
        SKIP,
      ],
      digits: indicator.valueType === 'money' && offered.length > 0 ? 'choice' : 'value',
    }
  return { texts: [about, ...kept], choices: [...(await nameChoices(ctx, data, doubt)), SKIP] }
}

/** The sentence for a doubt; of a yes-or-no indicator and of a figure with no name it is another one. */
function doubtKey({ kind }: Doubt, indicator: Indicator | undefined): string {
  if (indicator?.valueType === 'status') return 'doubt-status'
  const unnamed = indicator === undefined && (kind === 'garbled' || kind === 'too-large')
  return unnamed ? `doubt-${kind}-unnamed` : `doubt-${kind}`
}

/** A doubt answered by a choice: a reading, a name for the figure, a period, another unit, or left out. */
async function settled(ctx: Ctx, rest: QuickData, doubt: Doubt, id: string): Promise<Turn> {
  const [kind, value] = [id.charAt(0), id.slice(1)]
  if (id === 'seat') return wait('seat', { ...rest, unitId: undefined })
  if (id === 'skip') return next(rest)
  if (kind === 'p') return next({ ...rest, periodKey: value })
  const reading = kind === 'v' ? doubt.readings[Number(value)] : doubt.readings[0]
  const code = kind === 'v' ? doubt.code : value
  if (code === undefined) return next(rest)
  const seat = speakersSeat(ctx, rest)
  if (kind === 'c' && seat && doubt.name !== undefined) await notePick(ctx, seat, doubt.name, code)
  if (reading === undefined)
    return next({ ...rest, doubts: [{ ...doubt, kind: 'no-number', code }, ...rest.doubts] })
  return next(withValue(rest, code, reading, doubt.words))
}

/** The indicators of the unit's open reports that have no figure yet. */
async function nameChoices(ctx: Ctx, data: QuickData, doubt: Doubt): Promise<Choice[]> {
  if (doubt.readings.length === 0) return []
  const seat = ctx.actor?.seats.find(({ unitId }) => unitId === data.unitId)
  const open = seat ? await reportables(ctx, seat) : []
  const names = new Map<string, string>()
  for (const { form } of open)
    for (const { indicator } of askedQuestions(form))
      if (indicator.valueType === 'count' && !data.values.some(({ code }) => code === indicator.code))
        names.set(indicator.code, indicator.name)
  return [...names]
    .slice(0, MOST_NAMES)
    .map(([code, name]) => ({ id: `c${code}`, label: text('plain', { value: name }) }))
}

async function openPeriodChoices(ctx: Ctx, data: QuickData): Promise<Choice[]> {
  const seat = ctx.actor?.seats.find(({ unitId }) => unitId === data.unitId)
  const keys = new Set((seat ? await reportables(ctx, seat) : []).map(({ period }) => period.key))
  return [...keys].map((key) => ({ id: `p${key}`, label: periodText({ key }) }))
}

/** "2 sai", "bỏ dòng 3", or a further message with figures. */
async function cardText(ctx: Ctx, said: string, data: QuickData): Promise<Turn> {
  const words = fold(said)
  const { lines } = await layOut(ctx, data)
  const dropped = /^(?:bo|xoa|drop)(?: dong| so| muc| line)? (\d{1,2})$/.exec(words)
  const wrong =
    /^(?:sua|dong|muc|change|line)(?: dong| so| line)? (\d{1,2})(?: sai)?$|^(\d{1,2}) (?:sai|nham|khong dung|chua dung)$/.exec(
      words,
    )
  if (/^\d{1,2}$/.test(words)) return wait('card', data, text('please-choose'))
  const line = lines[Number(dropped?.[1] ?? wrong?.[1] ?? wrong?.[2]) - 1]
  if (line && dropped) return next(withoutValue(data, line.code))
  if (line) return wait('value', { ...data, code: line.code })
  return furtherMessage(ctx, said, data)
}

/** Another message with figures, in place of an answer; anything else is not for this step. */
async function furtherMessage(ctx: Ctx, said: string, kept: QuickData): Promise<Turn> {
  const reading = await readMessage(ctx, said)
  if (!reading.isReport) return (await isPutOff(ctx, said)) ? keep(ctx, kept) : pass(text('please-choose'))
  await noteNames(ctx, kept, reading)
  return next(await merged(ctx, kept, reading))
}

/** Keeps the words that nobody knows, for staff to explain. */
async function noteNames(ctx: Ctx, data: QuickData, { questions }: QuickReading): Promise<void> {
  const seat = speakersSeat(ctx, data)
  const named = questions.flatMap((one) =>
    'name' in one && one.name !== null ? [{ name: one.name, words: one.words }] : [],
  )
  if (seat && named.length > 0) await noteUnknownWords(ctx, seat, named)
}

/** The seat of the unit that is reported for; before it is known, the first that reports. */
function speakersSeat(ctx: Ctx, { unitId }: QuickData): Seat | undefined {
  const seats = ctx.actor ? reportingSeats(ctx.actor) : []
  return seats.find((seat) => seat.unitId === unitId) ?? seats[0]
}

/** Puts the figures into their reports and sends those that have all they need. */
async function send(ctx: Ctx, data: QuickData): Promise<Turn> {
  const { parts } = await layOut(ctx, data)
  const lines = await saidMeanwhile(ctx, data, parts)
  if (lines.length > 0) {
    const readAt = ctx.now.toISOString()
    return wait('card', { ...data, readAt }, text('quick-said-meanwhile', { lines }))
  }
  const said: Text[] = []
  const choices: Choice[] = []
  for (const { view: planned, given } of parts) {
    const report = await answer(ctx, planned.id, given)
    const missing = missingRequired(report)
    const open = unanswered(report)
    const about = { form: report.form.name, period: periodText(report.period) }
    if (missing.length > 0)
      said.push(
        text('quick-draft-kept', {
          ...about,
          names: missing.map(({ indicator }) => indicator.name).join(', '),
        }),
      )
    else if (!report.changedSinceSubmitted && report.state !== 'returned')
      said.push(text('quick-same', about))
    else {
      said.push(receiptText(ctx, report, await submitReport(ctx, report.id)))
      if (open.length > 0) said.push(text('quick-still-open', { count: open.length }))
    }
    if (open.length > 0)
      choices.push({
        open: 'submit-report',
        arg: String(report.id),
        label: text('choice-complete', { form: report.form.name }),
      })
  }
  return endWith(said, [...choices, { open: 'menu', label: text('choice-menu') }])
}

/** "Để mai": what is understood goes into the drafts, unsent. */
async function keep(ctx: Ctx, data: QuickData): Promise<Turn> {
  if (data.unitId === undefined || data.values.length === 0) return end(text('quick-dropped'))
  const { parts } = await layOut(ctx, data)
  const choices: Choice[] = []
  for (const { view, given } of parts) {
    const { id, form } = await answer(ctx, view.id, given)
    choices.push({
      open: 'submit-report',
      arg: String(id),
      label: text('choice-complete', { form: form.name }),
    })
  }
  if (parts.length === 0) return end(text('quick-dropped'))
  return endWith([text('quick-kept')], [...choices, { open: 'menu', label: text('choice-menu') }])
}

function withValue(data: QuickData, code: string, value: number, words: string): QuickData {
  return {
    ...withoutValue(data, code),
    values: [...data.values.filter((one) => one.code !== code), { code, value, words }],
  }
}

function withoutValue(data: QuickData, code: string): QuickData {
  return { ...data, values: data.values.filter((one) => one.code !== code) }
}

/** An indicator as a question by itself, for reading a typed answer. */
function asked(indicator: Indicator) {
  return { indicator, required: false, asked: true, minimum: null, maximum: null, question: null }
}

async function again(ctx: Ctx, step: string, data: QuickData, heard: Heard): Promise<Turn> {
  if (heard.kind !== 'text') return wait(step, data, text('please-choose'))
  return (await isPutOff(ctx, heard.text)) ? keep(ctx, data) : pass(text('please-choose'))
}
