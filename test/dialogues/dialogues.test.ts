import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { startTestApp } from '../support/app.ts'
import { MODES, play } from '../support/transcript.ts'

const FOLDER = new URL('.', import.meta.url)

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))
  describe(file, () => {
    const source = readFileSync(new URL(file, FOLDER), 'utf8')
    for (const mode of MODES)
      test(`choices by ${mode}`, async () => {
        const app = await startTestApp()
        try {
          await play(app, source, mode)
        } finally {
          await app.close()
        }
      })
  })
