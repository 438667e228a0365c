import { fold } from '../../lib/vi/fold.ts'

/** Somebody whom a list may name. */
export interface Nameable {
  readonly personId: number
  readonly name: string
  /** The unit, for telling namesakes apart. */
  readonly unit: string
}

/** What an organiser's list of names comes to. */
export interface ReadList {
  readonly found: readonly number[]
  /** Names that several people bear. */
  readonly unclear: readonly { readonly words: string; readonly candidates: readonly Nameable[] }[]
  /** Names that nobody bears, and numbers that no line has. */
  readonly unknown: readonly string[]
}

const ALL = new Set(['het', 'tat ca', 'du', 'du ca', 'day du', 'all', 'everybody'])
/** A line may begin with its number or a title: "12. Ông Nguyễn Văn An". */
const LEAD = /^\s*(?:\d{1,3}\s*[.)]\s*)?(?:(?:ông|bà|anh|chị|đ\/c|đồng chí|cô|chú|bác)\s+)?/i
const LONGEST = 20_000

/**
 * Reads a pasted list: one name a line (or between commas or semicolons), "hết" for everybody shown, or the numbers of
 * the list that was shown ("1-20, 25"). Names are compared folded; "An, thôn 3" tells namesakes apart by their unit.
 */
export function readList(
  written: string,
  shown: readonly Nameable[],
  others: readonly Nameable[] = [],
): ReadList {
  const pasted = written.slice(0, LONGEST)
  if (ALL.has(fold(pasted))) return { found: shown.map(({ personId }) => personId), unclear: [], unknown: [] }
  if (/^[\d\s,;.–-]+$/.test(pasted)) return numbered(pasted, shown)
  const people = [...new Map([...shown, ...others].map((one) => [one.personId, one])).values()]
  const found = new Set<number>()
  const unclear: { words: string; candidates: Nameable[] }[] = []
  const unknown: string[] = []
  for (const line of pasted.split(/[\n;]+/))
    for (const { words, candidates } of namedIn(line, people)) {
      const [only] = candidates
      if (candidates.length === 1 && only) found.add(only.personId)
      else if (candidates.length > 1) unclear.push({ words, candidates })
      else unknown.push(words)
    }
  return { found: [...found], unclear, unknown }
}

/** "An, thôn 3" is one person with the unit; "An, Bình" are two. */
function namedIn(
  line: string,
  people: readonly Nameable[],
): { readonly words: string; readonly candidates: Nameable[] }[] {
  const words = line.replace(LEAD, '').trim()
  if (fold(words) === '') return []
  const whole = bearing(words, people)
  if (whole.length > 0 || !words.includes(',')) return [{ words, candidates: whole }]
  const [name = '', ...rest] = words.split(',')
  const unit = fold(rest.join(' '))
  const there = bearing(name, people).filter(
    (one) => unit !== '' && ` ${fold(one.unit)} `.includes(` ${unit} `),
  )
  if (there.length > 0) return [{ words, candidates: there }]
  return words.split(',').flatMap((part) => namedIn(part, people))
}

/** Whoever bears exactly this name; else whose name ends with it ("Văn An", "An"). */
function bearing(name: string, people: readonly Nameable[]): Nameable[] {
  const said = fold(name)
  const exact = people.filter((one) => fold(one.name) === said)
  return exact.length > 0 ? exact : people.filter((one) => fold(one.name).endsWith(` ${said}`))
}

function numbered(written: string, shown: readonly Nameable[]): ReadList {
  const found = new Set<number>()
  const unknown: string[] = []
  for (const [part] of written.matchAll(/\d+(?:\s*[-–]\s*\d+)?/g)) {
    const [from = 0, to = from] = part.split(/[-–]/).map(Number)
    const people = from >= 1 && to >= from && to <= shown.length ? shown.slice(from - 1, to) : []
    if (people.length === 0) unknown.push(part)
    for (const { personId } of people) found.add(personId)
  }
  return { found: [...found], unclear: [], unknown }
}
