import type { BotCommand } from 'grammy/types'
import { z } from 'zod'
import { findChat } from '../chats.ts'
import { badRequest } from '../errors.ts'
import type { World } from '../world.ts'
import { chatId, type Method, method } from './method.ts'

const mostCommands = 100

const scope = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
  }),
  z.strictObject({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
  z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
])

const target = { scope: scope.optional(), language_code: z.string().optional() }

export const setMyCommands: Method = method(
  'setMyCommands',
  z.strictObject({
    commands: z.array(z.strictObject({ command: z.string(), description: z.string() })),
    ...target,
  }),
  ({ world }, parameters) => {
    const key = listKey(world, parameters)
    if (parameters.commands.length > mostCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    world.commands.set(key, parameters.commands.map(readCommand))
    world.hub.emit(() => ({ type: 'commands' }))
    return { value: true }
  },
)

export const deleteMyCommands: Method = method(
  'deleteMyCommands',
  z.strictObject(target),
  ({ world }, parameters) => {
    world.commands.delete(listKey(world, parameters))
    world.hub.emit(() => ({ type: 'commands' }))
    return { value: true }
  },
)

export const getMyCommands: Method = method(
  'getMyCommands',
  z.strictObject(target),
  ({ world }, parameters) => ({
    value: world.commands.get(listKey(world, parameters)) ?? [],
  }),
)

/** The list that a person sees in the private chat: the first that is set, from the narrowest scope on. */
export function commandsFor(world: World, userId: number): BotCommand[] {
  const language = world.users.get(userId)?.person.language_code?.slice(0, 2) ?? ''
  for (const place of [`chat ${userId}`, 'all_private_chats', 'default']) {
    const list = world.commands.get(`${place}|${language}`) ?? world.commands.get(`${place}|`)
    if (list) return list
  }
  return []
}

function listKey(
  world: World,
  {
    scope: given,
    language_code = '',
  }: { scope?: z.output<typeof scope> | undefined; language_code?: string | undefined },
): string {
  if (!/^([a-z]{2})?$/.test(language_code)) throw badRequest('invalid language code specified')
  if (!given) return `default|${language_code}`
  const chat = 'chat_id' in given ? ` ${findChat(world, given.chat_id).id}` : ''
  const user = 'user_id' in given ? ` ${given.user_id}` : ''
  return `${given.type}${chat}${user}|${language_code}`
}

function readCommand({ command, description }: BotCommand): BotCommand {
  const name = command.replace(/^\//, '')
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest('BOT_COMMAND_INVALID')
  if (description.trim() === '' || description.length > 256)
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  return { command: name, description }
}
