import type { MessageEntity } from 'grammy/types'
import { badRequest } from './errors.ts'
import { HtmlError, parseHtml } from './html.ts'

/** Text with its markup taken out; offsets and lengths in UTF-16 units. */
export interface FormattedText {
  text: string
  entities: MessageEntity[]
}

/**
 * What Telegram makes of a text or caption: markup parsed, blanks at both ends cut off, commands, links
 * and mentions found. Only parse_mode HTML is known here. Throws ApiError as Telegram words it.
 */
export function formatText(
  raw: string,
  parseMode: string | undefined,
  given: MessageEntity[] = [],
): FormattedText {
  const parsed =
    parseMode === undefined || parseMode === '' ? { text: raw, entities: given } : parse(raw, parseMode)
  const { text, entities } = trim(parsed)
  for (const entity of entities) {
    if (entity.offset < 0 || entity.length <= 0 || entity.offset + entity.length > text.length) {
      throw badRequest("can't parse MessageEntity: entity is beyond the end of the text")
    }
  }
  return { text, entities: withFound(text, entities) }
}

/** Commands, links and mentions that Telegram marks by itself. */
export function findEntities(text: string): MessageEntity[] {
  if (!text.includes('/') && !text.includes('@')) return []
  const found: MessageEntity[] = []
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g)) {
    found.push({ type: 'url', offset: match.index, length: match[0].length })
  }
  for (const match of text.matchAll(/(?<![\w/<>@])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/g)) {
    found.push({ type: 'bot_command', offset: match.index, length: match[0].length })
  }
  for (const match of text.matchAll(/(?<![\w/@])@[A-Za-z0-9_]{4,32}\b/g)) {
    found.push({ type: 'mention', offset: match.index, length: match[0].length })
  }
  return found.length > 1 ? withoutOverlap(found) : found
}

function parse(raw: string, parseMode: string): FormattedText {
  if (parseMode.toLowerCase() !== 'html') throw badRequest('unsupported parse_mode')
  try {
    return parseHtml(raw)
  } catch (error) {
    if (error instanceof HtmlError) throw badRequest(`can't parse entities: ${error.message}`)
    throw error
  }
}

function trim({ text, entities }: FormattedText): FormattedText {
  const trimmed = text.trim()
  if (trimmed.length === text.length) return { text, entities }
  const start = text.length - text.trimStart().length
  const kept = entities.flatMap((entity) => {
    const from = Math.max(entity.offset - start, 0)
    const to = Math.min(entity.offset + entity.length - start, trimmed.length)
    return to > from ? [{ ...entity, offset: from, length: to - from }] : []
  })
  return { text: trimmed, entities: kept }
}

function withFound(text: string, entities: MessageEntity[]): MessageEntity[] {
  const found = findEntities(text)
  if (found.length === 0) return entities
  if (entities.length === 0) return found
  const opaque = new Set(['code', 'pre', 'text_link', 'url', 'bot_command', 'mention'])
  const covered = entities.filter((entity) => opaque.has(entity.type))
  const added = found.filter((entity) => !covered.some((other) => overlaps(entity, other)))
  return [...entities, ...added].sort((one, other) => one.offset - other.offset || other.length - one.length)
}

function withoutOverlap(entities: MessageEntity[]): MessageEntity[] {
  const sorted = entities.sort((one, other) => one.offset - other.offset || other.length - one.length)
  let end = 0
  return sorted.filter((entity) => {
    if (entity.offset < end) return false
    end = entity.offset + entity.length
    return true
  })
}

function overlaps(one: MessageEntity, other: MessageEntity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length
}
