import { z } from 'zod'
import { changeDraft, ownAnnouncement } from '../domain/announcements/announcements.ts'
import type { Ctx } from '../domain/context.ts'
import { lacks } from '../domain/processes/announcement-parts.ts'
import { correct } from '../domain/processes/announcement-sending.ts'
import { Refusal } from '../domain/refusal.ts'
import { text } from '../lib/message.ts'
import { templateOf } from './announce-templates.ts'
import { defineFlow, goTo, type Heard, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const PARTS = ['title', 'body', 'file', 'correct-title', 'correct-body', 'correct-file'] as const

const Data = z.object({ id: z.number().int(), part: z.string() })
type Data = z.infer<typeof Data>

/** What somebody has given for a part of an announcement. */
interface Given {
  readonly title?: string
  readonly body?: string
  readonly photo?: string
  readonly file?: string
}

/** Writes one part of an announcement. The argument is '12:body', '12:correct-body', or '12:meeting' for a template. */
export const announceWrite = defineFlow<Data>({
  name: 'announce-write',
  for: 'overseers',
  data: Data,
  async start(ctx, arg = '') {
    const [number, part = ''] = arg.split(':')
    const { id } = await ownAnnouncement(ctx, rowNumber(number))
    if (!PARTS.some((one) => one === part) && templateOf(part) === null) throw new Refusal('not-found')
    return wait('write', { id, part })
  },
  steps: {
    write: {
      takesForwarded: true,
      ask(_ctx, { part }) {
        const key =
          templateOf(part) === null
            ? `announce-write-${part.replace('correct-', '')}`
            : `template-${part}-ask`
        return {
          texts: [text(key)],
          choices: [{ id: 'cancel', label: text('choice-cancel') }],
          digits: 'value',
        }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        const correcting = data.part.startsWith('correct-')
        if (heard.kind === 'choice')
          return goTo(correcting ? 'announce-sent' : 'announce-card', String(data.id))
        const given = givenBy(ctx, heard, data.part)
        if (!given) return wait('write', data, text('announce-only-text-or-file'))
        if (correcting) {
          const told = await correct(ctx, data.id, given)
          return goTo('announce-sent', String(data.id), text('announce-corrected', { count: told }))
        }
        const draft = await changeDraft(ctx, data.id, given)
        if (data.part === 'body' && draft.body === '') return wait('write', data, text('announce-file-kept'))
        const isClass = draft.kind === 'training' && (await lacks(ctx, draft)) !== null
        return isClass ? goTo('event-details', `${data.id}:new`) : goTo('announce-card', String(data.id))
      },
    },
  },
})

/** What an answer gives for a part: words, or a photo or file with words beside it; null for anything else. */
function givenBy(ctx: Ctx, heard: Heard, part: string): Given | null {
  const title = part.endsWith('title')
  if (heard.kind === 'text') {
    const words = heard.text.trim()
    if (words === '') return null
    if (title) return { title: words.replaceAll(/\s+/g, ' ') }
    return { body: templateOf(part) === null ? words : filled(ctx, part, words) }
  }
  if (heard.kind !== 'file' || title || heard.ref === undefined) return null
  const caption = heard.caption?.trim() ?? ''
  const words = caption === '' || part.endsWith('file') ? {} : { body: caption }
  return heard.file === 'photo' ? { ...words, photo: heard.ref } : { ...words, file: heard.ref }
}

/** The text of a template around what was typed. */
function filled(ctx: Ctx, template: string, details: string): string {
  return ctx.inWords?.(text(`template-${template}-body`, { details })) ?? details
}
