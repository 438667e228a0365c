/** A unit's code as it is kept: "sh-x1 " becomes "SH-X1". */
export function normaliseUnitCode(written: string): string {
  return written.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toUpperCase()
}
