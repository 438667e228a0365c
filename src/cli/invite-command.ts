import { readConfig } from '../config.ts'
import type { Ctx } from '../domain/context.ts'
import { showCode } from '../domain/org/invite.ts'
import { createInvite } from '../domain/org/invites.ts'
import { normalisePhone } from '../domain/org/phone.ts'
import type { Position } from '../domain/org/unit.ts'
import { unitByCode } from '../domain/org/units.ts'
import { Refusal } from '../domain/refusal.ts'
import { EXIT, json, type Surroundings, withDatabase } from './command.ts'

export interface InviteOptions {
  readonly unit: string
  readonly position: Position
  /** The phone of somebody imported: the code is for that person alone. */
  readonly person?: string
  readonly json: boolean
}

/** `invite`: makes a code and prints it with the link that opens the bot. Returns the exit code. */
export async function inviteCommand(options: InviteOptions, around: Surroundings): Promise<number> {
  const made = await withDatabase(around, (ctx) => make(ctx, options))
  if (typeof made === 'string') {
    around.err(made)
    return EXIT.refused
  }
  const { telegram } = readConfig(around.env)
  const bot = telegram ? await around.botName(telegram) : null
  const link = bot === null ? null : `https://t.me/${bot}?start=${made.code}`
  const { unit, lastDay } = made
  const invite = {
    code: made.code,
    shown: showCode(made.code),
    link,
    unit: { code: unit.code, name: unit.name },
    position: options.position,
    lastDay,
  }
  const lines = [
    `Code   ${invite.shown}`,
    ...(link === null ? [] : [`Link   ${link}`]),
    `For    ${options.position} of ${unit.name} (${unit.code})`,
    `Until  ${lastDay}, once`,
  ]
  if (telegram && link === null) around.err('Telegram did not tell the name of the bot, so there is no link.')
  around.out(options.json ? json(invite) : lines.join('\n'))
  return EXIT.ok
}

/** The invite, or in one sentence why there is none. */
async function make(ctx: Ctx, { unit: code, position, person }: InviteOptions) {
  const unit = await unitByCode(ctx, code)
  if (!unit) return `There is no unit with the code ${code}.`
  try {
    if (person === undefined) return await createInvite(ctx, { unitId: unit.id, position })
    const phone = normalisePhone(person)
    const found = phone && (await ctx.db.person.findFirst({ where: { phone, erasedAt: null } }))
    if (!found) return `Nobody with the phone ${person} was imported.`
    return await createInvite(ctx, { unitId: unit.id, position, personId: found.id })
  } catch (error) {
    if (error instanceof Refusal) return `The unit ${code} is closed.`
    throw error
  }
}
