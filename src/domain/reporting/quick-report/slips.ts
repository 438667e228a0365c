/** True when one letter is wrong, missing, too much, or two neighbours are swapped. */
export function isOneSlip(typed: string, wanted: string): boolean {
  if (typed === wanted || Math.abs(typed.length - wanted.length) > 1) return false
  let start = 0
  while (start < typed.length && typed.charAt(start) === wanted.charAt(start)) start += 1
  const rest = typed.slice(start)
  const other = wanted.slice(start)
  if (rest.slice(1) === other.slice(1) && typed.length === wanted.length) return true
  if (rest.slice(1) === other || rest === other.slice(1)) return true
  return (
    rest.charAt(0) === other.charAt(1) &&
    rest.charAt(1) === other.charAt(0) &&
    rest.slice(2) === other.slice(2)
  )
}
