import { type Choice, parseToken, type Text, type Utterance } from '../channels/message.ts'
import type { Ctx } from '../domain/context.ts'
import { overseeingSeats } from '../domain/org/permission.ts'
import { latestOffers } from '../domain/outbox/offers.ts'
import { Refusal } from '../domain/refusal.ts'
import type { I18n } from '../lib/i18n.ts'
import { type Enclosed, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { bareWords, chooseFrom } from './choose.ts'
import { type Conversation, type Frame, MOST_FRAMES, type Offered } from './conversation.ts'
import type { Flow, Heard, Question, Turn } from './flow.ts'
import type { Route } from './router.ts'

/** What a command or its words open. `command` is the text after the slash; its words are those of `command-<name>`. */
export interface Command {
  readonly command: string
  readonly flow: string
  /** The flow for what stands after the command ("/baocao hội viên 45"); without one, `flow` gets it. */
  readonly textFlow?: string
}

/** The bot's table of contents, and where free text goes. */
export interface Bot {
  readonly flows: ReadonlyMap<string, Flow>
  readonly commands: readonly Command[]
  readonly i18n: I18n
  /** The flow for a text that answers no question; null where nothing is recognised. */
  readonly route: (ctx: Ctx, said: string, asked: boolean) => Promise<Route | null>
}

/** What comes of one utterance: where the conversation stands now, and what is said. */
export interface Outcome {
  readonly conversation: Conversation
  readonly texts: readonly Text[]
  readonly choices: readonly Choice[]
  readonly enclosed?: Enclosed
  /** Whoever spoke has been erased: the conversation is not to be kept. */
  readonly forget?: boolean
}

const MENU: Choice = { open: 'menu', label: text('choice-menu') }
const MOST_HOPS = 8
/** A longer text picks no choice. */
const LONGEST_CHOICE = 100
const NOT_NOTIFIED = { newest: null, inWords: null }

/**
 * Takes one utterance in a conversation: finds the step it answers or the flow it opens, runs it, and asks what comes
 * next. Changes nothing but through the verbs that the steps call.
 * @throws Refusal from the rules; the conversation then stays where it was
 */
export async function converse(
  ctx: Ctx,
  bot: Bot,
  locale: string,
  talk: Conversation,
  what: Utterance,
): Promise<Outcome> {
  const turn = new TurnOfTalk(ctx, bot, locale, talk)
  switch (what.kind) {
    case 'press':
      return turn.press(what.token)
    case 'edited':
      return turn.again(text('edited-message'))
    case 'file':
      return turn.hear(what)
    case 'text':
      return what.forwarded ? turn.hearForwarded(legible(what.text)) : turn.hearText(legible(what.text))
    default:
      return turn.again()
  }
}

/** Says something and asks the waiting question again: after a refusal, or when nothing could be made of a message. */
export function askAgain(
  ctx: Ctx,
  bot: Bot,
  locale: string,
  talk: Conversation,
  ...say: Text[]
): Promise<Outcome> {
  return new TurnOfTalk(ctx, bot, locale, talk).again(...say)
}

/** Says something, forgets what was going on and offers the menu. */
export function startOver(bot: Bot, locale: string, talk: Conversation, ...say: Text[]): Outcome {
  return shown(bot.i18n, locale, talk, [], say, { texts: [], choices: [MENU] })
}

class TurnOfTalk {
  readonly #ctx: Ctx
  readonly #bot: Bot
  readonly #locale: string
  readonly #talk: Conversation

  constructor(ctx: Ctx, bot: Bot, locale: string, talk: Conversation) {
    this.#ctx = ctx
    this.#bot = bot
    this.#locale = locale
    this.#talk = talk
  }

  async press(token: string): Promise<Outcome> {
    const pressed = parseToken(token)
    if (pressed?.kind === 'open') return this.#open(pressed.flow, pressed.arg)
    const known =
      pressed?.seq === this.#talk.seq && this.#talk.offered.some((offer) => offer.id === pressed.id)
    return pressed && known ? this.hear({ kind: 'choice', id: pressed.id }) : this.again(text('stale-button'))
  }

  async hearText(said: string): Promise<Outcome> {
    const slash = /^\/([a-z_]{1,32})(?:\s+(.*))?$/is.exec(said.trim())
    if (slash?.[1]) return this.#command(slash[1].toLowerCase(), slash[2]?.trim())
    const notified = await this.#notified(said)
    const choice =
      notified.newest ?? chooseFrom(this.#talk.offered, said, this.#talk.digits) ?? notified.inWords
    if (choice?.id !== undefined) return this.hear({ kind: 'choice', id: choice.id })
    if (choice?.open !== undefined) return this.#open(choice.open, choice.arg)
    const command = this.#commandInWords(said)
    if (command) return this.#open(command.flow, undefined)
    return this.hear({ kind: 'text', text: said })
  }

  /** What others wrote is an answer only where a step asks for that, and never picks a choice. */
  async hearForwarded(said: string): Promise<Outcome> {
    const frame = this.#talk.frames.at(-1)
    const step = frame && this.#bot.flows.get(frame.flow)?.step(frame.step, frame.data)
    return step?.takesForwarded
      ? this.hear({ kind: 'text', text: said })
      : this.again(text('forwarded-message'))
  }

  /**
   * What a text picks from the choices under the last notification: also by number where nothing waits and the
   * notification is what the person saw last, else by its words.
   */
  async #notified(said: string): Promise<{ newest: Offered | null; inWords: Offered | null }> {
    const { frames, digits, at } = this.#talk
    const { addressId, actor } = this.#ctx
    const aboutNumbers = frames.length > 0 && digits === 'value' && /\d/.test(said)
    if (!actor || addressId === null || said.length > LONGEST_CHOICE || aboutNumbers) return NOT_NOTIFIED
    const last = await latestOffers(this.#ctx, addressId)
    if (!last) return NOT_NOTIFIED
    const offered = last.choices.map((choice) => offeredAs(this.#bot.i18n, this.#locale, choice))
    if (frames.length === 0 && last.at >= at)
      return { newest: chooseFrom(offered, said, 'choice'), inWords: null }
    return { newest: null, inWords: chooseFrom(offered, said, 'value') }
  }

  async hear(heard: Heard): Promise<Outcome> {
    const frame = this.#talk.frames.at(-1)
    if (!frame) return this.#unasked(heard)
    const flow = this.#bot.flows.get(frame.flow)
    if (!this.#ctx.actor && flow && flow.for !== 'everyone') return this.#start('onboard', undefined, [], [])
    const step = flow?.step(frame.step, frame.data)
    if (!step) return startOver(this.#bot, this.#locale, this.#talk, text('session-outdated'))
    const turn = await step.answer(this.#ctx, heard)
    const below = this.#talk.frames.slice(0, -1)
    if (turn.to !== 'pass') return this.#settle(turn, frame.flow, below, [])
    const passing = heard.kind === 'text' && this.#bot.flows.get(frame.flow)?.passing
    if (passing && below.length > 0)
      return new TurnOfTalk(this.#ctx, this.#bot, this.#locale, { ...this.#talk, frames: below }).hear(heard)
    const route =
      heard.kind === 'text' && this.#ctx.actor ? await this.#bot.route(this.#ctx, heard.text, !passing) : null
    if (route && route.flow !== frame.flow) return this.#follow(route)
    if (passing)
      return route
        ? this.#start(route.flow, route.arg, [], [])
        : this.#start('not-understood', heard.text, [], turn.say)
    return this.again(...turn.say)
  }

  /** The waiting question once more, under what is to be said; the menu where nothing waits. */
  async again(...say: Text[]): Promise<Outcome> {
    return this.#ask([...this.#talk.frames], say)
  }

  async #unasked(heard: Heard): Promise<Outcome> {
    if (!this.#ctx.actor)
      return this.#start('onboard', heard.kind === 'text' ? heard.text : undefined, [], [])
    if (heard.kind !== 'text') return this.again(text('file-not-expected'))
    const route = await this.#bot.route(this.#ctx, heard.text, false)
    return route ? this.#follow(route) : this.#start('not-understood', heard.text, [], [])
  }

  async #command(name: string, rest: string | undefined): Promise<Outcome> {
    const command = this.#bot.commands.find((entry) => entry.command === name)
    if (!command) return this.again(text('command-unknown'))
    return this.#open((rest && command.textFlow) || command.flow, rest)
  }

  #commandInWords(said: string): Command | undefined {
    const words = [fold(said), bareWords(said)]
    return this.#bot.commands.find((entry) =>
      this.#bot.i18n.words(`command-${entry.command}`).some((word) => words.includes(fold(word))),
    )
  }

  /** Opens a flow: an aside comes back to what was going on, any other takes its place. */
  #open(flow: string, arg: string | undefined): Promise<Outcome> {
    return this.#start(flow, arg, this.#below(flow), [])
  }

  /** Opens what a free text leads to; what is to be asked after it lies beneath. */
  async #follow({ flow, arg, after }: Route): Promise<Outcome> {
    const below = this.#below(flow)
    const next = after && (await this.#bot.flows.get(after.flow)?.start(this.#ctx, after.arg))
    if (!after || next?.to !== 'wait')
      return this.#start(flow, arg, below, next?.to === 'end' ? next.say : [])
    return this.#start(flow, arg, [...below, { flow: after.flow, step: next.step, data: next.data }], [])
  }

  /** What a flow comes back to: an aside to what was going on, without an offer that nobody took up. */
  #below(flow: string): readonly Frame[] {
    if (!this.#bot.flows.get(flow)?.aside) return []
    const { frames } = this.#talk
    const top = frames.at(-1)
    return top && this.#bot.flows.get(top.flow)?.passing ? frames.slice(0, -1) : frames
  }

  async #start(
    name: string,
    arg: string | undefined,
    below: readonly Frame[],
    say: readonly Text[],
  ): Promise<Outcome> {
    const flow = this.#bot.flows.get(name)
    if (!flow) return this.again(text('stale-button'))
    const actor = this.#ctx.actor
    if (!actor && flow.for !== 'everyone') return this.#start('onboard', undefined, [], say)
    if (flow.for === 'overseers' && (!actor || overseeingSeats(actor).length === 0))
      throw new Refusal('not-allowed', {}, { audited: true })
    return this.#settle(await flow.start(this.#ctx, arg), name, below, say)
  }

  async #settle(
    turn: Turn,
    flow: string,
    below: readonly Frame[],
    before: readonly Text[],
  ): Promise<Outcome> {
    const outcome = await this.#settled(turn, flow, below, [...before, ...turn.say])
    return 'enclosed' in turn && turn.enclosed ? { ...outcome, enclosed: turn.enclosed } : outcome
  }

  async #settled(turn: Turn, flow: string, below: readonly Frame[], say: readonly Text[]): Promise<Outcome> {
    switch (turn.to) {
      case 'wait':
        return this.#ask([...below, { flow, step: turn.step, data: turn.data }], say)
      case 'go':
        if (say.length > MOST_HOPS) throw new Error(`flows go round in circles at ${turn.flow}`)
        return this.#start(turn.flow, turn.arg, this.#bot.flows.get(turn.flow)?.aside ? below : [], say)
      case 'end':
        if (below.length > 0) return this.#ask([...below], say, turn.beside)
        return this.#ended(turn, say)
      case 'pass':
        throw new Error(`flow ${flow} passes without having been asked`)
    }
  }

  #ended(turn: Turn & { to: 'end' }, say: readonly Text[]): Outcome {
    const choices = [...(turn.beside ?? []), ...(turn.choices ?? (this.#ctx.actor ? [MENU] : []))]
    const outcome = shown(this.#bot.i18n, this.#locale, this.#talk, [], say, { texts: [], choices })
    return turn.forget ? { ...outcome, forget: true } : outcome
  }

  /** Asks the topmost step; `beside` its own choices stand those of what has just ended. */
  async #ask(
    frames: readonly Frame[],
    say: readonly Text[],
    beside: readonly Choice[] = [],
  ): Promise<Outcome> {
    const top = frames.at(-1)
    const step = top && this.#bot.flows.get(top.flow)?.step(top.step, top.data)
    if (!step) return startOver(this.#bot, this.#locale, this.#talk, ...say)
    const asked = await step.ask(this.#ctx)
    const question = { ...asked, choices: [...(asked.choices ?? []), ...beside] }
    return shown(this.#bot.i18n, this.#locale, this.#talk, frames.slice(-MOST_FRAMES), say, question)
  }
}

/** Without what no database keeps. */
function legible(said: string): string {
  return said.replaceAll('\u0000', '').toWellFormed()
}

function shown(
  i18n: I18n,
  locale: string,
  talk: Conversation,
  frames: readonly Frame[],
  say: readonly Text[],
  question: Question,
): Outcome {
  const choices = question.choices ?? []
  const offered = choices.map((choice) => offeredAs(i18n, locale, choice))
  return {
    conversation: { ...talk, frames, offered, digits: question.digits ?? 'choice', seq: talk.seq + 1 },
    texts: [...say, ...question.texts],
    choices,
  }
}

function offeredAs(i18n: I18n, locale: string, choice: Choice): Offered {
  const label = i18n.format(locale, choice.label)
  const bare = label.replaceAll(/\([^)]*\)/g, '')
  const words = [...new Set([label, bare, ...i18n.words(choice.label.key)].map(fold))]
  return 'id' in choice ? { words, id: choice.id } : { words, open: choice.open, arg: choice.arg }
}
