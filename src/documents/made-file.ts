/** A finished document, ready to be sent. */
export interface MadeFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
}

export const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  png: 'image/png',
  ics: 'text/calendar',
} as const
