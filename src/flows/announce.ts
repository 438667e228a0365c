import { z } from 'zod'
import { type Announcement, KINDS, type Kind, OUT } from '../domain/announcements/announcement.ts'
import { changeDraft, createDraft, listAnnouncements } from '../domain/announcements/announcements.ts'
import {
  maySetApproval,
  needsApproval,
  proposalsUnder,
  setApproval,
} from '../domain/announcements/approvals.ts'
import type { Ctx } from '../domain/context.ts'
import type { Seat } from '../domain/org/actor.ts'
import { overseeingSeats } from '../domain/org/permission.ts'
import { topSeats } from '../domain/org/top-seats.ts'
import { copy } from '../domain/processes/announcement-sending.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { TEMPLATES } from './announce-templates.ts'
import { defineFlow, goTo, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'
import { seatChoices } from './seat-choices.ts'

const MOST_LISTED = 10
const NOT_YET_OUT = ['draft', 'proposed', 'scheduled'] as const
const GONE_OUT = [...OUT, 'withdrawn'] as const

const Data = z.object({ unitId: z.number().int().optional(), kind: z.enum(KINDS).optional() })
type Data = z.infer<typeof Data>

const BACK: Choice = { id: 'back', label: text('choice-back') }

/** "/thongbao": the desk of announcements: new ones, drafts, what went out, what waits for a second person. */
export const announce = defineFlow<Data>({
  name: 'announce',
  for: 'overseers',
  data: Data,
  start(ctx, arg) {
    const seats = ownSeats(ctx)
    const wanted =
      seats.find(({ unitId }) => String(unitId) === arg) ?? (seats.length === 1 ? seats[0] : undefined)
    return wanted ? wait('desk', { unitId: wanted.unitId }) : wait('seat', {})
  },
  steps: {
    seat: {
      ask: (ctx) => ({ texts: [text('announce-which-seat')], choices: seatChoices(ownSeats(ctx)) }),
      answer: (_ctx, heard, data) =>
        heard.kind === 'choice'
          ? wait('desk', { unitId: rowNumber(heard.id.slice(1)) })
          : again('seat', data, heard.kind),
    },
    desk: {
      async ask(ctx, { unitId = 0 }) {
        const drafts = await listAnnouncements(ctx, { unitId, states: NOT_YET_OUT, most: MOST_LISTED })
        const proposals = await proposalsUnder(ctx, unitId)
        const approval = await needsApproval(ctx, unitId)
        const choices: Choice[] = KINDS.map((kind) => ({ id: kind, label: text(`choice-announce-${kind}`) }))
        choices.push({ id: 'drafts', label: text('choice-drafts', { count: drafts.length }) })
        choices.push({ id: 'sent', label: text('choice-sent') })
        if (proposals.length > 0)
          choices.push({ id: 'proposals', label: text('choice-proposals', { count: proposals.length }) })
        if (await maySetApproval(ctx, unitId))
          choices.push({
            id: 'approval',
            label: text(approval ? 'choice-approval-off' : 'choice-approval-on'),
          })
        choices.push({ open: 'menu', label: text('choice-menu') })
        return { texts: [text('announce-desk'), ...(await planTexts(ctx, unitId))], choices }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        if (heard.kind !== 'choice') return again('desk', data, heard.kind)
        const unitId = data.unitId ?? 0
        const kind = KINDS.find((one) => one === heard.id)
        if (kind) return wait('title', { unitId, kind })
        if (heard.id === 'drafts' || heard.id === 'sent') return wait(heard.id, { unitId })
        if (heard.id === 'proposals') {
          const [first] = await proposalsUnder(ctx, unitId)
          return first === undefined ? wait('desk', data) : goTo('announce-approve', String(first))
        }
        const on = !(await needsApproval(ctx, unitId))
        await setApproval(ctx, unitId, on)
        return wait('desk', data, text(on ? 'announce-approval-on' : 'announce-approval-off'))
      },
    },
    title: {
      ask: (_ctx, { kind = 'notice' }) => ({
        texts: [text(`announce-title-${kind}`)],
        choices: [
          ...TEMPLATES[kind].map((name) => ({ id: `t-${name}`, label: text(`template-${name}`) })),
          { id: 'copy', label: text('choice-copy-earlier') },
          { id: 'cancel', label: text('choice-cancel') },
        ],
        digits: 'value',
      }),
      async answer(ctx, heard, data): Promise<Turn> {
        const { unitId = 0, kind = 'notice' } = data
        if (heard.kind === 'file') return wait('title', data, text('only-text'))
        if (heard.kind === 'text') return begin(ctx, { unitId, kind, title: heard.text.trim() }, 'body')
        if (heard.id === 'copy') return wait('copy', data)
        const template = TEMPLATES[kind].find((name) => `t-${name}` === heard.id)
        if (!template) return wait('desk', { unitId })
        const title = ctx.inWords?.(text(`template-${template}-title`)) ?? template
        return begin(ctx, { unitId, kind, title }, template)
      },
    },
    copy: {
      async ask(ctx, { unitId = 0 }) {
        const earlier = await listAnnouncements(ctx, { unitId, states: GONE_OUT, most: MOST_LISTED })
        const texts = [text(earlier.length > 0 ? 'announce-copy-which' : 'announce-none-sent')]
        return { texts, choices: [...earlier.map(listed), BACK] }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('copy', data, heard.kind)
        if (heard.id === 'back') return wait('title', data)
        const { id } = await copy(ctx, rowNumber(heard.id.slice(1)))
        return goTo('announce-card', String(id))
      },
    },
    drafts: list(NOT_YET_OUT, 'announce-drafts', 'announce-no-drafts', 'announce-card'),
    sent: list(GONE_OUT, 'announce-sent-which', 'announce-none-sent', 'announce-sent'),
  },
})

/** A step that lists announcements and opens the one that is picked. */
function list(states: readonly Announcement['state'][], some: string, none: string, flow: string) {
  const step = flow === 'announce-card' ? 'drafts' : 'sent'
  return {
    async ask(ctx: Ctx, { unitId = 0 }: Data) {
      const found = await listAnnouncements(ctx, { unitId, states, most: MOST_LISTED })
      return { texts: [text(found.length > 0 ? some : none)], choices: [...found.map(listed), BACK] }
    },
    answer(_ctx: Ctx, heard: { kind: string; id?: string }, data: Data) {
      if (heard.kind !== 'choice' || heard.id === undefined) return again(step, data, heard.kind)
      return heard.id === 'back'
        ? wait('desk', { unitId: data.unitId })
        : goTo(flow, String(rowNumber(heard.id.slice(1))))
    },
  }
}

async function begin(
  ctx: Ctx,
  { unitId, kind, title }: { unitId: number; kind: Kind; title: string },
  next: string,
): Promise<Turn> {
  const { id } = await createDraft(ctx, { unitId, kind })
  await changeDraft(ctx, id, { title })
  return goTo('announce-write', `${id}:${next}`)
}

function listed({ id, title, state }: Announcement): Choice {
  return {
    id: `n${id}`,
    label: text('announce-listed', { title: title || text('announce-untitled'), state }),
  }
}

/** What is used of the plans of channels, for those who look after a whole organisation. */
async function planTexts(ctx: Ctx, unitId: number): Promise<Text[]> {
  if (!(await topSeats(ctx)).some((seat) => seat.unitId === unitId)) return []
  const plans = (await ctx.usage?.(ctx.db)) ?? []
  return plans.map(({ channel, messages, users }) =>
    text('plan-used', {
      channel: text(`channel-${channel}`),
      sent: { number: String(messages.used) },
      most: { number: String(messages.plan) },
      people: { number: String(users.used) },
      mostPeople: { number: String(users.plan) },
    }),
  )
}

/** One seat a unit: two seats at one unit are one desk. */
function ownSeats(ctx: Ctx): readonly Seat[] {
  const seats = ctx.actor ? overseeingSeats(ctx.actor) : []
  return seats.filter((seat, at) => seats.findIndex(({ unitId }) => unitId === seat.unitId) === at)
}

function again(step: string, data: Data, kind: string): Turn {
  return kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
