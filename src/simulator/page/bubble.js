import { element, icon } from './dom.js'
import { richText } from './rich-text.js'
import { t } from './texts.js'

/** One message as a list item. `on` has command, link and press (messageId, index, button). */
export function bubble(message, on) {
  const mine = message.from !== 'bot'
  const item = element('li', {
    class: `line ${mine ? 'mine' : 'theirs'}`,
    'data-role': 'message',
    'data-message-id': message.messageId,
    'data-from': mine ? 'person' : 'bot',
  })
  const body = element('div', { class: `bubble kind-${message.kind}` })
  if (message.forwardedFrom !== undefined) {
    body.append(element('p', { class: 'forwarded' }, t().forwarded(message.forwardedFrom)))
  }
  if (message.photo) body.append(photo(message))
  if (message.document) body.append(file(message))
  const text = messageText(message)
  const time = element(
    'span',
    { class: 'time' },
    message.edited ? `${t().edited} ${clock(message.at)}` : clock(message.at),
  )
  if (text !== '') {
    body.append(
      element('div', { class: 'text', 'data-role': 'text' }, ...richText(text, message.entities, on)),
    )
  }
  body.append(time)
  item.append(body)
  if (message.buttons.length > 0) item.append(buttons(message, on))
  return item
}

function messageText(message) {
  const label = t().kinds[message.kind]
  if (label === undefined || message.kind === 'video') return message.text
  return message.kind === 'sticker' ? message.text : `${label} ${message.text}`.trim()
}

function photo(message) {
  const { fileId, url, width, height } = message.photo
  const address = url === undefined ? `/sim/files/${encodeURIComponent(fileId)}` : new URL(url).pathname
  const image = element('img', {
    src: address,
    alt: message.text || t().photo,
    width,
    height,
    loading: 'lazy',
  })
  return element(
    'a',
    { class: 'photo', href: address, target: '_blank', rel: 'noopener', 'data-role': 'photo' },
    image,
  )
}

function file(message) {
  const { fileId, name, size } = message.document
  if (message.kind !== 'document' && message.kind !== 'video') return ''
  return element(
    'a',
    {
      class: 'file',
      href: `/sim/files/${encodeURIComponent(fileId)}`,
      download: name,
      'data-role': 'document',
      'aria-label': `${t().download} ${name}`,
    },
    element('span', { class: 'file-icon' }, icon('file')),
    element('span', { class: 'file-name' }, name, element('small', {}, bytes(size))),
  )
}

function buttons(message, on) {
  let index = 0
  const rows = message.buttons.map((row) =>
    element(
      'div',
      { class: 'button-row' },
      ...row.map((button) => {
        const at = index
        index += 1
        return element(
          'button',
          {
            type: 'button',
            class: 'inline-button',
            'data-role': 'button',
            'aria-label': button.url ? t().openLink(button.label) : undefined,
            onclick: (event) => on.press(message.messageId, at, button, event.currentTarget),
          },
          button.url ? `${button.label} ↗` : button.label,
        )
      }),
    ),
  )
  return element('div', { class: 'inline-buttons' }, ...rows)
}

function clock(at) {
  return new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
}

function bytes(size) {
  if (size < 1024) return `${size} B`
  return size < 1024 * 1024 ? `${Math.round(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`
}
