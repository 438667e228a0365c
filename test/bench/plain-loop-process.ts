// A bare grammY bot with auto-retry that says what it heard, and writes to many in a plain loop: what the outbox is
// measured against.
import { autoRetry } from '@grammyjs/auto-retry'
import { Bot } from 'grammy'
import type { Answer, Order } from '../processes/app-process.ts'

/** Writes `words` to every chat, so many at a time. */
export interface Loop {
  readonly kind: 'loop'
  readonly chats: readonly number[]
  readonly words: string
  readonly atATime: number
}

/** Said when the loop has ended: how many sends were refused for good. */
export interface Looped {
  readonly kind: 'looped'
  readonly failed: number
}

let bot: Bot | undefined

function start({ environment }: Order & { kind: 'start' }): void {
  const { TELEGRAM_BOT_TOKEN = '', TELEGRAM_API_ROOT = '' } = environment
  bot = new Bot(TELEGRAM_BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } })
  bot.api.config.use(autoRetry())
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text))
  void bot.start({ onStart: () => tell({ kind: 'started', port: 0 }) })
}

async function loop({ chats, words, atATime }: Loop): Promise<void> {
  const left = [...chats].reverse()
  let failed = 0
  const one = async () => {
    for (let chat = left.pop(); chat !== undefined; chat = left.pop())
      await bot?.api.sendMessage(chat, words).catch(() => {
        failed += 1
      })
  }
  await Promise.all(Array.from({ length: atATime }, one))
  tell({ kind: 'looped', failed })
}

function tell(answer: Answer | Looped): void {
  process.send?.(answer)
}

process.on('message', (order: Order | Loop) => {
  if (order.kind === 'start') start(order)
  if (order.kind === 'loop') void loop(order)
  if (order.kind === 'usage') {
    const { user, system } = process.cpuUsage()
    tell({ kind: 'usage', cpuMs: (user + system) / 1000 })
  }
})
process.once('disconnect', () => void bot?.stop())
tell({ kind: 'loaded' })
