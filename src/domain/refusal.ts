import type { Arg } from '../lib/message.ts'

/** Every "no" that a person can act on. Each has a text `refusal-<code>` in every locale. */
export const REFUSALS = [
  'not-allowed',
  'not-found',
  'invite-unknown',
  'invite-used',
  'invite-expired',
  'invite-too-many-tries',
  'link-used',
  'link-expired',
  'link-own',
  'link-other',
  'seat-taken',
  'report-locked',
  'report-not-open',
  'report-approved',
  'report-incomplete',
  'value-negative',
  'value-too-large',
  'value-out-of-range',
  'value-not-whole',
  'text-too-long',
  'nothing-to-send',
  'already-answered',
  'word-taken',
  'answer-too-long',
  'nothing-to-undo',
  'own-proposal',
  'announcement-moved-on',
  'announcement-incomplete',
  'audience-empty',
  'count-differs',
  'nobody-to-approve',
  'time-passed',
  'reminded-already',
  'event-cancelled',
  'event-over',
  'event-times',
  'event-not-held',
  'nobody-came',
  'no-materials',
  'time-in-future',
  'rsvp-closed',
  'substitute-elsewhere',
  'check-in-unknown',
  'check-in-too-many-tries',
  'check-in-not-invited',
  'late-decided',
] as const

export type RefusalCode = (typeof REFUSALS)[number]

/** A "no" from the rules: everything the turn did is undone and the person is told. `args` fill the sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly args: Readonly<Record<string, Arg>>
  /** True where somebody asked for what is not theirs: kept in the audit. */
  readonly audited: boolean

  constructor(
    code: RefusalCode,
    args: Readonly<Record<string, Arg>> = {},
    options: { audited?: boolean } = {},
  ) {
    super(code)
    this.code = code
    this.args = args
    this.audited = options.audited ?? false
  }
}
