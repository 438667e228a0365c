import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createInvite } from '../../src/domain/org/invites.ts'
import type { ChatMessage } from '../../src/simulator/types.ts'
import { testDatabase } from '../support/database.ts'
import { fillWorld, NOW, type PersonName, type World } from '../support/world.ts'
import { type Program, startProgram } from './program.ts'

// What a transcript cannot express: control characters, very long texts, forged presses, blocking, groups, tries counted.

const ACCOUNTS: Readonly<Record<PersonName, number>> = {
  hoa: 1001,
  yen: 1002,
  minh: 1003,
  hanh: 1004,
  lan: 1005,
  xuan: 1006,
  luc: 1007,
  thu: 1008,
  binh: 1009,
  sau: 1010,
}
const { lan: LAN, luc: LUC, minh: MINH } = ACCOUNTS
const STRANGER = 1999
const SECOND = '(2/7) Hội viên nữ'

let program: Program
let world: World

beforeAll(async () => {
  const database = await testDatabase()
  world = await fillWorld(database, NOW, (who) => `telegram:${ACCOUNTS[who]}`)
  program = await startProgram(database, NOW)
  for (const [first_name, id] of [...Object.entries(ACCOUNTS), ['lạ', STRANGER] as const])
    await program.api.addUser({ id, first_name, started: true })
})
afterAll(async () => {
  const { complaints } = program
  await program.stop()
  expect(complaints).toEqual([])
})

describe('in the middle of a guided report', () => {
  beforeAll(async () => {
    const { api } = program
    await api.say(LAN, '/baocao')
    await api.reply(LAN, { contains: 'báo cáo nào' })
    await api.press(LAN, 'last', 'Tổ chức, hoạt động, quý III')
    await api.reply(LAN, { contains: '(1/7)' })
    await api.say(LAN, '40')
    await api.reply(LAN, { contains: SECOND })
  })

  const texts: readonly (readonly [what: string, said: string, answer: string])[] = [
    ['five thousand letters', 'x'.repeat(5_000), 'chưa thấy con số'],
    ['five thousand characters of words', 'hôm nay trời đẹp '.repeat(300), 'chưa thấy con số'],
    ['four thousand digits', '9'.repeat(4_000), 'lớn quá'],
    ['ten to the eighteenth', String(10n ** 18n), 'lớn quá'],
    ['more than is stored', '1000000000000001', 'lớn quá'],
    ['emoji only', '👩‍👩‍👧‍👦🎓🇻🇳', 'chưa thấy con số'],
    ['zero-width characters only', 'a\u200b\u200d\ufeff', 'chưa thấy con số'],
    ['NUL characters', '\u0000a\u0000', 'chưa thấy con số'],
    ['half of a surrogate pair', 'a\ud83d', 'chưa thấy con số'],
    ['text that runs from right to left', '\u202exyz\u202c', 'chưa thấy con số'],
    ['markup', '<b><i>không & rõ</i>', 'chưa thấy con số'],
    ['a query', '\'; DROP TABLE "Report"; --', 'chưa thấy con số'],
    ['a placeable of the locale files', '{ $you } { $name }', 'chưa thấy con số'],
  ]
  test.each(texts)('%s: told why, and the question again', async (_what, said, answer) => {
    const { updateIds } = await program.api.say(LAN, said)
    for (const _part of updateIds) {
      const { text } = await program.api.reply(LAN)
      expect(text).toContain(answer)
      expect(text).toContain(SECOND)
      expect(text.length).toBeLessThan(500)
    }
  })

  const presses: readonly (readonly [what: string, data: string, answer: string])[] = [
    ['garbage', 'garbage', 'Nút này đã cũ'],
    ['64 bytes of garbage', 'x'.repeat(64), 'Nút này đã cũ'],
    ['a question of another day', 'a:99999:send', 'Nút này đã cũ'],
    ['a number beyond all numbers', 'a:99999999999999999999:send', 'Nút này đã cũ'],
    ['a flow that does not exist', 'o:nowhere', 'Nút này đã cũ'],
    ['a flow of staff', 'o:totals', 'không có quyền'],
    ['a report that does not exist', 'o:submit-report:999999', 'không tìm thấy'],
    ['a report number beyond all numbers', 'o:submit-report:99999999999999999999', 'không tìm thấy'],
    ['an answer to another leader', 'o:reply:1', 'không có quyền'],
  ]
  test.each(presses)('a forged press, %s: refused, and the question again', async (_what, data, answer) => {
    await program.api.forgePress({ from: LAN, data })
    const { text } = await program.api.reply(LAN)
    expect(text).toContain(answer)
    expect(text).toContain(SECOND)
  })

  test('zero-width characters inside a number do not matter; the draft is whole', async () => {
    const { api } = program
    await api.say(LAN, '2\u200b0')
    expect((await api.reply(LAN)).text).toContain('(3/7)')
    expect(await draftOf('SH-TM-3')).toEqual({ members: 40n, women_members: 20n })
  })

  test('a button pressed twice counts once', async () => {
    const { api } = program
    const asked = (await api.chat(LAN)).at(-1)
    await api.hold()
    await api.press(LAN, 'last', 'Không có (0)')
    await api.press(LAN, asked?.messageId ?? 0, 'Không có (0)')
    await api.release()
    expect((await api.reply(LAN)).text).toContain('(4/7)')
    const again = await api.reply(LAN)
    expect(again.text).toContain('Nút này đã cũ')
    expect(again.text).toContain('(4/7)')
    expect(await draftOf('SH-TM-3')).toEqual({ members: 40n, women_members: 20n, new_members: 0n })
  })

  test('an old button changes nothing', async () => {
    const { api } = program
    const old = (await api.chat(LAN)).find(({ text }) => text.includes('(1/7)'))
    await api.press(LAN, old?.messageId ?? 0, 'Không có (0)')
    expect((await api.reply(LAN)).text).toMatch(/Nút này đã cũ.*\(4\/7\)/s)
    expect(await draftOf('SH-TM-3')).toMatchObject({ members: 40n })
  })

  test("somebody else's report and somebody else's button", async () => {
    const { api, app } = program
    const report = await app.database.db.report.findFirstOrThrow({ where: { unitId: world.unit.thon3 } })
    await api.forgePress({ from: LUC, data: `o:submit-report:${report.id}` })
    expect((await api.reply(LUC)).text).toContain('không có quyền')
    const asked = (await api.chat(LAN)).at(-1)
    const before = await textsOf(LAN)
    await api.forgePress({
      from: LUC,
      chat: LAN,
      messageId: asked?.messageId ?? 0,
      data: asked?.buttons[0]?.[0]?.data ?? '',
    })
    await api.say(LUC, 'menu')
    await api.reply(LUC, { contains: 'giúp được gì' })
    expect(await textsOf(LAN)).toEqual(before)
    expect(await draftOf('SH-TM-3')).toMatchObject({ members: 40n })
    const refused = await app.database.db.auditEvent.count({ where: { action: 'refused:not-allowed' } })
    expect(refused).toBeGreaterThan(0)
  })

  test('the report goes on where it stood, and can be sent', async () => {
    const { api } = program
    for (const said of ['2', '60', 'bỏ qua', 'bỏ qua']) {
      await api.say(LAN, said)
      await api.reply(LAN)
    }
    await api.press(LAN, 'last', 'Gửi')
    expect((await api.reply(LAN)).text).toContain('Số biên nhận')
  })
})

describe('outside any question', () => {
  test('a text of five thousand characters is no report, and what is passed on is cut', async () => {
    const { api } = program
    await api.say(LAN, `hội viên 45 ${'và nhiều nữa '.repeat(380)}`)
    const said = await api.replies(LAN)
    expect(said.length).toBeGreaterThan(0)
    for (const { text } of said) expect(text.length).toBeLessThan(4_096)
    await api.say(LAN, 'menu')
    await api.reply(LAN, { contains: 'giúp được gì' })
  })

  test('markup in a text is shown as it was written', async () => {
    const { api } = program
    await api.say(LAN, 'gặp người phụ trách')
    await api.reply(LAN)
    await api.say(LAN, '<b>Chào</b> {$you} & \u202eabc')
    await api.reply(LAN, { contains: 'Tôi đã chuyển' })
    expect((await api.reply(MINH, { contains: 'Có tin nhắn' })).text).toContain('<b>Chào</b> {$you} & ')
    await api.say(LAN, '/huy')
    await api.reply(LAN, { contains: 'dừng' })
  })

  test('an empty press, a poll and a dice get an answer or none, and the bot lives', async () => {
    const { api } = program
    await api.forgePress({ from: LAN, data: '' })
    await api.inject({ message: { message_id: 9_000, date: 1, chat: { id: LAN, type: 'private' } } as never })
    await api.inject({ unknown_kind: {} } as never)
    await api.inject({ message: { text: 5, chat: 'x' } as never })
    await api.drained()
    await api.say(LAN, 'menu')
    await api.reply(LAN, { contains: 'giúp được gì' })
  })
})

describe('codes', () => {
  test('after five wrong codes the sixth is not even looked at, for an hour', async () => {
    const { api, clock, app } = program
    const { code } = await world.as(null, async (ctx) => {
      return createInvite(ctx, { unitId: world.unit.thon1, position: 'leader' })
    })
    await api.say(STRANGER, '/start ABCD2345')
    expect((await api.reply(STRANGER)).text).toContain('không tìm thấy mã này')
    for (const wrong of ['ABCD2346', 'ABCD2347', 'ABCD 2348', 'abcd-2349']) {
      await api.say(STRANGER, wrong)
      expect((await api.reply(STRANGER)).text).toContain('không tìm thấy mã này')
    }
    await api.say(STRANGER, code)
    expect((await api.reply(STRANGER)).text).toContain('Xin chờ một giờ')
    clock.advance(61 * 60_000)
    await api.say(STRANGER, code)
    expect((await api.reply(STRANGER)).text).toContain('Hoàng Văn Bình')
    expect(await app.database.db.auditEvent.count({ where: { action: 'refused:invite-unknown' } })).toBe(5)
  })
})

describe('in a group', () => {
  test('a command gets the link to the private chat and nothing else', async () => {
    const { api } = program
    const group = await api.addGroup({ title: 'Chi hội thôn 3', members: [LAN, MINH] })
    await api.say(LAN, '/baocao', { chat: group })
    const { text, buttons } = await api.reply(group)
    expect(text).toContain('trò chuyện riêng')
    expect(text).toContain('https://t.me/caunoi_thu_bot')
    expect(buttons).toEqual([])
    await api.say(MINH, '/tonghop@caunoi_thu_bot', { chat: group })
    const total = await api.reply(group)
    expect(total.text).toContain('trò chuyện riêng')
    expect(total.text).not.toMatch(/hội viên|Thượng Mộc|Lan/)
    await api.say(LAN, 'hội viên 45', { chat: group })
    await api.say(LAN, 'menu')
    await api.reply(LAN, { contains: 'giúp được gì' })
    expect((await api.chat(group)).filter(({ from }) => from === 'bot')).toHaveLength(2)
  })
})

describe('a blocked bot', () => {
  test('is told of no more, and is there again with the draft when the person writes', async () => {
    const { api, app } = program
    await api.say(LUC, 'báo cáo')
    await api.reply(LUC)
    await api.press(LUC, 'last', 'Tổ chức, hoạt động, quý III')
    await api.reply(LUC)
    await api.say(LUC, '33')
    await api.reply(LUC, { contains: '(2/7)' })
    await api.block(LUC)
    await api.drained()
    const state = () => app.database.db.address.findUniqueOrThrow({ where: { id: `telegram:${LUC}` } })
    expect((await state()).state).toBe('blocked')
    await api.say(ACCOUNTS.hanh, 'còn thiếu')
    await api.reply(ACCOUNTS.hanh)
    await api.say(ACCOUNTS.hanh, 'quý 3')
    expect((await api.reply(ACCOUNTS.hanh)).text).toContain('Trịnh Văn Lực')
    await api.unblock(LUC)
    await api.say(LUC, 'nhiều lắm')
    expect((await api.reply(LUC)).text).toContain('(2/7)')
    expect((await state()).state).toBe('open')
    expect(await draftOf('SH-TL-1')).toEqual({ members: 33n })
  })
})

/** What is answered so far in the one report that a unit has begun. */
async function draftOf(code: string): Promise<Record<string, bigint | null>> {
  const answers = await program.app.database.db.answer.findMany({ where: { report: { unit: { code } } } })
  return Object.fromEntries(answers.map(({ indicatorCode, value }) => [indicatorCode, value]))
}

async function textsOf(account: number): Promise<string[]> {
  return (await program.api.chat(account)).map(({ text }: ChatMessage) => text)
}
