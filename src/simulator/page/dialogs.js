import { element } from './dom.js'
import { t } from './texts.js'

const find = (role) => document.querySelector(`[data-role=${role}]`)

/** Asks on whose phone something should happen; the person's id, or undefined. */
export async function choosePerson(people) {
  const choices = people.map(({ id, first_name }) =>
    element(
      'button',
      { class: 'wide', value: id, 'data-role': 'choose-person', 'data-user': id },
      first_name,
    ),
  )
  const value = await open(t().whoOpens, choices, [cancel()])
  return value === '' ? undefined : Number(value)
}

/** Asks for a new person's name and which network the phone is on; undefined when there is none. */
export async function askName() {
  const input = element('input', {
    name: 'name',
    'data-role': 'new-name',
    'aria-label': t().newName,
    maxlength: 40,
    required: true,
  })
  const add = (network) =>
    element(
      'button',
      { class: `wide ${network}`, value: network, 'data-role': `add-${network}` },
      t().add(network),
    )
  const value = await open(t().newName, [input], [add('zalo'), add('telegram'), cancel()])
  const name = input.value.trim()
  return value !== '' && name !== '' ? { name, network: value } : undefined
}

/** What the bot answered to a press, to be confirmed. */
export async function showAlert(text) {
  await open(text, [], [element('button', { class: 'wide', value: 'ok' }, t().ok)])
}

function cancel() {
  return element(
    'button',
    { class: 'plain', value: '', formnovalidate: true, 'data-role': 'cancel' },
    t().cancel,
  )
}

function open(title, body, tools) {
  const dialog = find('dialog')
  find('dialog-title').textContent = title
  find('dialog-body').replaceChildren(...body)
  find('dialog-tools').replaceChildren(...tools)
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }),
  )
}
