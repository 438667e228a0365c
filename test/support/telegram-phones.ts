import type { BotApi, ChatMessage, Content } from '../../src/simulator/types.ts'
import type { Mode, Phones } from './phones.ts'

const FIRST_ACCOUNT = 1001

/** Telephones with Telegram; also tells the account of somebody, which is the next free one unless `numberOf` says. */
export function telegramPhones(
  api: BotApi,
  numberOf: (who: string) => number = accounts(),
): Phones & { accountOf(who: string): Promise<number> } {
  const known = new Set<string>()
  const handedOut = new Set<string>()

  async function accountOf(who: string): Promise<number> {
    const id = numberOf(who)
    if (!handedOut.has(who)) await api.addUser({ id, first_name: who, started: true })
    handedOut.add(who)
    return id
  }

  return {
    name: 'Telegram',
    accountOf,
    addressOf(who) {
      known.add(who)
      return `telegram:${numberOf(who)}`
    },
    async handOut() {
      for (const who of known) await accountOf(who)
    },
    async say(who, text) {
      await api.say(await accountOf(who), text)
    },
    async act(who, kind, words) {
      const user = await accountOf(who)
      const chat = await api.chat(user)
      const own = chat.findLast((message) => message.from === user)
      const offered = chat.find(({ buttons }) => buttons.length > 0)
      if (kind === 'edit') await api.edit(user, own?.messageId ?? 0, words)
      else if (kind === 'forward') await api.send(user, { kind, text: words, fromName: 'Ai đó' })
      else if (kind === 'forge') await api.forgePress({ from: user, data: words })
      else if (kind === 'first') await api.press(user, offered?.messageId ?? 0, 0)
      else await api.send(user, { kind } as Content)
      return true
    },
    async choose(who, label, mode) {
      const user = await accountOf(who)
      if (mode === 'press') await api.press(user, 'last', label)
      else await api.say(user, typed(await api.chat(user), label, mode))
    },
    async hear(who) {
      const message = await api.reply(await accountOf(who))
      return { text: message.text, labels: labels(message) }
    },
  }
}

function accounts(): (who: string) => number {
  const numbers = new Map<string, number>()
  return (who) => {
    const id = numbers.get(who) ?? FIRST_ACCOUNT + numbers.size
    numbers.set(who, id)
    return id
  }
}

function typed(chat: readonly ChatMessage[], label: string, mode: Mode): string {
  const last = chat.findLast(({ buttons }) => buttons.length > 0)
  const offered = last ? labels(last) : []
  const at = offered.findIndex((one) => one.startsWith(label))
  if (at < 0) throw new Error(`no choice “${label}” among ${offered.join(' | ')}`)
  return mode === 'digits' ? String(at + 1) : (offered[at] ?? '')
}

function labels(message: ChatMessage): string[] {
  return message.buttons.flat().map((button) => button.label)
}
