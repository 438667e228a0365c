import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
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

const Data = z.object({
  /** The entry that is changed; none for a new one. */
  id: z.string().optional(),
  question: z.string().optional(),
  answer: z.string().optional(),
  source: z.string().optional(),
  /** The message that the entry is drafted from. */
  escalationId: z.number().int().optional(),
})
type Data = z.infer<typeof Data>

/**
 * Staff write an entry: question → answer → source → preview → saved. The argument is empty for a new one, 'ask:…' with
 * the question, 'entry:…' to change one, 'escalation:12' to draft one from an answer given in chat.
 */
export const faqEdit = defineFlow<Data>({
  name: 'faq-edit',
  for: 'overseers',
  data: Data,
  async start(ctx, arg = '') {
    await checkMayCurate(ctx)
    const [, kind = '', rest = ''] = /^(ask|entry|escalation):(.*)$/s.exec(arg) ?? []
    if (kind === 'ask') return next({ question: rest.slice(0, LONGEST) })
    if (kind === 'entry') {
      const { id, question, answer, sources } = await entryOfRef(ctx, rest)
      return wait('preview', { id, question, answer, source: sourceWords(sources) })
    }
    if (kind !== 'escalation') return wait('question', {})
    const { id, text: asked, answer } = await answeredEscalation(ctx, rowNumber(rest))
    return next({ question: asked.slice(0, LONGEST), answer: answer ?? undefined, escalationId: id })
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
      return next({ ...data, [part]: said.slice(0, LONGEST) })
    },
  }
}

/** The next part that is missing, then the preview. */
function next(data: Data): Turn {
  const missing = (['question', 'answer', 'source'] as const).find((part) => data[part] === undefined)
  return wait(missing ?? 'preview', data)
}

async function entryOf(ctx: Ctx, data: Data): Promise<FaqEntry> {
  const { id, question = '', answer = '', source = '' } = data
  const before = id === undefined ? newEntry(question, ctx.now) : await entryById(ctx, id)
  const same = id !== undefined && source === sourceWords(before.sources)
  return {
    ...before,
    question,
    answer,
    sources: same ? before.sources : [await sourceIn(ctx, source)],
    reviewedOn: ctx.today,
    status: before.status === 'draft' || before.status === 'retired' ? 'published' : before.status,
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
