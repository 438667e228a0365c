import { element } from './dom.js'

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
  spoiler: 'span',
}

/**
 * A text with its entities as nodes; nothing in it is ever read as HTML. `on.command` and `on.link` say what a
 * press on a command or link does; `on.link` returns true when it took the press.
 */
export function richText(text, entities, on) {
  const sorted = entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length)
  return range(text, sorted, 0, text.length, on)
}

function range(text, entities, from, to, on) {
  const nodes = []
  let at = from
  let index = 0
  while (index < entities.length) {
    const entity = entities[index]
    const start = Math.max(entity.offset, at)
    const end = Math.min(entity.offset + entity.length, to)
    const inner = []
    index += 1
    while (index < entities.length && entities[index].offset < end) {
      inner.push(entities[index])
      index += 1
    }
    if (end <= start) continue
    if (start > at) nodes.push(text.slice(at, start))
    nodes.push(wrap(entity, text.slice(start, end), range(text, inner, start, end, on), on))
    at = end
  }
  if (to > at) nodes.push(text.slice(at, to))
  return nodes
}

function wrap(entity, text, children, on) {
  if (entity.type === 'bot_command') {
    return element(
      'button',
      { type: 'button', class: 'command', onclick: () => on.command(text) },
      ...children,
    )
  }
  const address = entity.type === 'text_link' ? entity.url : entity.type === 'url' ? text : undefined
  if (address !== undefined && /^https?:\/\//.test(address)) {
    const onclick = (event) => {
      if (on.link(address)) event.preventDefault()
    }
    return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', onclick }, ...children)
  }
  const tag = tags[entity.type]
  return tag
    ? element(tag, { class: `entity-${entity.type}` }, ...children)
    : element('span', {}, ...children)
}
