import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { CHECK_IN_PAYLOAD } from '../domain/training/attendance.ts'
import { type CheckedIn, checkIn as take } from '../domain/training/check-ins.ts'
import { type Text, text } from '../lib/message.ts'
import { defineFlow, end, endWith, type Turn, wait } from './flow.ts'

/** "/diemdanh K7M4XR", the typed code or the scanned poster ('diemdanh-K7M4XR'): somebody is in the room. */
export const checkIn = defineFlow({
  name: 'check-in',
  for: 'members',
  aside: true,
  data: z.object({}),
  start(ctx, arg) {
    return arg === undefined ? wait('code', {}) : checkedIn(ctx, arg)
  },
  steps: {
    code: {
      ask: () => ({
        texts: [text('check-in-code')],
        choices: [{ id: 'cancel', label: text('choice-cancel') }],
        digits: 'value',
      }),
      answer(ctx, heard) {
        if (heard.kind === 'choice') return end(text('check-in-not-now'))
        return heard.kind === 'text' ? checkedIn(ctx, heard.text) : wait('code', {}, text('only-text'))
      },
    },
  },
})

async function checkedIn(ctx: Ctx, typed: string): Promise<Turn> {
  const came = await take(ctx, typed, typed.startsWith(CHECK_IN_PAYLOAD) ? 'qr' : 'code')
  return endWith([outcome(came)], [{ open: 'menu', label: text('choice-menu') }])
}

function outcome({ event: { name }, state, already }: CheckedIn): Text {
  if (state === 'refused') return text('check-in-was-refused', { name })
  if (state === 'late') return text(already ? 'check-in-late-waits' : 'check-in-late', { name })
  return text(already ? 'check-in-already' : 'check-in-done', { name })
}
