import { describe, expect, test } from 'vitest'
import { saidOf } from '../../../src/channels/zalo-bot/incoming.ts'
import { LAN } from './stage.ts'

const BOT = '2000000000000000001'
const RECEIVED = new Date('2026-10-20T08:00:00Z')
const DATE = 1_750_316_131_602

const message = (fields: object = {}) => ({
  message_id: '2d758cb5e222177a4e35',
  date: DATE,
  from: { id: LAN, display_name: 'Ted', is_bot: false },
  chat: { id: LAN, chat_type: 'PRIVATE' },
  ...fields,
})
const hear = (event_name: string, fields: object = {}) =>
  saidOf({ ok: true, result: { event_name, message: message(fields) } }, BOT, RECEIVED)

describe('what was said', () => {
  test('a text, with string ids and milliseconds', () => {
    expect(hear('message.text.received', { text: 'hội viên 45' })).toEqual({
      id: `zalo:${BOT}:${LAN}:2d758cb5e222177a4e35`,
      from: `zalo:${LAN}`,
      at: new Date(DATE),
      place: 'private',
      what: { kind: 'text', text: 'hội viên 45' },
    })
  })

  test('the bare shape, which comes too', () => {
    const bare = { event_name: 'message.text.received', message: message({ text: 'x' }) }
    expect(saidOf(bare, BOT, RECEIVED)).toEqual(hear('message.text.received', { text: 'x' }))
  })

  test('a bot id beyond the safe integers keeps its digits', () => {
    expect(
      saidOf(
        { event_name: 'message.text.received', message: message({ text: 'x' }) },
        '9007199254740993123',
        RECEIVED,
      )?.id,
    ).toContain('zalo:9007199254740993123:')
  })

  test.each([
    ['message.image.received', { photo_url: 'https://a.zdn.vn/1' }, 'photo', 'zalo:https://a.zdn.vn/1'],
    ['message.image.received', { photo: 'https://a.zdn.vn/2' }, 'photo', 'zalo:https://a.zdn.vn/2'],
    [
      'message.image.received',
      { photo_url: 'https://a.zdn.vn/1', photo: 'https://x' },
      'photo',
      'zalo:https://a.zdn.vn/1',
    ],
    ['message.image.received', { photo_url: 'javascript:x' }, 'photo', undefined],
    ['message.image.received', {}, 'photo', undefined],
    ['message.sticker.received', { sticker: 'a', url: 'https://s' }, 'sticker', undefined],
    ['message.voice.received', { voice_url: 'https://v.aac' }, 'voice', undefined],
    ['message.unsupported.received', {}, 'other', undefined],
    ['message.hologram.received', { text: 'x' }, 'other', undefined],
    ['message.text.received', {}, 'other', undefined],
  ])('%s %j', (event, fields, file, ref) => {
    expect(hear(event, fields)?.what).toEqual({ kind: 'file', file, ...(ref ? { ref } : {}) })
  })

  test('a caption comes with its photo', () => {
    expect(hear('message.image.received', { photo: 'https://p', caption: 'minh chứng' })?.what).toMatchObject(
      {
        caption: 'minh chứng',
      },
    )
  })

  test('a group is a group', () => {
    const said = hear('message.text.received', { chat: { id: 'g1', chat_type: 'GROUP' }, text: '@Bot x' })
    expect(said).toMatchObject({ from: 'zalo:g1', place: 'group' })
  })

  test('no time, or an odd one: the time of receipt', () => {
    expect(hear('message.text.received', { text: 'x', date: undefined })?.at).toEqual(RECEIVED)
    expect(hear('message.text.received', { text: 'x', date: 'today' })?.at).toEqual(RECEIVED)
    expect(hear('message.text.received', { text: 'x', date: 1e20 })?.at).toEqual(RECEIVED)
  })

  test('odd or unknown fields do not hide the words', () => {
    const odd = { text: 'x', from: 5, caption: [], photo: 7, entities: {}, chat: { id: LAN, more: 1 } }
    expect(hear('message.text.received', odd)?.what).toEqual({ kind: 'text', text: 'x' })
  })
})

describe('what says nothing', () => {
  test.each([
    [
      'a bot',
      { event_name: 'message.text.received', message: message({ from: { is_bot: true }, text: 'x' }) },
    ],
    ['another event', { event_name: 'user.follow', message: message() }],
    [
      'a number for an id',
      { event_name: 'message.text.received', message: message({ message_id: 5, text: 'x' }) },
    ],
    [
      'an id with a space',
      { event_name: 'message.text.received', message: message({ chat: { id: 'a b' }, text: 'x' }) },
    ],
    ['no chat', { event_name: 'message.text.received', message: { message_id: 'x', text: 'x' } }],
    ['no message', { event_name: 'message.text.received' }],
    ['no news', { ok: false, error_code: 408, description: 'timeout' }],
  ])('%s', (_, update) => {
    expect(saidOf(update, BOT, RECEIVED)).toBeNull()
  })

  test.each([[null], [5], ['x'], [[]], [{}], [undefined]])('%j is no update', (update) => {
    expect(saidOf(update, BOT, RECEIVED)).toBeNull()
  })
})
