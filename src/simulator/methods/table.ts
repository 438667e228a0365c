import { answerCallbackQuery } from './callbacks.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts'
import {
  deleteMessage,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from './edit.ts'
import { deleteWebhook, getMe, getUpdates, getWebhookInfo, setWebhook } from './fetching.ts'
import { getFile, sendChatAction, sendDocument, sendPhoto } from './media.ts'
import type { Method } from './method.ts'
import { sendMessage } from './send.ts'

const all: readonly Method[] = [
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
  sendPhoto,
  sendDocument,
  sendChatAction,
  getFile,
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
]

/** Methods by lower-case name: the Bot API does not mind the case. */
export const methods: ReadonlyMap<string, Method> = new Map(
  all.map((method) => [method.name.toLowerCase(), method]),
)
