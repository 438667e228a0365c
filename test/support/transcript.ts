import { expect, vi } from 'vitest'
import { endAssignment } from '../../src/domain/org/assignments.ts'
import { createInvite } from '../../src/domain/org/invites.ts'
import type { Position } from '../../src/domain/org/unit.ts'
import type { TestApp } from './app.ts'
import type { Heard, Mode, Phones } from './phones.ts'

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
 * `Lan > {sticker}` is sent, and left out with what the bot answers where a channel has no such thing;
 * `bot < … [Nút]` is the answer to whoever spoke last, `bot < [Minh] …` what Minh gets:
 * the pieces between … must stand there in this order, and the buttons. `+2 days` moves the clock;
 * `jobs` runs the timed jobs once, when everything due has gone out;
 * `unseat SH-TM-3 leader` ends the seats of that position there;
 * `invite SH-TM-1 leader` makes the code that CODE stands for, and so does a code that the bot tells.
 * CHANNEL stands for the channel's name; a line after `zalo:` or `telegram:` is for that channel alone;
 * `# assumed on Zalo: …` names a fact that is not sure, for the test's title.
 */
export function parseTranscript(source: string, channel: string): Line[] {
  return source
    .replaceAll('CHANNEL', channel)
    .split('\n')
    .flatMap((raw, at): Line[] => {
      const [, only, line = ''] = /^(?:(zalo|telegram):\s*)?(.*)$/.exec(raw.trim()) ?? []
      if (only !== undefined && only !== channel.toLowerCase()) return []
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
  const { phones } = app
  let speaker = ''
  let code = ''
  let isLeftOut = false
  for (const line of parseTranscript(source, phones.name)) {
    if (line.kind === 'hears') {
      if (isLeftOut) continue
      const { text } = await hear(phones, accountOf(line.who ?? speaker), line)
      code = CODE.exec(text)?.slice(1).find(Boolean) ?? code
      continue
    }
    isLeftOut = false
    if (line.kind === 'later') app.clock.advance(line.ms)
    else if (line.kind === 'jobs') await runJobs(app)
    else if (line.kind === 'unseat') await unseat(app, line.unit, line.position)
    else if (line.kind === 'invite') code = await makeInvite(app, line.unit, line.position)
    else {
      speaker = line.who
      isLeftOut = !(await say(phones, accountOf(line.who), line.what.replace('CODE', code), mode))
    }
  }
}

const CODE = /(?:\?start=|Mã điểm danh: )(\w+)|(?:Mã mời|Mã liên kết[^:]*): (\w{4} \w{4})/

/** False where the channel has no such thing. */
async function say(phones: Phones, who: string, what: string, mode: Mode): Promise<boolean> {
  const choice = /^\[(~?)([^\]]+)\]$/.exec(what)
  const sent = /^\{(\w+)(?::\s*(.*))?\}$/.exec(what)
  if (choice?.[2])
    await phones.choose(who, choice[2], choice[1] === '~' && mode === 'digits' ? 'words' : mode)
  else if (sent?.[1]) return phones.act(who, sent[1], sent[2] ?? '')
  else await phones.say(who, what)
  return true
}

async function hear(phones: Phones, who: string, wanted: Line & { kind: 'hears' }): Promise<Heard> {
  const pieces = wanted.text.split('…').map(plain)
  const heard = await phones.hear(
    who,
    (one) => missing(one, pieces) === null && lacks(one, wanted.buttons) === null,
  )
  const said = plain(heard.text)
  const piece = missing(heard, pieces)
  expect(piece, `the bot said “${said}”, expected “${piece}”`).toBeNull()
  for (const label of wanted.buttons)
    expect(heard.labels, 'buttons').toContainEqual(expect.stringContaining(label))
  return heard
}

/** The first of these pieces that does not stand there after those before it. */
function missing({ text }: Heard, pieces: readonly string[]): string | null {
  const said = plain(text)
  let from = 0
  for (const piece of pieces) {
    const at = said.indexOf(piece, from)
    if (at < 0) return piece
    from = at + piece.length
  }
  return null
}

function lacks({ labels }: Heard, wanted: readonly string[]): string | null {
  return wanted.find((one) => !labels.some((label) => label.includes(one))) ?? null
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

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function accountOf(who: string): string {
  return who.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase()
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
