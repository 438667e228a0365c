import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Channel, SendError } from '../../src/channels/channel.ts'
import type { Rendered, Said } from '../../src/channels/message.ts'
import { BOLD_OFF, BOLD_ON } from '../../src/lib/i18n.ts'
import { plainPng } from '../../src/simulator/image.ts'

type End = 'flood' | 'busy' | 'lost' | 'refused' | 'blocked'

/** What the contract needs of a platform with one person on it. */
export interface Stage {
  readonly channel: Channel
  /** Of the person, who has written to the bot before. */
  readonly address: string
  /** What the person's phone shows of the bot's messages, oldest first; of photos and documents the size in bytes. */
  phone(): Promise<{ text: string; buttons: string[]; enclosed: number[] }[]>
  says(text: string): Promise<void>
  /** The person sends a photo or document with this content. */
  sends(kind: 'photo' | 'document', bytes: Uint8Array): Promise<void>
  /** A message of the bot disappears from the phone. */
  deletes(externalId: string): Promise<void>
  /** The next send, or edit, ends so. 'lost': arrived, the answer not. */
  plan(end: End, of?: 'send' | 'edit'): Promise<void>
  /** Ends that this platform does not know, or does not tell of. */
  readonly never?: readonly End[]
  /** How many of the person's updates are confirmed. */
  confirmed(): Promise<number>
  close(): Promise<void>
}

const words = (text: string, ...labels: string[]): Rendered => ({
  text,
  choices: labels.map((label, index) => ({ label, token: `a:1:${index}` })),
  picks: 'number',
})

/** What every channel does alike. */
export function channelContract(name: string, open: () => Promise<Stage>): void {
  describe(`${name} keeps the channel's contract`, () => {
    let stage: Stage
    beforeEach(async () => {
      stage = await open()
    })
    afterEach(() => stage.close())

    /** What a phone shows of a text with choices: buttons, or a numbered list under the text. */
    const withChoices = (text: string, ...labels: string[]) => {
      const list = labels.map((label, index) => `${index + 1}. ${label}`).join('\n')
      return stage.channel.can.buttons
        ? { text, buttons: labels }
        : { text: `${text}\n\n${list}`, buttons: [] }
    }

    const failureOf = (message: Rendered, to = stage.address) =>
      stage.channel.send(to, message).then(
        () => undefined,
        (error: unknown) => (error instanceof SendError ? error.failure : error),
      )

    test('sends a text and tells its id', async () => {
      const { externalIds } = await stage.channel.send(stage.address, words('Chào bác!'))
      expect(externalIds).toHaveLength(1)
      expect(await stage.phone()).toEqual([{ text: 'Chào bác!', buttons: [], enclosed: [] }])
    })

    test('shows choices in their order', async () => {
      await stage.channel.send(stage.address, words('Đúng không?', 'Có', 'Không', 'Để bác xem lại đã nhé'))
      expect(await stage.phone()).toMatchObject([
        withChoices('Đúng không?', 'Có', 'Không', 'Để bác xem lại đã nhé'),
      ])
    })

    test('shows markup characters as they were written', async () => {
      await stage.channel.send(stage.address, words('a < b & c > d <b>x</b> &amp; *y* _z_ [l](http://x)'))
      expect((await stage.phone())[0]?.text).toBe('a < b & c > d <b>x</b> &amp; *y* _z_ [l](http://x)')
    })

    test('splits what is too long, choices under the last part', async () => {
      const paragraph = 'Chi hội thôn Đa Kao đã nộp báo cáo quý này. '.repeat(20).trim()
      const text = Array.from(
        { length: Math.ceil((stage.channel.can.maxText * 2.5) / paragraph.length) },
        () => paragraph,
      )
      const { externalIds } = await stage.channel.send(stage.address, words(text.join('\n\n'), 'Tiếp'))
      const phone = await stage.phone()
      expect(phone.length).toBeGreaterThan(2)
      expect(externalIds).toHaveLength(phone.length)
      const last = withChoices('', 'Tiếp')
      expect(phone.map((part) => part.text).join('\n\n')).toBe(text.join('\n\n') + last.text)
      expect(Math.max(...phone.map((part) => part.text.length))).toBeLessThanOrEqual(
        stage.channel.can.maxText,
      )
      expect(phone.map((part) => part.buttons)).toEqual([...phone.slice(1).map(() => []), last.buttons])
    })

    const shown = async () => {
      const phone = await stage.phone()
      return {
        text: phone.map(({ text }) => text).join(''),
        buttons: phone.flatMap(({ buttons }) => buttons),
        enclosed: phone.flatMap(({ enclosed }) => enclosed),
      }
    }
    const picture = (width: number) => ({
      name: 'anh.png',
      mime: 'image/png',
      bytes: plainPng(width, 100),
    })
    const paper = (length: number) => ({
      name: 'danh-sach.txt',
      mime: 'text/plain',
      bytes: new Uint8Array(length).fill(65),
    })

    test('shows a photo and a document with the text and the choices', async () => {
      const [photo, file] = [picture(200), paper(300)]
      await stage.channel.send(stage.address, { ...words('Mời bác xem', 'Đã nhận'), photo, file })
      const { files } = stage.channel.can
      expect(await shown()).toEqual({
        ...withChoices('Mời bác xem', 'Đã nhận'),
        enclosed: [photo.bytes.length, ...(files ? [file.bytes.length] : [])],
      })
    })

    test('tells in words of a file that it cannot send', async () => {
      const instead = { file: 'Tệp không gửi được ở đây.' }
      await stage.channel.send(stage.address, { ...words('Sổ đây ạ.'), file: paper(9), instead })
      const { files } = stage.channel.can
      expect((await shown()).text).toBe(files ? 'Sổ đây ạ.' : 'Sổ đây ạ.\n\nTệp không gửi được ở đây.')
    })

    test.each(['photo', 'document'] as const)('sends on a %s that somebody sent', async (kind) => {
      if (kind === 'document' && !stage.channel.can.files) return
      const heard: Said[] = []
      await stage.channel.start(async (said) => void heard.push(...said))
      const { bytes } = kind === 'photo' ? picture(320) : paper(500)
      await stage.sends(kind, bytes)
      await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 5000 })
      const what = heard[0]?.what
      const ref = what?.kind === 'file' ? (what.ref ?? '') : ''
      const enclosed = kind === 'photo' ? { photo: ref } : { file: ref }
      await stage.channel.send(stage.address, { ...words('Kèm theo'), ...enclosed })
      expect(await shown()).toEqual({ text: 'Kèm theo', buttons: [], enclosed: [bytes.length] })
    })

    test('leaves out what was sent on another channel', async () => {
      await stage.channel.send(stage.address, { ...words('Chào'), photo: 'elsewhere:1' })
      expect((await shown()).text).toBe('Chào')
    })

    test('tells in words of a photo that it cannot show', async () => {
      const instead = { photo: '(Có kèm ảnh.)' }
      await stage.channel.send(stage.address, { ...words('Chào'), photo: 'elsewhere:1', instead })
      expect((await shown()).text).toMatch(/^Chào\s+\(Có kèm ảnh\.\)$/)
    })

    const editing = async (
      first: Rendered,
      second: Rendered,
      before = async (_ids: readonly string[]) => {},
    ) => {
      const { externalIds } = await stage.channel.send(stage.address, first)
      await before(externalIds)
      return stage.channel
        .edit?.(stage.address, externalIds, second)
        .catch((error: unknown) => (error instanceof SendError ? error.failure : error))
    }
    const LONG = words('một hai ba bốn '.repeat(400).trim(), 'Tiếp')

    test('edits text and choices, and tells the same id', async () => {
      const edited = await editing(words('1/3', 'Dừng'), words('2/3', 'Xem'))
      if (!stage.channel.edit) return
      expect(edited).toEqual({ externalIds: [expect.any(String)] })
      expect(await stage.phone()).toMatchObject([{ text: '2/3', buttons: ['Xem'] }])
    })

    test('edits choices away', async () => {
      await editing(words('1/3', 'Dừng'), words('3/3'))
      if (stage.channel.edit) expect(await stage.phone()).toMatchObject([{ text: '3/3', buttons: [] }])
    })

    test('an edit that changes nothing is done', async () => {
      const edited = await editing(words('1/3', 'Dừng'), words('1/3', 'Dừng'))
      if (stage.channel.edit) expect(edited).toEqual({ externalIds: [expect.any(String)] })
    })

    test('edits several parts into one', async () => {
      await editing(LONG, words('ngắn'))
      if (stage.channel.edit) expect(await stage.phone()).toMatchObject([{ text: 'ngắn', buttons: [] }])
    })

    test('does not edit one message into several', async () => {
      const failure = await editing(words('ngắn'), LONG)
      if (!stage.channel.edit) return
      expect(failure).toEqual({ kind: 'rejected' })
      expect(await stage.phone()).toMatchObject([{ text: 'ngắn' }])
    })

    test('does not edit what is there no more', async () => {
      const failure = await editing(words('1/3'), words('2/3'), async ([id = '']) => stage.deletes(id))
      if (stage.channel.edit) expect(failure).toEqual({ kind: 'rejected' })
    })

    test('tells why an edit failed', async () => {
      const flooded = await editing(words('1/3'), words('2/3'), () => stage.plan('flood', 'edit'))
      if (!stage.channel.edit) return
      expect(flooded).toEqual({ kind: 'again', flood: true, retryAfter: 2000 })
      const blocked = await editing(words('1/3'), words('2/3'), () => stage.plan('blocked', 'edit'))
      expect(blocked).toEqual({ kind: 'gone', reason: 'blocked' })
    })

    test('refuses an empty text for ever', async () => {
      expect(await failureOf(words(' \n '))).toEqual({ kind: 'rejected' })
    })

    test('tells why a send failed', async () => {
      const may = (end: End) => !stage.never?.includes(end)
      if (may('flood')) {
        await stage.plan('flood')
        expect(await failureOf(words('1'))).toEqual({ kind: 'again', flood: true, retryAfter: 2000 })
      }
      await stage.plan('busy')
      expect(await failureOf(words('2'))).toEqual({ kind: 'again', flood: false })
      await stage.plan('lost')
      expect(await failureOf(words('3'))).toEqual({ kind: 'unknown' })
      await stage.plan('refused')
      expect(await failureOf(words('4'))).toEqual({ kind: 'rejected' })
      expect((await stage.phone()).map((message) => message.text)).toEqual(['3'])
      if (!may('blocked')) return
      await stage.plan('blocked')
      expect(await failureOf(words('5'))).toEqual({ kind: 'gone', reason: 'blocked' })
    })

    test('confirms an update only after it was taken', async () => {
      const heard: Said[] = []
      let taken = () => {}
      await stage.channel.start(async (said) => {
        heard.push(...said)
        await new Promise<void>((resolve) => {
          taken = resolve
        })
      })
      const before = await stage.confirmed()
      await stage.says('12 hội viên')
      await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 5000 })
      expect(heard[0]).toMatchObject({
        from: stage.address,
        place: 'private',
        what: { kind: 'text', text: '12 hội viên' },
      })
      expect(await stage.confirmed()).toBe(before)
      taken()
      await vi.waitFor(async () => expect(await stage.confirmed()).toBe(before + 1), { timeout: 5000 })
    })

    test('hands an update over again when it was not taken', async () => {
      const heard: Said[] = []
      await stage.channel.start(async (said) => {
        heard.push(...said)
        if (heard.length < 3) throw new Error('no')
      })
      await stage.says('một')
      await vi.waitFor(() => expect(heard).toHaveLength(3), { timeout: 10_000 })
      expect(new Set(heard.map((said) => said.id)).size).toBe(1)
    })

    test('keeps the order of what one person says', async () => {
      const heard: string[] = []
      await stage.channel.start(async (said) => {
        for (const { what } of said) if (what.kind === 'text') heard.push(what.text)
      })
      for (const text of ['1', '2', '3', '4', '5']) await stage.says(text)
      await vi.waitFor(() => expect(heard).toEqual(['1', '2', '3', '4', '5']), { timeout: 5000 })
    })

    test('stops at once, and still sends', async () => {
      await stage.channel.start(async () => {})
      const begun = performance.now()
      await stage.channel.stop()
      expect(performance.now() - begun).toBeLessThan(1000)
      await stage.channel.send(stage.address, words('Tạm biệt'))
      expect((await stage.phone()).at(-1)?.text).toBe('Tạm biệt')
    })

    test('drops no mark of bold into the text', async () => {
      await stage.channel.send(stage.address, words(`${BOLD_ON}45${BOLD_OFF} hội viên`))
      expect((await stage.phone())[0]?.text.replaceAll(/[\uE000\uE001]/g, '')).toBe('45 hội viên')
    })
  })
}
