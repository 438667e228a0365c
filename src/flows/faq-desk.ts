import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { unansweredGroups } from '../domain/knowledge/asked-groups.ts'
import {
  checkMayCurate,
  entryById,
  revisionsOf,
  saveEntry,
  undoLast,
} from '../domain/knowledge/faq-entries.ts'
import { entryOfRef, faqIndex, refOf } from '../domain/knowledge/faq-index.ts'
import { keepsTopic, keepTopic } from '../domain/knowledge/faq-keepers.ts'
import { needsApproval, setApproval, waitingProposals } from '../domain/knowledge/faq-proposals.ts'
import { entryToShow } from '../domain/knowledge/faq-questions.ts'
import { dueForReview } from '../domain/knowledge/faq-review.ts'
import { dayOf } from '../lib/calendar.ts'
import { type Choice, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { entryChoices } from './faq-entry-choices.ts'
import { entryTexts } from './faq-text.ts'
import { defineFlow, type Heard, type Turn, wait } from './flow.ts'

const MOST_LISTED = 8

const Data = z.object({
  /** The entry that is shown. */
  id: z.string().optional(),
  /** What was searched for. */
  search: z.string().optional(),
})
type Data = z.infer<typeof Data>

const BACK: Choice = { id: 'back', label: text('choice-back') }

/**
 * "/faq": staff look after the questions and answers: find, change, retire, undo, what is due for review. The argument
 * 'entry:…' shows one entry, 'due' what is to be reviewed.
 */
export const faqDesk = defineFlow<Data>({
  name: 'faq-desk',
  for: 'overseers',
  data: Data,
  async start(ctx, arg) {
    await checkMayCurate(ctx)
    const ref = /^entry:(.+)$/.exec(arg ?? '')?.[1]
    if (arg === 'due') return wait('due', {})
    return ref === undefined ? wait('home', {}) : wait('entry', { id: (await entryOfRef(ctx, ref)).id })
  },
  steps: {
    home: {
      async ask(ctx) {
        const [due, asked, waiting] = [
          (await dueForReview(ctx)).length,
          (await unansweredGroups(ctx)).length,
          (await waitingProposals(ctx)).length,
        ]
        return {
          texts: [text('faq-desk', { count: (await faqIndex(ctx)).entries.size })],
          choices: [
            { id: 'find', label: text('choice-faq-find') },
            { open: 'faq-edit', label: text('choice-faq-add') },
            { id: 'due', label: text('choice-faq-due', { count: due }) },
            { open: 'faq-asked', label: text('choice-faq-asked', { count: asked }) },
            { open: 'faq-documents', label: text('choice-faq-document') },
            ...(waiting > 0
              ? [{ open: 'faq-approval', label: text('choice-faq-approve', { count: waiting }) }]
              : []),
            {
              id: 'approval',
              label: text((await needsApproval(ctx)) ? 'choice-approval-off' : 'choice-approval-on'),
            },
          ],
        }
      },
      async answer(ctx, heard) {
        if (heard.kind === 'text') return wait('found', { search: heard.text.slice(0, 200) })
        if (heard.kind !== 'choice') return wait('home', {}, text('please-choose'))
        if (heard.id !== 'approval') return wait(heard.id, {})
        const on = !(await needsApproval(ctx))
        await setApproval(ctx, on)
        return wait('home', {}, text(on ? 'faq-approval-on' : 'faq-approval-off'))
      },
    },
    find: {
      ask: () => ({ texts: [text('faq-find')], choices: [BACK], digits: 'value' }),
      answer: (_ctx, heard) =>
        heard.kind === 'text' ? wait('found', { search: heard.text.slice(0, 200) }) : wait('home', {}),
    },
    found: {
      async ask(ctx, { search = '' }) {
        const { search: index, entries } = await faqIndex(ctx)
        const ids = index.rank(search, MOST_LISTED).map(({ id }) => id)
        const retired = [...entries.values()].filter(
          ({ status, question }) =>
            (status === 'retired' || status === 'draft') && fold(question).includes(fold(search)),
        )
        const listed = [...ids, ...retired.map(({ id }) => id)].slice(0, MOST_LISTED)
        return {
          texts: [text(listed.length > 0 ? 'faq-found' : 'faq-found-none', { words: search })],
          choices: [...entryChoices(listed, entries), BACK],
        }
      },
      answer: picked,
    },
    due: {
      async ask(ctx) {
        const due = await dueForReview(ctx)
        const { entries } = await faqIndex(ctx)
        const listed = due.slice(0, MOST_LISTED).map(({ entry }) => entry.id)
        return {
          texts: [text(due.length > 0 ? 'faq-due' : 'faq-due-none', { count: due.length })],
          choices: [...entryChoices(listed, entries), BACK],
        }
      },
      answer: picked,
    },
    entry: {
      async ask(ctx, { id = '' }) {
        const shown = await entryToShow(ctx, id)
        if (!shown) return { texts: [text('faq-found-none', { words: id })], choices: [BACK] }
        const { entry } = shown
        const reasons = (await dueForReview(ctx)).find((one) => one.entry.id === id)?.reasons ?? []
        const changes = await revisionsOf(ctx, id, 5)
        return {
          texts: [
            ...entryTexts(shown),
            text('faq-variants', { variants: entry.variants.join(' / ') || text('faq-no-variants') }),
            text(`faq-status-${entry.status}`),
            ...reasons.map((reason) => text(`faq-review-${reason}`)),
            text('faq-history', {
              lines: changes.map(({ action, at }) =>
                text('faq-change', {
                  what: text(`faq-did-${action}`),
                  day: { day: dayOf(at, ctx.timeZone) },
                }),
              ),
            }),
          ],
          choices: [
            { open: 'faq-edit', arg: `entry:${refOf(id)}`, label: text('choice-change') },
            { id: 'variant', label: text('choice-faq-variant') },
            ...(reasons.length > 0 ? [{ id: 'reviewed', label: text('choice-faq-reviewed') }] : []),
            entry.status === 'retired'
              ? { id: 'restore', label: text('choice-faq-restore') }
              : { id: 'retire', label: text('choice-faq-retire') },
            ...(changes[0]?.action === 'imported' ? [] : [{ id: 'undo', label: text('choice-undo') }]),
            {
              id: 'keep',
              label: text((await keepsTopic(ctx, entry.topic)) ? 'choice-topic-leave' : 'choice-topic-keep'),
            },
            BACK,
          ],
        }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        if (heard.kind !== 'choice') return wait('entry', data, text('please-choose'))
        if (heard.id === 'back') return wait('home', {})
        if (heard.id === 'variant') return wait('variant', data)
        const entry = await entryById(ctx, data.id ?? '')
        if (heard.id === 'keep') {
          const on = !(await keepsTopic(ctx, entry.topic))
          await keepTopic(ctx, entry.topic, on)
          return wait('entry', data, text(on ? 'faq-topic-kept' : 'faq-topic-left'))
        }
        const saved = await changed()
        return wait('entry', data, text(saved === 'saved' ? 'faq-saved' : 'faq-proposed'))

        function changed() {
          if (heard.kind === 'choice' && heard.id === 'undo') return undoLast(ctx, entry.id)
          if (heard.kind === 'choice' && heard.id === 'reviewed')
            return saveEntry(ctx, { ...entry, reviewedOn: ctx.today }, 'reviewed')
          const retire = heard.kind === 'choice' && heard.id === 'retire'
          return saveEntry(
            ctx,
            { ...entry, status: retire ? 'retired' : entry.confidence === 'low' ? 'refer' : 'published' },
            retire ? 'retired' : 'restored',
          )
        }
      },
    },
    variant: {
      ask: () => ({ texts: [text('faq-type-variant')], choices: [BACK], digits: 'value' }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice') return wait('entry', data)
        if (heard.kind !== 'text' || !heard.text.trim()) return wait('variant', data, text('only-text'))
        const entry = await entryById(ctx, data.id ?? '')
        const variants = [...entry.variants, heard.text.trim().slice(0, 200).toWellFormed()]
        const saved = await saveEntry(ctx, { ...entry, variants }, 'edited')
        return wait('entry', data, text(saved === 'saved' ? 'faq-saved' : 'faq-proposed'))
      },
    },
  },
})

async function picked(ctx: Ctx, heard: Heard): Promise<Turn> {
  if (heard.kind === 'text') return wait('found', { search: heard.text.slice(0, 200) })
  if (heard.kind !== 'choice') return wait('home', {}, text('please-choose'))
  if (heard.id === 'back') return wait('home', {})
  return wait('entry', { id: (await entryOfRef(ctx, heard.id.slice(1))).id })
}
