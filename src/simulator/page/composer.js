import { element, icon } from './dom.js'
import { t } from './texts.js'

const mostBytes = 10 * 1024 * 1024

/** The typing box with its "/" and attach buttons. `on` has say, sendFile and toggleMenu. */
export function composer(person, on) {
  const input = element('textarea', {
    rows: 1,
    'data-role': 'input',
    placeholder: t().write,
    'aria-label': t().writeAs(person.first_name),
    autocomplete: 'off',
    enterkeyhint: 'send',
  })
  const isZalo = person.network === 'zalo'
  const menu = element(
    'button',
    {
      type: 'button',
      hidden: isZalo,
      class: 'round slash',
      'data-role': 'commands',
      'aria-label': t().commands,
      'aria-expanded': 'false',
    },
    '/',
  )
  const picker = element('input', {
    type: 'file',
    class: 'hidden-file',
    tabindex: -1,
    'data-role': 'file',
    'aria-label': isZalo ? t().attachPhoto : t().attach,
  })
  const attach = element(
    'button',
    {
      type: 'button',
      class: 'round',
      'data-role': 'attach',
      'aria-label': isZalo ? t().attachPhoto : t().attach,
    },
    icon('clip'),
  )
  const send = element(
    'button',
    { type: 'submit', class: 'round send', 'data-role': 'send', 'aria-label': t().send },
    icon('send'),
  )
  const root = element(
    'form',
    { class: 'composer', 'data-role': 'composer' },
    menu,
    input,
    attach,
    picker,
    send,
  )

  root.addEventListener('submit', async (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '') return
    setText('')
    if (!(await on.say(text))) setText(text)
  })
  input.addEventListener('input', resize)
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    root.requestSubmit()
  })
  menu.addEventListener('click', () => on.toggleMenu(menu))
  attach.addEventListener('click', () => picker.click())
  picker.addEventListener('change', async () => {
    const [file] = picker.files
    picker.value = ''
    if (!file) return
    if (file.size > mostBytes) {
      setText(t().tooBig)
      return
    }
    const bytes = await base64(file)
    const isPhoto = /^image\/(png|jpeg|gif|webp)$/.test(file.type)
    const other = isZalo ? { kind: 'unsupported' } : { kind: 'document', name: file.name, bytes }
    on.sendFile(isPhoto ? { kind: 'photo', bytes } : other)
  })
  return { root, setText }

  function setText(text) {
    input.value = text
    resize()
  }

  function resize() {
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 140)}px`
  }
}

/** The keys that the bot put under the typing box. */
export function keyboard(rows, onKey) {
  return element(
    'div',
    { class: 'keys' },
    ...rows.map((row) =>
      element(
        'div',
        { class: 'button-row' },
        ...row.map(({ label }) =>
          element(
            'button',
            { type: 'button', class: 'key', 'data-role': 'key', onclick: () => onKey(label) },
            label,
          ),
        ),
      ),
    ),
  )
}

/** The "/" menu: the commands that the bot registered for this person. */
export function commandMenu(commands, onCommand) {
  const items = commands.map(({ command, description }) =>
    element(
      'li',
      {},
      element(
        'button',
        { type: 'button', 'data-role': 'command', onclick: () => onCommand(command) },
        element('strong', {}, `/${command}`),
        element('span', {}, description),
      ),
    ),
  )
  const content = items.length > 0 ? items : [element('li', { class: 'hint' }, t().noCommands)]
  return element(
    'ul',
    { class: 'command-menu', 'data-role': 'command-menu', 'aria-label': t().commands },
    ...content,
  )
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
