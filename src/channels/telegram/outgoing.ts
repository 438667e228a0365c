import { BOLD_OFF, BOLD_ON } from '../../lib/i18n.ts'
import type { Rendered, RenderedFile } from '../message.ts'
import { type Span, split } from '../split.ts'
import { keyboard, type Row } from './keyboard.ts'

/**
 * One Telegram message: text as HTML, the same without markup in case Telegram cannot read that, buttons if any; under a
 * photo or document the text is its caption.
 */
export interface Part {
  readonly html: string
  readonly plain: string
  readonly rows: readonly Row[]
  readonly enclosed?: Enclosed
}

/** A photo or document: Telegram's number of it, an address where Telegram can fetch it, or its content. */
export interface Enclosed {
  readonly as: 'photo' | 'document'
  readonly what: string | RenderedFile
}

/** Characters (UTF-16 units) after markup is taken away. API sendMessage. */
export const MAX_TEXT = 4096

/** The same for what stands under a photo or document. */
const MAX_CAPTION = 1024

/**
 * Turns a rendered message into as many Telegram messages as it needs, buttons under the last: what is enclosed first, the
 * last of it with the text as its caption if it is short enough.
 * @throws RangeError when there is no text at all, or a token has more than 64 bytes
 */
export function outgoing(message: Rendered): Part[] {
  const enclosed = [...enclosure('photo', message.photo), ...enclosure('document', message.file)]
  const { plain, bold } = readBold(textOf(message, enclosed))
  const spans = split(plain, MAX_TEXT)
  if (spans.length === 0) throw new RangeError('empty-text')
  const rows = keyboard(message.choices)
  const alone = enclosed.map((one): Part => ({ html: '', plain: '', rows: [], enclosed: one }))
  const [last] = enclosed.slice(-1)
  const [span] = spans
  if (last && span && span.to - span.from <= MAX_CAPTION && spans.length === 1) {
    const [html, text] = [toHtml(plain, span, bold), plain.slice(span.from, span.to)]
    return [...alone.slice(0, -1), { html, plain: text, rows, enclosed: last }]
  }
  return [
    ...alone,
    ...spans.map((span, index) => ({
      html: toHtml(plain, span, bold),
      plain: plain.slice(span.from, span.to),
      rows: index === spans.length - 1 ? rows : [],
    })),
  ]
}

/** With words in place of a photo that cannot be shown here. */
function textOf({ text, photo, instead }: Rendered, enclosed: readonly Enclosed[]): string {
  const isMissing = photo !== undefined && !enclosed.some(({ as }) => as === 'photo')
  return [text, isMissing ? instead?.photo : undefined].filter(Boolean).join('\n\n')
}

/** What was sent on another channel has no number here: a photo that has an address is fetched there, all else left out. */
function enclosure(as: Enclosed['as'], given: string | RenderedFile | undefined): Enclosed[] {
  const own = typeof given === 'string' ? /^telegram:(.+)$/.exec(given)?.[1] : given
  const what = own ?? (as === 'photo' && typeof given === 'string' ? addressOf(given) : undefined)
  return what === undefined ? [] : [{ as, what }]
}

/** 'https://photo.example/1' of 'zalo:https://photo.example/1'; undefined for what only its own channel knows. */
export function addressOf(photo: string): string | undefined {
  return /^[a-z-]+:(https?:\/\/\S+)$/.exec(photo)?.[1]
}

function readBold(text: string): { plain: string; bold: Span[] } {
  const bold: Span[] = []
  let plain = ''
  let opened: number | undefined
  for (const piece of text.split(/([\uE000\uE001])/)) {
    if (piece === BOLD_ON) opened ??= plain.length
    else if (piece === BOLD_OFF) {
      if (opened !== undefined && opened < plain.length) bold.push({ from: opened, to: plain.length })
      opened = undefined
    } else plain += piece
  }
  if (opened !== undefined && opened < plain.length) bold.push({ from: opened, to: plain.length })
  return { plain, bold }
}

function toHtml(plain: string, { from, to }: Span, bold: readonly Span[]): string {
  let html = ''
  let at = from
  for (const mark of bold) {
    const begin = Math.max(mark.from, from)
    const end = Math.min(mark.to, to)
    if (begin >= end) continue
    html += `${escapeHtml(plain.slice(at, begin))}<b>${escapeHtml(plain.slice(begin, end))}</b>`
    at = end
  }
  return html + escapeHtml(plain.slice(at, to))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
