import { InputFile } from 'grammy'
import { expect, test } from 'vitest'
import { connectSimulation } from '../../src/simulator/client.ts'
import { SimulatorError } from '../../src/simulator/errors.ts'
import { plainPng } from '../../src/simulator/image.ts'
import { lan, minh, post, refusal, simulator, stranger } from './support.ts'

test('texts carry command entities, and 5,000 characters go out in two messages', async () => {
  const { sim, api } = await simulator()
  await sim.say(stranger.id, '/start ma-moi')
  const long = await sim.say(lan.id, 'hội viên '.repeat(600))
  expect(long.updateIds).toHaveLength(2)
  const updates = await api.getUpdates()
  expect(updates[0]?.message?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 6 }])
  expect(updates.slice(1).every((update) => (update.message?.text?.length ?? 0) <= 4096)).toBe(true)
  await expect(sim.say(lan.id, '  ')).rejects.toThrow(SimulatorError)
  expect(await refusal(api.sendMessage(stranger.id, 'chào'))).toContain('not refused')
})

test('everything that is not text', async () => {
  const { sim, api } = await simulator()
  await sim.send(lan.id, { kind: 'sticker', emoji: '🎉' })
  await sim.send(lan.id, { kind: 'voice', seconds: 4 })
  await sim.send(lan.id, { kind: 'video' })
  await sim.send(lan.id, { kind: 'photo', caption: 'lễ khen thưởng' })
  await sim.send(lan.id, { kind: 'document', name: 'danh sách.xlsx' })
  await sim.send(lan.id, { kind: 'location', latitude: 11.9, longitude: 108.4 })
  await sim.send(lan.id, { kind: 'contact', phone: '+84900000001', own: true })
  await sim.send(lan.id, { kind: 'forward', text: '45 hội viên', fromName: 'Hoa' })
  await sim.send(lan.id, { kind: 'poll' })
  const { messageId } = await sim.say(lan.id, '45')
  await sim.edit(lan.id, messageId, '46')
  const messages = (await api.getUpdates()).map((update) => update.message ?? update.edited_message)
  expect(messages).toMatchObject([
    { sticker: { emoji: '🎉', is_animated: false } },
    { voice: { duration: 4, mime_type: 'audio/ogg' } },
    { video: { width: 640 } },
    { photo: [{ width: 320, height: 240 }], caption: 'lễ khen thưởng' },
    { document: { file_name: 'danh sách.xlsx' } },
    { location: { latitude: 11.9 } },
    { contact: { user_id: lan.id, phone_number: '+84900000001' } },
    { text: '45 hội viên', forward_origin: { type: 'hidden_user', sender_user_name: 'Hoa' } },
    { poll: { type: 'regular' } },
    { text: '45' },
    { text: '46', edit_date: expect.any(Number) },
  ])
  expect((await sim.chat(lan.id)).at(-1)).toMatchObject({ text: '46', edited: true })
})

test('files: up through grammY, down through getFile, and what is refused', async () => {
  const { sim, api } = await simulator()
  const png = plainPng(200, 100)
  const photo = await api.sendPhoto(lan.id, new InputFile(png, 'biểu đồ.png'), {
    caption: '<b>Tổng</b>',
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'Chi tiết', callback_data: 'd' }]] },
  })
  expect(photo.photo).toMatchObject([{ width: 200, height: 100, file_size: png.length }])
  expect(photo.caption_entities).toEqual([{ type: 'bold', offset: 0, length: 4 }])
  const again = await api.sendPhoto(minh.id, photo.photo[0]?.file_id ?? '')
  expect(again.photo).toEqual(photo.photo)
  const sheet = await api.sendDocument(lan.id, new InputFile(Buffer.from('a,b\r\n\r\n1,2'), 'tổng hợp.csv'))
  expect(sheet.document).toMatchObject({ file_name: 'tổng hợp.csv', mime_type: 'text/csv', file_size: 10 })
  const file = await api.getFile(sheet.document.file_id)
  const down = await fetch(`${sim.apiRoot}/file/bot${sim.token}/${file.file_path}`)
  expect(await down.text()).toBe('a,b\r\n\r\n1,2')
  expect((await fetch(`${sim.apiRoot}/file/bot1:x/${file.file_path}`)).status).toBe(401)

  const text = new InputFile(Buffer.from('no picture'), 'a.png')
  expect(await refusal(api.sendPhoto(lan.id, text))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED')
  const thin = new InputFile(plainPng(420, 20), 'a.png')
  expect(await refusal(api.sendPhoto(lan.id, thin))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS')
  const empty = new InputFile(Buffer.from(''), 'a.csv')
  expect(await refusal(api.sendDocument(lan.id, empty))).toBe('400 Bad Request: file must be non-empty')
  expect(await refusal(api.sendPhoto(lan.id, sheet.document.file_id))).toBe(
    "400 Bad Request: can't use file of type Document as Photo",
  )
  const caption = 'x'.repeat(1025)
  expect(await refusal(api.sendPhoto(lan.id, new InputFile(png), { caption }))).toContain(
    'caption is too long',
  )
  expect(await refusal(api.getFile('nothing'))).toBe('400 Bad Request: invalid file_id')
  await sim.send(lan.id, { kind: 'document', name: 'video.mp4', bytes: new Uint8Array(20 * 1024 * 1024 + 1) })
  const big = (await sim.chat(lan.id)).at(-1)?.document?.fileId ?? ''
  expect(await refusal(api.getFile(big))).toBe('400 Bad Request: file is too big')
})

test('forged and impossible presses', async () => {
  const { sim, api } = await simulator()
  const sent = await api.sendMessage(lan.id, 'a', {
    reply_markup: {
      inline_keyboard: [[{ text: '✅ Gửi', callback_data: 'go' }], [{ text: 'Mở', url: 'https://a.vn' }]],
    },
  })
  await expect(sim.press(lan.id, sent.message_id, 'Xoá')).rejects.toThrow('no button "Xoá"')
  await expect(sim.press(lan.id, sent.message_id, 'Mở')).rejects.toThrow('opens https://a.vn')
  await sim.press(lan.id, sent.message_id, 'gửi')
  await sim.forgePress({ from: minh.id, chat: lan.id, messageId: sent.message_id, data: 'admin:1' })
  await sim.forgePress({ from: minh.id, data: 'x', messageId: 1 })
  expect((await api.getUpdates()).map((update) => update.callback_query)).toMatchObject([
    { from: { id: lan.id }, data: 'go', message: { text: 'a' } },
    { from: { id: minh.id }, data: 'admin:1', message: { chat: { id: lan.id } } },
    { from: { id: minh.id }, data: 'x', message: { date: 0 } },
  ])
})

test('keys under the typing box', async () => {
  const { sim, api } = await simulator()
  await api.sendMessage(lan.id, 'Số điện thoại?', {
    reply_markup: { keyboard: [[{ text: 'Gửi số của tôi', request_contact: true }], [{ text: 'Thôi' }]] },
  })
  await sim.pressKey(lan.id, 'Gửi số')
  await sim.pressKey(lan.id, 'Thôi')
  expect((await api.getUpdates()).map((update) => update.message)).toMatchObject([
    { contact: { user_id: lan.id } },
    { text: 'Thôi' },
  ])
  await api.sendMessage(lan.id, 'xong', { reply_markup: { remove_keyboard: true } })
  await expect(sim.pressKey(lan.id, 'Thôi')).rejects.toThrow('no key')
})

test('a group in privacy mode, and what becomes of it', async () => {
  const { sim, api } = await simulator()
  const group = await sim.addGroup({ title: 'Chi hội A', members: [lan.id, minh.id] })
  const hidden = await sim.say(lan.id, 'chào cả nhà', { chat: group })
  expect(hidden.updateId).toBe(0)
  expect((await sim.say(lan.id, '/baocao@other_bot', { chat: group })).updateId).toBe(0)
  await sim.say(lan.id, '/baocao@cau_noi_bot', { chat: group })
  const answer = await api.sendMessage(group, 'Mời nhắn riêng')
  await sim.say(minh.id, 'vâng', { chat: group, replyTo: answer.message_id })
  const seen = (await api.getUpdates()).map((update) => update.message?.text ?? Object.keys(update)[1])
  expect(seen).toEqual(['my_chat_member', 'message', '/baocao@cau_noi_bot', 'vâng'])
  const next = await sim.migrateGroup(group)
  const moved = await post(sim, 'sendMessage', { chat_id: group, text: 'a' })
  expect(moved).toMatchObject({ error_code: 400, parameters: { migrate_to_chat_id: next } })
  await sim.kickBot(next)
  expect(await refusal(api.sendMessage(next, 'a'))).toBe(
    '403 Forbidden: bot was kicked from the supergroup chat',
  )
})

test('the same actions from another process', async () => {
  const { sim, api } = await simulator()
  const remote = connectSimulation(sim.apiRoot)
  await remote.addUser({ id: 500, first_name: 'Cúc' })
  const said = await remote.say(500, '/start')
  expect(said.updateId).toBeGreaterThan(0)
  await remote.send(500, { kind: 'photo', bytes: plainPng(30, 20) })
  await api.sendMessage(500, 'chào')
  expect((await remote.reply(500)).text).toBe('chào')
  expect(await remote.chat(500)).toMatchObject([
    { text: '/start' },
    { photo: { width: 30 } },
    { from: 'bot' },
  ])
  await expect(remote.reply(500, { timeoutMs: 20 })).rejects.toThrow('no answer in chat 500')
  await expect(remote.press(500, 'last', 'x')).rejects.toThrow('no button')
  await expect(remote.say(500, 5 as never)).rejects.toThrow('say:')
  expect(await remote.callbackAnswer('1')).toBeUndefined()
  await remote.addFault({ kind: 'refuse', errorCode: 400, description: 'Bad Request: no' })
  expect(await refusal(api.sendMessage(500, 'a'))).toBe('400 Bad Request: no')
  expect(await remote.calls({ outcome: 'refused' })).toHaveLength(1)
})
