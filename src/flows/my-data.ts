import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { preferChannel, unlinkAddress } from '../domain/org/addresses.ts'
import { erasePerson } from '../domain/org/erasures.ts'
import { type PersonalData, personalData } from '../domain/org/people.ts'
import { titleOf } from '../domain/org/seat.ts'
import { Refusal } from '../domain/refusal.ts'
import { dayOf } from '../lib/calendar.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { defineFlow, end, forgetAfter, goTo, pass, wait } from './flow.ts'

const Data = z.object({
  /** The other addresses that can be unlinked, as they were last shown. */
  others: z.array(z.string()).optional(),
})

/** How the choice of a channel begins; its name follows. */
const PREFER = 'prefer-'

/** "/toi": what is kept about the person, how to change it, and how to have it erased. */
export const myData = defineFlow<z.infer<typeof Data>>({
  name: 'my-data',
  for: 'members',
  data: Data,
  start: () => wait('show', {}),
  steps: {
    show: {
      async ask(ctx) {
        const own = await personalData(ctx, personOf(ctx))
        const unknown = text('unknown')
        return {
          texts: [
            text('my-data', {
              name: own.name,
              phone: own.phone ?? unknown,
              honorific: text(`honorific-choice-${own.honorific}`),
              since: { day: dayOf(own.since, ctx.timeZone) },
              seats: own.seats
                .filter((seat) => seat.current)
                .map((seat) => text('my-data-seat', { title: titleOf(seat), unit: seat.unitName })),
              consent: own.consents.at(-1)
                ? { day: dayOf(own.consents.at(-1)?.givenAt ?? ctx.now, ctx.timeZone) }
                : unknown,
              reports: own.counts.reports,
              messages: own.counts.messages,
              channels: own.addresses.map((one) => addressText(ctx, one, own.addresses.length > 1)),
            }),
          ],
          choices: [
            { open: 'honorific', label: text('choice-change-honorific') },
            { open: 'language', label: text('choice-change-language') },
            ...preferences(own),
            { id: 'link', label: text('choice-link') },
            ...(own.addresses.length > 1 ? [{ id: 'unlink', label: text('choice-unlink') }] : []),
            { id: 'erase', label: text('choice-erase') },
            { open: 'menu', label: text('choice-menu') },
          ],
        }
      },
      async answer(ctx, heard) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('show', {}, text('please-choose'))
        if (heard.id === 'link') return goTo('link')
        if (heard.id === 'erase') return wait('erase', {})
        if (!heard.id.startsWith(PREFER)) return wait('unlink', { others: await otherAddresses(ctx) })
        const channel = heard.id.slice(PREFER.length)
        await preferChannel(ctx, channel)
        return end(text('channel-preferred', { channel: text(`channel-${channel}`) }))
      },
    },
    unlink: {
      async ask(ctx, { others = [] }) {
        const { addresses } = await personalData(ctx, personOf(ctx))
        const at = (id: string) => addresses.find((one) => one.id === id)
        const choices = others.flatMap((id, index): Choice[] => {
          const one = at(id)
          return one ? [{ id: `a${index}`, label: text('unlink-place', placeArgs(ctx, one)) }] : []
        })
        return {
          texts: [text(choices.length > 0 ? 'unlink-which' : 'unlink-none')],
          choices: [...choices, { id: 'keep', label: text('choice-keep') }],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('unlink', data, text('please-choose'))
        const other = data.others?.[Number(heard.id.slice(1))]
        if (other === undefined) return end(text('unlink-kept'))
        await unlinkAddress(ctx, other)
        return end(text('unlinked'))
      },
    },
    erase: {
      ask: () => ({
        texts: [text('erase-question')],
        choices: [
          { id: 'erase', label: text('choice-erase-now') },
          { id: 'keep', label: text('choice-keep') },
        ],
      }),
      async answer(ctx, heard) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('erase', {}, text('please-choose'))
        if (heard.id === 'keep') return end(text('erase-kept'))
        await erasePerson(ctx)
        return forgetAfter(text('erased'))
      },
    },
  },
})

/** "– Zalo, từ 05/10/2026 (nhận tin ở đây)"; `several`: it is worth telling where messages go. */
function addressText(ctx: Ctx, one: PersonalData['addresses'][number], several: boolean): Text {
  const state = one.open ? (one.preferred && several ? 'preferred' : 'open') : 'closed'
  return text('my-data-channel', { ...placeArgs(ctx, one), state })
}

function placeArgs(ctx: Ctx, { channel, since }: PersonalData['addresses'][number]) {
  return { channel: text(`channel-${channel}`), since: { day: dayOf(since, ctx.timeZone) } }
}

/** The channels on which the person could be written to instead. */
function preferences({ addresses }: PersonalData): Choice[] {
  const now = addresses.find(({ preferred }) => preferred)?.channel
  const channels = new Set(addresses.map(({ channel }) => channel))
  return [...channels]
    .filter((channel) => channel !== now)
    .map((channel) => ({
      id: `${PREFER}${channel}`,
      label: text('choice-prefer', { channel: text(`channel-${channel}`) }),
    }))
}

async function otherAddresses(ctx: Ctx): Promise<string[]> {
  const { addresses } = await personalData(ctx, personOf(ctx))
  return addresses.flatMap(({ id }) => (id === ctx.addressId ? [] : [id]))
}

function personOf(ctx: Ctx): number {
  if (!ctx.actor) throw new Refusal('not-allowed')
  return ctx.actor.personId
}
