import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { readCode } from '../domain/org/invite.ts'
import { acceptInvite, type InviteView, lookUpInvite } from '../domain/org/invites.ts'
import { isLinkCode } from '../domain/org/links.ts'
import { giveConsent, hasConsented } from '../domain/org/people.ts'
import { readName } from '../domain/org/person.ts'
import { positionText } from '../domain/org/seat.ts'
import { CHECK_IN_PAYLOAD } from '../domain/training/attendance.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, goTo, type Turn, wait } from './flow.ts'

/** The version of the text on personal data (key `consent-text`); a new text gets a new version and is asked anew. */
export const CONSENT_VERSION = '2026-1'

const Data = z.object({
  code: z.string(),
  notExpected: z.boolean().optional(),
  consented: z.boolean().optional(),
})

/**
 * code → "Is this you?" → consent → name, where nobody was expected → form of address → menu.
 * Consent comes before anything personal is stored: Law 91/2025/QH15, Article 9.
 */
export const onboard = defineFlow<z.infer<typeof Data>>({
  name: 'onboard',
  for: 'everyone',
  data: Data,
  start(ctx, arg) {
    if (ctx.actor && arg?.startsWith(CHECK_IN_PAYLOAD)) return goTo('check-in', arg)
    if (arg !== undefined && arg !== 'menu' && looksLikeCode(arg)) return codeGiven(ctx, arg)
    return ctx.actor ? goTo('menu') : wait('code', { code: '' })
  },
  steps: {
    code: {
      ask: () => ({
        texts: [text('onboard-code')],
        choices: [{ id: 'none', label: text('choice-no-code') }],
      }),
      answer(ctx, heard) {
        if (heard.kind === 'choice') return wait('code', { code: '' }, text('onboard-no-code'))
        if (heard.kind === 'text' && looksLikeCode(heard.text)) return codeGiven(ctx, heard.text)
        return wait('code', { code: '' }, text('onboard-not-a-code'))
      },
    },
    confirm: {
      async ask(ctx, { code }) {
        const invite = await lookUpInvite(ctx, code)
        const place = placeOf(invite)
        if (invite.expected && !invite.known)
          return {
            texts: [text('onboard-is-this-you', { name: invite.expected.name, ...place })],
            choices: [
              { id: 'yes', label: text('choice-yes-me') },
              { id: 'no', label: text('choice-not-me') },
            ],
          }
        return {
          texts: [text(invite.known ? 'onboard-one-more-seat' : 'onboard-seat', place)],
          choices: [
            { id: 'yes', label: text('choice-yes') },
            { id: 'no', label: text('choice-no') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('confirm', data, text('please-choose'))
        if (heard.id === 'no') return end(text('onboard-not-you'))
        if (await hasConsented(ctx, CONSENT_VERSION)) return join(ctx, data)
        return wait('consent', data)
      },
    },
    consent: {
      ask: () => ({
        texts: [text('consent-text')],
        choices: [
          { id: 'agree', label: text('choice-agree') },
          { id: 'decline', label: text('choice-decline') },
        ],
      }),
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('consent', data, text('please-choose'))
        if (heard.id === 'decline') return end(text('consent-declined'))
        const { expected, known } = await lookUpInvite(ctx, data.code)
        return expected || known ? join(ctx, data) : wait('name', { ...data, consented: true })
      },
    },
    name: {
      ask: () => ({ texts: [text('onboard-name')] }),
      answer(ctx, heard, data) {
        const name = heard.kind === 'text' ? readName(heard.text) : null
        return name ? join(ctx, data, name) : wait('name', data, text('onboard-name-unclear'))
      },
    },
  },
})

/** An invite goes on here; a link code, typed where the person is not known yet, has a conversation of its own. */
async function codeGiven(ctx: Ctx, code: string): Promise<Turn> {
  return (await isLinkCode(ctx, code)) ? goTo('link-accept', code) : wait('confirm', { code })
}

/** Uses the code up and goes on to how the person wants to be addressed. */
async function join(ctx: Ctx, data: z.infer<typeof Data>, name?: string): Promise<Turn> {
  await acceptInvite(ctx, data.code, name === undefined ? {} : { name })
  await giveConsent(ctx, CONSENT_VERSION)
  if (ctx.actor) return goTo('menu', undefined, text('onboard-seat-added'))
  return goTo('honorific', 'first', text('onboard-welcome'))
}

/** Anything that somebody who was given a code may have typed for one; wrong ones are counted and refused. */
function looksLikeCode(typed: string): boolean {
  return readCode(typed) !== null || /^[a-z0-9]{4}[\s.-]?[a-z0-9]{2,6}$/i.test(typed.trim())
}

function placeOf({ position, unit, above }: InviteView) {
  return {
    position: positionText(position, unit),
    unit: [unit, ...above].map(({ name }) => name).join(', '),
  }
}
