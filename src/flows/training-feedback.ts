import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import type { Feedback } from '../domain/training/feedback.ts'
import { giveFeedback, ownFeedback } from '../domain/training/feedbacks.ts'
import { text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { defineFlow, end, endWith, type Heard, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const MARKS = [5, 4, 3, 2, 1] as const

const Data = z.object({ id: z.number().int() })
type Data = z.infer<typeof Data>

/** Three questions after a class, one a message; whoever stops goes on with the first that is open. The argument is the class's number. */
export const trainingFeedback = defineFlow<Data>({
  name: 'training-feedback',
  for: 'members',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const id = rowNumber(arg)
    const { given } = await ownFeedback(ctx, id)
    if (given && given.useful !== null && given.clear !== null && given.remark !== null)
      return end(text('feedback-given'))
    return wait(openQuestion(given), { id })
  },
  steps: {
    useful: markStep('useful', 'clear'),
    clear: markStep('clear', 'remark'),
    remark: {
      ask: () => ({
        texts: [text('feedback-remark')],
        choices: [{ id: 'skip', label: text('choice-skip') }],
        digits: 'value',
      }),
      async answer(ctx, heard, { id }) {
        if (heard.kind === 'file') return wait('remark', { id }, text('only-text'))
        await giveFeedback(ctx, id, { remark: heard.kind === 'text' ? heard.text : '' })
        return endWith([text('feedback-thanks')], [{ open: 'menu', label: text('choice-menu') }])
      },
    },
  },
})

function openQuestion(given: Feedback | null): 'useful' | 'clear' | 'remark' {
  if (!given || given.useful === null) return 'useful'
  return given.clear === null ? 'clear' : 'remark'
}

/** A question for a mark: a number is the mark itself. */
function markStep(question: 'useful' | 'clear', next: 'clear' | 'remark') {
  return {
    async ask(ctx: Ctx, { id }: Data) {
      const { event } = await ownFeedback(ctx, id)
      return {
        texts: [text(`feedback-${question}`, { name: event.name })],
        choices: [
          ...MARKS.map((mark) => ({ id: `m${mark}`, label: text(`feedback-mark-${mark}`) })),
          { id: 'skip', label: text('choice-skip') },
        ],
        digits: 'value' as const,
      }
    },
    async answer(ctx: Ctx, heard: Heard, { id }: Data): Promise<Turn> {
      if (heard.kind === 'choice' && heard.id === 'skip') return wait(next, { id })
      const mark = heard.kind === 'choice' ? Number(heard.id.slice(1)) : markIn(heard)
      if (mark === null) {
        const aside = heard.kind === 'text' && !/^\D*\d+\D*$/.test(heard.text)
        return aside ? pass(text('feedback-which-mark')) : wait(question, { id }, text('feedback-which-mark'))
      }
      await giveFeedback(ctx, id, { [question]: mark })
      return wait(next, { id })
    },
  }
}

function markIn(heard: Heard): number | null {
  if (heard.kind !== 'text') return null
  const said = /^(?:cho )?([1-5])(?: (?:diem|sao))?(?: a)?$/.exec(fold(heard.text))?.[1]
  return said === undefined ? null : Number(said)
}
