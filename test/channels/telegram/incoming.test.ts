import { describe, expect, test } from 'vitest'
import { saidOf } from '../../../src/channels/telegram/incoming.ts'

const BOT = { id: 7, username: 'CauNoiBot' }
const RECEIVED = new Date('2026-07-01T08:00:10.000Z')
const SENT = new Date('2026-07-01T08:00:00.000Z')
const date = SENT.getTime() / 1000
const lan = { id: 123, is_bot: false, first_name: 'Lan' }
const here = { id: 123, type: 'private', first_name: 'Lan' }
const group = { id: -100_500, type: 'supergroup', title: 'Chi hội' }

const hear = (update: object) => saidOf({ update_id: 55, ...update }, BOT, RECEIVED)
const message = (content: object) =>
  hear({ message: { message_id: 1, date, chat: here, from: lan, ...content } })
const inGroup = (content: object) =>
  hear({ message: { message_id: 1, date, chat: group, from: lan, ...content } })
const command = (text: string) => ({
  text,
  entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }],
})

test('a text carries ids that no other bot or channel has', () => {
  expect(message({ text: '12 hội viên' })).toEqual({
    id: 'telegram:7:55',
    from: 'telegram:123',
    at: SENT,
    place: 'private',
    what: { kind: 'text', text: '12 hội viên' },
  })
})

describe('what is said in private', () => {
  test.each([
    ['command with the bot named', command('/baocao@CauNoiBot 3'), { kind: 'text', text: '/baocao 3' }],
    ['the name in another case', command('/baocao@caunoibot'), { kind: 'text', text: '/baocao' }],
    ['a mail address is no command', { text: 'lan@CauNoiBot' }, { kind: 'text', text: 'lan@CauNoiBot' }],
    [
      'forwarded',
      { text: 'x', forward_origin: { type: 'hidden_user', date, sender_user_name: 'A' } },
      { kind: 'text', text: 'x', forwarded: true },
    ],
    ['sticker', { sticker: { emoji: '👍' } }, { kind: 'file', file: 'sticker' }],
    ['voice', { voice: { duration: 3 } }, { kind: 'file', file: 'voice' }],
    ['photo with words', { photo: [{}], caption: '12' }, { kind: 'file', file: 'photo', caption: '12' }],
    ['document', { document: {} }, { kind: 'file', file: 'document' }],
    [
      'document that can be sent on',
      { document: { file_id: 'BQAC', file_name: 'a.pdf' } },
      { kind: 'file', file: 'document', ref: 'telegram:BQAC' },
    ],
    [
      'photo that can be sent on, in its largest size',
      { photo: [{ file_id: 'small' }, { file_id: 'large' }] },
      { kind: 'file', file: 'photo', ref: 'telegram:large' },
    ],
    ['animation, which has a document too', { animation: {}, document: {} }, { kind: 'file', file: 'video' }],
    ['round video', { video_note: {} }, { kind: 'file', file: 'video' }],
    ['place', { venue: {}, location: {} }, { kind: 'file', file: 'location' }],
    ['contact', { contact: { phone_number: '0900000000' } }, { kind: 'file', file: 'contact' }],
    ['something that came later than this program', { hologram: {} }, { kind: 'file', file: 'other' }],
  ])('%s', (_, content, what) => {
    expect(message(content)?.what).toEqual(what)
  })

  test('an edit', () => {
    const edited_message = { message_id: 1, date, edit_date: date + 5, chat: here, from: lan, text: '13' }
    expect(hear({ edited_message })).toMatchObject({
      at: new Date(SENT.getTime() + 5000),
      what: { kind: 'edited', text: '13' },
    })
  })

  test.each([
    ['kicked', { kind: 'blocked' }],
    ['member', { kind: 'unblocked' }],
  ])('membership: %s', (status, what) => {
    const my_chat_member = { date, chat: here, from: lan, new_chat_member: { status } }
    expect(hear({ my_chat_member })).toMatchObject({ from: 'telegram:123', at: SENT, what })
  })

  test('a press', () => {
    const callback_query = {
      id: '9',
      from: lan,
      data: 'a:1:yes',
      message: { message_id: 1, date, chat: here },
    }
    expect(hear({ callback_query })).toMatchObject({
      at: RECEIVED,
      what: { kind: 'press', token: 'a:1:yes' },
    })
  })
})

describe('what is said in a group', () => {
  test.each([
    ['command', command('/baocao')],
    ['command for this bot', command('/baocao@CauNoiBot x')],
    ['mention', { text: 'ơi @caunoibot', entities: [{ type: 'mention', offset: 3, length: 10 }] }],
    [
      'mention under a photo',
      { photo: [{}], caption: '@CauNoiBot', caption_entities: [{ type: 'mention', offset: 0, length: 10 }] },
    ],
    [
      'mention by id',
      { text: 'Bot', entities: [{ type: 'text_mention', offset: 0, length: 3, user: { id: 7 } }] },
    ],
    ['reply to the bot', { text: 'vâng', reply_to_message: { from: { id: 7, is_bot: true } } }],
  ])('%s is for the bot', (_, content) => {
    expect(inGroup(content)).toMatchObject({ from: 'telegram:-100500', place: 'group' })
  })

  test.each([
    ['talk', { text: '12 hội viên' }],
    ['a command for another bot', command('/baocao@OtherBot')],
    ['another bot whose name ends alike', command('/baocao@XCauNoiBot')],
    ['a mention of somebody', { text: '@minh', entities: [{ type: 'mention', offset: 0, length: 5 }] }],
    ['a reply to somebody', { text: 'vâng', reply_to_message: { from: { id: 8 } } }],
    ['somebody joins', { new_chat_members: [{ id: 7 }] }],
  ])('%s is not', (_, content) => {
    expect(inGroup(content)).toBeNull()
  })
})

describe('what says nothing to the bot', () => {
  const press = (changes: object) => ({
    callback_query: {
      id: '9',
      from: lan,
      data: 'a:1:yes',
      message: { message_id: 1, date, chat: here },
      ...changes,
    },
  })
  test.each<[string, unknown]>([
    ['a press in a group', press({ message: { message_id: 1, date, chat: group } })],
    [
      "a press in somebody else's chat",
      press({ message: { message_id: 1, date, chat: { id: 9, type: 'private' } } }),
    ],
    ['a press under an inline message', press({ message: undefined })],
    ['a press without data', press({ data: undefined })],
    [
      'an edit in a group',
      { edited_message: { message_id: 1, date, chat: group, from: lan, ...command('/a') } },
    ],
    ['a bot', { message: { message_id: 1, date, chat: here, from: { ...lan, is_bot: true }, text: 'x' } }],
    ['a pinned message', { message: { message_id: 1, date, chat: here, from: lan, pinned_message: {} } }],
    [
      'membership of a group',
      { my_chat_member: { date, chat: group, new_chat_member: { status: 'member' } } },
    ],
    ['an unknown kind', { poll: {} }],
    ['a message without a chat', { message: { date, text: 'x' } }],
    ['odd types', { message: { date: 'today', chat: 5, text: {} }, callback_query: [], my_chat_member: 'x' }],
  ])('%s', (_, update) => {
    expect(hear(update as object)).toBeNull()
  })

  test.each([[null], [5], ['x'], [[]], [{}], [{ update_id: 'x' }]])('%j is no update', (update) => {
    expect(saidOf(update, BOT, RECEIVED)).toBeNull()
  })

  test('an odd part does not hide the words', () => {
    expect(message({ text: 'x', entities: 'odd', reply_to_message: 4 })?.what).toEqual({
      kind: 'text',
      text: 'x',
    })
  })
})
