import type { z } from 'zod'
import type { Attachment } from '../channels/message.ts'
import type { Ctx } from '../domain/context.ts'
import type { Choice, Enclosed, Text } from '../lib/message.ts'

/**
 * What a step asks. Every choice can be answered by pressing, by its words, and by its number,
 * unless `digits` says that a number is the answer itself.
 */
export interface Question {
  readonly texts: readonly Text[]
  readonly choices?: readonly Choice[]
  readonly digits?: 'choice' | 'value'
}

/** An answer as a step gets it: one of the choices, or what was typed or sent. */
export type Heard =
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: Attachment; readonly caption?: string; readonly ref?: string }

/** What a step decides. `say` stands above the next question. */
export type Turn =
  | {
      readonly to: 'wait'
      readonly step: string
      readonly data: unknown
      readonly say: readonly Text[]
      readonly enclosed?: Enclosed
    }
  /** This flow is over; what was going on beneath it is asked again. */
  | {
      readonly to: 'end'
      readonly say: readonly Text[]
      readonly choices?: readonly Choice[]
      /** Choices that stay on offer beside a question that is asked again. */
      readonly beside?: readonly Choice[]
      /** Whoever spoke has been erased: nothing of this conversation is kept. */
      readonly forget?: boolean
      readonly enclosed?: Enclosed
    }
  /** Another flow in place of this one. */
  | { readonly to: 'go'; readonly flow: string; readonly arg?: string; readonly say: readonly Text[] }
  /** The step cannot make anything of it: somebody else may; if nobody can, `say` and the question again. */
  | { readonly to: 'pass'; readonly say: readonly Text[] }

/** One question and what is done with the answer. Both may refuse. */
export interface Step<Data> {
  /** A forwarded message is an answer too; elsewhere what others wrote is never taken as one. */
  readonly takesForwarded?: boolean
  ask(ctx: Ctx, data: Data): Question | Promise<Question>
  answer(ctx: Ctx, heard: Heard, data: Data): Turn | Promise<Turn>
}

/** One conversation: `start`, then named steps. Data is checked when the session is read back. */
export interface Flow {
  readonly name: string
  /** Strangers may only open the flows that are for everyone. */
  readonly for: 'everyone' | 'members' | 'overseers'
  /** An aside comes back to what was going on when it ends; any other flow takes its place. */
  readonly aside: boolean
  /** A mere offer: whatever is said next takes its place, and nothing comes back to it. */
  readonly passing: boolean
  start(ctx: Ctx, arg: string | undefined): Turn | Promise<Turn>
  /** Null where the step or its data are of another version of the program. */
  step(name: string, data: unknown): BoundStep | null
}

export interface BoundStep {
  readonly takesForwarded: boolean
  ask(ctx: Ctx): Question | Promise<Question>
  answer(ctx: Ctx, heard: Heard): Turn | Promise<Turn>
}

interface FlowSpec<Data> {
  readonly name: string
  readonly for: Flow['for']
  readonly aside?: boolean
  readonly passing?: boolean
  readonly data: z.ZodType<Data>
  start(ctx: Ctx, arg: string | undefined): Turn | Promise<Turn>
  readonly steps: Readonly<Record<string, Step<Data>>>
}

/** Declares a flow. */
export function defineFlow<Data>(spec: FlowSpec<Data>): Flow {
  return {
    name: spec.name,
    for: spec.for,
    aside: spec.aside ?? false,
    passing: spec.passing ?? false,
    start: (ctx, arg) => spec.start(ctx, arg),
    step(name, data) {
      const step = Object.hasOwn(spec.steps, name) ? spec.steps[name] : undefined
      const parsed = spec.data.safeParse(data)
      if (!step || !parsed.success) return null
      return {
        takesForwarded: step.takesForwarded ?? false,
        ask: (ctx) => step.ask(ctx, parsed.data),
        answer: (ctx, heard) => step.answer(ctx, heard, parsed.data),
      }
    },
  }
}

/** Asks a step of this flow next. */
export function wait(step: string, data: unknown, ...say: Text[]): Turn & { to: 'wait' } {
  return { to: 'wait', step, data, say }
}

/** Ends this flow. */
export function end(...say: Text[]): Turn & { to: 'end' } {
  return { to: 'end', say }
}

/** Ends this flow and offers where to go from here; `beside` also where something else was going on beneath. */
export function endWith(
  say: readonly Text[],
  choices: readonly Choice[],
  beside: readonly Choice[] = [],
): Turn & { to: 'end' } {
  return { to: 'end', say, choices, beside }
}

/** Sends a photo or a file with what a turn says. */
export function enclosing(turn: Turn & { readonly to: 'wait' | 'end' }, enclosed: Enclosed): Turn {
  return { ...turn, enclosed }
}

/** Says goodbye to somebody whose data were erased just now. */
export function forgetAfter(...say: Text[]): Turn {
  return { to: 'end', say, choices: [], forget: true }
}

/** Goes on with another flow. */
export function goTo(flow: string, arg?: string, ...say: Text[]): Turn {
  return arg === undefined ? { to: 'go', flow, say } : { to: 'go', flow, arg, say }
}

/** Leaves an answer to whoever can read it; `say` if nobody can. */
export function pass(...say: Text[]): Turn {
  return { to: 'pass', say }
}
