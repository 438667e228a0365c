import type { MessageEntity } from 'grammy/types'
import { z } from 'zod'

const simple = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
] as const

const place = { offset: z.int(), length: z.int() }

/** Entities given by the caller in place of a parse_mode. */
export const entityList = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.enum(simple), ...place }),
    z.strictObject({ type: z.literal('pre'), language: z.string().exactOptional(), ...place }),
    z.strictObject({ type: z.literal('text_link'), url: z.string(), ...place }),
  ]),
)

/** The same as Telegram's own type. */
export function readEntities(list: z.output<typeof entityList> | undefined): MessageEntity[] {
  return list ?? []
}
