import { BOLD_OFF, BOLD_ON } from '../lib/i18n.ts'
import type { Rendered } from './message.ts'

/** A text without the marks of bold. */
export function withoutBold(text: string): string {
  return text.replaceAll(BOLD_ON, '').replaceAll(BOLD_OFF, '')
}

/** What a message says where there is only text: with words in place of a photo or file that is not shown. */
export function bodyOf(
  { text, photo, file, instead = {} }: Rendered,
  shown: { readonly photo: boolean; readonly file: boolean },
): string {
  const paragraphs = [
    text,
    photo === undefined || shown.photo ? undefined : instead.photo,
    file === undefined || shown.file ? undefined : instead.file,
  ]
  return withoutBold(paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n'))
}

/** The choices where there are no buttons: a heading, and a line for each: '1. Có', or '• Có' where numbers do not pick. */
export function choiceLines({ choices, picks, instead }: Rendered): string[] {
  if (choices.length === 0) return []
  const lines = choices.map(({ label }, index) => {
    const mark = picks === 'number' ? `${index + 1}.` : '•'
    return `${mark} ${withoutBold(label).replaceAll(/\s+/g, ' ').trim()}`
  })
  return instead?.choices === undefined ? lines : [withoutBold(instead.choices), ...lines]
}
