/** Answers to the three questions after a class; null: not answered yet. */
export interface Feedback {
  readonly useful: number | null
  readonly clear: number | null
  readonly remark: string | null
}

/** What the organiser sees: how many answered, the averages, how often each mark was given, remarks without names. */
export interface FeedbackResult {
  readonly count: number
  readonly useful: Marks
  readonly clear: Marks
  readonly remarks: readonly string[]
}

/** `average` has one digit after the point; null where nobody gave a mark. */
export interface Marks {
  readonly count: number
  readonly average: string | null
}

/** Sums feedback up. Remarks come in alphabetical order, so that their order tells nothing of who wrote them. */
export function sumUp(given: readonly Feedback[]): FeedbackResult {
  return {
    count: given.length,
    useful: marksOf(given.map(({ useful }) => useful)),
    clear: marksOf(given.map(({ clear }) => clear)),
    remarks: given
      .flatMap(({ remark }) => (remark === null || remark === '' ? [] : [remark]))
      .sort((a, b) => a.localeCompare(b, 'vi')),
  }
}

function marksOf(marks: readonly (number | null)[]): Marks {
  const given = marks.filter((mark) => mark !== null)
  const sum = given.reduce((total, mark) => total + mark, 0)
  return { count: given.length, average: given.length === 0 ? null : (sum / given.length).toFixed(1) }
}
