import { addBubble } from './bubble.ts'
import { openGroup } from './chats.ts'
import { SimulatorError } from './errors.ts'
import { chatOf, personOf } from './people.ts'
import type { Group } from './types.ts'
import { type ChatState, nextId, type UserState, unixSeconds, type World } from './world.ts'

/** Blocks or unblocks the bot in the person's app. */
export function setBlocked(world: World, userId: number, blocked: boolean): void {
  const user = personOf(world, userId)
  if (user.blocked === blocked) return
  user.blocked = blocked
  world.hub.emit(() => ({ type: 'person', person: user.person, started: user.started, blocked }))
  tellMembership(world, chatOf(world, userId), user, blocked ? ['member', 'kicked'] : ['kicked', 'member'])
}

/** The bot is taken into a new group by its first member; returns the group's id. */
export function addGroup(world: World, group: Group): number {
  const by = personOf(world, group.members[0] ?? 0)
  const chat = openGroup(world, {
    id: group.id ?? -nextId(world),
    title: group.title,
    members: group.members,
    supergroup: group.supergroup ?? false,
    seesAll: group.seesAll ?? false,
  })
  tellMembership(world, chat, by, ['left', 'member'])
  tellService(world, chat, by, { new_chat_members: [world.bot] })
  return chat.id
}

/** Another person joins the group. */
export function addToGroup(world: World, groupId: number, userId: number): void {
  const chat = groupOf(world, groupId)
  const user = personOf(world, userId)
  chat.members.add(userId)
  tellService(world, chat, user, { new_chat_members: [user.user] })
}

/** The bot is put out of the group. */
export function kickBot(world: World, groupId: number): void {
  const chat = groupOf(world, groupId)
  chat.kicked = true
  tellMembership(world, chat, firstMember(world, chat), ['member', 'kicked'])
}

/** The group becomes a supergroup with a new id, which is returned. */
export function migrateGroup(world: World, groupId: number): number {
  const old = groupOf(world, groupId)
  const by = firstMember(world, old)
  const title = 'title' in old.chat ? (old.chat.title ?? '') : ''
  const id = -(1_000_000_000_000 + nextId(world))
  const next = openGroup(world, {
    id,
    title,
    members: [...old.members],
    supergroup: true,
    seesAll: old.seesAll,
  })
  old.migratedTo = id
  tellService(world, old, by, { migrate_to_chat_id: id })
  tellService(world, next, by, { migrate_from_chat_id: groupId })
  return id
}

function groupOf(world: World, groupId: number): ChatState {
  const chat = chatOf(world, groupId)
  if (chat.chat.type === 'private') throw new SimulatorError(`${groupId} is not a group`)
  return chat
}

function firstMember(world: World, chat: ChatState): UserState {
  return personOf(world, chat.members.values().next().value ?? 0)
}

function tellService(
  world: World,
  chat: ChatState,
  by: UserState,
  body: Parameters<typeof addBubble>[3],
): void {
  const { message } = addBubble(world, chat, by.user, body)
  world.updates.make('message', message, { chatId: chat.id, userId: by.user.id })
}

type Status = 'member' | 'left' | 'kicked'

function tellMembership(
  world: World,
  chat: ChatState,
  by: UserState,
  [before, after]: [Status, Status],
): void {
  const member = (status: Status) => ({
    user: world.bot,
    status,
    ...(status === 'kicked' ? { until_date: 0 } : {}),
  })
  const update = {
    chat: chat.chat,
    from: by.user,
    date: unixSeconds(world),
    old_chat_member: member(before),
    new_chat_member: member(after),
  }
  world.updates.make('my_chat_member', update, { chatId: chat.id, userId: by.user.id })
}
