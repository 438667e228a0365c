import { test, expect } from 'vitest'
import { fillWorld, NOW } from '../support/world.ts'
import { testDatabase } from '../support/database.ts'
import { startProgram } from './program.ts'
const accounts: Record<string, number> = { lan: 1001, minh: 1002, hoa: 1003, xuan: 1004, binh: 1005, la: 1999, luc: 1006, thu:1007,yen:1008,hanh:1009,sau:1010 }
test('x', { timeout: 100000 }, async () => {
  const db = await testDatabase()
  await fillWorld(db, NOW, (who) => `telegram:${accounts[who]}`)
  const p = await startProgram(db, NOW)
  for (const [n, id] of Object.entries(accounts)) await p.api.addUser({ id, first_name: n, started: true })
  const { api } = p
  const out: string[] = []
  const act = async (label: string, work: () => Promise<unknown>, id = 1001) => {
    await work()
    const said = await api.replies(id, { timeoutMs: 1500, quietMs: 100 }).catch(() => [])
    out.push(`### ${label}\n${said.map((m) => m.text + (m.buttons.length ? '\n   [' + m.buttons.flat().map((b) => b.label).join('] [') + ']' : '')).join('\n~~\n') || '(silence)'}`)
  }
  const say = (t: string, id = 1001) => act(`say ${JSON.stringify(t.slice(0, 80))}`, () => api.say(id, t), id)
  const wrong = async () => {
    for (const t of ['abc xyz', 'con mèo trèo cây cau', '1000000000000000000', '10^18', '-5', 'âm năm', '4,5', '45 hay 46', '40-45', 'khoảng 45', 'tăng 3', '45 46', 'ư', '?', '🙂', '👍', '...', '\u200b\u200b', '<b>45</b>', '<script>alert(1)</script>', '\u202e54', '4\u200b5', '/khongcolenh', '/start ABCD2345', 'x '.repeat(2500), '9'.repeat(4000), '45 ' .repeat(1200), 'không biết', 'quên rồi', 'không rõ'])
      await say(t)
    await act('nul', () => api.say(1001, '4\u00005'))
    await act('only nul', () => api.say(1001, 'a\u0000\u0000'))
    for (const kind of ['sticker', 'voice', 'photo', 'video', 'poll'] as const) await act(kind, () => api.send(1001, { kind }))
    await act('photo caption', () => api.send(1001, { kind: 'photo', caption: 'hội viên 45' }))
    await act('doc', () => api.send(1001, { kind: 'document', name: 'a.xlsx' }))
    await act('loc', () => api.send(1001, { kind: 'location', latitude: 1, longitude: 2 }))
    await act('contact', () => api.send(1001, { kind: 'contact', phone: '0912345678' }))
    await act('forward', () => api.send(1001, { kind: 'forward', text: 'hội viên 45', fromName: 'Ai' }))
    const own = (await api.chat(1001)).filter((m) => m.from === 1001 && m.kind === 'text').at(-1)
    await act('edit', () => api.edit(1001, own?.messageId ?? 0, '45'))
    for (const data of ['', 'garbage', 'a:1:none', 'a:99999:x', 'a:999999999999:x', 'o:nowhere', 'o:submit-report:1', 'o:submit-report:999', 'o:reply:1', 'o:totals', 'o:invite', 'o:quick-report:hội viên 45', 'a:0:../../', 'x'.repeat(64)])
      await act(`forge ${data}`, () => api.forgePress({ from: 1001, data }))
    await act('forge in anothers chat', () => api.forgePress({ from: 1001, chat: 1002, data: 'o:menu' }))
  }
  out.push('===== OUTSIDE'); await wrong()
  await say('/baocao'); await act('pick', () => api.press(1001, 'last', 'Tổ chức, hoạt động, quý III'))
  out.push('===== GUIDED'); await wrong()
  out.push('COMPLAINTS ' + p.complaints.join('\n'))
  const { writeFileSync } = await import('node:fs')
  writeFileSync('/tmp/explore.txt', out.join('\n\n'))
  await p.stop()
  expect(1).toBe(1)
})
