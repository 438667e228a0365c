import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordList } from '../../src/domain/training/attendances.ts'
import { giveCertificates } from '../../src/domain/training/certificates.ts'
import { openCheckIn } from '../../src/domain/training/check-ins.ts'
import { markHeld } from '../../src/domain/training/closings.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { invitedTo } from '../support/training.ts'
import type { PersonName } from '../support/world.ts'

let app: TestApp
let id: number
beforeAll(async () => {
  app = await startTestApp()
  id = await invitedTo(app.world, ['lan', 'xuan'])
})
afterAll(() => app.close())

/** What was sent when somebody pressed a button: the method of the platform for each message. */
async function sentFor(who: PersonName, pressed: string): Promise<string[]> {
  const user = await app.user(who)
  await app.api.clearCalls()
  await app.api.forgePress({ from: user, data: pressed })
  await app.api.reply(user)
  return (await app.api.calls({ chatId: user, sends: true })).map(({ method }) => method)
}

test('a yes brings the appointment, and it comes again when asked for', async () => {
  expect(await sentFor('lan', `o:rsvp:${id}:yes`)).toContain('sendDocument')
  expect(await sentFor('lan', `o:training:${id}:calendar`)).toContain('sendDocument')
  expect(await sentFor('xuan', `o:rsvp:${id}:maybe`)).toEqual(['sendMessage'])
})

test('a certificate comes to print and as a picture', async () => {
  await app.world.as('minh', async (ctx) => {
    await openCheckIn(ctx, id)
    await recordList(ctx, id, [app.world.person.lan])
    await markHeld(ctx, id)
    await giveCertificates(ctx, id)
  })
  await app.app.runJobs()
  await app.api.replies(await app.user('lan'))
  expect(await sentFor('lan', `o:training-certificate:${id}:pdf`)).toContain('sendDocument')
  expect(await sentFor('lan', `o:training-certificate:${id}:picture`)).toContain('sendPhoto')
})
