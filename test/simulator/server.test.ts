import http from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import { lan, minh, simulator } from './support.ts'

test('only this machine and its own page are answered', async () => {
  const { sim } = await simulator()
  expect(await status(sim.port, '/sim/state', { host: 'evil.example' })).toBe(403)
  expect(await status(sim.port, '/', { host: `localhost:${sim.port}` })).toBe(200)
  const own = { host: `127.0.0.1:${sim.port}`, origin: `http://127.0.0.1:${sim.port}` }
  const other = { ...own, origin: 'http://127.0.0.1:1' }
  expect(await status(sim.port, '/sim/counters', other, 'POST')).toBe(403)
  expect(await status(sim.port, `/bot${sim.token}/getMe`, other, 'POST')).toBe(403)
  expect(await status(sim.port, '/sim/counters', own, 'POST')).toBe(200)
  expect(await status(sim.port, '/sim/counters', own)).toBe(404)
  expect(await status(sim.port, '/page/..%2fserver.ts', own)).toBe(404)
})

test('the page, its files and its state', async () => {
  const story = { title: 'Báo cáo', steps: [{ user: lan.id, say: 'chào' }] }
  const { sim, api } = await simulator({ story })
  await api.sendMessage(lan.id, 'Xin chào')
  const page = await fetch(sim.pageUrl)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const html = await page.text()
  expect(html).toContain('<title>Cầu Nối – dùng thử</title>')
  const files = [...html.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map(([, file]) => file ?? '')
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) expect((await fetch(new URL(file, sim.pageUrl))).status).toBe(200)
  const state = await (await fetch(`${sim.apiRoot}/sim/state`)).json()
  expect(state).toMatchObject({
    bot: { username: 'cau_noi_bot' },
    story,
    phones: [{ person: { id: lan.id }, messages: [{ text: 'Xin chào' }] }, { person: { id: minh.id } }, {}],
  })
})

test('page events', async () => {
  const { sim, api } = await simulator()
  const hangUp = new AbortController()
  onTestFinished(() => hangUp.abort())
  const events = await fetch(`${sim.apiRoot}/sim/events`, { signal: hangUp.signal })
  await api.sendMessage(lan.id, 'Xin chào')
  let text = ''
  for await (const chunk of events.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.includes('data:')) break
  }
  expect(text).toContain('"type":"message"')
  expect(text).toContain('Xin chào')
})

test('the story is played step by step', async () => {
  const steps = [
    { user: lan.id, note: 'Lan mở bot' },
    { user: lan.id, say: '/start' },
    { user: lan.id, press: 'Gửi' },
    { user: minh.id, say: 'không ai đáp' },
  ]
  const { sim, api } = await simulator({ story: { title: 'Chuyện', steps } })
  expect(await sim.playStep(0)).toMatchObject({ answered: true, last: false, messages: [] })
  const first = sim.playStep(1)
  await api.sendMessage(lan.id, 'Chào', {
    reply_markup: { inline_keyboard: [[{ text: 'Gửi đi', callback_data: 'g' }]] },
  })
  expect(await first).toMatchObject({ answered: true, messages: [{ text: 'Chào' }] })
  const second = sim.playStep(2)
  await api.sendMessage(lan.id, 'Đã gửi')
  expect(await second).toMatchObject({ messages: [{ text: 'Đã gửi' }] })
  expect(await sim.playStep(3, { timeoutMs: 20 })).toMatchObject({ answered: false, last: true })
})

test('in a process of its own', async () => {
  const child = await startSimulatorProcess({ people: [lan], token: '5:abc' })
  onTestFinished(() => child.stop())
  const me = await fetch(`${child.apiRoot}/bot5:abc/getMe`)
  expect(await me.json()).toMatchObject({ ok: true, result: { id: 5 } })
  expect((await child.simulation.say(lan.id, 'chào')).updateId).toBeGreaterThan(0)
  await expect(startSimulatorProcess({ port: child.port })).rejects.toThrow('EADDRINUSE')
  await child.stop()
  await expect(fetch(child.pageUrl)).rejects.toThrow()
})

function status(
  port: number,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end()
  })
}
