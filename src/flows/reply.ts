import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { answerEscalation, openEscalation, passFurtherUp } from '../domain/knowledge/escalations.ts'
import { entryOfRef, faqIndex, refOf } from '../domain/knowledge/faq-index.ts'
import { entryToShow } from '../domain/knowledge/faq-questions.ts'
import { topSeats } from '../domain/org/top-seats.ts'
import { type Choice, text } from '../lib/message.ts'
import { entryTexts } from './faq-text.ts'
import { defineFlow, end, endWith, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

/** Entries offered as an answer. */
const MOST_ENTRIES = 5

const Data = z.object({
  id: z.number().int(),
  /** What an entry is searched by; the message itself unless told. */
  search: z.string().optional(),
})
type Data = z.infer<typeof Data>

/** Staff answer a message that was passed on: in words, with a photo, with an entry, or by passing it up. The argument is its number. */
export const reply = defineFlow<Data>({
  name: 'reply',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { id } = await openEscalation(ctx, rowNumber(arg))
    return wait('answer', { id })
  },
  steps: {
    answer: {
      async ask(ctx, { id }) {
        const open = await openEscalation(ctx, id)
        return {
          texts: [text('reply-question', { unit: open.unitName }), text('quoted', { words: open.text })],
          choices: [
            ...(open.kind === 'question' ? [{ id: 'entry', label: text('choice-reply-entry') }] : []),
            ...(open.canGoUp ? [{ id: 'up', label: text('choice-reply-up') }] : []),
            { id: 'cancel', label: text('choice-cancel') },
          ],
          digits: 'value',
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'text' && heard.text.trim()) return answered(ctx, data.id, heard.text.trim())
        if (heard.kind === 'file' && heard.ref !== undefined)
          return answered(ctx, data.id, heard.caption?.trim() || null, heard.ref)
        if (heard.kind !== 'choice') return wait('answer', data, text('only-text-or-photo'))
        if (heard.id === 'entry') return wait('entry', data)
        if (heard.id !== 'up') return end(text('contact-not-sent'))
        const reached = await passFurtherUp(ctx, data.id)
        return reached > 0 ? end(text('reply-passed-up')) : wait('answer', data, text('reply-nobody-above'))
      },
    },
    entry: {
      async ask(ctx, { id, search }) {
        const open = await openEscalation(ctx, id)
        const index = await faqIndex(ctx)
        const ids = index.search.rank(search ?? open.text, MOST_ENTRIES).map((hit) => hit.id)
        return {
          texts: [text('reply-which-entry')],
          choices: [
            ...ids.map((one) => ({
              id: `e${refOf(one)}`,
              label: text('plain', { value: index.entries.get(one)?.question ?? one }),
            })),
            { id: 'back', label: text('choice-back') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'text') return wait('entry', { ...data, search: heard.text.slice(0, 200) })
        if (heard.kind !== 'choice') return wait('entry', data, text('please-choose'))
        if (heard.id === 'back') return wait('answer', { id: data.id })
        const shown = await entryToShow(ctx, (await entryOfRef(ctx, heard.id.slice(1))).id)
        if (!shown || shown.outdated) return wait('entry', data, text('reply-entry-outdated'))
        await answerEscalation(ctx, data.id, entryTexts(shown), { entryId: shown.entry.id })
        return end(text('reply-sent'))
      },
    },
  },
})

/** Sends the answer; whoever looks after the questions may keep it as an entry. */
async function answered(ctx: Ctx, id: number, said: string | null, photo?: string): Promise<Turn> {
  const { kind } = await openEscalation(ctx, id)
  const beside = photo === undefined ? {} : { photo }
  const reached = await answerEscalation(ctx, id, said ?? [text('escalation-answer-photo')], beside)
  const save: Choice[] =
    kind === 'question' && said !== null && (await topSeats(ctx)).length > 0
      ? [{ open: 'faq-edit', arg: `escalation:${id}`, label: text('choice-save-as-entry') }]
      : []
  return endWith(
    [text(reached > 1 ? 'reply-sent-to-many' : 'reply-sent', { count: reached })],
    [{ open: 'menu', label: text('choice-menu') }],
    save,
  )
}
