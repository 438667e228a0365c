import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/db/transaction.ts'
import { operatorCtx } from '../../src/domain/context.ts'
import { openPeriods } from '../../src/domain/reporting/periods.ts'
import { openLog } from '../../src/lib/log.ts'
import type { ChatMessage } from '../../src/simulator/types.ts'
import { BRANCHES, type Branch, COMMUNES, fillDamRong, STAFF, TOTALS } from '../support/dam-rong.ts'
import { testDatabase } from '../support/database.ts'
import { TIME_ZONE } from '../support/world.ts'
import { SENTENCES, YES } from './dam-rong-sentences.ts'
import { type Program, startProgram } from './program.ts'

const DECEMBER = new Date('2024-12-20T02:00:00Z')
const AFTER_THE_DUE_DAY = new Date('2025-01-11T02:00:00Z')
const FORM = 'Mô hình học tập, năm 2024'
const MOST_TURNS = 12

/** Reads every sentence but these; they come by the guided report. */
const GUIDED = [4, 21, 38, 55, 72, 89]
const CORRECTED = 6
const TWICE = 10
const OUT_OF_ORDER = 15
const LATE = 90

let program: Program
/** Figures that the card showed as certain and that were not what the leader wrote. */
const misread: string[] = []
/** What the bot asked about an ordinary message, or left out of the card. */
const asked: string[] = []

beforeAll(async () => {
  const database = await testDatabase()
  await fillDamRong(database, DECEMBER)
  program = await startProgram(database, DECEMBER)
  const { api } = program
  for (const { account, leader } of BRANCHES)
    await api.addUser({ id: account, first_name: leader, started: true })
  for (const { account, secretary } of COMMUNES)
    await api.addUser({ id: account, first_name: secretary, started: true })
  await api.addUser({ id: STAFF, first_name: 'Huyền', started: true })
}, 120_000)
afterAll(() => program.stop())

test('the sample adds up', () => {
  const sum = (of: (branch: Branch) => number) => BRANCHES.reduce((all, branch) => all + of(branch), 0)
  expect(BRANCHES).toHaveLength(91)
  expect(COMMUNES.reduce((all, { population }) => all + population, 0)).toBe(TOTALS.population)
  expect(sum(({ members }) => members)).toBe(TOTALS.members)
  expect(sum(({ citizens }) => citizens)).toBe(TOTALS.citizens)
  expect(sum(({ units }) => units)).toBe(TOTALS.units)
  expect(SENTENCES.length).toBeGreaterThanOrEqual(25)
})

describe('Đam Rông, 2024', () => {
  test('ninety leaders report in their own words before the due day', { timeout: 180_000 }, async () => {
    const inTime = BRANCHES.filter(({ at }) => at !== LATE)
    await sideBySide(inTime, async (branch) => {
      if (GUIDED.includes(branch.at)) await guided(branch)
      else if (branch.at === CORRECTED) await corrected(branch)
      else if (branch.at !== OUT_OF_ORDER) await inOneMessage(branch)
    })
    await outOfOrder(BRANCHES[OUT_OF_ORDER] as Branch)
    console.log('COMPLAINTS', program.complaints.slice(0,5).join('\n'))
    console.log(asked.join('\n---\n'))
    console.log('MISREAD', misread.join('\n---\n'))
    expect(misread).toEqual([])
  })
})

async function inOneMessage(branch: Branch): Promise<void> {
  const { api } = program
  const sentence = SENTENCES[branch.at % SENTENCES.length]?.(branch) ?? ''
  const { updateId } = await api.say(branch.account, sentence)
  await settle(branch, sentence, FORM)
  if (branch.at === TWICE) await api.redeliver(updateId)
}

async function corrected(branch: Branch): Promise<void> {
  const wrong = { ...branch, members: branch.members + 100 }
  const sentence = SENTENCES[0]?.(wrong) ?? ''
  await program.api.say(branch.account, sentence)
  await settle(wrong, sentence, FORM)
  const second = `báo cáo năm 2024 sửa lại hội viên là ${branch.members}`
  await program.api.say(branch.account, second)
  const receipt = await settle(branch, second, FORM, ['Hội viên (tổng số)'])
  expect(receipt.text).toContain('Đã nhận bản sửa')
}

/** The second message overtakes the press on the first card. */
async function outOfOrder(branch: Branch): Promise<void> {
  const { api } = program
  const wrong = { ...branch, citizens: branch.citizens + 9 }
  await api.say(branch.account, SENTENCES[1]?.(wrong) ?? '')
  await api.reply(branch.account, { contains: 'Tôi ghi được' })
  await api.hold()
  await api.press(branch.account, 'last', 'Đúng, gửi')
  await api.say(branch.account, `công dân học tập ${branch.citizens}`)
  await api.release('reversed')
  const said = await api.replies(branch.account, { quietMs: 400 })
  expect(said.map(({ text }) => text).join('\n')).toContain(`${branch.citizens} người`)
  const stored = await program.app.database.db.reportVersion.count({ where: { report: { unit: { code: branch.code } } } })
  expect(stored, 'a press on an older card sends nothing').toBe(0)
  await api.press(branch.account, 'last', 'Đúng, gửi')
  expect((await api.reply(branch.account)).text).toContain('Số biên nhận')
}

/** Question by question, from the list of reports. */
async function guided(branch: Branch): Promise<void> {
  const { api } = program
  const answers: readonly (readonly [name: string, said: string])[] = [
    ['Hội viên (tổng số)', String(branch.members)],
    ['Công dân học tập (đăng ký)', '[Bỏ qua]'],
    ['Công dân học tập (được công nhận)', `${branch.citizens} người ạ`],
    ['Gia đình học tập (đăng ký)', 'bỏ qua'],
    ['Gia đình học tập', '[Không áp dụng]'],
    ['Dòng họ học tập', 'không có'],
    ['Cộng đồng học tập', 'rồi'],
    ['Đơn vị học tập', branch.units === 0 ? 'chưa có' : String(branch.units)],
    ['kiến nghị', 'Xin thêm sách cho tủ sách thôn'],
  ]
  await api.say(branch.account, branch.at % 2 === 0 ? '/baocao' : 'báo cáo')
  await api.reply(branch.account, { contains: 'báo cáo nào' })
  await choose(branch.account, `[${FORM}]`)
  for (const [name, said] of answers) {
    const question = await api.reply(branch.account)
    expect(question.text.toLowerCase()).toContain(name.toLowerCase())
    await choose(branch.account, said)
  }
  const summary = await api.reply(branch.account, { contains: 'xem lại' })
  expect(summary.text).toContain(`Hội viên (tổng số): ${shown(branch.members)} người`)
  await choose(branch.account, '[Gửi]')
  expect((await api.reply(branch.account)).text).toContain('Số biên nhận')
}

/** Answers what the bot asks as somebody who knows the figures and reads the card, until there is a receipt. */
async function settle(
  branch: Branch,
  sentence: string,
  form: string,
  wanted: readonly string[] = ['Hội viên (tổng số)', 'Công dân học tập (được công nhận)', 'Đơn vị học tập (được công nhận)'],
): Promise<ChatMessage> {
  const { api } = program
  const figures = new Map([
    ['Hội viên (tổng số)', branch.members],
    ['Công dân học tập (được công nhận)', branch.citizens],
    ['Công dân học tập (đăng ký)', branch.citizens + 40],
    ['Đơn vị học tập (được công nhận)', branch.units],
  ])
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { text } = await api.reply(branch.account)
    if (text.includes('Số biên nhận')) {
      expect(text).toContain(form)
      return { text } as ChatMessage
    }
    const lines = [...text.matchAll(/^(\d+)\. (.+?): ([\d.]+) /gmu)].map(([, at = '', name = '', value = '']) => ({
      at,
      name,
      value: Number(value.replaceAll('.', '')),
    }))
    if (text.startsWith('Tôi ghi được cho')) {
      if (!text.includes('năm 2024')) asked.push(`PERIOD ${sentence}\n  → ${text}`)
      const wrong = lines.find(({ name, value }) => figures.get(name) !== value)
      const absent = wanted.find((name) => !lines.some((line) => line.name === name))
      if (wrong) {
        misread.push(`${sentence}\n  → ${text}`)
        await choose(branch.account, `bỏ dòng ${wrong.at}`)
      } else if (absent) {
        asked.push(`ABSENT ${sentence}\n  → ${text}`)
        await choose(branch.account, `${absent.replace(/ \(.*/, '')} ${figures.get(absent)}`)
      } else await choose(branch.account, YES[branch.at % YES.length] ?? '')
    } else {
      asked.push(`ASKED ${sentence}\n  → ${text}`)
      const about = [...figures.keys()].find((name) => text.startsWith(name))
      await choose(branch.account, about ? String(figures.get(about)) : '[Bỏ]')
    }
  }
  throw new Error(`no receipt after ${MOST_TURNS} turns: ${sentence}`)
}

/** `[Gửi]` is pressed, anything else typed. */
async function choose(account: number, said: string): Promise<void> {
  const label = /^\[(.+)\]$/.exec(said)?.[1]
  if (label) await program.api.press(account, 'last', label)
  else await program.api.say(account, said)
}

function shown(value: number): string {
  return new Intl.NumberFormat('vi').format(value)
}

/** Ten at a time: people do not wait for one another. */
async function sideBySide<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next).catch((e) => console.log('FAILED', (next as any).at, String(e.message).slice(0,1500)))
  }
  await Promise.all(Array.from({ length: 10 }, lane))
}
void openPeriods; void openLog; void operatorCtx; void inTransaction; void TIME_ZONE; void AFTER_THE_DUE_DAY
