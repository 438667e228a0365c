import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { certificateOf } from '../domain/training/certificates.ts'
import { text } from '../lib/message.ts'
import { defineFlow, enclosing, end, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const FORMS = ['pdf', 'picture'] as const
type Form = (typeof FORMS)[number]

const Data = z.object({ id: z.number().int() })

/** One's own certificate of a class, to print or as a picture. The argument is the class's number, or '12:pdf', '12:picture'. */
export const trainingCertificate = defineFlow<z.infer<typeof Data>>({
  name: 'training-certificate',
  for: 'members',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const [event, wanted] = (arg ?? '').split(':')
    const id = rowNumber(event)
    const certificate = await certificateOf(ctx, id)
    if (wanted === undefined) return wait('form', { id })
    const form = FORMS.find((one) => one === wanted)
    if (!form) throw new Refusal('not-found')
    return handed(form, certificate)
  },
  steps: {
    form: {
      async ask(ctx, { id }) {
        const { number, event } = await certificateOf(ctx, id)
        return {
          texts: [text('certificate-which', { number, name: event.name })],
          choices: [
            ...FORMS.map((form) => ({ id: form, label: text(`certificate-${form}`) })),
            { id: 'close', label: text('choice-cancel') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        const form = heard.kind === 'choice' ? FORMS.find((one) => one === heard.id) : undefined
        if (form) return handed(form, await certificateOf(ctx, data.id))
        return heard.kind === 'choice' ? end() : wait('form', data, text('please-choose'))
      },
    },
  },
})

function handed(form: Form, { arg, number }: { readonly arg: string; readonly number: string }) {
  const said = end(text('certificate-here', { number }))
  return form === 'pdf'
    ? enclosing(said, { file: { make: 'certificate', arg } })
    : enclosing(said, { photo: { make: 'certificate-picture', arg } })
}
