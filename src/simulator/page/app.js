import { actOn, listen, readState } from './api.js'
import { askName, choosePerson, showAlert } from './dialogs.js'
import { element } from './dom.js'
import { createPhone } from './phone.js'
import { createStory } from './story.js'
import { language, newRole, switchLanguage, t } from './texts.js'

const find = (role) => document.querySelector(`[data-role=${role}]`)
const phones = new Map()
let bot = { name: '', username: '' }
let story
let current

const page = { openLink, showAlert, bot: () => bot.name }

find('language').addEventListener('click', () => {
  switchLanguage()
  drawTexts()
  for (const phone of phones.values()) phone.draw()
  drawTabs()
  story?.draw()
})
find('add-phone').addEventListener('click', addPhone)
find('phones').addEventListener('unread', (event) => {
  if (event.detail !== current) tabOf(event.detail)?.classList.add('unread')
})
drawTexts()
await load()
let wasLost = false
listen(onEvent, async (isConnected) => {
  document.body.classList.toggle('is-lost', !isConnected)
  if (isConnected && wasLost) await load()
  wasLost = !isConnected
})

async function load() {
  const state = await readState()
  bot = state.bot
  phones.clear()
  for (const data of state.phones) phones.set(data.person.id, createPhone(data, page))
  find('phones').replaceChildren(...[...phones.values()].map((phone) => phone.root))
  if (state.story && !story) {
    story = createStory(state.story, { phoneOf: (user) => phones.get(user), focus })
    find('story').hidden = false
  }
  drawTabs()
  if (!phones.has(current)) current = phones.keys().next().value
  focus(current)
}

async function onEvent(event) {
  if (event.type === 'person' && !phones.has(event.person.id)) {
    await load()
    focus(event.person.id)
    return
  }
  if (event.type === 'commands') {
    const state = await readState()
    for (const data of state.phones) phones.get(data.person.id)?.update({ commands: data.commands })
    return
  }
  const phone = phones.get(event.type === 'person' ? event.person.id : event.user)
  if (!phone) return
  if (event.type === 'message') phone.message(event.message)
  else if (event.type === 'deleted') phone.deleted(event.messageId)
  else if (event.type === 'toast') phone.toast(event.text, event.alert)
  else if (event.type === 'typing') phone.typing()
  else if (event.type === 'keys') phone.update({ keys: event.keys })
  else if (event.type === 'person') phone.update({ started: event.started, blocked: event.blocked })
}

function focus(user) {
  current = user
  for (const [id, phone] of phones) phone.root.classList.toggle('is-current', id === user)
  for (const tab of document.querySelectorAll('[data-role=tab]')) {
    const isCurrent = tab.dataset.user === String(user)
    tab.setAttribute('aria-selected', String(isCurrent))
    tab.tabIndex = isCurrent ? 0 : -1
    if (isCurrent) tab.classList.remove('unread')
    if (isCurrent) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const root = phones.get(user)?.root
  root?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  phones.get(user)?.toBottom()
}

function drawTabs() {
  const tabs = find('tabs')
  tabs.setAttribute('aria-label', t().people)
  tabs.replaceChildren(
    ...[...phones.values()].map(({ person }) =>
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          'data-role': 'tab',
          'data-user': person.id,
          'aria-controls': `phone-${person.id}`,
          onclick: () => focus(person.id),
        },
        person.first_name,
      ),
    ),
  )
  tabs.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const ids = [...phones.keys()]
    focus(ids[(ids.indexOf(current) + step + ids.length) % ids.length])
    tabOf(current)?.focus()
  }
  focus(current)
}

function tabOf(user) {
  return document.querySelector(`[data-role=tab][data-user="${user}"]`)
}

function drawTexts() {
  document.documentElement.lang = language
  document.title = t().title
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = t()[place.dataset.text]
  const button = find('language')
  button.replaceChildren(
    element('span', { class: 'long' }, t().otherLanguage),
    element('span', { class: 'short', 'aria-hidden': 'true' }, t().otherLanguageShort),
  )
  button.setAttribute('aria-label', t().otherLanguageLabel)
  button.lang = language === 'vi' ? 'en' : 'vi'
  document.body.dataset.lost = t().lost
}

/** A link to this bot opens on the phone that one chooses; true when it was such a link. */
function openLink(address) {
  const [, name = '', payload = ''] = /^https?:\/\/t\.me\/(\w+)\?start=([\w-]{1,64})$/.exec(address) ?? []
  if (name.toLowerCase() !== bot.username.toLowerCase()) return false
  choosePerson(telegramPeople()).then((user) => {
    if (user === undefined) return
    focus(user)
    phones.get(user)?.say(`/start ${payload}`)
  })
  return true
}

function telegramPeople() {
  return [...phones.values()].map(({ person }) => person).filter(({ network }) => network !== 'zalo')
}

async function addPhone() {
  const asked = await askName()
  if (!asked) return
  const { name, network } = asked
  const number = Math.floor(Math.random() * 90_000_000)
  const common = { role: newRole, onPage: true }
  const person =
    network === 'zalo'
      ? { id: `e0${number.toString(16).padStart(18, '0')}`, name, ...common }
      : { id: 900_000_000 + number, first_name: name, language_code: language, ...common }
  await actOn(network, 'addUser', person)
}
