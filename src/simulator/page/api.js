/** Does an action of the simulator's Telegram; throws Error with the reason. */
export async function act(name, ...values) {
  return actOn('telegram', name, ...values)
}

/** The same on 'telegram' or 'zalo'. */
export async function actOn(network, name, ...values) {
  const response = await fetch(network === 'zalo' ? `/zalo/sim/${name}` : `/sim/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(values),
  })
  const answer = await response.json()
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer.result
}

export async function readState() {
  const response = await fetch('/sim/state')
  return response.json()
}

/** Calls back with every event, and tells when the connection comes and goes. */
export function listen(onEvent, onConnection) {
  const source = new EventSource('/sim/events')
  source.onmessage = (message) => onEvent(JSON.parse(message.data))
  source.onopen = () => onConnection(true)
  source.onerror = () => onConnection(false)
}
