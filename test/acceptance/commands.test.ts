import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})

afterAll(() => app.close())

/** The commands on offer, once they are as long as expected. */
async function offered(who: string, count: number): Promise<string[]> {
  const user = await app.user(who)
  return expect
    .poll(async () => (await app.api.commands(user)).map(({ command }) => command), { timeout: 5000 })
    .toHaveLength(count)
    .then(async () => (await app.api.commands(user)).map(({ command }) => command))
}

describe('the command menu', () => {
  test('everybody gets the common commands, staff their own once they speak', async () => {
    expect(await offered('lan', 11)).not.toContain('tonghop')
    await app.api.say(await app.user('minh'), '/menu')
    expect(await offered('minh', 17)).toEqual(
      expect.arrayContaining(['baocao', 'tonghop', 'conthieu', 'moi', 'tula']),
    )
  })

  test('in the language that was chosen', async () => {
    const lan = await app.user('lan')
    await app.api.say(lan, '/ngonngu')
    await app.api.reply(lan)
    await app.api.say(lan, 'English')
    expect((await app.api.reply(lan)).text).toContain('English')
    await app.api.say(lan, '/menu')
    expect((await app.api.reply(lan)).text).toContain('how can I help')
    await expect
      .poll(
        async () => (await app.api.commands(lan)).find(({ command }) => command === 'baocao')?.description,
      )
      .toBe('Send a report')
  })
})

describe('a group', () => {
  test('gets only the way to the private chat', async () => {
    const lan = await app.user('lan')
    const group = await app.api.addGroup({ title: 'Hội Khuyến học xã', members: [lan] })
    await app.api.say(lan, '/tonghop', { chat: group })
    const answer = await app.api.reply(group)
    expect(answer.text).toContain('https://t.me/caunoi_thu_bot')
    expect(answer.buttons).toEqual([])
  })
})
