import type { MessageEntity } from 'grammy/types'

/** Why an HTML text is refused, in Telegram's words, positions in UTF-8 bytes. */
export class HtmlError extends Error {}

type Plain = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler' | 'code'

const plainTags: Readonly<Record<string, Plain>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
}

const otherTags: ReadonlySet<string> = new Set(['a', 'span', 'pre', 'blockquote', 'tg-emoji'])

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

interface Open {
  tag: string
  attributes: Map<string, string>
  start: number
}

/**
 * Text and entities of an HTML text as the Bot API reads it: `<b>8.275</b> hội viên` is bold 0–5.
 * Throws HtmlError for unknown, unclosed or wrongly nested tags.
 */
export function parseHtml(html: string): { text: string; entities: MessageEntity[] } {
  const open: Open[] = []
  const entities: MessageEntity[] = []
  let text = ''
  let at = 0
  while (at < html.length) {
    const next = nextSpecial(html, at)
    text += html.slice(at, next)
    at = next
    if (at >= html.length) break
    if (html[at] === '&') {
      const { value, end } = readReference(html, at)
      text += value
      at = end
    } else if (html[at + 1] === '/') {
      at = readEndTag(html, at, open.at(-1))
      const closed = open.pop()
      const entity = closed && entityOf(closed, text, open.at(-1), entities)
      if (entity) entities.push(entity)
    } else {
      const { tag, attributes, end } = readStartTag(html, at)
      open.push({ tag, attributes, start: text.length })
      at = end
    }
  }
  const left = open.at(-1)
  if (left) throw new HtmlError(`Can't find end tag corresponding to start tag "${left.tag}"`)
  return {
    text,
    entities: entities.sort((one, other) => one.offset - other.offset || other.length - one.length),
  }
}

function nextSpecial(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at)
    if (code === 60 || code === 38) return at
  }
  return html.length
}

function readStartTag(
  html: string,
  begin: number,
): { tag: string; attributes: Map<string, string>; end: number } {
  let at = begin + 1
  while (at < html.length && !isSpace(html[at]) && html[at] !== '>') at += 1
  if (at >= html.length) throw new HtmlError(`Unclosed start tag at byte offset ${bytes(html, begin)}`)
  const tag = html.slice(begin + 1, at).toLowerCase()
  if (!(tag in plainTags) && !otherTags.has(tag)) {
    throw new HtmlError(`Unsupported start tag "${tag}" at byte offset ${bytes(html, begin)}`)
  }
  const attributes = new Map<string, string>()
  while (html[at] !== '>') {
    at = skipSpace(html, at)
    if (html[at] === '>') break
    const nameStart = at
    while (at < html.length && !isSpace(html[at]) && html[at] !== '=' && html[at] !== '>') at += 1
    const name = html.slice(nameStart, at).toLowerCase()
    if (name === '' && at < html.length) {
      throw new HtmlError(`Empty attribute name in the tag "${tag}" at byte offset ${bytes(html, begin)}`)
    }
    at = skipSpace(html, at)
    if (at >= html.length)
      throw new HtmlError(`Unclosed start tag "${tag}" at byte offset ${bytes(html, begin)}`)
    let value = ''
    if (html[at] === '=') {
      at = skipSpace(html, at + 1)
      const read = readValue(html, at, begin)
      value = read.value
      at = read.end
    }
    attributes.set(name, value)
  }
  if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw new HtmlError(`Tag "span" must have class "tg-spoiler" at byte offset ${bytes(html, begin)}`)
  }
  return { tag, attributes, end: at + 1 }
}

function readValue(html: string, start: number, tagBegin: number): { value: string; end: number } {
  const quote = html[start]
  let at = start
  let value = ''
  if (quote !== '"' && quote !== "'") {
    while (/[A-Za-z0-9.-]/.test(html[at] ?? '')) at += 1
    if (at >= html.length || !(isSpace(html[at]) || html[at] === '>')) {
      throw new HtmlError(`Unexpected end of name token at byte offset ${bytes(html, start)}`)
    }
    return { value: html.slice(start, at), end: at }
  }
  at += 1
  while (at < html.length && html[at] !== quote) {
    const reference = html[at] === '&' ? readReference(html, at) : undefined
    value += reference ? reference.value : html[at]
    at = reference ? reference.end : at + 1
  }
  if (at >= html.length) throw new HtmlError(`Unclosed start tag at byte offset ${bytes(html, tagBegin)}`)
  return { value, end: at + 1 }
}

function readEndTag(html: string, begin: number, innermost: Open | undefined): number {
  if (!innermost) throw new HtmlError(`Unexpected end tag at byte offset ${bytes(html, begin)}`)
  let at = begin + 2
  while (at < html.length && !isSpace(html[at]) && html[at] !== '>') at += 1
  const tag = html.slice(begin + 2, at).toLowerCase()
  at = skipSpace(html, at)
  if (html[at] !== '>') throw new HtmlError(`Unclosed end tag at byte offset ${bytes(html, begin)}`)
  if (tag !== '' && tag !== innermost.tag) {
    const position = bytes(html, begin)
    throw new HtmlError(
      `Unmatched end tag at byte offset ${position}, expected "</${innermost.tag}>", found "</${tag}>"`,
    )
  }
  return at + 1
}

function entityOf(
  closed: Open,
  text: string,
  parent: Open | undefined,
  made: MessageEntity[],
): MessageEntity | undefined {
  const { tag, attributes, start } = closed
  const place = { offset: start, length: text.length - start }
  if (place.length === 0) return undefined
  const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1]
  if (tag === 'code' && parent?.tag === 'pre') {
    if (language) parent.attributes.set('language', language)
    return undefined
  }
  const plain = plainTags[tag]
  if (plain) return { type: plain, ...place }
  switch (tag) {
    case 'span':
      return { type: 'spoiler', ...place }
    case 'blockquote':
      return { type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...place }
    case 'pre': {
      dropInside(made, start)
      const inner = attributes.get('language')
      return inner ? { type: 'pre', language: inner, ...place } : { type: 'pre', ...place }
    }
    case 'a': {
      const url = attributes.get('href') || text.slice(start)
      return /^(?:https?|ftp|tg|ton):\/\/\S+$/i.test(url) ? { type: 'text_link', url, ...place } : undefined
    }
    default:
      return undefined
  }
}

/** Code takes no other markup inside. */
function dropInside(made: MessageEntity[], start: number): void {
  while ((made.at(-1)?.offset ?? -1) >= start) made.pop()
}

function skipSpace(html: string, from: number): number {
  let at = from
  while (isSpace(html[at])) at += 1
  return at
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r'
}

/** Telegram counts positions in UTF-8 bytes. */
function bytes(html: string, index: number): number {
  return Buffer.byteLength(html.slice(0, index))
}

function readReference(html: string, begin: number): { value: string; end: number } {
  const match = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/i.exec(html.slice(begin, begin + 12))
  const [whole, decimal, hex, name] = match ?? []
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
  const value = name ? named[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
  return value === undefined || !whole ? { value: '&', end: begin + 1 } : { value, end: begin + whole.length }
}
