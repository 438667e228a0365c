import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/db/transaction.ts'
import { operatorCtx } from '../../src/domain/context.ts'
import { openPeriods } from '../../src/domain/reporting/periods.ts'
import { openLog } from '../../src/lib/log.ts'
import {
  BRANCHES,
  type Branch,
  COMMUNES,
  type Commune,
  DISTRICT,
  fillDamRong,
  STAFF,
  TOTALS,
} from '../support/dam-rong.ts'
import { testDatabase } from '../support/database.ts'
import type { Heard, Mode, Phones } from '../support/phones.ts'
import { telegramPhones } from '../support/telegram-phones.ts'
import { TIME_ZONE } from '../support/world.ts'
import { zaloPhones } from '../support/zalo-phones.ts'
import { COMMUNE_SENTENCES, isClear, SENTENCES, YES } from './dam-rong-sentences.ts'
import { type Program, startProgram } from './program.ts'

const IN_TIME = new Date('2024-12-20T02:00:00Z')
const AFTER_THE_DUE_DAY = new Date('2025-01-11T02:00:00Z')
const YEAR = 'năm 2024'
const FORM = `Mô hình học tập, ${YEAR}`
const MEMBERS = 'Hội viên (tổng số)'
const CITIZENS = 'Công dân học tập (được công nhận)'
const UNITS = 'Đơn vị học tập (được công nhận)'
const MOST_TURNS = 12

/** Who does it otherwise than by one message before the due day. */
const GUIDED = [4, 21, 38, 55, 72, 89]
const CORRECTED = 6
const TWICE = 10
const OUT_OF_ORDER = 16
const LATE = 90
/** Those who begin on their own channel and end on the other, where there are two. */
const SWITCHING = [12, 33, 58, 79]

let program: Program
let telegram: Phones
let zalo: Phones
/** Whether every other leader and secretary is on Zalo. */
let isShared = false
/** Figures that a card showed as certain and that were not what the leader wrote. */
let misread: string[] = []
/** What the bot asked about a message that should be clear, left out of the card or did not take for a yes. */
let asked: string[] = []

test('the invented split adds up to the real figures', () => {
  const sum = (of: (branch: Branch) => number) => BRANCHES.reduce((all, branch) => all + of(branch), 0)
  expect([COMMUNES.length, BRANCHES.length]).toEqual([8, 91])
  expect(COMMUNES.reduce((all, { population }) => all + population, 0)).toBe(TOTALS.population)
  expect(sum(({ members }) => members)).toBe(TOTALS.members)
  expect(sum(({ citizens }) => citizens)).toBe(TOTALS.citizens)
  expect(sum(({ units }) => units)).toBe(TOTALS.units)
  expect(SENTENCES.length).toBeGreaterThanOrEqual(25)
})

describe.each([
  ['everybody on Telegram', false],
  ['half of them on Zalo', true],
])('Đam Rông, 2024, %s', (_, isTwoChannels) => {
  beforeAll(async () => {
    const database = await testDatabase()
    program = await startProgram(database, IN_TIME)
    telegram = telegramPhones(program.api, Number)
    zalo = zaloPhones(program.api.zalo)
    isShared = isTwoChannels
    misread = []
    asked = []
    await fillDamRong(database, IN_TIME, (account) => phonesOf(account).addressOf(String(account)))
    await Promise.all([telegram.handOut(), zalo.handOut()])
  }, 120_000)
  afterAll(() => program.stop())

  test('ninety leaders report in their own words before the due day', { timeout: 180_000 }, async () => {
    await sideBySide(
      BRANCHES.filter(({ at }) => at !== LATE),
      async (branch) => {
        if (isShared && SWITCHING.includes(branch.at)) await switching(branch)
        else if (GUIDED.includes(branch.at)) await guided(branch)
        else if (branch.at === CORRECTED) await corrected(branch)
        else if (branch.at === TWICE) await deliveredTwice(branch)
        else if (branch.at === OUT_OF_ORDER) await outOfOrder(branch)
        else await inOneMessage(branch)
      },
    )
    expect(asked, 'asked about though clear').toEqual([])
    expect(misread, 'certain and wrong').toEqual([])
  })

  test('eight commune secretaries report theirs', { timeout: 60_000 }, async () => {
    await sideBySide(COMMUNES, communeReport)
  })

  test('one leader is late', async () => {
    program.clock.set(AFTER_THE_DUE_DAY)
    await openPeriodsOfTheDay()
    const late = branchAt(LATE)
    const sentence = SENTENCES[0]?.(late) ?? ''
    await choose(late.account, sentence)
    expect(await settle(late, sentence)).toContain('(sau hạn)')
  })

  test('staff ask for the total and get the published figures to the digit', async () => {
    const { api } = program
    await api.say(STAFF, '/tonghop')
    await api.reply(STAFF, { contains: 'kỳ nào' })
    await api.press(STAFF, 'last', YEAR)
    const { text } = await api.reply(STAFF)
    const lines = text.split('\n')
    expect(lines[0]).toBe(`Tổng hợp ${YEAR} – ${DISTRICT}`)
    expect(text).toContain('Đã nộp: 8/8 xã, 91/91 chi hội (1 báo cáo sau hạn).')
    expect(lines).toContain('– Hội viên (tổng số): 8.275 người')
    expect(lines).toContain('– Tỷ lệ hội viên trên dân số: 14,51 % (8.275/57.030)')
    expect(lines).toContain('– Công dân học tập (được công nhận): 17.889 người')
    expect(lines).toContain('– Đơn vị học tập (được công nhận): 22 đơn vị')
    expect(lines).toContainEqual(expect.stringMatching(/^– Cộng đồng học tập \(được công nhận\): 8\/8 xã/))
  })

  test('the total leads down to one commune and one report', async () => {
    const { api } = program
    const branch = branchAt(CORRECTED)
    const commune = branch.commune
    const own = BRANCHES.filter((one) => one.commune === commune)
    const sum = own.reduce((all, { members }) => all + members, 0)
    await api.press(STAFF, 'last', 'Theo đơn vị')
    const units = await api.reply(STAFF)
    expect(units.buttons.flat().map(({ label }) => label)).toEqual([
      ...COMMUNES.toSorted((one, two) => one.name.localeCompare(two.name, 'vi')).map(
        ({ name, branches }) => `${name} (1/1 xã, ${branches}/${branches} chi hội)`,
      ),
      'Về tổng hợp',
    ])
    await api.press(STAFF, 'last', commune.name)
    const total = await api.reply(STAFF)
    expect(total.text).toContain(`– ${MEMBERS}: ${shown(sum)} người`)
    expect(total.text).toContain(`(${shown(sum)}/${shown(commune.population)})`)
    await api.press(STAFF, 'last', 'Theo chỉ tiêu')
    await api.reply(STAFF)
    await api.press(STAFF, 'last', MEMBERS)
    expect((await api.reply(STAFF)).text).toContain(`– ${branch.name}: ${shown(branch.members)} người`)
    await api.press(STAFF, 'last', branch.name)
    const report = await api.reply(STAFF)
    expect(report.text).toMatch(/Biên nhận \d+-2/)
    expect(report.text).toContain(`${MEMBERS}: ${shown(branch.members)} người`)
  })

  test('nobody is missing, nothing is there twice, nothing went wrong', async () => {
    const { api, app, complaints } = program
    await api.say(STAFF, '/conthieu')
    await api.reply(STAFF, { contains: 'kỳ nào' })
    await api.press(STAFF, 'last', YEAR)
    expect((await api.reply(STAFF)).text).toContain(`Tất cả đã gửi đủ báo cáo ${YEAR}`)
    const reports = await app.database.db.report.findMany({ where: { period: { key: '2024-Y' } } })
    expect(reports.map(({ state }) => state)).toEqual(Array(99).fill('submitted'))
    expect(reports.map(({ version }) => version).sort()).toEqual([...Array(98).fill(1), 2])
    expect(await app.database.db.reportVersion.count()).toBe(100)
    expect(complaints).toEqual([])
    const { created, sent } = await api.zalo.counters()
    process.stdout.write(`Đam Rông on Zalo: ${created} messages in, ${sent} out\n`)
    expect(created > 0, 'Zalo is used').toBe(isTwoChannels)
  })
})

async function inOneMessage(branch: Branch): Promise<void> {
  const sentence = SENTENCES[branch.at % SENTENCES.length]?.(branch) ?? ''
  await choose(branch.account, sentence)
  expect(await settle(branch, sentence)).not.toContain('sau hạn')
}

/** A hundred too many; seen and put right the same day. */
async function corrected(branch: Branch): Promise<void> {
  const wrong = { ...branch, members: branch.members + 100 }
  const first = SENTENCES[0]?.(wrong) ?? ''
  await choose(branch.account, first)
  await settle(wrong, first)
  const second = `báo cáo năm 2024 sửa lại hội viên là ${branch.members}`
  await choose(branch.account, second)
  expect(await settle(branch, second, [MEMBERS])).toContain('Đã nhận bản sửa')
}

/** The message and the press on its card come a second time, as after a lost confirmation. */
async function deliveredTwice(branch: Branch): Promise<void> {
  const { api } = program
  const said = await api.say(branch.account, SENTENCES[1]?.(branch) ?? '')
  await api.reply(branch.account, { contains: 'Tôi ghi được' })
  const pressed = await api.press(branch.account, 'last', 'Đúng, gửi')
  await api.reply(branch.account, { contains: 'Số biên nhận' })
  const before = (await api.chat(branch.account)).length
  await api.redeliver(said.updateId)
  await api.redeliver(pressed.updateId, 2)
  await api.say(branch.account, 'menu')
  await api.reply(branch.account, { contains: 'giúp được gì' })
  expect(await api.chat(branch.account)).toHaveLength(before + 2)
}

/** A second message overtakes the press on the first card: the press is stale, and the figures of both are shown again. */
async function outOfOrder(branch: Branch): Promise<void> {
  const { api } = program
  const wrong = { ...branch, citizens: branch.citizens + 9 }
  await api.say(branch.account, SENTENCES[1]?.(wrong) ?? '')
  await api.reply(branch.account, { contains: 'Tôi ghi được' })
  await api.hold()
  const pressed = await api.press(branch.account, 'last', 'Đúng, gửi')
  const said = await api.say(branch.account, `công dân học tập ${branch.citizens}`)
  await api.release([said.updateId, pressed.updateId])
  await api.reply(branch.account, { contains: `${branch.citizens} người` })
  const again = await api.reply(branch.account, { contains: 'Nút này đã cũ' })
  expect(again.text).toContain(`${CITIZENS}: ${shown(branch.citizens)} người`)
  await api.press(branch.account, 'last', 'Đúng, gửi')
  expect((await api.reply(branch.account)).text).toContain('Số biên nhận')
}

/** Links the other channel, begins there where the leader always is, and ends on the other. */
async function switching(branch: Branch): Promise<void> {
  const who = String(branch.account)
  const own = phonesOf(branch.account)
  const other = own === zalo ? telegram : zalo
  await own.say(who, 'liên kết')
  const [, code = ''] = /Mã liên kết[^:]*: (\w{4} \w{4})/.exec((await own.hear(who)).text) ?? []
  await other.say(who, code)
  expect((await other.hear(who)).text).toContain('Đây là tài khoản')
  await other.choose(who, 'Đúng, là tôi', modeOf(other))
  expect((await other.hear(who)).text).toContain('dùng chung một tài khoản')
  expect((await own.hear(who)).text).toContain('vừa được dùng thêm')
  await guided(branch, own, other)
}

/** Question by question, from the list of reports; after the first perhaps on another telephone. */
async function guided(
  branch: Branch,
  from: Phones = phonesOf(branch.account),
  to: Phones = from,
): Promise<void> {
  const answers: readonly (readonly [name: string, said: string])[] = [
    [MEMBERS, String(branch.members)],
    ['Công dân học tập (đăng ký)', '[Bỏ qua]'],
    [CITIZENS, `${branch.citizens} người ạ`],
    ['Gia đình học tập (đăng ký)', 'bỏ qua'],
    ['Gia đình học tập (đạt', '[Không áp dụng]'],
    ['Dòng họ học tập', 'không có'],
    ['Cộng đồng học tập', 'rồi'],
    [UNITS, branch.units === 0 ? 'chưa có' : String(branch.units)],
    ['iến nghị', 'Xin thêm sách cho tủ sách thôn'],
  ]
  await listReports(branch.account, from)
  for (const [at, [name, said]] of answers.entries()) {
    if (at === 1 && to !== from) {
      await heard(branch.account, name, from)
      await listReports(branch.account, to)
    }
    const phones = at === 0 ? from : to
    expect((await heard(branch.account, '', phones)).text).toContain(name)
    await choose(branch.account, said, phones)
  }
  const summary = await heard(branch.account, 'xem lại', to)
  expect(summary.text).toContain(`${MEMBERS}: ${shown(branch.members)} người`)
  expect(summary.text).toContain(`${CITIZENS}: ${shown(branch.citizens)} người`)
  await choose(branch.account, '[Gửi]', to)
  expect((await heard(branch.account, 'Số biên nhận', to)).labels).not.toEqual([])
}

/** Opens the form from the list of reports. */
async function listReports(account: number, phones: Phones): Promise<void> {
  await choose(account, account % 2 === 0 ? '/baocao' : 'báo cáo', phones)
  await heard(account, 'báo cáo nào', phones)
  await choose(account, `[${FORM}]`, phones)
}

/** In one message where the secretary writes one; question by question otherwise, or where the message was not understood. */
async function communeReport(commune: Commune): Promise<void> {
  const { account } = commune
  const learning = 'Cộng đồng học tập (được công nhận): đã đạt'
  const sentence = COMMUNE_SENTENCES[commune.at]?.(commune)
  if (sentence !== undefined) {
    await choose(account, sentence)
    const card = await heard(account)
    if (card.text.includes(learning)) {
      expect(card.text).toContain(`Tôi ghi được cho ${commune.name}, ${YEAR}`)
      await choose(account, '[Đúng, gửi]')
      await heard(account, 'Số biên nhận')
      return
    }
  }
  const yes = ['[Đã đạt]', 'đạt rồi ạ', '1', 'rồi'][commune.at % 4] ?? ''
  await choose(account, 'gửi báo cáo')
  for (const said of [String(commune.branches), yes, 'không có', 'bỏ qua']) {
    await heard(account)
    await choose(account, said)
  }
  await heard(account, learning)
  await choose(account, '[Gửi]')
  await heard(account, 'Số biên nhận')
}

/**
 * Answers what the bot asks as somebody who knows the figures and reads what is shown, until there is a receipt; returns
 * its text. Notes what was misread or asked.
 */
async function settle(
  branch: Branch,
  sentence: string,
  wanted: readonly string[] = [MEMBERS, CITIZENS, UNITS],
): Promise<string> {
  const figures = new Map([
    [MEMBERS, branch.members],
    [CITIZENS, branch.citizens],
    [UNITS, branch.units],
  ])
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { text, labels } = await heard(branch.account)
    const [, receipt] = /(Đã nhận .*)/s.exec(text) ?? []
    if (receipt) {
      expect(receipt).toContain(FORM)
      return receipt
    }
    const note = (what: string) => isClear(branch) && asked.push(`${what}: ${sentence}\n  → ${text}`)
    if (text.includes('Tôi ghi được cho')) {
      const lines = linesOf(text)
      const wrong = lines.find(({ name, value }) => figures.get(name) !== value)
      const absent = wanted.find((name) => !lines.some((line) => line.name === name))
      if (wrong) misread.push(`${sentence}\n  → ${text}`)
      if (absent) note('absent')
      if (text.includes('chọn giúp')) note('not taken for a yes')
      if (wrong) await choose(branch.account, `bỏ dòng ${wrong.at}`)
      else if (absent) await choose(branch.account, `${absent.replace(/ \(.*/, '')} ${figures.get(absent)}`)
      else await choose(branch.account, turn > 4 ? '[Đúng, gửi]' : (YES[branch.at % YES.length] ?? ''))
      continue
    }
    note('asked')
    const about = [...figures.keys()].find((name) => text.startsWith(name))
    const [, quoted] = /^“(.*)” là số của mục nào/s.exec(text) ?? []
    const meant = [...figures].find(([, value]) => quoted === String(value))?.[0]
    if (about) await choose(branch.account, String(figures.get(about)))
    else if (meant && labels.includes(meant)) await choose(branch.account, meant)
    else if (text.includes('đơn vị nào')) await choose(branch.account, `[${labels[0]}]`)
    else if (labels.includes('Bỏ dòng này')) await choose(branch.account, 'bỏ dòng này')
    else await choose(branch.account, `báo cáo năm 2024: hội viên ${branch.members}`)
  }
  throw new Error(`no receipt after ${MOST_TURNS} turns: ${sentence}`)
}

/** "1. Hội viên (tổng số): 45 người (“hv 45”)" … */
function linesOf(card: string): { at: string; name: string; value: number }[] {
  return [...card.matchAll(/^(?:Dòng )?(\d+)\. (.+?): ([\d.]+) /gmu)].map(
    ([, at = '', name = '', value = '']) => ({
      at,
      name,
      value: Number(value.replaceAll('.', '')),
    }),
  )
}

function phonesOf(account: number): Phones {
  return isShared && account % 2 === 0 ? zalo : telegram
}

/** `[Gửi]` is pressed where there is something to press, else picked by its number; anything else is typed. */
async function choose(account: number, said: string, phones: Phones = phonesOf(account)): Promise<void> {
  const label = /^\[(.+)\]$/.exec(said)?.[1]
  if (label) await phones.choose(String(account), label, modeOf(phones))
  else await phones.say(String(account), said)
}

function modeOf(phones: Phones): Mode {
  return phones === telegram ? 'press' : 'digits'
}

/** The next message, which holds these words. */
async function heard(account: number, words = '', phones: Phones = phonesOf(account)): Promise<Heard> {
  const message = await phones.hear(String(account))
  expect(message.text).toContain(words)
  return message
}

/** What the nightly job does. */
async function openPeriodsOfTheDay(): Promise<void> {
  const { app, clock } = program
  await inTransaction(app.database.db, (db) =>
    openPeriods(
      operatorCtx({ db, now: clock.now(), timeZone: TIME_ZONE, log: openLog('silent'), cache: new Map() }),
    ),
  )
}

function branchAt(at: number): Branch {
  const branch = BRANCHES[at]
  if (!branch) throw new Error(`no branch ${at}`)
  return branch
}

function shown(value: number): string {
  return new Intl.NumberFormat('vi').format(value)
}

/** Ten at a time: people do not wait for one another. */
async function sideBySide<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: 10 }, lane))
}
