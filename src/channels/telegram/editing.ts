import type { InlineKeyboardMarkup } from 'grammy/types'
import { SendError } from '../channel.ts'
import type { Rendered } from '../message.ts'
import type { Calls } from './calls.ts'
import { cannotParse, hasNoText, notModified, sendErrorOf } from './errors.ts'
import type { Part } from './outgoing.ts'
import { chatOf, inputOf, partsOf } from './sending.ts'

/**
 * Edits what was sent before: what is enclosed from the first message on, the texts from the last one up. Where the new
 * message has fewer parts, the old ones between are deleted as far as Telegram lets (48 hours, API deleteMessage); a
 * photo or document that the new message has no more keeps its place over the new text. All of it within `withinMs`.
 */
export function createEditing(calls: Calls, withinMs: number) {
  return async function edit(
    to: string,
    externalIds: readonly string[],
    message: Rendered,
  ): Promise<{ externalIds: readonly string[] }> {
    const chat = chatOf(to)
    const parts = partsOf(message)
    const more = externalIds.length - parts.length
    if (more < 0) throw new SendError({ kind: 'rejected' }, 'too-few-to-edit')
    const texts = parts.filter((part) => !part.enclosed).length
    const kept = parts.length - texts
    const edited = [...externalIds.slice(0, kept), ...externalIds.slice(kept + more)]
    const deadline = performance.now() + withinMs
    for (const [index, part] of parts.entries()) await editPart(chat, Number(edited[index]), part, deadline)
    for (const id of externalIds.slice(kept, kept + more))
      await calls
        .run((api, signal) => api.deleteMessage(chat, Number(id), signal), left(deadline))
        .catch(() => false)
    return { externalIds: edited }
  }

  async function editPart(chat: number, id: number, part: Part, deadline: number): Promise<void> {
    const ways: readonly ((mode: 'HTML' | undefined) => Promise<unknown>)[] = part.enclosed
      ? [(mode) => changeMedia(chat, id, part, mode, deadline)]
      : [
          (mode) => changeText(chat, id, part, mode, deadline),
          (mode) => changeCaption(chat, id, part, mode, deadline),
        ]
    for (const [at, change] of ways.entries())
      try {
        await change('HTML').catch((error: unknown) => {
          if (cannotParse(error)) return change(undefined)
          throw error
        })
        return
      } catch (error) {
        if (notModified(error)) return
        if (!hasNoText(error) || at === ways.length - 1) throw sendErrorOf(error)
      }
  }

  function changeText(chat: number, id: number, part: Part, mode: 'HTML' | undefined, deadline: number) {
    return calls.run(
      (api, signal) => api.editMessageText(chat, id, textOf(part, mode), optionsOf(part, mode), signal),
      left(deadline),
    )
  }

  function changeCaption(chat: number, id: number, part: Part, mode: 'HTML' | undefined, deadline: number) {
    const options = { caption: textOf(part, mode), ...optionsOf(part, mode) }
    return calls.run((api, signal) => api.editMessageCaption(chat, id, options, signal), left(deadline))
  }

  function changeMedia(chat: number, id: number, part: Part, mode: 'HTML' | undefined, deadline: number) {
    const { reply_markup, ...caption } = optionsOf(part, mode)
    return calls.run((api, signal) => {
      if (!part.enclosed) throw new SendError({ kind: 'rejected' }, 'nothing-enclosed')
      const { as: type } = part.enclosed
      const media = { type, media: inputOf(part.enclosed), caption: textOf(part, mode), ...caption }
      return api.editMessageMedia(chat, id, media, { reply_markup }, signal)
    }, left(deadline))
  }
}

function textOf({ html, plain }: Part, mode: 'HTML' | undefined): string {
  return mode ? html : plain
}

function optionsOf({ rows }: Part, mode: 'HTML' | undefined) {
  const reply_markup: InlineKeyboardMarkup = { inline_keyboard: rows.map((row) => [...row]) }
  return { ...(mode ? { parse_mode: mode } : {}), reply_markup }
}

/** Milliseconds until the deadline. Throws SendError `again` when it has passed. */
function left(deadline: number): number {
  const ms = deadline - performance.now()
  if (ms <= 0) throw new SendError({ kind: 'again', flood: false }, 'out-of-time')
  return ms
}
