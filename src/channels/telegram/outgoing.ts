import { BOLD_OFF, BOLD_ON } from '../../lib/i18n.ts'
import type { Rendered } from '../message.ts'
import { keyboard, type Row } from './keyboard.ts'
import { type Span, split } from './split.ts'

/** One Telegram message: a photo, or text as HTML, the same without markup in case Telegram cannot read that, buttons if any. */
export interface Part {
  readonly html: string
  readonly plain: string
  readonly rows: readonly Row[]
  /** Telegram's number of a photo, sent by itself. */
  readonly photo?: string
}

/** Characters (UTF-16 units) after markup is taken away. API sendMessage. */
export const MAX_TEXT = 4096

/**
 * Turns a rendered message into as many Telegram messages as its length needs, buttons under the last.
 * @throws RangeError when there is no text at all, or a token has more than 64 bytes
 */
export function outgoing(message: Rendered): Part[] {
  const { plain, bold } = readBold(message.text)
  const spans = split(plain, MAX_TEXT)
  if (spans.length === 0) throw new RangeError('empty-text')
  const rows = keyboard(message.choices)
  const photo = /^telegram:(.+)$/.exec(message.photo ?? '')?.[1]
  return [
    ...(photo === undefined ? [] : [{ html: '', plain: '', rows: [], photo }]),
    ...spans.map((span, index) => ({
      html: toHtml(plain, span, bold),
      plain: plain.slice(span.from, span.to),
      rows: index === spans.length - 1 ? rows : [],
    })),
  ]
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
