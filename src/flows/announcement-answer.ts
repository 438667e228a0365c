import { z } from 'zod'
import { answerQuestion, ownQuestion, shareAnswer } from '../domain/announcements/announcement-questions.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const Data = z.object({ id: z.number().int() })

/** Answers a question under an announcement; the answer may go to everybody. The argument is the question's number. */
export const announcementAnswer = defineFlow<z.infer<typeof Data>>({
  name: 'announcement-answer',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { id, answer, shared } = await ownQuestion(ctx, rowNumber(arg))
    if (answer === null) return wait('answer', { id })
    return shared ? end(text('refusal-already-answered')) : wait('share', { id })
  },
  steps: {
    answer: {
      async ask(ctx, { id }) {
        const { title, unitName, text: words } = await ownQuestion(ctx, id)
        return {
          texts: [text('announcement-answer-ask', { title, unit: unitName }), text('quoted', { words })],
          choices: [{ id: 'cancel', label: text('choice-cancel') }],
          digits: 'value',
        }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        if (heard.kind === 'choice') return end(text('contact-not-sent'))
        if (heard.kind === 'file' || heard.text.trim() === '') return wait('answer', data, text('only-text'))
        await answerQuestion(ctx, data.id, heard.text.trim())
        return wait('share', data, text('announcement-answer-sent'))
      },
    },
    share: {
      async ask(ctx, { id }) {
        const { text: words, answer } = await ownQuestion(ctx, id)
        return {
          texts: [
            text('announcement-share'),
            text('quoted', { words }),
            text('escalation-answer', { answer: answer ?? '' }),
          ],
          choices: [
            { id: 'share', label: text('choice-share-answer') },
            { id: 'no', label: text('choice-no') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('share', data, text('please-choose'))
        if (heard.id === 'no') return end(text('announcement-not-shared'))
        return end(text('announcement-shared', { count: await shareAnswer(ctx, data.id) }))
      },
    },
  },
})
