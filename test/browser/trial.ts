import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The program as `npm start` runs it with no token, on a folder of its own. */
export interface Trial {
  readonly url: string
  /** The invite code that is printed for the fourth phone. */
  readonly code: string
  stop(): Promise<void>
}

/** Starts the compiled program and waits until it has told where its page is. */
export async function startTrial(): Promise<Trial> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-trial-'))
  const { PATH } = process.env
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { PATH, DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await firstLines(child)
  const url = /(http:\/\/\S+)/.exec(printed)?.[1]
  const code = /phone: ([A-Z0-9]{4} [A-Z0-9]{4})/.exec(printed)?.[1]
  if (!url || !code) throw new Error(`the program printed: ${printed}`)
  return {
    url,
    code,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function firstLines(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (/phone: .+\n/.test(printed)) resolve(printed)
    })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${printed}`)))
  })
}
