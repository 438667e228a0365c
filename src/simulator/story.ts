import { SimulatorError } from './errors.ts'
import { buttonOnScreen, chatOf, press, say } from './people.ts'
import { settledReplies, viewChat } from './screen.ts'
import type { ChatMessage, StepResult } from './types.ts'
import type { World } from './world.ts'

/** Does one step of the story and waits until the bot has answered; a step of mere words ends at once. */
export async function playStep(world: World, index: number, timeoutMs = 10_000): Promise<StepResult> {
  const steps = world.story?.steps ?? []
  const step = steps[index]
  if (!step) throw new SimulatorError(`the story has no step ${index}`)
  const last = index === steps.length - 1
  const chat = chatOf(world, step.user)
  if (step.press !== undefined) {
    const message = buttonOnScreen(viewChat(world, chat), step.press)
    if (!message) throw new SimulatorError(`no button "${step.press}" on the screen of ${step.user}`)
    press(world, step.user, message.messageId, step.press)
  } else if (step.say !== undefined) {
    say(world, step.user, step.say)
  } else {
    return { index, last, answered: true, messages: [] }
  }
  const messages = await settledReplies(world, chat, { timeoutMs, quietMs: 300 }).catch(silent)
  return { index, last, answered: messages.length > 0, messages }
}

function silent(error: unknown): ChatMessage[] {
  if (error instanceof SimulatorError) return []
  throw error
}
