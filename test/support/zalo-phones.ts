import type { ZaloBotApi, ZaloMessage } from '../../src/simulator/zalo/types.ts'
import type { Heard, Phones } from './phones.ts'

/** Longer texts may have been cut into several messages. */
const LONG = 600
const MAX_TEXT = 2_000
/** What Zalo hands over without saying what it was. */
const UNSUPPORTED: readonly string[] = ['poll', 'document', 'video', 'location', 'contact']
const SENT: readonly string[] = ['photo', 'sticker', 'voice']

/** Telephones with Zalo, where there is nothing to press and what the bot offers stands in the text. */
export function zaloPhones(zalo: ZaloBotApi): Phones {
  const known = new Set<string>()
  const handedOut = new Set<string>()

  async function idOf(who: string): Promise<string> {
    const id = chatId(who)
    if (!handedOut.has(who)) await zalo.addUser({ id, name: who, started: true })
    handedOut.add(who)
    return id
  }

  return {
    name: 'Zalo',
    addressOf(who) {
      known.add(who)
      return `zalo:${chatId(who)}`
    },
    async handOut() {
      for (const who of known) await idOf(who)
    },
    async say(who, text) {
      await zalo.say(await idOf(who), text)
    },
    async act(who, kind) {
      const wanted = UNSUPPORTED.includes(kind) ? 'unsupported' : kind
      if (wanted !== 'unsupported' && !SENT.includes(wanted)) return false
      await zalo.send(await idOf(who), { kind: wanted as 'photo' | 'sticker' | 'voice' | 'unsupported' })
      return true
    },
    async choose(who, label, mode) {
      const id = await idOf(who)
      const offered = offeredLast(await zalo.chat(id))
      const found = offered.find((one) => one.label.startsWith(label))
      if (!found) throw new Error(`no choice “${label}” among ${offered.map((one) => one.label).join(' | ')}`)
      await zalo.say(id, mode === 'digits' ? (found.number ?? found.label) : found.label)
    },
    async hear(who, whole = () => true) {
      const id = await idOf(who)
      let heard = read((await zalo.reply(id)).text)
      while (heard.text.length > LONG && !whole(heard)) {
        const next = await zalo.reply(id, { timeoutMs: 1_000 }).catch(() => null)
        if (!next || heard.text.length + next.text.length <= MAX_TEXT) break
        heard = read(`${heard.text}\n\n${next.text}`)
      }
      return heard
    },
  }
}

/** An id as Zalo's: '6c616e2e2e2e2e2e2e2e' for 'lan'. */
export function chatId(who: string): string {
  return Buffer.from(who.padEnd(10, '.')).toString('hex')
}

interface Offered {
  readonly label: string
  /** Typed to pick it; absent where only its words do. */
  readonly number?: string
}

/** What a text offers at its end, under the sentence that says how to choose: "1. Có" … or "• Có" …. */
export function offeredIn(text: string): Offered[] {
  const lines = text.split('\n')
  const from = lines.findLastIndex((line) => /(để chọn|to choose|one of these):$/.test(line))
  if (from < 0) return []
  return lines.slice(from + 1).flatMap((line): Offered[] => {
    const [, number, label] = /^(?:(\d+)\.|•) (.+)$/.exec(line) ?? []
    if (label === undefined) return []
    return [number === undefined ? { label } : { label, number }]
  })
}

function offeredLast(chat: readonly ZaloMessage[]): Offered[] {
  const lists = chat.filter(({ from }) => from === 'bot').map(({ text }) => offeredIn(text))
  return lists.findLast((list) => list.length > 0) ?? []
}

function read(text: string): Heard {
  return { text, labels: offeredIn(text).map(({ label }) => label) }
}
