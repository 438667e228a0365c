import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import type { AskedGroup } from '../domain/knowledge/asked-group.ts'
import { markHandled, unansweredGroups } from '../domain/knowledge/asked-groups.ts'
import { saveEntry } from '../domain/knowledge/faq-entries.ts'
import { entryOfRef, faqIndex, refOf } from '../domain/knowledge/faq-index.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { entryChoices } from './faq-entry-choices.ts'
import { defineFlow, goTo, wait } from './flow.ts'

const MOST_LISTED = 8

const Data = z.object({
  /** The first question of the group that is shown. */
  id: z.string().optional(),
})

const BACK: Choice = { id: 'back', label: text('choice-back') }

/** What people asked without an answer that helped: staff answer it, or say that it asks what an entry answers. */
export const faqAsked = defineFlow<z.infer<typeof Data>>({
  name: 'faq-asked',
  for: 'overseers',
  data: Data,
  start: () => wait('asked', {}),
  steps: {
    asked: {
      async ask(ctx) {
        const groups = (await unansweredGroups(ctx)).slice(0, MOST_LISTED)
        return {
          texts: [text(groups.length > 0 ? 'faq-asked' : 'faq-asked-none')],
          choices: [...groups.map(groupChoice), BACK],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('asked', data, text('please-choose'))
        return heard.id === 'back' ? goTo('faq-desk') : wait('group', { id: heard.id.slice(1) })
      },
    },
    group: {
      async ask(ctx, { id = '' }) {
        const group = await groupWith(ctx, id)
        if (!group) return { texts: [text('faq-asked-none')], choices: [BACK] }
        const { search, entries } = await faqIndex(ctx)
        const near = search.rank(group.text, 3).map((hit) => hit.id)
        return {
          texts: [text('faq-asked-one', { count: group.ids.length }), text('quoted', { words: group.text })],
          choices: [
            { id: 'answer', label: text('choice-faq-add') },
            ...entryChoices(near, entries),
            { id: 'handled', label: text('choice-word-no-name') },
            BACK,
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('group', data, text('please-choose'))
        if (heard.id === 'back') return wait('asked', {})
        const group = await groupWith(ctx, data.id ?? '')
        if (!group) return wait('asked', {})
        await markHandled(ctx, group.ids)
        if (heard.id === 'answer') return goTo('faq-edit', `ask:${group.text}`)
        if (heard.id === 'handled') return wait('asked', {})
        const entry = await entryOfRef(ctx, heard.id.slice(1))
        const variants = [...entry.variants, group.text.slice(0, 200)]
        const saved = await saveEntry(ctx, { ...entry, variants }, 'edited')
        return goTo(
          'faq-desk',
          `entry:${refOf(entry.id)}`,
          text(saved === 'saved' ? 'faq-saved' : 'faq-proposed'),
        )
      },
    },
  },
})

function groupChoice({ ids, text: asked }: AskedGroup): Choice {
  const label: Text = text('choice-asked-group', { words: asked.slice(0, 60), count: ids.length })
  return { id: `g${ids[0]}`, label }
}

async function groupWith(ctx: Ctx, id: string): Promise<AskedGroup | undefined> {
  return (await unansweredGroups(ctx)).find(({ ids }) => String(ids[0]) === id)
}
