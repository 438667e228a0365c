/** The number of a certificate: "12/2026/SH-TM" is the 12th of the year at that unit. */
export function certificateNumber(n: number, year: number, unitCode: string): string {
  return `${n}/${year}/${unitCode}`
}

/** The first free number of a year and unit, given those that are in use (of other years and units too). */
export function nextNumber(used: readonly string[], year: number, unitCode: string): number {
  const tail = `/${year}/${unitCode}`
  const numbers = used
    .filter((one) => one.endsWith(tail))
    .map((one) => Number(one.slice(0, -tail.length)))
    .filter(Number.isInteger)
  return numbers.reduce((most, n) => Math.max(most, n), 0) + 1
}
