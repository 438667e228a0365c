import { asksTheSame } from './escalation.ts'

/** A question as it was asked. */
export interface AskedOnce {
  readonly id: number
  readonly text: string
}

/** Questions that ask the same; the first was asked first. */
export interface AskedGroup {
  readonly ids: readonly number[]
  readonly text: string
}

/** Questions grouped by likeness, the largest group first. Each is compared with the first of every group. */
export function groupAlike(questions: readonly AskedOnce[]): AskedGroup[] {
  const groups: { ids: number[]; text: string }[] = []
  for (const { id, text } of questions) {
    const group = groups.find((one) => asksTheSame(one.text, text))
    if (group) group.ids.push(id)
    else groups.push({ ids: [id], text })
  }
  return groups.sort((one, two) => two.ids.length - one.ids.length)
}
