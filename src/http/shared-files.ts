import { createHash, randomBytes } from 'node:crypto'

/** A file with its content. */
interface SharedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Where files are kept, for every process alike. */
interface FileStore {
  read(key: string): Promise<string | null>
  write(key: string, value: string, until?: Date): Promise<void>
}

/** Files that platforms fetch by an address that nobody can guess. */
export interface SharedFiles {
  /** Puts a file up for some minutes and tells its address. */
  publish(file: SharedFile): Promise<string>
  /** What stands at an address; null for an unknown or ended one. */
  find(token: string): Promise<Pick<SharedFile, 'mime' | 'bytes'> | null>
}

/** The path of the files, before the token. */
export const FILES_PATH = '/files'

/** A platform fetches a file while the call that names it waits, and perhaps once more. */
const KEPT = 10 * 60_000

/** Only what a phone shows as a picture is put up. */
const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']

/** The same content has one address for half of the time that it is kept. Throws RangeError for what is no picture. */
export function createSharedFiles(
  store: FileStore,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: () => Date },
): SharedFiles {
  const known = new Map<string, { readonly token: string; readonly until: number }>()
  return {
    async publish({ mime, bytes }) {
      if (!PICTURES.includes(mime)) throw new RangeError('not-a-picture')
      const at = now().getTime()
      for (const [digest, { until }] of known) if (until < at) known.delete(digest)
      const digest = createHash('sha256').update(mime).update(bytes).digest('base64')
      const token = known.get(digest)?.token ?? randomBytes(32).toString('base64url')
      if (!known.has(digest)) {
        const content = JSON.stringify({ mime, base64: Buffer.from(bytes).toString('base64') })
        await store.write(token, content, new Date(at + KEPT))
        known.set(digest, { token, until: at + KEPT / 2 })
      }
      return `${publicUrl}${FILES_PATH}/${token}`
    },
    async find(token) {
      if (!/^[\w-]{43}$/.test(token)) return null
      const content = await store.read(token)
      if (content === null) return null
      const { mime, base64 } = JSON.parse(content) as { mime: string; base64: string }
      return { mime, bytes: Buffer.from(base64, 'base64') }
    },
  }
}
