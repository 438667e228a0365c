import { z } from 'zod'
import { type Announcement, mayBe } from '../domain/announcements/announcement.ts'
import { openQuestions, questionsUnder } from '../domain/announcements/announcement-questions.ts'
import { ownAnnouncement } from '../domain/announcements/announcements.ts'
import { EXPORTS, requestExport } from '../domain/announcements/exports.ts'
import { progressMessage, progressOf } from '../domain/announcements/progresses.ts'
import { steerSending } from '../domain/announcements/publishing.ts'
import { type RecipientRow, receiptsOf, standingOf } from '../domain/announcements/recipient.ts'
import { recipientsOf } from '../domain/announcements/recipients.ts'
import type { Ctx } from '../domain/context.ts'
import { remind, resumeSending, withdraw } from '../domain/processes/announcement-sending.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { defineFlow, enclosing, goTo, pass, type Question, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

/** People named one by one; more are counted by commune. */
const MOST_NAMED = 25
const MOST_COMMUNES = 5
const MOST_CHARACTERS = 60

const Data = z.object({ id: z.number().int() })
type Data = z.infer<typeof Data>

const BACK: Choice = { id: 'back', label: text('choice-back') }
const ACTS = ['pause', 'resume', 'stop'] as const

/** What went out: how far it is, who said "Đã nhận", and what can still be done. The argument is '12', '12:pause' … */
export const announceSent = defineFlow<Data>({
  name: 'announce-sent',
  for: 'overseers',
  data: Data,
  async start(ctx, arg = '') {
    const [number, act] = arg.split(':')
    const { id, state } = await ownAnnouncement(ctx, rowNumber(number))
    if (state === 'draft' || state === 'proposed' || state === 'scheduled')
      return goTo('announce-card', String(id))
    const wanted = ACTS.find((one) => one === act)
    if (wanted === 'stop' && mayBe('stop', state)) return wait('stop', { id })
    return wanted ? wait('screen', { id }, await steered(ctx, id, wanted)) : wait('screen', { id })
  },
  steps: {
    screen: {
      ask: async (ctx, { id }) => screen(ctx, await ownAnnouncement(ctx, id)),
      async answer(ctx, heard, data): Promise<Turn> {
        const { id } = data
        if (heard.kind !== 'choice')
          return heard.kind === 'text'
            ? pass(text('please-choose'))
            : wait('screen', data, text('please-choose'))
        const wanted = EXPORTS.find((one) => one === heard.id)
        if (wanted)
          return enclosing(
            wait('screen', data, text(`export-${wanted}`)),
            await requestExport(ctx, id, wanted),
          )
        switch (heard.id) {
          case 'pause':
          case 'resume':
            return wait('screen', data, await steered(ctx, id, heard.id))
          case 'remind':
            return wait('screen', data, await reminded(ctx, id))
          case 'desk':
            return goTo('announce', String((await ownAnnouncement(ctx, id)).unitId))
          default:
            return wait(heard.id, data)
        }
      },
    },
    stop: sure('stop', 'announce-stop', 'choice-stop-now', (ctx, id) => steered(ctx, id, 'stop')),
    withdraw: sure('withdraw', 'announce-withdraw', 'choice-withdraw-now', async (ctx, id) =>
      text('announce-taken-back', { count: await withdraw(ctx, id) }),
    ),
    missing: {
      async ask(ctx, { id }) {
        const rows = (await recipientsOf(ctx, id)).filter((row) => standingOf(row) === 'reached')
        const texts = rows.length === 0 ? [text('announce-all-acknowledged')] : missingTexts(rows)
        return { texts, choices: [BACK] }
      },
      answer: (_ctx, heard, data) =>
        heard.kind === 'text' ? pass(text('please-choose')) : wait('screen', data),
    },
    correct: {
      ask: () => ({
        texts: [text('announce-correct-which')],
        choices: [
          { id: 'correct-title', label: text('choice-edit-title') },
          { id: 'correct-body', label: text('choice-edit-body') },
          { id: 'correct-file', label: text('choice-add-file') },
          BACK,
        ],
      }),
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('correct', data, text('please-choose'))
        return heard.id === 'back' ? wait('screen', data) : goTo('announce-write', `${data.id}:${heard.id}`)
      },
    },
    questions: {
      async ask(ctx, { id }) {
        const questions = await questionsUnder(ctx, id)
        const choices: Choice[] = questions.map((one) => ({
          open: 'announcement-answer',
          arg: String(one.id),
          label: text(one.answer === null ? 'announce-question-open' : 'announce-question-answered', {
            unit: one.unitName,
            words: one.text.slice(0, MOST_CHARACTERS).toWellFormed(),
          }),
        }))
        return { texts: [text('announce-questions')], choices: [...choices, BACK] }
      },
      answer: (_ctx, heard, data) =>
        heard.kind === 'text' ? pass(text('please-choose')) : wait('screen', data),
    },
  },
})

async function screen(ctx: Ctx, own: Announcement): Promise<Question> {
  const { id, state } = own
  const progress = await progressOf(ctx, id)
  const receipts = receiptsOf(await recipientsOf(ctx, id))
  const questions = await openQuestions(ctx, id)
  const silent = receipts.reached - receipts.acknowledged
  const choice = (name: string, args?: Record<string, number>): Choice => ({
    id: name,
    label: text(`choice-${name}-announcement`, args),
  })
  const steering: Choice[] = []
  if (mayBe('pause', state) && progress.left > 0)
    steering.push({ id: 'pause', label: text('choice-pause-sending') })
  if (mayBe('resume', state)) steering.push({ id: 'resume', label: text('choice-resume-sending') })
  if (mayBe('stop', state) && progress.left > 0)
    steering.push({ id: 'stop', label: text('choice-stop-sending') })
  const out = mayBe('correct', state)
  return {
    texts: [
      ...progressMessage(own, progress).texts,
      text('announce-receipts', { acknowledged: receipts.acknowledged, reached: receipts.reached }),
      ...communeTexts(receipts.communes),
    ],
    choices: [
      ...steering,
      ...(silent > 0 ? [choice('missing', { count: silent })] : []),
      ...(silent > 0 && out && own.remindedAt === null ? [choice('remind')] : []),
      ...(questions > 0 ? [choice('questions', { count: questions })] : []),
      ...(out ? [choice('correct'), choice('withdraw')] : []),
      { id: 'delivery-list', label: text('choice-delivery-list') },
      ...(silent > 0 ? [{ id: 'missing-list', label: text('choice-missing-list') }] : []),
      ...(receipts.unreachable > 0
        ? [{ id: 'call-list', label: text('choice-call-list', { count: receipts.unreachable }) }]
        : []),
      { id: 'announcement-picture', label: text('choice-announcement-picture') },
      { id: 'desk', label: text('choice-close') },
    ],
  }
}

function communeTexts(communes: ReturnType<typeof receiptsOf>['communes']): Text[] {
  if (communes.length < 2) return []
  const lines = communes.slice(0, MOST_COMMUNES).map(({ name, acknowledged, reached }) =>
    text('announce-commune-receipts', {
      name: name ?? text('audience-above-communes'),
      acknowledged,
      reached,
    }),
  )
  return [text('quick-lines', { lines })]
}

function missingTexts(rows: readonly RecipientRow[]): Text[] {
  const head = text('announce-missing', { count: rows.length })
  if (rows.length <= MOST_NAMED)
    return [
      head,
      text('quick-lines', {
        lines: rows.map(({ name, unitName: unit, phone }) =>
          text('announce-missing-line', { name, unit, phone: phone ?? text('unknown') }),
        ),
      }),
    ]
  const counts = new Map<string | null, number>()
  for (const { communeName } of rows) counts.set(communeName, (counts.get(communeName) ?? 0) + 1)
  const lines = [...counts].map(([name, count]) =>
    text('audience-commune', { name: name ?? text('audience-above-communes'), count }),
  )
  return [head, text('quick-lines', { lines })]
}

/** A step that asks once more before something that cannot be undone. */
function sure(step: string, question: string, yes: string, act: (ctx: Ctx, id: number) => Promise<Text>) {
  return {
    ask: () => ({ texts: [text(question)], choices: [{ id: 'yes', label: text(yes) }, BACK] }),
    async answer(ctx: Ctx, heard: { kind: string; id?: string }, data: Data): Promise<Turn> {
      if (heard.kind !== 'choice') return wait(step, data, text('please-choose'))
      return heard.id === 'yes' ? wait('screen', data, await act(ctx, data.id)) : wait('screen', data)
    },
  }
}

async function steered(ctx: Ctx, id: number, act: (typeof ACTS)[number]): Promise<Text> {
  const count = act === 'resume' ? await resumeSending(ctx, id) : await steerSending(ctx, id, act)
  return text(`announce-${act}-done`, { count })
}

async function reminded(ctx: Ctx, id: number): Promise<Text> {
  const { quiet, ...counts } = await remind(ctx, id)
  return text(quiet ? 'announce-reminded-quiet' : 'announce-reminded', counts)
}
