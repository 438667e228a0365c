import { act } from './api.js'
import { t, words } from './texts.js'

const pace = Number(new URLSearchParams(location.search).get('pace') ?? 1)

/**
 * Plays the story: shows each note, does the step, waits for the bot. `phoneOf(user)` gives the phone,
 * `focus(user)` brings it to the front. `?pace=0` plays without pauses for reading.
 */
export function createStory(story, { phoneOf, focus }) {
  const find = (role) => document.querySelector(`[data-role=${role}]`)
  const panel = find('story-panel')
  const note = find('story-note')
  const pauseButton = find('story-pause')
  const nextButton = find('story-next')
  let index = 0
  let running = false
  let busy = false
  let ended = false

  find('story').addEventListener('click', start)
  find('story-close').addEventListener('click', close)
  nextButton.addEventListener('click', () => {
    running = false
    if (!busy) step()
    draw()
  })
  pauseButton.addEventListener('click', () => {
    if (ended) {
      start()
      return
    }
    running = !running
    draw()
    if (running && !busy) play()
  })
  return { draw }

  function start() {
    panel.hidden = false
    index = 0
    ended = false
    running = true
    draw()
    if (!busy) play()
  }

  function close() {
    running = false
    panel.hidden = true
  }

  async function play() {
    while (running && !ended) await step()
  }

  async function step() {
    const current = story.steps[index]
    if (!current || busy) return
    busy = true
    draw()
    say(words(current.note))
    const phone = phoneOf(current.user)
    focus(current.user)
    phone?.announce(current)
    await pause(900 + 32 * words(current.note).length)
    phone?.clearAnnounced()
    try {
      const { answered } = await act('playStep', index)
      if (!answered) stopWith(t().storySilent)
      index += 1
      if (index >= story.steps.length) {
        await pause(900)
        ended = true
        running = false
        if (answered) say(t().storyEnd)
      } else {
        await pause(900)
      }
    } catch (error) {
      stopWith(t().storyFailed(error.message))
    }
    busy = false
    draw()
  }

  function stopWith(text) {
    running = false
    say(text)
  }

  function say(text) {
    if (text !== '') note.textContent = text
  }

  function draw() {
    const of = story.steps.length
    find('story-count').textContent = `${words(story.title)} · ${t().step(Math.min(index + 1, of), of)}`
    pauseButton.textContent = ended ? t().again : running ? t().pause : t().goOn
    nextButton.disabled = busy || ended
    panel.dataset.state = ended ? 'ended' : busy ? 'busy' : running ? 'running' : 'paused'
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5000) * pace))
}
