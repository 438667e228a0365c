import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { catalogue } from '../domain/reporting/forms.ts'
import {
  explainWord,
  forgetWord,
  ignoreWord,
  learntWords,
  likelyIndicators,
  type UnknownWord,
  unknownWord,
  waitingWords,
} from '../domain/reporting/unknown-words.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { defineFlow, end, endWith, pass, type Turn, wait } from './flow.ts'
import { readMessage } from './quick-reading.ts'
import { rowNumber } from './row-number.ts'

/** Indicators offered at once; another is typed. */
const MOST_OFFERED = 6
const MOST_LEARNT = 20

const Data = z.object({
  /** The word that is asked about. */
  id: z.number().int().optional(),
  /** Words put off, to go on with the next. */
  later: z.array(z.number().int()),
})
type Data = z.infer<typeof Data>

/**
 * "/tula": words that stood beside numbers and that nobody knows are shown to staff one by one, and become the name of an
 * indicator in one press. The argument 'undo:12' takes an explanation back, 'learnt' lists them.
 */
export const unknownWords = defineFlow<Data>({
  name: 'unknown-words',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    if (arg === 'learnt') return wait('learnt', { later: [] })
    const undone = /^undo:(.+)$/.exec(arg ?? '')?.[1]
    if (undone === undefined) return nextWord(ctx, [])
    const { id, shown } = await forgetWord(ctx, rowNumber(undone))
    return wait('word', { id, later: [] }, text('word-forgotten', { words: shown }))
  },
  steps: {
    word: {
      async ask(ctx, { id }) {
        const word = await unknownWord(ctx, id ?? 0)
        const offered = await likelyIndicators(ctx, word)
        return {
          texts: [
            text('word-question', { words: word.shown, count: word.seen, example: word.example }),
            ...pickedText(word, offered),
          ],
          choices: [
            ...offered
              .slice(0, MOST_OFFERED)
              .map(({ code, name }) => ({ id: `c${code}`, label: text('plain', { value: name }) })),
            { id: 'other', label: text('choice-word-other') },
            { id: 'none', label: text('choice-word-no-name') },
            { id: 'later', label: text('choice-word-later') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        const word = await unknownWord(ctx, data.id ?? 0)
        if (heard.kind === 'text') return explainTyped(ctx, data, word, heard.text)
        if (heard.kind !== 'choice') return wait('word', data, text('please-choose'))
        if (heard.id === 'other') return wait('name', data)
        if (heard.id === 'later') return nextWord(ctx, [...data.later, word.id])
        if (heard.id !== 'none') return explained(ctx, data, word, heard.id.slice(1))
        await ignoreWord(ctx, word.id)
        return nextWord(ctx, data.later, [text('word-ignored', { words: word.shown })], word)
      },
    },
    name: {
      async ask(ctx, { id }) {
        const { shown } = await unknownWord(ctx, id ?? 0)
        return {
          texts: [text('word-name', { words: shown })],
          choices: [{ id: 'back', label: text('choice-back') }],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice') return wait('word', data)
        if (heard.kind !== 'text') return wait('name', data, text('only-text'))
        return explainTyped(ctx, data, await unknownWord(ctx, data.id ?? 0), heard.text)
      },
    },
    learnt: {
      async ask(ctx) {
        const names = new Map((await catalogue(ctx)).map(({ code, name }) => [code, name]))
        const words = (await learntWords(ctx)).slice(0, MOST_LEARNT)
        return {
          texts: [text(words.length > 0 ? 'word-learnt' : 'word-none-learnt')],
          choices: [
            ...words.map(({ id, shown, indicatorCode }) => ({
              open: 'unknown-words',
              arg: `undo:${id}`,
              label: text('choice-word-forget', { words: shown, name: names.get(indicatorCode ?? '') ?? '' }),
            })),
            { id: 'close', label: text('choice-close') },
          ],
        }
      },
      answer: (_ctx, heard, data) =>
        heard.kind === 'choice' ? end() : wait('learnt', data, text('please-choose')),
    },
  },
})

async function explainTyped(ctx: Ctx, data: Data, word: UnknownWord, said: string): Promise<Turn> {
  const { values } = await readMessage(ctx, `${said}: 1`)
  const [only, ...more] = values
  return only && more.length === 0
    ? explained(ctx, data, word, only.code)
    : pass(text('word-name-unknown', { words: said.slice(0, 60) }))
}

async function explained(ctx: Ctx, data: Data, word: UnknownWord, code: string): Promise<Turn> {
  await explainWord(ctx, word.id, code)
  const name = (await catalogue(ctx)).find((one) => one.code === code)?.name ?? code
  return nextWord(ctx, data.later, [text('word-explained', { words: word.shown, name })], word)
}

/** The next word that waits; with none left, the end. What was just decided can be taken back. */
async function nextWord(
  ctx: Ctx,
  later: readonly number[],
  said: readonly Text[] = [],
  decided?: UnknownWord,
): Promise<Turn> {
  const next = (await waitingWords(ctx)).find(({ id }) => !later.includes(id))
  if (next) return wait('word', { id: next.id, later: [...later] }, ...said)
  const undo: Choice[] = decided
    ? [{ open: 'unknown-words', arg: `undo:${decided.id}`, label: text('choice-undo') }]
    : []
  const learnt: Choice[] =
    (await learntWords(ctx)).length > 0
      ? [{ open: 'unknown-words', arg: 'learnt', label: text('choice-words-learnt') }]
      : []
  return endWith(
    [...said, text('word-none')],
    [...undo, ...learnt, { open: 'menu', label: text('choice-menu') }],
  )
}

function pickedText({ picked }: UnknownWord, offered: readonly { code: string; name: string }[]): Text[] {
  const picks = offered.filter(({ code }) => (picked[code] ?? 0) > 0)
  return picks.length === 0
    ? []
    : [
        text('word-picked', {
          picks: picks.map(({ code, name }) => `${name} (${picked[code]})`).join(', '),
        }),
      ]
}
