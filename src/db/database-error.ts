/**
 * Why the database cannot be used: a wrong address, nobody there, no right to read or write it, or migrations that
 * this program must not touch (`newer`: from a later version; `edited`: not the text that was applied; `unfinished`:
 * half applied; `foreign`: tables of another program; `broken`: the migration itself failed).
 */
export type DatabaseErrorCode =
  | 'url'
  | 'unreachable'
  | 'unusable'
  | 'newer'
  | 'edited'
  | 'unfinished'
  | 'foreign'
  | 'broken'

/** The database cannot be used as it is. The message is one English sentence for whoever runs the program. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.code = code
  }
}
