import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { markHandled, unansweredGroup } from '../domain/knowledge/asked-groups.ts'
import { answeredEscalation } from '../domain/knowledge/escalations.ts'
import { checkMayCurate, entryById, saveEntry } from '../domain/knowledge/faq-entries.ts'
import { type FaqEntry, newEntry, type Source } from '../domain/knowledge/faq-entry.ts'
import { entryOfRef, refOf } from '../domain/knowledge/faq-index.ts'
import { documentsCited, documentsTable } from '../domain/knowledge/legal-documents.ts'
import { text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { entryTexts } from './faq-text.ts'
import { defineFlow, end, endWith, type Heard, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const LONGEST = 1500

/** A question is a button too. */
const LONGEST_QUESTION = 200

const Data = z.object({
  /** The entry that is changed; none for a new one. */
  id: z.string().optional(),
  question: z.string().optional(),
  answer: z.string().optional(),
  source: z.string().optional(),
  /** Where a new one belongs, if it is known. */
  topic: z.string().optional(),
  /** The first of the questions that it answers: they are dealt with once it is saved. */
  asked: z.number().int().optional(),
})
type Data = z.infer<typeof Data>

/**
 * Staff write an entry: question → answer → source → preview → saved. The argument is empty for a new one, 'asked:12' to
 * answer what was asked in vain, 'entry:…' to change one, 'escalation:12' to draft one from an answer given in chat.
 */
export const faqEdit = defineFlow<Data>({
  name: 'faq-edit',
  for: 'overseers',
  data: Data,
  async start(ctx, arg = '') {
    await checkMayCurate(ctx)
    const [, kind, rest = ''] = /^(asked|entry|escalation):(.*)$/s.exec(arg) ?? []
    if (kind === 'entry') {
      const { id, question, answer, sources } = await entryOfRef(ctx, rest)
      return wait('preview', { id, question, answer, source: sourceWords(sources) })
    }
    if (kind === 'asked') {
      const asked = rowNumber(rest)
      return next({ asked, question: asQuestion((await unansweredGroup(ctx, asked))?.text) })
    }
    if (kind !== 'escalation') return wait('question', {})
    const { text: said, answer, topic } = await answeredEscalation(ctx, rowNumber(rest))
    return next({ question: asQuestion(said), answer: answer ?? undefined, topic: topic ?? undefined })
  },
  steps: {
    question: typed('question'),
    answer: typed('answer'),
    source: typed('source'),
    preview: {
      async ask(ctx, data) {
        const entry = await entryOf(ctx, data)
        const documents = await documentsCited(ctx, entry.sources)
        return {
          texts: [text('faq-preview'), ...entryTexts({ entry, now: null, documents, outdated: false })],
          choices: [
            { id: 'save', label: text('choice-save') },
            { id: 'question', label: text('choice-edit-question') },
            { id: 'answer', label: text('choice-edit-answer') },
            { id: 'source', label: text('choice-edit-source') },
            { id: 'drop', label: text('choice-cancel') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('preview', data, text('please-choose'))
        if (heard.id === 'drop') return end(text('faq-not-saved'))
        if (heard.id !== 'save') return wait(heard.id, data)
        const entry = await entryOf(ctx, data)
        const saved = await saveEntry(ctx, entry, data.id === undefined ? 'added' : 'edited')
        const group = data.asked === undefined ? undefined : await unansweredGroup(ctx, data.asked)
        if (group) await markHandled(ctx, group.ids)
        return endWith(
          [text(saved === 'saved' ? 'faq-saved' : 'faq-proposed')],
          [
            { open: 'faq-desk', arg: `entry:${refOf(entry.id)}`, label: text('choice-see-entry') },
            { open: 'faq-desk', label: text('command-faq') },
          ],
        )
      },
    },
  },
})

/** A step that takes one part of an entry as it is typed. */
function typed(part: 'question' | 'answer' | 'source') {
  return {
    ask: (_ctx: Ctx, data: Data) => ({
      texts: [
        text(`faq-type-${part}`),
        ...(data[part] === undefined ? [] : [text('quoted', { words: data[part] })]),
      ],
      choices: [{ id: 'cancel', label: text('choice-cancel') }],
      digits: 'value' as const,
    }),
    answer(_ctx: Ctx, heard: Heard, data: Data): Turn {
      if (heard.kind === 'choice') return end(text('faq-not-saved'))
      const said = heard.kind === 'text' ? heard.text.trim().toWellFormed() : ''
      if (!said) return wait(part, data, text('only-text'))
      if (part === 'question' && said.length > LONGEST_QUESTION)
        return wait(part, data, text('faq-question-too-long', { most: LONGEST_QUESTION }))
      const source = part === 'answer' && data.source === '' ? undefined : data.source
      return next({ ...data, source, [part]: said.slice(0, LONGEST) })
    },
  }
}

/** The next part that is missing, then the preview. */
function next(data: Data): Turn {
  const missing = (['question', 'answer', 'source'] as const).find((part) => data[part] === undefined)
  return wait(missing ?? 'preview', data)
}

/** What was asked as the question of an entry; too long a one is to be put shorter. */
function asQuestion(said: string | undefined): string | undefined {
  return said !== undefined && said.length <= LONGEST_QUESTION ? said : undefined
}

/** The entry as it will be: an answer with a source is published, and a new answer leaves the old doubts behind. */
async function entryOf(ctx: Ctx, data: Data): Promise<FaqEntry> {
  const { id, question = '', answer = '', source = '' } = data
  const before = id === undefined ? newEntry(question, ctx.now) : await entryById(ctx, id)
  const same = id !== undefined && source === sourceWords(before.sources)
  const sources = same ? before.sources : [await sourceIn(ctx, source)]
  const doubts = answer === before.answer && same ? {} : ({ confidence: 'high', uncertain: null } as const)
  return {
    ...before,
    ...(sources.length > 0 ? doubts : {}),
    topic: data.topic ?? before.topic,
    question,
    answer,
    sources,
    reviewedOn: ctx.today,
    status: sources.length > 0 ? 'published' : 'refer',
  }
}

/** What was typed as a source: a document of the table where its number stands in it, else guidance. */
async function sourceIn(ctx: Ctx, typed: string): Promise<Source> {
  const words = fold(typed)
  const table = [...(await documentsTable(ctx)).keys()].sort((one, two) => two.length - one.length)
  const number = table.find((one) => words.includes(fold(one)))
  return number === undefined
    ? { kind: 'guidance', text: typed }
    : { kind: 'document', number, article: null, former: false }
}

function sourceWords(sources: readonly Source[]): string {
  return sources.map((source) => (source.kind === 'document' ? source.number : source.text)).join('; ')
}
