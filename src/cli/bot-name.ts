import type { TelegramConfig } from '../config.ts'

/** Asks Telegram what the bot is called (https://core.telegram.org/bots/api#getme); null when it does not answer. */
export async function askBotName({ token, apiRoot }: TelegramConfig): Promise<string | null> {
  const root = apiRoot ?? 'https://api.telegram.org'
  try {
    const response = await fetch(`${root}/bot${token}/getMe`, { signal: AbortSignal.timeout(5_000) })
    const answer: unknown = await response.json()
    return nameIn(answer)
  } catch {
    return null
  }
}

function nameIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('result' in answer)) return null
  const { result } = answer
  if (typeof result !== 'object' || result === null || !('username' in result)) return null
  return typeof result.username === 'string' ? result.username : null
}
