import type { Source } from '../domain/knowledge/faq-entry.ts'
import type { ShownEntry } from '../domain/knowledge/faq-questions.ts'
import type { LegalDocument } from '../domain/knowledge/legal-document.ts'
import { type Arg, type Text, text } from '../lib/message.ts'

/** An entry as people read it: the answer, what is uncertain, the sources. Where the law changed, first what became of the old rule. */
export function entryTexts({ entry, now, documents, outdated }: ShownEntry): Text[] {
  if (entry.status === 'refer') return [text('plain-text', { text: entry.answer })]
  const shown = now ?? entry
  const sources = sourceLines(shown.sources, documents)
  if (outdated) return [text('faq-outdated', { sources })]
  return [
    text('faq-question', { question: shown.question }),
    ...(now ? [text('plain-text', { text: entry.answer })] : []),
    text('plain-text', { text: shown.answer }),
    ...(shown.uncertain === null ? [] : [text('faq-uncertain', { text: shown.uncertain })]),
    text(sources.length > 1 ? 'faq-sources' : 'faq-source', { sources }),
  ]
}

function sourceLines(sources: readonly Source[], documents: ReadonlyMap<string, LegalDocument>): Text[] {
  return sources.map((source) => {
    if (source.kind !== 'document') return text(`faq-source-${source.kind}`, { text: source.text })
    const document = documents.get(source.number)
    const issued = document?.issuedOn ?? null
    const args = {
      number: source.number,
      day: issued === null ? '' : dayText(issued),
      issuer: document?.issuer ?? '',
      article: source.article === null ? '' : text('faq-article', { article: source.article }),
    }
    const key = issued === null ? 'faq-source-undated' : 'faq-source-document'
    return text(source.former ? `${key}-former` : key, args)
  })
}

/** A partial day: '2030', '10/2025', '25/3/2022'. */
function dayText(day: string): Arg {
  return day.length === 10 ? { day } : day.split('-').reverse().join('/')
}
