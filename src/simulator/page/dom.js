/** An element with attributes (`on…` are listeners, true means present) and children (strings become text). */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== undefined && child !== null))
  return made
}

const paths = {
  send: 'M3.400 20.400 21 12 3.400 3.600l-.01 6.530L15 12 3.390 13.870z',
  clip: 'M16.500 6.500v9.250a4.500 4.500 0 0 1-9 0V5.500a3 3 0 0 1 6 0v9.250a1.500 1.500 0 0 1-3 0V6.500',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
}

/** A line icon by name. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `icon icon-${name}`)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
