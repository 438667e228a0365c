import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { nameablesOf, recordList } from '../domain/training/attendances.ts'
import { readList } from '../domain/training/name-list.ts'
import { ownEvent } from '../domain/training/training-events.ts'
import { type Text, text } from '../lib/message.ts'
import { defineFlow, end, type Heard, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const MOST_SHOWN = 60
const MOST_UNKNOWN = 10

const Data = z.object({
  id: z.number().int(),
  found: z.array(z.number().int()).default([]),
  /** Names that several people bear, to be asked one by one. */
  unclear: z.array(z.object({ words: z.string(), ids: z.array(z.number().int()) })).default([]),
  unknown: z.array(z.string()).default([]),
})
type Data = z.infer<typeof Data>

/** The organiser's or host's list of those who came: pasted names, numbers of the list shown, or "hết". The argument is the class's number. */
export const trainingList = defineFlow<Data>({
  name: 'training-list',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { id } = await ownEvent(ctx, rowNumber(arg))
    return wait('names', { id })
  },
  steps: {
    names: {
      async ask(ctx, { id }) {
        const { shown } = await nameablesOf(ctx, id)
        const lines = shown
          .slice(0, MOST_SHOWN)
          .map(({ name, unit }, at) =>
            text('numbered', { at: at + 1, line: text('class-person', { name, unit }) }),
          )
        return {
          texts: [
            ...(lines.length > 0 ? [text('list-expected', { count: shown.length, lines })] : []),
            text(lines.length > 0 ? 'list-ask' : 'list-ask-names'),
          ],
          choices: [
            ...(shown.length > 0 ? [{ id: 'all', label: text('list-all', { count: shown.length }) }] : []),
            { id: 'cancel', label: text('choice-cancel') },
          ],
          digits: 'value',
        }
      },
      async answer(ctx, heard, { id }) {
        if (heard.kind === 'file') return wait('names', { id }, text('only-text'))
        if (heard.kind === 'choice' && heard.id === 'cancel') return end(text('list-kept'))
        const { shown, others } = await nameablesOf(ctx, id)
        const read = readList(heard.kind === 'text' ? heard.text : 'hết', shown, others)
        const unclear = read.unclear.map(({ words, candidates }) => ({
          words,
          ids: candidates.map(({ personId }) => personId),
        }))
        if (read.found.length + unclear.length === 0)
          return wait('names', { id }, text('list-nobody-found', { words: firstOf(read.unknown) }))
        return next({ id, found: [...read.found], unclear, unknown: [...read.unknown] })
      },
    },
    which: {
      async ask(ctx, { id, unclear: [first] }) {
        const { shown, others } = await nameablesOf(ctx, id)
        const people = [...shown, ...others].filter(({ personId }) => first?.ids.includes(personId))
        return {
          texts: [text('list-which', { words: first?.words ?? '' })],
          choices: [
            ...people.map(({ personId, name, unit }) => ({
              id: `p${personId}`,
              label: text('class-person', { name, unit }),
            })),
            { id: 'none', label: text('list-none-of-these') },
          ],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return again('which', data, heard)
        const [first, ...unclear] = data.unclear
        if (heard.id === 'none')
          return next({ ...data, unclear, unknown: [...data.unknown, ...(first ? [first.words] : [])] })
        return next({ ...data, unclear, found: [...data.found, rowNumber(heard.id.slice(1))] })
      },
    },
    confirm: {
      async ask(ctx, { id, found, unknown }) {
        const { shown, others } = await nameablesOf(ctx, id)
        const people = [...shown, ...others].filter(({ personId }) => found.includes(personId))
        const lines = people.slice(0, MOST_SHOWN).map(({ name, unit }) => text('list-line', { name, unit }))
        return {
          texts: [text('list-confirm', { count: people.length, lines }), ...unknownTexts(unknown)],
          choices: [
            { id: 'save', label: text('list-save') },
            { id: 'again', label: text('choice-again') },
            { id: 'cancel', label: text('choice-cancel') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('confirm', data, heard)
        if (heard.id === 'again') return wait('names', { id: data.id })
        return heard.id === 'cancel' ? end(text('list-kept')) : saved(ctx, data)
      },
    },
  },
})

function next(data: Data): Turn {
  return wait(data.unclear.length > 0 ? 'which' : 'confirm', data)
}

async function saved(ctx: Ctx, { id, found }: Data): Promise<Turn> {
  const { onlineUrl } = await ownEvent(ctx, id)
  const fresh = await recordList(ctx, id, found, onlineUrl === null ? 'list' : 'host')
  return end(text('list-saved', { count: fresh }))
}

function unknownTexts(unknown: readonly string[]): Text[] {
  return unknown.length > 0 ? [text('list-unknown', { words: firstOf(unknown) })] : []
}

function firstOf(words: readonly string[]): string {
  return words.slice(0, MOST_UNKNOWN).join('; ')
}

function again(step: string, data: Data, heard: Heard): Turn {
  return heard.kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
