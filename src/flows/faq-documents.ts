import { z } from 'zod'
import { checkMayCurate } from '../domain/knowledge/faq-entries.ts'
import { documentsTable, endDocument } from '../domain/knowledge/legal-documents.ts'
import { addDays } from '../lib/calendar.ts'
import { type Choice, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { defineFlow, goTo, pass, wait } from './flow.ts'

const Data = z.object({
  /** The document that is to end. */
  number: z.string().optional(),
})

const BACK: Choice = { id: 'back', label: text('choice-back') }

/** Staff say that a document is no longer in force: what cites it stops answering until it is reviewed. */
export const faqDocuments = defineFlow<z.infer<typeof Data>>({
  name: 'faq-documents',
  for: 'overseers',
  data: Data,
  async start(ctx) {
    await checkMayCurate(ctx)
    return wait('document', {})
  },
  steps: {
    document: {
      ask: () => ({ texts: [text('faq-which-document')], choices: [BACK], digits: 'value' }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice') return goTo('faq-desk')
        if (heard.kind !== 'text') return wait('document', data, text('only-text'))
        const words = fold(heard.text)
        const found = [...(await documentsTable(ctx)).keys()].filter((number) => fold(number).includes(words))
        const [only, ...more] = found
        return only && more.length === 0
          ? wait('end', { number: only })
          : pass(
              text(more.length > 0 ? 'faq-many-documents' : 'faq-no-document', {
                words: heard.text.slice(0, 60),
              }),
            )
      },
    },
    end: {
      ask: (_ctx, { number = '' }) => ({
        texts: [text('faq-end-document', { number })],
        choices: [
          { id: 'yes', label: text('choice-yes') },
          { id: 'no', label: text('choice-no') },
        ],
      }),
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('end', data, text('please-choose'))
        if (heard.id === 'no') return goTo('faq-desk')
        await endDocument(ctx, data.number ?? '', { lastDay: addDays(ctx.today, -1), replacedBy: null })
        return goTo('faq-desk', 'due', text('faq-document-ended', { number: data.number ?? '' }))
      },
    },
  },
})
