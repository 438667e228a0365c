import { expect, vi } from 'vitest'
import { endAssignment } from '../../src/domain/org/assignments.ts'
import { createInvite } from '../../src/domain/org/invites.ts'
import type { Position } from '../../src/domain/org/unit.ts'
import type { ChatMessage, Content } from '../../src/simulator/types.ts'
import type { TestApp } from './app.ts'

/** How a transcript's `[choice]` is made: pressed, or typed as its number, or typed in words. */
export const MODES = ['press', 'digits', 'words'] as const
export type Mode = (typeof MODES)[number]

type Line =
  | { readonly kind: 'says'; readonly who: string; readonly what: string }
  | {
      readonly kind: 'hears'
      readonly who: string | null
      readonly text: string
      readonly buttons: readonly string[]
    }
  | { readonly kind: 'later'; readonly ms: number }
  | { readonly kind: 'jobs' }
  | { readonly kind: 'unseat'; readonly unit: string; readonly position: string }
  | { readonly kind: 'invite'; readonly unit: string; readonly position: Position }

const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const

/**
 * Reads a transcript. `Lan > text` is typed; `Lan > [Gửi]` is a choice (`[~Gửi]` where numbers are values);
 * `Lan > {sticker}` is sent; `bot < … [Nút]` is the answer to whoever spoke last, `bot < [Minh] …` what Minh gets:
 * the pieces between … must stand there in this order, and the buttons. `+2 days` moves the clock;
 * `jobs` runs the timed jobs once, when everything due has gone out;
 * `unseat SH-TM-3 leader` ends the seats of that position there;
 * `invite SH-TM-1 leader` makes the code that CODE stands for, and so does a link or a check-in code in what the bot says.
 */
export function parseTranscript(source: string): Line[] {
  return source.split('\n').flatMap((raw, at): Line[] => {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) return []
    const later = /^\+(\d+) (minute|hour|day)s?$/.exec(line)
    if (later) return [{ kind: 'later', ms: Number(later[1]) * UNITS[later[2] as keyof typeof UNITS] }]
    if (line === 'jobs') return [{ kind: 'jobs' }]
    const unseat = /^unseat (\S+) (\S+)$/.exec(line)
    if (unseat?.[1] && unseat[2]) return [{ kind: 'unseat', unit: unseat[1], position: unseat[2] }]
    const invite = /^invite (\S+) (\S+)$/.exec(line)
    if (invite?.[1]) return [{ kind: 'invite', unit: invite[1], position: invite[2] as Position }]
    const hears = /^bot\s*<\s*(?:\[(\p{Lu}\p{Ll}+)\]\s+)?(.*?)\s*((?:\[[^\]]+\]\s*)*)$/u.exec(line)
    if (hears) {
      const buttons = [...(hears[3] ?? '').matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '')
      return [{ kind: 'hears', who: hears[1] ?? null, text: hears[2] ?? '', buttons }]
    }
    const says = /^(\p{L}+)\s*>\s*(.+)$/u.exec(line)
    if (says?.[1] && says[2]) return [{ kind: 'says', who: says[1], what: says[2] }]
    throw new Error(`line ${at + 1} of the transcript is not understood: ${line}`)
  })
}

/** Plays a transcript against the running program and checks everything that the bot says. */
export async function play(app: TestApp, source: string, mode: Mode): Promise<void> {
  let speaker = ''
  let code = ''
  for (const line of parseTranscript(source)) {
    if (line.kind === 'later') app.clock.advance(line.ms)
    else if (line.kind === 'jobs') await runJobs(app)
    else if (line.kind === 'unseat') await unseat(app, line.unit, line.position)
    else if (line.kind === 'invite') code = await makeInvite(app, line.unit, line.position)
    else if (line.kind === 'says') {
      speaker = line.who
      await say(app, await accountOf(app, line.who), line.what.replace('CODE', code), mode)
    } else {
      const said = await hear(app, await accountOf(app, line.who ?? speaker), line.text, line.buttons)
      code = /(?:\?start=|Mã điểm danh: )(\w+)/.exec(said)?.[1] ?? code
    }
  }
}

async function say(app: TestApp, user: number, what: string, mode: Mode): Promise<void> {
  const choice = /^\[(~?)([^\]]+)\]$/.exec(what)
  const sent = /^\{(\w+)(?::\s*(.*))?\}$/.exec(what)
  if (choice?.[2])
    return choose(app, user, choice[2], choice[1] === '~' && mode === 'digits' ? 'words' : mode)
  if (sent?.[1] === 'edit') {
    const own = (await app.api.chat(user)).filter((message) => message.from === user).at(-1)
    await app.api.edit(user, own?.messageId ?? 0, sent[2] ?? '')
  } else if (sent?.[1] === 'forward') {
    await app.api.send(user, { kind: 'forward', text: sent[2] ?? '', fromName: 'Ai đó' })
  } else if (sent?.[1] === 'forge') await app.api.forgePress({ from: user, data: sent[2] ?? '' })
  else if (sent?.[1] === 'first') await app.api.press(user, await firstButtons(app, user), 0)
  else if (sent) await app.api.send(user, { kind: sent[1] } as Content)
  else await app.api.say(user, what)
}

async function choose(app: TestApp, user: number, label: string, mode: Mode): Promise<void> {
  if (mode === 'press') {
    await app.api.press(user, 'last', label)
    return
  }
  const offered =
    (await app.api.chat(user))
      .filter(({ buttons }) => buttons.length > 0)
      .at(-1)
      ?.buttons.flat() ?? []
  const at = offered.findIndex((button) => button.label.startsWith(label))
  if (at < 0)
    throw new Error(`no choice “${label}” among ${offered.map((button) => button.label).join(' | ')}`)
  await app.api.say(user, mode === 'digits' ? String(at + 1) : (offered[at]?.label ?? ''))
}

async function firstButtons(app: TestApp, user: number): Promise<number> {
  return (await app.api.chat(user)).find(({ buttons }) => buttons.length > 0)?.messageId ?? 0
}

async function hear(app: TestApp, user: number, text: string, buttons: readonly string[]): Promise<string> {
  const message = await app.api.reply(user)
  const said = plain(message.text)
  let from = 0
  for (const piece of text.split('…').map(plain)) {
    const at = said.indexOf(piece, from)
    expect(at, `the bot said “${said}”, expected “${piece}”`).toBeGreaterThanOrEqual(0)
    from = at + piece.length
  }
  for (const label of buttons)
    expect(labels(message), 'buttons').toContainEqual(expect.stringContaining(label))
  return message.text
}

async function runJobs(app: TestApp): Promise<void> {
  const due = () =>
    app.world.as(null, (ctx) => {
      const queued = { state: 'queued', notBefore: { lte: app.clock.now() } }
      return ctx.db.delivery.count({ where: { OR: [{ state: 'sending' }, queued] } })
    })
  await vi.waitUntil(async () => (await due()) === 0, { timeout: 5_000, interval: 20 })
  await app.app.runJobs()
}

function labels(message: ChatMessage): string[] {
  return message.buttons.flat().map((button) => button.label)
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function accountOf(app: TestApp, who: string): Promise<number> {
  return app.user(who.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase())
}

async function unseat(app: TestApp, unitCode: string, position: string): Promise<void> {
  const now = app.clock.now()
  await app.world.as(
    null,
    async (ctx) => {
      const seats = await ctx.db.assignment.findMany({ where: { position, unit: { code: unitCode } } })
      for (const { id } of seats) await endAssignment(ctx, id)
    },
    now,
  )
}

async function makeInvite(app: TestApp, unitCode: string, position: Position): Promise<string> {
  return app.world.as(null, async (ctx) => {
    const unit = await ctx.db.unit.findUniqueOrThrow({ where: { code: unitCode } })
    return (await createInvite(ctx, { unitId: unit.id, position })).code
  })
}
