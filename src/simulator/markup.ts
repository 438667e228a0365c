import type { InlineKeyboardMarkup } from 'grammy/types'
import { badRequest } from './errors.ts'
import type { Bubble } from './message.ts'

/** What a reply_markup asks for. */
export type Markup =
  | { kind: 'inline'; inline: InlineKeyboardMarkup }
  | { kind: 'keys'; keys: NonNullable<Bubble['keys']> }
  | { kind: 'remove' }
  | { kind: 'force-reply' }

type Json = Record<string, unknown>

const mostButtons = 100
const mostInRow = 8
const mostDataBytes = 64
const styles: ReadonlySet<unknown> = new Set(['danger', 'success', 'primary'])
const inlineActions = ['url', 'callback_data', 'copy_text'] as const
const keyActions = ['request_contact', 'request_location'] as const

/** Checks a reply_markup field by field; throws ApiError as Telegram words it. Written by hand: it is on the hot path. */
export function readMarkup(value: unknown): Markup {
  const markup = object(value, 'object expected as reply markup')
  if ('inline_keyboard' in markup) {
    onlyFields(markup, ['inline_keyboard', 'force_reply'], 'InlineKeyboardMarkup')
    const rows = readRows(markup.inline_keyboard, 'inline_keyboard')
    for (const row of rows) for (const button of row) checkInlineButton(button)
    return {
      kind: 'inline',
      inline: { inline_keyboard: rows as unknown as InlineKeyboardMarkup['inline_keyboard'] },
    }
  }
  if ('keyboard' in markup) {
    onlyFields(
      markup,
      [
        'keyboard',
        'is_persistent',
        'resize_keyboard',
        'one_time_keyboard',
        'input_field_placeholder',
        'selective',
      ],
      'ReplyKeyboardMarkup',
    )
    return { kind: 'keys', keys: readRows(markup.keyboard, 'keyboard').map((row) => row.map(readKey)) }
  }
  if ('remove_keyboard' in markup) {
    onlyFields(markup, ['remove_keyboard', 'selective'], 'ReplyKeyboardRemove')
    if (markup.remove_keyboard !== true) throw badRequest("can't parse reply keyboard markup JSON object")
    return { kind: 'remove' }
  }
  if (markup.force_reply === true) {
    onlyFields(markup, ['force_reply', 'input_field_placeholder', 'selective'], 'ForceReply')
    return { kind: 'force-reply' }
  }
  throw badRequest("can't parse reply keyboard markup JSON object")
}

/** As readMarkup, for edits, which take inline keyboards only. */
export function readInlineMarkup(value: unknown): InlineKeyboardMarkup {
  const markup = readMarkup(value)
  if (markup.kind !== 'inline') throw badRequest("can't parse inline keyboard markup JSON object")
  return markup.inline
}

function readRows(value: unknown, field: string): unknown[][] {
  if (!Array.isArray(value)) throw badRequest(`field "${field}" must be of type Array`)
  let total = 0
  for (const row of value) {
    if (!Array.isArray(row)) throw badRequest(`field "${field}" must be an Array of Arrays`)
    if (row.length === 0) throw badRequest(`field "${field}" has an empty row`)
    if (row.length > mostInRow) throw badRequest('reply markup is too long')
    total += row.length
  }
  if (total > mostButtons) throw badRequest('reply markup is too long')
  return value
}

function checkInlineButton(value: unknown): void {
  const reason = "can't parse inline keyboard button"
  const button = object(value, `${reason}: InlineKeyboardButton must be an Object`)
  checkLabel(button, reason)
  onlyFields(button, ['text', 'style', 'icon_custom_emoji_id', ...inlineActions], 'InlineKeyboardButton')
  const actions = inlineActions.filter((action) => button[action] !== undefined)
  const [action, second] = actions
  if (second !== undefined) throw badRequest(`${reason}: exactly one of the optional fields must be used`)
  if (action === undefined || button[action] === '') {
    throw badRequest(`${reason}: Text buttons are unallowed in the inline keyboard`)
  }
  if (action === 'copy_text') {
    const copy = object(button.copy_text, `${reason}: Field "copy_text" must be of type Object`)
    const text = copy.text
    if (typeof text !== 'string' || text.length === 0 || text.length > 256)
      throw badRequest('BUTTON_COPY_TEXT_INVALID')
    return
  }
  const target = button[action]
  if (typeof target !== 'string') throw badRequest(`${reason}: Field "${action}" must be of type String`)
  if (action === 'callback_data' && Buffer.byteLength(target) > mostDataBytes)
    throw badRequest('BUTTON_DATA_INVALID')
  if (action === 'url') checkUrl(target)
}

function readKey(value: unknown): NonNullable<Bubble['keys']>[number][number] {
  const reason = "can't parse keyboard button"
  if (typeof value === 'string') {
    if (value === '') throw badRequest(`${reason}: text must be non-empty`)
    return { label: value }
  }
  const key = object(value, `${reason}: KeyboardButton must be an Object`)
  checkLabel(key, reason)
  onlyFields(key, ['text', 'style', 'icon_custom_emoji_id', ...keyActions], 'KeyboardButton')
  if (key.request_contact === true && key.request_location === true) {
    throw badRequest(`${reason}: at most one of the optional fields must be used`)
  }
  return {
    label: String(key.text),
    ...(key.request_contact === true ? { contact: true } : {}),
    ...(key.request_location === true ? { location: true } : {}),
  }
}

function checkLabel(button: Json, reason: string): void {
  if (button.text === undefined) throw badRequest(`${reason}: Can't find field "text"`)
  if (typeof button.text !== 'string') throw badRequest(`${reason}: Field "text" must be of type String`)
  if (button.text.trim() === '') throw badRequest(`${reason}: text must be non-empty`)
  if (button.style !== undefined && !styles.has(button.style)) throw badRequest('BUTTON_STYLE_INVALID')
}

function checkUrl(url: string): void {
  const wrong = (why: string) => badRequest(`inline keyboard button URL '${url}' is invalid: ${why}`)
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    throw wrong('Wrong HTTP URL')
  }
  if (!['http:', 'https:', 'tg:', 'ton:'].includes(parsed.protocol)) throw wrong('Unsupported URL protocol')
  if (parsed.protocol.startsWith('http') && !parsed.hostname.includes('.')) throw wrong('Wrong HTTP URL')
}

function object(value: unknown, reason: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest(reason)
  return value as Json
}

function onlyFields(value: Json, allowed: readonly string[], name: string): void {
  for (const field in value) {
    if (!allowed.includes(field)) throw badRequest(`unknown field "${field}" in ${name}`)
  }
}
