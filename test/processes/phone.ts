import type { ChatMessage, Simulation } from '../../src/simulator/types.ts'

/** A person with a phone, who reads every message of the bot once and answers what was asked last. */
export interface Phone {
  readonly account: number
  say(text: string): Promise<void>
  /** Presses a button of the message that was heard last. */
  press(label: string): Promise<void>
  /**
   * Waits for the next message. One that was read before, word for word and button for button (a button carries the
   * number of its question), is the same message sent twice: a person does not answer it again.
   * Throws when the message does not hold `words`, and when none comes.
   */
  hear(words: string): Promise<ChatMessage>
  /** Reads on until a message that holds `words`; throws when it does not come. */
  hearUntil(words: string): Promise<ChatMessage>
}

const PATIENCE = 60_000

/** Takes the phone of somebody whom the simulator knows. */
export function openPhone(simulation: Simulation, account: number): Phone {
  const read = new Set<string>()
  let last: ChatMessage | undefined
  async function next(): Promise<ChatMessage> {
    const until = Date.now() + PATIENCE
    for (;;) {
      const message = await simulation.reply(account, { timeoutMs: Math.max(1, until - Date.now()) })
      const look = lookOf(message)
      if (read.has(look)) continue
      read.add(look)
      last = message
      return message
    }
  }
  return {
    account,
    async say(text) {
      await simulation.say(account, text)
    },
    async press(label) {
      await simulation.press(account, last?.messageId ?? 0, label)
    },
    async hear(words) {
      const message = await next()
      if (message.text.includes(words)) return message
      throw new Error(`${account} waited for “${words}” and read “${message.text}”`)
    },
    async hearUntil(words) {
      for (;;) {
        const message = await next()
        if (message.text.includes(words)) return message
      }
    },
  }
}

/** What a message says and offers; two messages that look the same are one that was sent twice. */
export function lookOf({ text, buttons }: ChatMessage): string {
  return JSON.stringify([text, buttons.flat().map(({ label, data }) => [label, data])])
}
