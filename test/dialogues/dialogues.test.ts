import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { startTestApp } from '../support/app.ts'
import { CHANNELS, type ChannelName, type Mode } from '../support/phones.ts'
import { play } from '../support/transcript.ts'

const FOLDER = new URL('.', import.meta.url)
/** On Zalo there is nothing to press. */
const MODES: Readonly<Record<ChannelName, readonly Mode[]>> = {
  telegram: ['press', 'digits', 'words'],
  zalo: ['digits', 'words'],
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))
  describe(file, () => {
    const source = readFileSync(new URL(file, FOLDER), 'utf8')
    const assumed = /^# assumed on Zalo: (.+)$/m.exec(source)?.[1]
    for (const channel of CHANNELS)
      for (const mode of MODES[channel])
        test(titleOf(channel, mode, assumed), async () => {
          const app = await startTestApp(undefined, { channel })
          try {
            await play(app, source, mode)
          } finally {
            await app.close()
          }
        })
  })

/** Names what is not known for sure of a channel and a transcript rests on. */
function titleOf(channel: ChannelName, mode: Mode, assumed: string | undefined): string {
  const title = `${channel}, choices by ${mode}`
  return channel === 'zalo' && assumed !== undefined ? `${title} (assumed: ${assumed})` : title
}
