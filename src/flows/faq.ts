import { z } from 'zod'
import { askAuthor } from '../domain/announcements/announcement-questions.ts'
import type { Ctx } from '../domain/context.ts'
import { passToOverseers } from '../domain/knowledge/escalations.ts'
import type { FaqEntry } from '../domain/knowledge/faq-entry.ts'
import { entryOfRef, refOf } from '../domain/knowledge/faq-index.ts'
import {
  askFaq,
  entryToShow,
  noteOutcome,
  questionAsked,
  rateAnswer,
  type ShownEntry,
} from '../domain/knowledge/faq-questions.ts'
import { recentAnnouncement } from '../domain/processes/pending-announcement.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { entryTexts } from './faq-text.ts'
import { defineFlow, end, endWith, goTo, pass, type Turn, wait } from './flow.ts'
import { passedText } from './passed-text.ts'
import { rowNumber } from './row-number.ts'

const LONGEST_KEPT = 1500

const Data = z.object({
  said: z.string().max(LONGEST_KEPT),
  /** The number of the question in what people asked. */
  id: z.number().int().optional(),
  /** The entries offered. */
  ids: z.array(z.string()).optional(),
  /** The entry nearest to a question that has no answer: it says what is not known, and whose it is. */
  nearest: z.string().optional(),
})
type Data = z.infer<typeof Data>

/**
 * A policy question: the answer with its source, or up to three questions that may be meant, or "I do not know" with the
 * offer to pass it on. The argument is the question, 'entry:…' for one that
 * was offered beside an answer, or 'offer:12' to go on with one that was answered badly.
 */
export const faq = defineFlow<Data>({
  name: 'faq',
  for: 'members',
  aside: true,
  passing: true,
  data: Data,
  async start(ctx, arg) {
    const said = arg?.trim().slice(0, LONGEST_KEPT).toWellFormed()
    if (!said) return wait('question', { said: '' })
    const entry = /^entry:([\w-]{1,40})$/.exec(said)?.[1]
    if (entry !== undefined) {
      const { id, question } = await entryOfRef(ctx, entry)
      return answered(ctx, id, { said: question })
    }
    const again = /^offer:(\d+)$/.exec(said)?.[1]
    if (again === undefined) return lookedUp(ctx, said)
    const id = rowNumber(again)
    return wait('offer', { said: await questionAsked(ctx, id), id })
  },
  steps: {
    question: {
      ask: () => ({
        texts: [text('faq-ask')],
        choices: [
          { open: 'contact', label: text('menu-contact') },
          { id: 'cancel', label: text('choice-cancel') },
        ],
        digits: 'value',
      }),
      answer(ctx, heard) {
        if (heard.kind === 'choice') return end()
        const said = heard.kind === 'text' ? heard.text.trim() : ''
        return said
          ? lookedUp(ctx, said.slice(0, LONGEST_KEPT).toWellFormed())
          : wait('question', { said: '' }, text('only-text'))
      },
    },
    pick: {
      async ask(ctx, { ids = [] }) {
        const shown = await shownEntries(ctx, ids)
        return {
          texts: [text('faq-did-you-mean')],
          choices: [
            ...shown.map(({ entry }) => ({
              id: `e${refOf(entry.id)}`,
              label: text('plain', { value: entry.question }),
            })),
            { id: 'none', label: text('choice-none-of-these') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'file') return wait('pick', data, text('please-choose'))
        if (heard.kind === 'text') return pass()
        const picked = heard.id === 'none' ? null : (await entryOfRef(ctx, heard.id.slice(1))).id
        return picked === null ? unanswered(ctx, data) : answered(ctx, picked, data)
      },
    },
    offer: {
      async ask(ctx, { said, nearest }) {
        const near = nearest === undefined ? null : await entryToShow(ctx, nearest)
        return {
          texts: [
            ...(near ? [...entryTexts(near), text('faq-pass-on')] : [text('ask-question')]),
            text('quoted', { words: said }),
          ],
          choices: [
            { id: 'send', label: text('choice-send-on') },
            ...((await recentAnnouncement(ctx)) === null
              ? []
              : [{ id: 'author', label: text('choice-ask-sender') }]),
            { id: 'drop', label: text('choice-cancel') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'file') return wait('offer', data, text('only-text'))
        if (heard.kind === 'text') return pass()
        const about = heard.id === 'author' ? await recentAnnouncement(ctx) : null
        if (about !== null) {
          const reached = await askAuthor(ctx, about, data.said)
          return end(text(reached > 0 ? 'announcement-asked' : 'contact-nobody'))
        }
        if (heard.id !== 'send') return end(text('contact-not-sent'))
        const near = data.nearest === undefined ? null : await entryToShow(ctx, data.nearest)
        const topic = near?.entry.topic ?? null
        return end(passedText(await passToOverseers(ctx, data.said, { kind: 'question', topic })))
      },
    },
  },
})

/** Whether an answer helped; the argument is '12:useful' or '12:not-it'. */
export const faqRating = defineFlow<Data>({
  name: 'faq-rating',
  for: 'members',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const [id, rating] = (arg ?? '').split(':')
    const useful = rating === 'useful'
    await rateAnswer(ctx, rowNumber(id), useful ? 'useful' : 'not-it')
    return useful ? end(text('faq-glad')) : goTo('faq', `offer:${id}`, text('faq-sorry'))
  },
  steps: {},
})

async function lookedUp(ctx: Ctx, said: string): Promise<Turn> {
  if (!ctx.actor?.seats.length) return end(text('contact-no-seat'))
  const { id, outcome } = await askFaq(ctx, said)
  switch (outcome.kind) {
    case 'answer':
      return answered(ctx, outcome.entry.id, { said, id }, outcome.also)
    case 'choices':
      return wait('pick', { said, id, ids: outcome.entries.map((entry) => entry.id) })
    case 'unknown':
      return wait('offer', { said, id, ...(outcome.nearest ? { nearest: outcome.nearest.id } : {}) })
  }
}

/** The answer, with whether it helped; what is not known, or no longer holds, is offered to be passed on. */
async function answered(
  ctx: Ctx,
  entryId: string,
  data: Data,
  also: readonly FaqEntry[] = [],
): Promise<Turn> {
  const shown = await entryToShow(ctx, entryId)
  if (!shown || shown.outdated || shown.entry.status === 'refer')
    return unanswered(ctx, { said: data.said, id: data.id, nearest: shown?.entry.id })
  if (data.id !== undefined) await noteOutcome(ctx, data.id, entryId)
  const menu: Choice = { open: 'menu', label: text('choice-menu') }
  const others = also.map(
    ({ id, question }): Choice => ({
      open: 'faq',
      arg: `entry:${refOf(id)}`,
      label: text('plain', { value: question }),
    }),
  )
  const lead = others.length > 0 ? [text('faq-see-also')] : []
  return endWith([...entryTexts(shown), ...lead], [menu], [...ratingChoices(data.id), ...others])
}

async function unanswered(ctx: Ctx, data: Data): Promise<Turn> {
  if (data.id !== undefined) await noteOutcome(ctx, data.id, null)
  return wait('offer', data)
}

function ratingChoices(id: number | undefined): Choice[] {
  const rated = (rating: string, label: Text): Choice => ({
    open: 'faq-rating',
    arg: `${id}:${rating}`,
    label,
  })
  return id === undefined
    ? []
    : [rated('useful', text('choice-useful')), rated('not-it', text('choice-not-it'))]
}

async function shownEntries(ctx: Ctx, ids: readonly string[]): Promise<ShownEntry[]> {
  const shown: ShownEntry[] = []
  for (const id of ids) {
    const one = await entryToShow(ctx, id)
    if (one) shown.push(one)
  }
  return shown
}
