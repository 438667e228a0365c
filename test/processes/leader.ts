import { FORM_LABEL, QUESTIONS } from './branches.ts'
import type { Phone } from './phone.ts'

/** What one submission says, by indicator: a figure, words, or null for "does not apply". */
export type Sent = Readonly<Record<string, number | string | null>>

/** A whole number from 0 up to, not including, `below`. */
export type Dice = (below: number) => number

/** Figures that raise no second question. */
export function figuresOf(dice: Dice): Record<string, number | string | null> {
  const members = 200 + dice(800)
  return {
    members,
    women_members: dice(members),
    new_members: dice(20),
    meetings: dice(9),
    attendees: dice(900),
    outreach_sessions: dice(9),
    difficulties: dice(2) === 0 ? null : `thiếu ${1 + dice(99)} bộ bàn ghế`,
  }
}

/** Question by question, typed or pressed as the dice fall; returns what was sent. */
export async function reportGuided(phone: Phone, dice: Dice): Promise<Sent> {
  const figures = figuresOf(dice)
  await phone.say('/baocao')
  await phone.hear('muốn gửi báo cáo nào')
  await phone.press(FORM_LABEL)
  for (const [at, code] of QUESTIONS.entries()) {
    await phone.hear(`(${at + 1}/${QUESTIONS.length})`)
    const value = figures[code]
    if (value === null || value === undefined) await phone.press('Không có gì')
    else if (value === 0 && dice(2) === 0) await phone.press('Không có (0)')
    else await phone.say(String(value))
  }
  return send(phone, dice, figures)
}

/** All answers in one go, without waiting for the questions; returns what was sent. */
export async function reportAtOnce(phone: Phone, dice: Dice): Promise<Sent> {
  const figures = { ...figuresOf(dice), difficulties: 'thiếu bàn ghế' } as Sent
  await phone.say('/baocao')
  await phone.hear('muốn gửi báo cáo nào')
  await phone.press(FORM_LABEL)
  await phone.hear(`(1/${QUESTIONS.length})`)
  for (const code of QUESTIONS) await phone.say(String(figures[code]))
  await phone.say('gửi')
  await phone.hearUntil('Đã nhận')
  return figures
}

/** One ordinary message and a yes; returns what was sent. */
export async function reportQuick(phone: Phone, dice: Dice): Promise<Sent> {
  const { members, new_members, meetings } = figuresOf(dice)
  await phone.say(`quý 3: hội viên ${members}, mới kết nạp ${new_members}, họp ${meetings} buổi`)
  await phone.hear('Tôi ghi được')
  if (dice(2) === 0) await phone.press('Đúng, gửi')
  else await phone.say('đúng rồi ạ')
  await phone.hear('Đã nhận báo cáo')
  return { members: members ?? null, new_members: new_members ?? null, meetings: meetings ?? null }
}

/** A correction of what was sent, by the summary's lines; returns the whole of what now holds. */
export async function correctGuided(phone: Phone, dice: Dice, sent: Sent): Promise<Sent> {
  const members = another(Number(sent.members), dice)
  await phone.say('/baocao')
  await phone.hear('muốn gửi báo cáo nào')
  await phone.press(FORM_LABEL)
  await phone.hear('xem lại')
  await phone.say('sửa 1')
  await phone.hear('(1/7)')
  await phone.say(String(members))
  return send(phone, dice, { ...sent, members })
}

/** A correction by one more message; returns the whole of what now holds. */
export async function correctQuick(phone: Phone, dice: Dice, sent: Sent): Promise<Sent> {
  const members = another(Number(sent.members), dice)
  await phone.say(`hội viên quý 3 sửa lại là ${members}`)
  await phone.hear('Tôi ghi được')
  await phone.press('Đúng, gửi')
  await phone.hear('Đã nhận bản sửa')
  return { ...sent, members }
}

async function send(phone: Phone, dice: Dice, sent: Sent): Promise<Sent> {
  await phone.hear('xem lại')
  if (dice(2) === 0) await phone.press('Gửi')
  else await phone.say('gửi')
  await phone.hear('Đã nhận')
  return sent
}

/** Above every number of women in `figuresOf`, and not the number before. */
function another(before: number, dice: Dice): number {
  const members = 1000 + dice(900)
  return members === before ? members + 1 : members
}

/** Dice that fall the same way for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
