import { describe, expect, test } from 'vitest'
import type { Drawing } from '../../src/documents/drawing.ts'
import { foldBars, summaryPicture } from '../../src/documents/picture.ts'
import { announcementPictureFile, eventPictureFile } from '../../src/documents/summary-files.ts'
import { pixelsOf } from '../support/png.ts'
import { CLASS, english, LONG_NAME, vietnamese } from './papers.ts'

const communes = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ commune: `Xã ${at + 1}`, part: at, whole: 10 + at }))

describe('the picture of an announcement', () => {
  const facts = {
    organisation: CLASS.organisation,
    title: CLASS.title,
    publishedAt: new Date('2026-03-09T01:00:00Z'),
    recipients: 4500,
    delivered: 4452,
    acknowledged: 3120,
    unreachable: 48,
    communes: communes(98),
  }

  test('is as wide as a telephone, and no higher than 13 bars need', async () => {
    const { bytes, name, mime } = await announcementPictureFile(facts, vietnamese)
    expect([name.startsWith('Tóm tắt - Tập huấn'), mime]).toEqual([true, 'image/png'])
    const { width, height } = pixelsOf(bytes)
    expect(width).toBe(1080)
    expect(height).toBeLessThan(2200)
  })

  test('of a draft to nobody is made too', async () => {
    const nobody = { recipients: 0, delivered: 0, acknowledged: 0, unreachable: 0, communes: [] }
    const { bytes } = await announcementPictureFile({ ...facts, ...nobody, publishedAt: null }, english)
    expect(pixelsOf(bytes).height).toBeLessThan(1200)
  })
})

test('the picture of a class', async () => {
  const figures = { invited: 120, going: 88, present: 85, silent: 20, communes: communes(3) }
  const { bytes } = await eventPictureFile({ ...CLASS, ...figures }, vietnamese)
  expect(pixelsOf(bytes).width).toBe(1080)
})

describe('the bars', () => {
  const others = (count: number) => `${count} xã khác`
  const bars = communes(20).map(({ commune, ...bar }) => ({ label: commune, ...bar }))

  test('are at most twelve: the largest in their order, and the rest as one', () => {
    const folded = foldBars(bars, others)
    expect(folded).toHaveLength(12)
    expect(folded.slice(0, 2).map(({ label }) => label)).toEqual(['Xã 10', 'Xã 11'])
    expect(folded.at(-1)).toEqual({ label: '9 xã khác', part: 36, whole: 126 })
    expect(foldBars(bars.slice(0, 12), others)).toEqual(bars.slice(0, 12))
  })

  test('never reach beyond the picture', () => {
    const picture = summaryPicture({
      organisation: LONG_NAME.repeat(3),
      title: LONG_NAME.repeat(9),
      subtitle: '',
      figures: [{ value: '1.234.567.890.123', label: LONG_NAME }],
      barsTitle: 'Theo xã',
      bars: [{ label: LONG_NAME.repeat(2), part: 7, whole: 5 }],
      counts: (part, whole) => `${part}/${whole}`,
      others,
      coverage: '',
    })
    expect(Math.max(...rightEnds(picture))).toBeLessThanOrEqual(1080 - 59)
  })
})

/** How far bars reach to the right; the strip at the top is left out. */
function rightEnds({ marks }: Drawing): number[] {
  return marks.flatMap((mark) => {
    const [, from, along] = mark.kind === 'shape' ? (/^M([\d.]+),[\d.]+h([\d.]+)/.exec(mark.path) ?? []) : []
    return from && along && from !== '0' ? [Number(from) + Number(along)] : []
  })
}
