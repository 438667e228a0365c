import { afterEach, describe, expect, test } from 'vitest'
import { SendError } from '../../../src/channels/channel.ts'
import type { Rendered } from '../../../src/channels/message.ts'
import { BOLD_OFF, BOLD_ON } from '../../../src/lib/i18n.ts'
import { plainPng } from '../../../src/simulator/image.ts'
import { LAN, telegramStage } from './stage.ts'

let stage: Awaited<ReturnType<typeof telegramStage>> | undefined
afterEach(async () => {
  await stage?.close()
  stage = undefined
})

const TO = `telegram:${LAN}`
const CHOICE = { label: 'Đã nhận', token: 'o:acknowledge:1' }
const PHOTO = { name: 'anh.png', mime: 'image/png', bytes: plainPng(200, 100) }
const OTHER_PHOTO = { ...PHOTO, bytes: plainPng(300, 200) }
const PAPER = { name: 'danh-sach.txt', mime: 'text/plain', bytes: new TextEncoder().encode('một\nhai\n') }
const LONG = 'Mời dự lớp tập huấn. '.repeat(100).trim()

const words = (text: string, more: Partial<Rendered> = {}): Rendered => ({ text, choices: [], ...more })

async function sent(first: Rendered, options: Parameters<typeof telegramStage>[0] = {}) {
  stage = await telegramStage(options)
  const { channel, telegram } = stage
  const { externalIds } = await channel.send(TO, first)
  const edit = (second: Rendered) =>
    (channel.edit?.(TO, externalIds, second) ?? Promise.reject(new Error('cannot edit'))).catch(
      (error: unknown) => (error instanceof SendError ? error.failure : error),
    )
  const bubbles = async () =>
    (await telegram.chat(LAN)).map(({ messageId, text, buttons, photo, document }) => ({
      id: String(messageId),
      text,
      buttons: buttons.flat().map(({ label }) => label),
      file: photo?.size ?? document?.name,
    }))
  return { telegram, externalIds, edit, bubbles }
}

describe('what is enclosed', () => {
  test('and a short text are one message, which an edit leaves one', async () => {
    const { externalIds, edit, bubbles } = await sent(words('Mời họp', { photo: PHOTO, choices: [CHOICE] }))
    expect(await bubbles()).toMatchObject([
      { text: 'Mời họp', buttons: ['Đã nhận'], file: PHOTO.bytes.length },
    ])
    expect(await edit(words('Mời họp lúc 8 giờ', { photo: OTHER_PHOTO, choices: [CHOICE] }))).toEqual({
      externalIds,
    })
    expect(await bubbles()).toMatchObject([
      { text: 'Mời họp lúc 8 giờ', buttons: ['Đã nhận'], file: OTHER_PHOTO.bytes.length },
    ])
  })

  test('stays over the new text where the new message has nothing enclosed', async () => {
    const { edit, bubbles } = await sent(words('Mời họp', { file: PAPER, choices: [CHOICE] }))
    await edit(words(`Đã ${BOLD_ON}hoãn${BOLD_OFF}`))
    expect(await bubbles()).toMatchObject([{ text: 'Đã hoãn', buttons: [], file: 'danh-sach.txt' }])
    expect(await edit(words(LONG))).toEqual({ kind: 'rejected' })
  })

  test('and a long text are two messages, which become one when the text is short', async () => {
    const { externalIds, edit, bubbles } = await sent(words(LONG, { photo: PHOTO, choices: [CHOICE] }))
    expect(externalIds).toHaveLength(2)
    expect(await bubbles()).toMatchObject([
      { text: '', file: PHOTO.bytes.length },
      { text: LONG, buttons: ['Đã nhận'], file: undefined },
    ])
    expect(await edit(words('ngắn', { photo: PHOTO }))).toEqual({ externalIds: externalIds.slice(0, 1) })
    expect(await bubbles()).toMatchObject([{ text: 'ngắn', buttons: [], file: PHOTO.bytes.length }])
  })

  test('disappears with the message it came in when only text is left', async () => {
    const { externalIds, edit, bubbles } = await sent(words(LONG, { photo: PHOTO }))
    expect(await edit(words('Đã hoãn'))).toEqual({ externalIds: externalIds.slice(1) })
    expect(await bubbles()).toMatchObject([{ text: 'Đã hoãn', file: undefined }])
  })

  test('can be put in place of a text', async () => {
    const { edit, bubbles } = await sent(words('Mời họp'))
    await edit(words('Mời họp', { file: PAPER }))
    expect(await bubbles()).toMatchObject([{ text: 'Mời họp', file: 'danh-sach.txt' }])
  })

  test('both photo and document: the text stands under the second', async () => {
    const { externalIds, bubbles } = await sent(words('Mời họp', { photo: PHOTO, file: PAPER }))
    expect(externalIds).toHaveLength(2)
    expect(await bubbles()).toMatchObject([
      { text: '', file: PHOTO.bytes.length },
      { text: 'Mời họp', file: 'danh-sach.txt' },
    ])
  })

  test('is uploaded as it is, under its name', async () => {
    const { telegram } = await sent(words('Danh sách', { file: PAPER }))
    const [message] = await telegram.chat(LAN)
    expect(message?.document).toMatchObject({ name: PAPER.name, size: PAPER.bytes.length })
    const file = await fetch(
      `${telegram.apiRoot}/sim/files/${encodeURIComponent(message?.document?.fileId ?? '')}`,
    )
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(PAPER.bytes)
  })
})

describe('an edit', () => {
  test('goes out without markup when Telegram cannot read it', async () => {
    const { telegram, edit, bubbles } = await sent(words('Mời họp'))
    await telegram.addFault({
      kind: 'refuse',
      errorCode: 400,
      description: "Bad Request: can't parse entities: Unsupported start tag",
      method: 'editMessageText',
    })
    await edit(words(`${BOLD_ON}8${BOLD_OFF} < 9`))
    expect(await bubbles()).toMatchObject([{ text: '8 < 9' }])
  })

  test('whose answer was lost is simply done again', async () => {
    const { telegram, externalIds, edit } = await sent(words('1/3', { choices: [CHOICE] }))
    await telegram.addFault({ kind: 'lose-answer', method: 'editMessageText' })
    expect(await edit(words('2/3'))).toEqual({ kind: 'unknown' })
    expect(await edit(words('2/3'))).toEqual({ externalIds })
  })

  test('of a message that the person has deleted is refused for ever', async () => {
    const { telegram, edit } = await sent(words('1/3'))
    await telegram.addFault({
      kind: 'refuse',
      errorCode: 400,
      description: 'Bad Request: message to edit not found',
      method: 'editMessageText',
    })
    expect(await edit(words('2/3'))).toEqual({ kind: 'rejected' })
  })

  test('is done even where old parts cannot be deleted any more', async () => {
    let ahead = 0
    const { edit, bubbles } = await sent(words(`${LONG} `.repeat(3)), {
      server: { now: () => Date.now() + ahead },
    })
    ahead = 49 * 3_600_000
    const before = (await bubbles()).length
    await edit(words('ngắn'))
    expect((await bubbles()).length).toBe(before)
    expect((await bubbles()).at(-1)).toMatchObject({ text: 'ngắn' })
  })
})
