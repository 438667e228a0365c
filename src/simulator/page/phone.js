import { actOn } from './api.js'
import { bubble } from './bubble.js'
import { commandMenu, composer, keyboard } from './composer.js'
import { element } from './dom.js'
import { t, words } from './texts.js'

const typingMs = 5000
const toastMs = 4500

/** One person's phone. `page` offers openLink(address), showAlert(text) and bot(). */
export function createPhone(data, page) {
  const { person } = data
  const network = person.network ?? 'telegram'
  const act = (name, ...values) => actOn(network, name, ...values)
  const state = { ...data, messages: new Map(data.messages.map((message) => [message.messageId, message])) }
  const root = element('section', {
    class: `phone ${network}`,
    'data-role': 'phone',
    'data-user': person.id,
    id: `phone-${person.id}`,
  })
  const on = {
    command: (text) => say(text),
    link: (address) => page.openLink(address),
    press,
  }
  let parts = {}
  let typingTimer
  let isAtBottom = true
  let lastTop = 0
  const sizes = new ResizeObserver(() => {
    if (isAtBottom) parts.scroll.scrollTop = parts.scroll.scrollHeight
  })
  draw()

  return {
    person,
    root,
    draw,
    say,
    update(next) {
      Object.assign(state, next)
      drawFrame()
    },
    message(message) {
      state.messages.set(message.messageId, message)
      if (message.from === 'bot') showTyping(false)
      const made = bubble(message, on)
      const old = parts.list.querySelector(`[data-message-id="${message.messageId}"]`)
      if (old) old.replaceWith(made)
      else parts.list.append(made)
      if (state.messages.size === 1) drawFrame()
      if (!old) root.dispatchEvent(new CustomEvent('unread', { bubbles: true, detail: person.id }))
      toBottom()
    },
    deleted(messageId) {
      state.messages.delete(messageId)
      parts.list.querySelector(`[data-message-id="${messageId}"]`)?.remove()
    },
    toast(text, isAlert) {
      if (isAlert) {
        page.showAlert(text)
        return
      }
      parts.toast.textContent = text
      parts.toast.hidden = false
      setTimeout(() => {
        if (parts.toast.textContent === text) parts.toast.hidden = true
      }, toastMs)
    },
    typing: () => showTyping(true),
    /** Shows what the story is about to do: the text in the box, or the button in a frame. */
    announce(step) {
      if (step.say !== undefined) parts.composer.setText(step.say)
      if (step.press === undefined) return
      const wanted = step.press.toLowerCase()
      const label = (button) => button.textContent.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
      const all = [...parts.list.querySelectorAll('[data-role=button]')]
      const found = all.findLast(
        (button) => button.textContent.toLowerCase().startsWith(wanted) || label(button).startsWith(wanted),
      )
      found?.classList.add('about-to-press')
      found?.scrollIntoView({ block: 'nearest' })
    },
    clearAnnounced() {
      parts.composer.setText('')
      for (const button of parts.list.querySelectorAll('.about-to-press'))
        button.classList.remove('about-to-press')
    },
    toBottom,
  }

  function draw() {
    parts = {
      status: element('p', { class: 'status', 'data-role': 'status' }),
      list: element('ol', {
        class: 'messages',
        role: 'log',
        'aria-live': 'polite',
        'aria-label': t().chatOf(person.first_name),
        tabindex: 0,
      }),
      empty: element('p', { class: 'empty' }, network === 'zalo' ? t().emptyZalo : t().empty),
      toast: element('p', { class: 'toast', role: 'status', 'data-role': 'toast', hidden: true }),
      offers: element('div', {}),
      hint: element('p', { class: 'hint' }),
      foot: element('footer', { class: 'foot' }),
      scroll: element('div', { class: 'chat' }),
    }
    parts.list.append(...[...state.messages.values()].map((message) => bubble(message, on)))
    parts.scroll.append(parts.empty, parts.list)
    parts.composer = composer(person, { say, sendFile, toggleMenu })
    parts.foot.append(parts.offers, parts.composer.root, parts.hint)
    root.replaceChildren(
      header(),
      element('div', { class: 'toast-place' }, parts.toast),
      parts.scroll,
      parts.foot,
    )
    root.setAttribute('aria-label', t().phoneOf(person.first_name))
    parts.scroll.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = parts.scroll
      if (scrollHeight - scrollTop - clientHeight < 60) isAtBottom = true
      else if (scrollTop < lastTop) isAtBottom = false
      lastTop = scrollTop
    })
    sizes.disconnect()
    sizes.observe(parts.scroll)
    sizes.observe(parts.list)
    drawFrame()
    toBottom()
  }

  function header() {
    const name = [person.last_name, person.first_name].filter(Boolean).join(' ')
    const initial = [...person.first_name.split(' ').at(-1)][0] ?? '?'
    return element(
      'header',
      { class: 'phone-head' },
      element('span', { class: `avatar tint-${tintOf(person.id)}`, 'aria-hidden': 'true' }, initial),
      element(
        'div',
        {},
        element('h2', {}, name, network === 'zalo' ? element('span', { class: 'network' }, 'Zalo') : ''),
        element('p', { class: 'role' }, words(person.role)),
        parts.status,
      ),
    )
  }

  /** Redraws what depends on the state and leaves the typing box alone, which may have the focus. */
  function drawFrame() {
    parts.empty.hidden = state.messages.size > 0
    showTyping(false)
    parts.composer.root.hidden = state.blocked
    const hint = network === 'zalo' ? t().restartZalo : t().restart
    parts.hint.textContent = state.blocked ? t().blocked : hint
    const offers = []
    if (state.blocked) offers.push(wide('unblock', t().unblock, () => run(act('unblock', person.id))))
    else if (state.messages.size === 0 && network !== 'zalo')
      offers.push(wide('begin', t().begin, () => say('/start')))
    if (state.keys && !state.blocked)
      offers.push(keyboard(state.keys, (label) => run(act('pressKey', person.id, label))))
    parts.offers.replaceChildren(...offers)
  }

  function wide(role, label, onclick) {
    return element('button', { type: 'button', class: 'wide', 'data-role': role, onclick }, label)
  }

  function toggleMenu(button) {
    const open = root.querySelector('[data-role=command-menu]')
    button.setAttribute('aria-expanded', String(!open))
    if (open) {
      open.remove()
      button.focus()
      return
    }
    const close = () => toggleMenu(button)
    const menu = commandMenu(state.commands, (command) => {
      close()
      say(`/${command}`)
    })
    menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close()
    })
    parts.foot.prepend(menu)
    menu.querySelector('button')?.focus()
  }

  function say(text) {
    return run(act('say', person.id, text))
  }

  function sendFile(content) {
    return run(act('send', person.id, content))
  }

  async function press(messageId, index, button, target) {
    if (button.url !== undefined) {
      if (!page.openLink(button.url)) window.open(button.url, '_blank', 'noopener')
      return
    }
    target.setAttribute('aria-busy', 'true')
    await run(act('press', person.id, messageId, index))
    setTimeout(() => target.removeAttribute('aria-busy'), 1500)
  }

  async function run(doing) {
    try {
      await doing
      return true
    } catch (error) {
      parts.toast.textContent = t().failed(error.message)
      parts.toast.hidden = false
      setTimeout(() => (parts.toast.hidden = true), toastMs)
      return false
    }
  }

  function showTyping(isTyping) {
    clearTimeout(typingTimer)
    parts.status.textContent = isTyping ? t().typing : `${page.bot()} · ${t().online}`
    parts.status.classList.toggle('is-typing', isTyping)
    if (isTyping) typingTimer = setTimeout(() => showTyping(false), typingMs)
  }

  function toBottom() {
    isAtBottom = true
    requestAnimationFrame(() => {
      parts.scroll.scrollTop = parts.scroll.scrollHeight
    })
  }
}

/** One of five colours, always the same for a person. */
function tintOf(id) {
  return [...String(id)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5
}
