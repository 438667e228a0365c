import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { startTestApp } from '../support/app.ts'
import type { ChannelName, Mode } from '../support/phones.ts'
import { play } from '../support/transcript.ts'

const FOLDER = new URL('.', import.meta.url)

/** Declares a test for every transcript of this folder and every way of choosing. */
export function playAll(channel: ChannelName, modes: readonly Mode[]): void {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))
    describe(file, () => {
      const source = readFileSync(new URL(file, FOLDER), 'utf8')
      for (const mode of modes)
        test(titleOf(channel, mode, source), async () => {
          const app = await startTestApp(undefined, { channel })
          try {
            await play(app, source, mode)
          } finally {
            await app.close()
          }
        })
    })
}

/** Names what is not known for sure of the channel and the transcript rests on. */
function titleOf(channel: ChannelName, mode: Mode, source: string): string {
  const assumed = channel === 'zalo' ? /^# assumed on Zalo: (.+)$/m.exec(source)?.[1] : undefined
  return `${channel}, choices by ${mode}${assumed === undefined ? '' : ` (assumed: ${assumed})`}`
}
