import { crc32, deflateSync } from 'node:zlib'

/** Kind and size in pixels of a PNG, JPEG, GIF or WebP; undefined for anything else. */
export function sniffImage(bytes: Uint8Array): { mime: string; width: number; height: number } | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const head = view.subarray(0, 16).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n') && view.length >= 24) {
    return sized('image/png', view.readUInt32BE(16), view.readUInt32BE(20))
  }
  if (head.startsWith('GIF8') && view.length >= 10) {
    return sized('image/gif', view.readUInt16LE(6), view.readUInt16LE(8))
  }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' && view.length >= 30) return sniffWebp(view)
  if (head.startsWith('\xff\xd8\xff')) return sniffJpeg(view)
  return undefined
}

/** A PNG of one colour with a paler frame, for tests and for the page's sample photo. */
export function plainPng(width: number, height: number, [red, green, blue] = [46, 125, 110]): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const edge = Math.min(x, y, width - 1 - x, height - 1 - y) < Math.min(width, height) / 12 ? 60 : 0
      const at = y * (1 + width * 3) + 1 + x * 3
      rows[at] = Math.min(255, (red ?? 0) + edge)
      rows[at + 1] = Math.min(255, (green ?? 0) + edge)
      rows[at + 2] = Math.min(255, (blue ?? 0) + edge)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function sized(mime: string, width: number, height: number) {
  return width > 0 && height > 0 ? { mime, width, height } : undefined
}

function sniffWebp(view: Buffer) {
  const form = view.subarray(12, 16).toString('latin1')
  if (form === 'VP8X') return sized('image/webp', view.readUIntLE(24, 3) + 1, view.readUIntLE(27, 3) + 1)
  if (form === 'VP8 ')
    return sized('image/webp', view.readUInt16LE(26) & 0x3fff, view.readUInt16LE(28) & 0x3fff)
  const bits = view.readUInt32LE(21)
  return sized('image/webp', (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
}

function sniffJpeg(view: Buffer) {
  let at = 2
  while (at + 9 < view.length && view[at] === 0xff) {
    const marker = view[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sized('image/jpeg', view.readUInt16BE(at + 7), view.readUInt16BE(at + 5))
    at += 2 + view.readUInt16BE(at + 2)
  }
  return undefined
}
