import { z } from 'zod'
import type { AskedGroup } from '../domain/knowledge/asked-group.ts'
import { markHandled, unansweredGroup, unansweredGroups } from '../domain/knowledge/asked-groups.ts'
import { saveEntry } from '../domain/knowledge/faq-entries.ts'
import { entryOfRef, faqIndex, refOf } from '../domain/knowledge/faq-index.ts'
import { faqSynonyms, forgetSynonym, teachSynonym, unknownWordsIn } from '../domain/knowledge/faq-synonyms.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { entryChoices } from './faq-entry-choices.ts'
import { defineFlow, goTo, type Turn, wait } from './flow.ts'

const MOST_LISTED = 8
const MOST_TAUGHT = 20
const LONGEST_WORD = 40

const Data = z.object({
  /** The number of the first question of the group that is shown. */
  id: z.number().int().optional(),
  /** The word that is explained. */
  word: z.string().optional(),
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
          choices: [...groups.map(groupChoice), { id: 'words', label: text('choice-words-learnt') }, BACK],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('asked', data, text('please-choose'))
        if (heard.id === 'words') return wait('words', {})
        return heard.id === 'back' ? goTo('faq-desk') : wait('group', { id: Number(heard.id.slice(1)) })
      },
    },
    group: {
      async ask(ctx, { id = 0 }) {
        const group = await unansweredGroup(ctx, id)
        if (!group) return { texts: [text('faq-asked-none')], choices: [BACK] }
        const { search, entries } = await faqIndex(ctx)
        const near = search.rank(group.text, 3).map((hit) => hit.id)
        return {
          texts: [text('faq-asked-one', { count: group.ids.length }), text('quoted', { words: group.text })],
          choices: [
            { id: 'answer', label: text('choice-faq-add') },
            ...entryChoices(near, entries),
            { id: 'word', label: text('choice-faq-word') },
            { id: 'handled', label: text('choice-faq-no-question') },
            BACK,
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('group', data, text('please-choose'))
        if (heard.id === 'back') return wait('asked', {})
        const group = await unansweredGroup(ctx, data.id ?? 0)
        if (!group) return wait('asked', {})
        if (heard.id === 'word') return wait('word', data)
        if (heard.id === 'answer') return goTo('faq-edit', `asked:${data.id}`)
        await markHandled(ctx, group.ids)
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
    word: {
      async ask(ctx, { id = 0 }) {
        const group = await unansweredGroup(ctx, id)
        const unknown = group ? await unknownWordsIn(ctx, group.text) : []
        return {
          texts: [
            text(unknown.length > 0 ? 'faq-which-word' : 'faq-type-word'),
            text('quoted', { words: group?.text ?? '' }),
          ],
          choices: [
            ...unknown
              .filter((word) => word.length <= LONGEST_WORD)
              .slice(0, MOST_LISTED)
              .map((word) => ({ id: `w${word}`, label: text('plain', { value: word }) })),
            BACK,
          ],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind === 'text') return taken(data, heard.text)
        if (heard.kind !== 'choice') return wait('word', data, text('please-choose'))
        if (heard.id === 'back') return wait('group', data)
        return wait('meaning', { ...data, word: heard.id.slice(1) })
      },
    },
    meaning: {
      ask: (_ctx, { word = '' }) => ({
        texts: [text('faq-word-means', { words: word })],
        choices: [BACK],
        digits: 'value',
      }),
      async answer(ctx, heard, { word = '', ...data }) {
        if (heard.kind === 'choice') return wait('word', data)
        if (heard.kind !== 'text' || !heard.text.trim())
          return wait('meaning', { ...data, word }, text('only-text'))
        const means = heard.text.trim().slice(0, 80).toWellFormed()
        await teachSynonym(ctx, { words: word, means })
        return wait('taught', { ...data, word }, text('faq-word-taught', { words: word, means }))
      },
    },
    taught: {
      ask: () => ({
        texts: [],
        choices: [
          { id: 'undo', label: text('choice-undo') },
          { id: 'on', label: text('choice-faq-on') },
        ],
      }),
      async answer(ctx, heard, { word = '', ...data }) {
        if (heard.kind !== 'choice') return wait('taught', { ...data, word }, text('please-choose'))
        if (heard.id === 'undo') await forgetSynonym(ctx, word)
        return wait(
          'group',
          data,
          ...(heard.id === 'undo' ? [text('faq-word-forgotten', { words: word })] : []),
        )
      },
    },
    words: {
      async ask(ctx) {
        const taught = (await faqSynonyms(ctx)).slice(0, MOST_TAUGHT)
        return {
          texts: [text(taught.length > 0 ? 'word-learnt' : 'word-none-learnt')],
          choices: [
            ...taught.map(({ words, means }) => ({
              id: `w${words}`,
              label: text('choice-word-forget', { words, name: means }),
            })),
            BACK,
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('words', data, text('please-choose'))
        if (heard.id === 'back') return wait('asked', {})
        const words = heard.id.slice(1)
        await forgetSynonym(ctx, words)
        return wait('words', {}, text('faq-word-forgotten', { words }))
      },
    },
  },
})

/** A word as it was typed, to be explained; one without a letter is none. */
function taken(data: z.infer<typeof Data>, said: string): Turn {
  const word = said.trim().slice(0, LONGEST_WORD).toWellFormed()
  return /\p{L}/u.test(word) ? wait('meaning', { ...data, word }) : wait('word', data, text('only-text'))
}

function groupChoice({ ids, text: asked }: AskedGroup): Choice {
  const label: Text = text('choice-asked-group', { words: asked.slice(0, 60), count: ids.length })
  return { id: `g${ids[0]}`, label }
}
