import { describe, expect, test } from 'vitest'
import { createTurnstile } from '../../src/jobs/dispatch-slots.ts'

/** Times (ms since the start) at which those who came together, one slot behind the other, went through. */
async function times(count: number, interval: number, holdUp?: { at: number; ms: number }) {
  const turnstile = createTurnstile()
  const start = performance.now()
  const passed: number[] = []
  if (holdUp)
    setTimeout(() => {
      while (performance.now() < start + holdUp.at + holdUp.ms) {}
    }, holdUp.at)
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const passage = await turnstile.pass(index * interval, interval)
      if (passage) passed.push(performance.now() - start)
      passage?.arrived(1)
    }),
  )
  return { turnstile, passed }
}

const mostInASecond = (passed: readonly number[]) =>
  Math.max(...passed.map((from) => passed.filter((at) => at >= from && at < from + 1000).length))

describe('the turnstile', () => {
  test('keeps the pace and its order', async () => {
    const { passed } = await times(40, 20)
    expect(passed).toHaveLength(40)
    expect(passed.at(-1)).toBeGreaterThan(39 * 20 - 5)
    expect(passed.at(-1)).toBeLessThan(39 * 20 + 150)
  })

  test('what is late after the process was held up follows faster, yet no second has too many', async () => {
    const { passed } = await times(60, 20, { at: 200, ms: 300 })
    expect(passed.at(-1)).toBeLessThan(59 * 20 + 150)
    expect(mostInASecond(passed)).toBeLessThanOrEqual(51)
  })

  test('counts one who turned out to be several', async () => {
    const { turnstile } = await times(1, 100)
    const passage = await turnstile.pass(0, 100)
    passage?.arrived(9)
    expect(turnstile.busyFor()).toBeGreaterThan(900)
    const begun = performance.now()
    await turnstile.pass(0, 100)
    expect(performance.now() - begun).toBeGreaterThan(800)
  })

  test('counts what was long on its way from when it may have arrived', async () => {
    const turnstile = createTurnstile()
    const fast = await turnstile.pass(0, 200)
    fast?.arrived(1)
    const slow = await Promise.all([1, 2, 3, 4].map(() => turnstile.pass(0, 200)))
    await new Promise((resolve) => setTimeout(resolve, 500))
    for (const passage of slow) passage?.arrived(1)
    const begun = performance.now()
    await turnstile.pass(0, 200)
    await turnstile.pass(0, 200)
    expect(performance.now() - begun).toBeGreaterThan(900)
  })

  test('sends everybody away, and lets those pass who come later', async () => {
    const turnstile = createTurnstile()
    const waiting = [turnstile.pass(0, 200), turnstile.pass(200, 200), turnstile.pass(400, 200)]
    await waiting[0]
    turnstile.dismiss()
    expect((await Promise.all(waiting)).map(Boolean)).toEqual([true, false, false])
    expect(await turnstile.pass(0, 10)).not.toBeNull()
  })

  test('without a limit lets everybody pass', async () => {
    const { turnstile, passed } = await times(500, 0)
    expect(passed).toHaveLength(500)
    expect(passed.at(-1)).toBeLessThan(200)
    expect(turnstile.busyFor()).toBe(0)
  })
})
