import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below those that systems give to connections by themselves. */
const FROM = 10_000
const TO = 32_000

/** A port that nobody listens on, for what has to know its own before it starts. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FROM, TO)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
