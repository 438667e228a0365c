import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Channel, SendError } from '../../src/channels/channel.ts'
import type { Rendered, Said } from '../../src/channels/message.ts'
import { BOLD_OFF, BOLD_ON } from '../../src/lib/i18n.ts'

/** What the contract needs of a platform with one person on it. */
export interface Stage {
  readonly channel: Channel
  /** Of the person, who has written to the bot before. */
  readonly address: string
  /** What the person's phone shows of the bot's messages, oldest first. */
  phone(): Promise<{ text: string; buttons: string[] }[]>
  says(text: string): Promise<void>
  /** The next sends end so. 'lost': arrived, the answer not. 'unreachable': nobody there. */
  plan(end: 'flood' | 'busy' | 'lost' | 'refused' | 'blocked'): Promise<void>
  /** How many of the person's updates are confirmed. */
  confirmed(): Promise<number>
  close(): Promise<void>
}

const words = (text: string, ...labels: string[]): Rendered => ({
  text,
  choices: labels.map((label, index) => ({ label, token: `a:1:${index}` })),
})

/** What every channel does alike. */
export function channelContract(name: string, open: () => Promise<Stage>): void {
  describe(`${name} keeps the channel's contract`, () => {
    let stage: Stage
    beforeEach(async () => {
      stage = await open()
    })
    afterEach(() => stage.close())

    const failureOf = (message: Rendered, to = stage.address) =>
      stage.channel.send(to, message).then(
        () => undefined,
        (error: unknown) => (error instanceof SendError ? error.failure : error),
      )

    test('sends a text and tells its id', async () => {
      const { externalIds } = await stage.channel.send(stage.address, words('Chào bác!'))
      expect(externalIds).toHaveLength(1)
      expect(await stage.phone()).toEqual([{ text: 'Chào bác!', buttons: [] }])
    })

    test('shows choices in their order', async () => {
      await stage.channel.send(stage.address, words('Đúng không?', 'Có', 'Không', 'Để bác xem lại đã nhé'))
      expect(await stage.phone()).toEqual([
        { text: 'Đúng không?', buttons: ['Có', 'Không', 'Để bác xem lại đã nhé'] },
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
      expect(phone.map((part) => part.text).join('\n\n')).toBe(text.join('\n\n'))
      expect(Math.max(...phone.map((part) => part.text.length))).toBeLessThanOrEqual(
        stage.channel.can.maxText,
      )
      expect(phone.map((part) => part.buttons)).toEqual([...phone.slice(1).map(() => []), ['Tiếp']])
    })

    test('refuses an empty text for ever', async () => {
      expect(await failureOf(words(' \n '))).toEqual({ kind: 'rejected' })
    })

    test('tells why a send failed', async () => {
      await stage.plan('flood')
      expect(await failureOf(words('1'))).toEqual({ kind: 'again', flood: true, retryAfter: 2000 })
      await stage.plan('busy')
      expect(await failureOf(words('2'))).toEqual({ kind: 'again', flood: false })
      await stage.plan('lost')
      expect(await failureOf(words('3'))).toEqual({ kind: 'unknown' })
      await stage.plan('refused')
      expect(await failureOf(words('4'))).toEqual({ kind: 'rejected' })
      expect((await stage.phone()).map((message) => message.text)).toEqual(['3'])
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
