import { inflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, opacity of each pixel, row by row. */
  readonly data: Uint8ClampedArray
}

/** Reads a PNG of 8 bits a channel with opacity and without interlacing (PNG specification, 9.2 and 11.2). */
export function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png.subarray(24, 29).toString('hex') !== '0806000000') throw new Error('another kind of PNG')
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(packed))
  const stride = width * 4
  const data = new Uint8ClampedArray(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= 4 ? (data[at - 4] ?? 0) : 0
      const above = y > 0 ? (data[at - stride] ?? 0) : 0
      const corner = x >= 4 && y > 0 ? (data[at - stride - 4] ?? 0) : 0
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      data[at] = ((raw[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff
    }
  }
  return { width, height, data }
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(left + above - corner - one))
  if (a === undefined || b === undefined || c === undefined) return 0
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}
