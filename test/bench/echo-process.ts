// A bare grammY bot that says what it heard: what the program is measured against. Answers 'usage' as the program does.
import { Bot } from 'grammy'
import type { Answer, Order } from '../processes/app-process.ts'

let bot: Bot | undefined

function start({ environment }: Order & { kind: 'start' }): void {
  const { TELEGRAM_BOT_TOKEN = '', TELEGRAM_API_ROOT = '' } = environment
  bot = new Bot(TELEGRAM_BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } })
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text))
  void bot.start({ onStart: () => tell({ kind: 'started', port: 0 }) })
}

function tell(answer: Answer): void {
  process.send?.(answer)
}

process.on('message', (order: Order) => {
  if (order.kind === 'start') start(order)
  else {
    const { user, system } = process.cpuUsage()
    tell({ kind: 'usage', cpuMs: (user + system) / 1000 })
  }
})
process.once('disconnect', () => void bot?.stop())
tell({ kind: 'loaded' })
