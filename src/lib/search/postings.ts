/** For each term, the places of the documents that have it. */
export interface Postings {
  add(term: number, place: number): void
  remove(term: number, place: number): void
  of(term: number): readonly number[]
}

/** An empty inverted index; terms are any whole numbers. */
export function createPostings(): Postings {
  const lists = new Map<number, number[]>()
  return {
    add: (term, place) => {
      const list = lists.get(term)
      if (list === undefined) lists.set(term, [place])
      else list.push(place)
    },
    remove: (term, place) => {
      const list = lists.get(term) ?? []
      const at = list.indexOf(place)
      const last = list.pop()
      if (at >= 0 && at < list.length && last !== undefined) list[at] = last
    },
    of: (term) => lists.get(term) ?? NONE,
  }
}

const NONE: readonly number[] = []
