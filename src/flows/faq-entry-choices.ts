import { refOf } from '../domain/knowledge/faq-index.ts'
import { type Choice, text } from '../lib/message.ts'

/** Entries as choices by their questions: 'e' and the short name of the entry. */
export function entryChoices(
  ids: readonly string[],
  entries: ReadonlyMap<string, { readonly question: string }>,
): Choice[] {
  return ids.map((id) => ({
    id: `e${refOf(id)}`,
    label: text('plain', { value: entries.get(id)?.question ?? id }),
  }))
}
