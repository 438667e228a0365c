/** A file part of a multipart body. */
export interface Upload {
  name: string
  bytes: Uint8Array
}

/** Parts of a multipart/form-data body; undefined when it is broken. */
export function readMultipart(
  body: Buffer,
  contentType: string,
): { fields: Map<string, string>; files: Map<string, Upload> } | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) return undefined
  const fields = new Map<string, string>()
  const files = new Map<string, Upload>()
  const separator = Buffer.from(`\r\n--${mark}`)
  const first = Buffer.from(`--${mark}`)
  let at = body.indexOf(first)
  if (at < 0) return undefined
  at += first.length
  while (body.subarray(at, at + 2).toString() === '\r\n') {
    const headEnd = body.indexOf('\r\n\r\n', at)
    const end = headEnd < 0 ? -1 : body.indexOf(separator, headEnd + 2)
    if (end < 0) return undefined
    const head = body.subarray(at + 2, headEnd).toString()
    const name = parameter(head, 'name')
    const fileName = parameter(head, 'filename')
    if (name === undefined) return undefined
    const bytes = body.subarray(headEnd + 4, end)
    if (fileName === undefined) fields.set(name, bytes.toString())
    else files.set(name, { name: fileName, bytes: Uint8Array.from(bytes) })
    at = end + separator.length
  }
  return body.subarray(at, at + 2).toString() === '--' ? { fields, files } : undefined
}

/** `name` of `content-disposition: form-data; name="photo"; filename=a.png`, quoted or not. */
function parameter(head: string, name: string): string | undefined {
  const disposition = head.split('\r\n').find((line) => /^content-disposition:/i.test(line)) ?? ''
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;]*))`, 'i').exec(disposition)
  return match ? (match[1] ?? match[2])?.trim() : undefined
}
