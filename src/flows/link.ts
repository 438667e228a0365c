import { z } from 'zod'
import { channelOf } from '../domain/org/addresses.ts'
import { showCode } from '../domain/org/invite.ts'
import { createLinkCode } from '../domain/org/links.ts'
import { text } from '../lib/message.ts'
import { defineFlow, endWith } from './flow.ts'

/** "/lienket": a code with which the person uses the same account from another phone or channel too. */
export const link = defineFlow({
  name: 'link',
  for: 'members',
  aside: true,
  data: z.object({}),
  async start(ctx) {
    const { code } = await createLinkCode(ctx)
    const links = ctx.inviteLinks?.(code, channelOf(ctx.addressId ?? '')) ?? []
    return endWith(
      [
        text('link-code', { code: showCode(code) }),
        ...(links.length > 0 ? [text('link-code-links', { links: links.join('\n') })] : []),
        text('link-code-keep'),
      ],
      [
        { open: 'my-data', label: text('menu-my-data') },
        { open: 'menu', label: text('choice-menu') },
      ],
    )
  },
  steps: {},
})
