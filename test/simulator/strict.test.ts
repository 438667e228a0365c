import { InputFile } from 'grammy'
import { describe, expect, test } from 'vitest'
import { lan, minh, post, refusal, simulator, stranger } from './support.ts'

const inline = (...rows: unknown[][]) => ({ inline_keyboard: rows })
const unparsable = "Bad Request: can't parse entities: "
const badButton = "Bad Request: can't parse inline keyboard button: "

const refused: [why: string, body: Record<string, unknown>, description: string][] = [
  ['no chat', { text: 'a' }, 'Bad Request: chat_id is empty'],
  ['unknown chat', { chat_id: 999, text: 'a' }, 'Bad Request: chat not found'],
  ['no text', { chat_id: 101 }, 'Bad Request: message text is empty'],
  ['empty text', { chat_id: 101, text: '' }, 'Bad Request: message text is empty'],
  ['blanks only', { chat_id: 101, text: ' \n ' }, 'Bad Request: text must be non-empty'],
  [
    'markup only',
    { chat_id: 101, text: '<b> </b>', parse_mode: 'HTML' },
    'Bad Request: text must be non-empty',
  ],
  ['too long', { chat_id: 101, text: 'a'.repeat(4097) }, 'Bad Request: message is too long'],
  ['text is a number', { chat_id: 101, text: 5 }, 'Bad Request: field "text" is wrong'],
  ['chat is a list', { chat_id: [101], text: 'a' }, 'Bad Request: field "chat_id" is wrong'],
  [
    'unknown field',
    { chat_id: 101, text: 'a', colour: 1 },
    'Bad Request: unknown field "colour" in sendMessage',
  ],
  ['parse_mode', { chat_id: 101, text: 'a', parse_mode: 'Rich' }, 'Bad Request: unsupported parse_mode'],
  [
    'tag',
    { chat_id: 101, text: 'ộ<x>', parse_mode: 'HTML' },
    `${unparsable}Unsupported start tag "x" at byte offset 3`,
  ],
  [
    'lone <',
    { chat_id: 101, text: '1 < 2', parse_mode: 'HTML' },
    `${unparsable}Unsupported start tag "" at byte offset 2`,
  ],
  [
    'not closed',
    { chat_id: 101, text: '<b>a', parse_mode: 'HTML' },
    `${unparsable}Can't find end tag corresponding`,
  ],
  [
    'crossed',
    { chat_id: 101, text: '<b><i>a</b></i>', parse_mode: 'HTML' },
    `${unparsable}Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`,
  ],
  [
    'end only',
    { chat_id: 101, text: 'a</b>', parse_mode: 'HTML' },
    `${unparsable}Unexpected end tag at byte offset 1`,
  ],
  [
    'span',
    { chat_id: 101, text: '<span class="x">a</span>', parse_mode: 'HTML' },
    `${unparsable}Tag "span" must have class "tg-spoiler" at byte offset 0`,
  ],
  [
    'entity past the end',
    { chat_id: 101, text: 'a', entities: [{ type: 'bold', offset: 0, length: 2 }] },
    "Bad Request: can't parse MessageEntity",
  ],
  [
    'data of 65 bytes',
    { chat_id: 101, text: 'a', reply_markup: inline([{ text: 'b', callback_data: `${'ộ'.repeat(21)}ab` }]) },
    'Bad Request: BUTTON_DATA_INVALID',
  ],
  [
    'no action',
    { chat_id: 101, text: 'a', reply_markup: inline([{ text: 'b' }]) },
    `${badButton}Text buttons are una`,
  ],
  [
    'two actions',
    {
      chat_id: 101,
      text: 'a',
      reply_markup: inline([{ text: 'b', callback_data: 'c', url: 'https://a.vn' }]),
    },
    `${badButton}exactly one`,
  ],
  [
    'no label',
    { chat_id: 101, text: 'a', reply_markup: inline([{ callback_data: 'c' }]) },
    `${badButton}Can't find field "text"`,
  ],
  [
    'blank label',
    { chat_id: 101, text: 'a', reply_markup: inline([{ text: ' ', callback_data: 'c' }]) },
    `${badButton}text must be non-empty`,
  ],
  [
    'unknown button field',
    { chat_id: 101, text: 'a', reply_markup: inline([{ text: 'b', callback_data: 'c', size: 1 }]) },
    'Bad Request: unknown field "size" in InlineKeyboardButton',
  ],
  [
    'url',
    { chat_id: 101, text: 'a', reply_markup: inline([{ text: 'b', url: 'ftp://a.vn' }]) },
    "Bad Request: inline keyboard button URL 'ftp://a.vn' is invalid: Unsupported URL protocol",
  ],
  [
    'empty row',
    { chat_id: 101, text: 'a', reply_markup: inline([]) },
    'Bad Request: field "inline_keyboard" has an empty',
  ],
  [
    'no markup',
    { chat_id: 101, text: 'a', reply_markup: { rows: [] } },
    "Bad Request: can't parse reply keyboard markup",
  ],
  [
    'nine in a row',
    { chat_id: 101, text: 'a', reply_markup: inline(Array(9).fill({ text: 'b', callback_data: 'c' })) },
    'Bad Request: reply markup is too long',
  ],
  [
    'reply to nothing',
    { chat_id: 101, text: 'a', reply_parameters: { message_id: 1 } },
    'Bad Request: message to be replied not found',
  ],
]

describe('sendMessage refuses as Telegram does', () => {
  test.each(refused)('%s', async (_why, body, description) => {
    const { sim } = await simulator()
    const answer = await post(sim, 'sendMessage', body)
    expect(answer).toMatchObject({ ok: false, error_code: 400 })
    expect(answer.description).toContain(description)
    expect(await sim.chat(lan.id)).toEqual([])
  })
})

test('markup becomes entities in UTF-16 units, and the length counts after parsing', async () => {
  const { api } = await simulator()
  const sent = await api.sendMessage(
    lan.id,
    '<b>😀 8.275</b> &lt;hội viên&gt; <a href="https://a.vn">x</a> /baocao',
    {
      parse_mode: 'HTML',
    },
  )
  expect(sent.text).toBe('😀 8.275 <hội viên> x /baocao')
  expect(sent.entities).toEqual([
    { type: 'bold', offset: 0, length: 8 },
    { type: 'text_link', url: 'https://a.vn', offset: 20, length: 1 },
    { type: 'bot_command', offset: 22, length: 7 },
  ])
  const long = await api.sendMessage(lan.id, `<i>${'ế'.repeat(4096)}</i>`, { parse_mode: 'HTML' })
  expect(long.text).toHaveLength(4096)
})

test('callback data of exactly 64 bytes is taken', async () => {
  const { api, sim } = await simulator()
  const data = `${'ộ'.repeat(21)}a`
  await api.sendMessage(lan.id, 'a', {
    reply_markup: { inline_keyboard: [[{ text: 'Gửi', callback_data: data }]] },
  })
  expect((await sim.chat(lan.id)).at(-1)?.buttons).toEqual([[{ label: 'Gửi', data }]])
})

test('people who cannot be written to', async () => {
  const { api, sim } = await simulator()
  const send = (id: number) => refusal(api.sendMessage(id, 'a'))
  expect(await send(stranger.id)).toBe("403 Forbidden: bot can't initiate conversation with a user")
  await sim.block(lan.id)
  expect(await send(lan.id)).toBe('403 Forbidden: bot was blocked by the user')
  await sim.unblock(lan.id)
  expect(await send(lan.id)).toContain('not refused')
  await sim.deactivate(minh.id)
  expect(await send(minh.id)).toBe('403 Forbidden: user is deactivated')
  const kinds = (await sim.updates()).map((update) => update.kind)
  expect(kinds).toEqual(['my_chat_member', 'my_chat_member'])
})

test('edits: unknown, foreign, unchanged, and one that removes the buttons', async () => {
  const { api, sim } = await simulator()
  const reply_markup = { inline_keyboard: [[{ text: 'b', callback_data: 'c' }]] }
  const sent = await api.sendMessage(lan.id, 'một', { reply_markup })
  const said = await sim.say(lan.id, 'hai')
  const editText = (id: number, text: string, other = {}) =>
    refusal(api.editMessageText(lan.id, id, text, other))
  expect(await editText(1, 'x')).toBe('400 Bad Request: message to edit not found')
  expect(await editText(said.messageId, 'x')).toBe("400 Bad Request: message can't be edited")
  expect(await editText(sent.message_id, 'một', { reply_markup })).toContain(
    '400 Bad Request: message is not modified',
  )
  expect(await editText(sent.message_id, 'một')).toContain('not refused')
  expect(await sim.chat(lan.id)).toMatchObject([{ text: 'một', buttons: [], edited: true }, { text: 'hai' }])
  expect(await refusal(api.editMessageReplyMarkup(lan.id, sent.message_id))).toContain(
    'message is not modified',
  )
  await api.deleteMessage(lan.id, sent.message_id)
  expect(await refusal(api.deleteMessage(lan.id, sent.message_id))).toBe(
    '400 Bad Request: message to delete not found',
  )
})

test('edits of captions and files: what a text has not, what is not there, what changes nothing', async () => {
  const { api, sim } = await simulator()
  const text = await api.sendMessage(lan.id, 'một')
  const paper = new InputFile(new Uint8Array(20), 'a.txt')
  const sent = await api.sendDocument(lan.id, paper, { caption: 'hai' })
  const caption = (id: number, caption: string) => refusal(api.editMessageCaption(lan.id, id, { caption }))
  const media = (id: number, media: string, caption = 'hai') =>
    refusal(api.editMessageMedia(lan.id, id, { type: 'document', media, caption }))
  expect(await caption(text.message_id, 'x')).toBe(
    '400 Bad Request: there is no caption in the message to edit',
  )
  expect(await refusal(api.editMessageText(lan.id, sent.message_id, 'x'))).toBe(
    '400 Bad Request: there is no text in the message to edit',
  )
  expect(await caption(sent.message_id, 'x'.repeat(1025))).toBe(
    '400 Bad Request: message caption is too long',
  )
  expect(await caption(sent.message_id, 'hai')).toContain('message is not modified')
  expect(await media(sent.message_id, 'unknown')).toBe(
    '400 Bad Request: wrong file identifier/HTTP URL specified',
  )
  const fileId = sent.document.file_id
  expect(await media(sent.message_id, fileId)).toContain('message is not modified')
  expect(await media(text.message_id, fileId)).toContain('not refused')
  expect(await sim.chat(lan.id)).toMatchObject([
    { kind: 'document', text: 'hai', document: { name: 'a.txt', size: 20 }, edited: true },
    { kind: 'document', text: 'hai', edited: false },
  ])
})

test('a press is answered once and in time', async () => {
  let now = Date.now()
  const { api, sim } = await simulator({ now: () => now, callbackLifetimeMs: 1000 })
  const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid'
  await api.sendMessage(lan.id, 'a', {
    reply_markup: { inline_keyboard: [[{ text: 'Gửi đi', callback_data: 'c' }]] },
  })
  const first = await sim.press(lan.id, 'last', 'gửi')
  await api.answerCallbackQuery(first.callbackId, { text: 'Đã nhận' })
  expect(await sim.callbackAnswer(first.callbackId)).toEqual({ text: 'Đã nhận', alert: false })
  expect(await refusal(api.answerCallbackQuery(first.callbackId))).toBe(tooOld)
  const second = await sim.press(lan.id, 'last', 0)
  now += 1001
  expect(await refusal(api.answerCallbackQuery(second.callbackId))).toBe(tooOld)
  expect(await refusal(api.answerCallbackQuery('77'))).toBe(tooOld)
  const third = await sim.press(lan.id, 'last', 'c')
  const long = await refusal(api.answerCallbackQuery(third.callbackId, { text: 'x'.repeat(201) }))
  expect(long).toBe('400 Bad Request: MESSAGE_TOO_LONG')
})

test('tokens, method names and bodies', async () => {
  const { sim } = await simulator()
  expect(await post(sim, 'getMe', {}, '1:wrong')).toMatchObject({
    error_code: 401,
    description: 'Unauthorized',
  })
  expect(await post(sim, 'getMe', {}, 'wrong')).toMatchObject({ error_code: 404, description: 'Not Found' })
  expect(await post(sim, 'flyAway', {})).toMatchObject({
    error_code: 404,
    description: 'Not Found: method not found',
  })
  expect(await post(sim, 'GETME', {})).toMatchObject({ ok: true, result: { id: sim.bot.id, is_bot: true } })
  const base = `${sim.apiRoot}/bot${sim.token}/sendMessage`
  const asked = await fetch(`${base}?chat_id=101&text=${encodeURIComponent('chào')}`)
  expect(await asked.json()).toMatchObject({ ok: true, result: { text: 'chào' } })
  const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'b', callback_data: 'c' }]] })
  const form = new URLSearchParams({ chat_id: '101', text: '45', disable_notification: 'true', reply_markup })
  const posted = await fetch(base, { method: 'POST', body: form })
  expect(await posted.json()).toMatchObject({ ok: true, result: { text: '45', reply_markup: {} } })
  const broken = await fetch(base, {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  })
  expect(await broken.json()).toMatchObject({
    error_code: 400,
    description: "Bad Request: can't parse JSON object",
  })
})

test('commands by scope and language', async () => {
  const { api, sim } = await simulator()
  const list = (command: string) => [{ command, description: command }]
  await api.setMyCommands(list('start'))
  await api.setMyCommands(list('trogiup'), { language_code: 'vi' })
  await api.setMyCommands(list('tonghop'), { scope: { type: 'chat', chat_id: minh.id } })
  expect(await sim.commands(lan.id)).toEqual(list('trogiup'))
  expect(await sim.commands(minh.id)).toEqual(list('tonghop'))
  expect(await sim.commands(stranger.id)).toEqual(list('start'))
  expect(await api.getMyCommands({ language_code: 'vi' })).toEqual(list('trogiup'))
  await api.deleteMyCommands({ scope: { type: 'chat', chat_id: minh.id } })
  expect(await sim.commands(minh.id)).toEqual(list('start'))
  expect(await refusal(api.setMyCommands(list('Bad-Name')))).toBe('400 Bad Request: BOT_COMMAND_INVALID')
  const tooMany = Array.from({ length: 101 }, (_, at) => ({ command: `c${at}`, description: 'x' }))
  expect(await refusal(api.setMyCommands(tooMany))).toContain('400 Bad Request')
})
