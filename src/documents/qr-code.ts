import encodeQr from 'qr'
import type { Mark } from './drawing.ts'

/** A QR code of a text, so wide, from its top left. What is around it has to stay white. */
export function qrCode(text: string, x: number, y: number, width: number, colour = '#000000'): Mark {
  const bordered = encodeQr(text, 'raw', { ecc: 'medium', border: 1 })
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1))
  const cell = width / rows.length
  const at = (cells: number) => Math.round(cells * cell * 1000) / 1000
  const runs = rows.flatMap((row, down) =>
    runsOf(row).map(
      ({ from, to }) => `M${x + at(from)},${y + at(down)}h${at(to - from)}v${at(1)}h${at(from - to)}z`,
    ),
  )
  return { kind: 'shape', path: runs.join(''), fill: colour }
}

/** Where a row is dark. */
function runsOf(row: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [at, dark] of row.entries()) {
    const last = runs.at(-1)
    if (dark && last?.to === at) last.to = at + 1
    else if (dark) runs.push({ from: at, to: at + 1 })
  }
  return runs
}
