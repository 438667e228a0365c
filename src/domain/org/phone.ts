/**
 * A Vietnamese phone number as it is kept, ten digits for mobiles, eleven for land lines, from the ways it is written:
 * "+84 912 345 678", "0912.345.678", and "912345678" from a spreadsheet that dropped the zero. Null if it is none.
 */
export function normalisePhone(written: string): string | null {
  const compact = written.normalize('NFKC').replaceAll(/[\s.\-()/'’]/g, '')
  const digits = compact
    .replace(/^(\+|00)84/, '0')
    .replace(/^84(?=\d{9,10}$)/, '0')
    .replace(/^00/, '0')
  const national = /^[2-9]\d{8,9}$/.test(digits) ? `0${digits}` : digits
  return /^0[35789]\d{8}$/.test(national) || /^02\d{9}$/.test(national) ? national : null
}
