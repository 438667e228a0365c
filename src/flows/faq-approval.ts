import { z } from 'zod'
import { decideProposal, waitingProposals } from '../domain/knowledge/faq-proposals.ts'
import { documentsTable } from '../domain/knowledge/legal-documents.ts'
import { type Choice, text } from '../lib/message.ts'
import { entryTexts } from './faq-text.ts'
import { defineFlow, goTo, wait } from './flow.ts'

const BACK: Choice = { id: 'back', label: text('choice-back') }

/** A second person looks at changes of entries, one at a time. */
export const faqApproval = defineFlow({
  name: 'faq-approval',
  for: 'overseers',
  data: z.object({}),
  start: () => wait('approve', {}),
  steps: {
    approve: {
      async ask(ctx) {
        const [first] = await waitingProposals(ctx)
        if (!first) return { texts: [text('faq-approve-none')], choices: [BACK] }
        const shown = { entry: first.after, now: null, documents: await documentsTable(ctx), outdated: false }
        return {
          texts: [text('faq-approve', { what: text(`faq-did-${first.action}`) }), ...entryTexts(shown)],
          choices: [
            { id: `y${first.id}`, label: text('choice-approve') },
            { id: `n${first.id}`, label: text('choice-decline-change') },
            BACK,
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('approve', data, text('please-choose'))
        if (heard.id === 'back') return goTo('faq-desk')
        await decideProposal(ctx, Number(heard.id.slice(1)), heard.id.startsWith('y'))
        return goTo('faq-desk', undefined, text('faq-decided'))
      },
    },
  },
})
