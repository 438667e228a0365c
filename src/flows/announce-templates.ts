import type { Kind } from '../domain/announcements/announcement.ts'

/** Beginnings for each kind: `template-<name>-title`, `-ask` (the one thing that is asked) and `-body` around it. */
export const TEMPLATES = {
  notice: ['meeting', 'papers'],
  training: ['class'],
  contest: ['contest'],
  commendation: ['honours'],
} as const satisfies Record<Kind, readonly string[]>

export type Template = (typeof TEMPLATES)[Kind][number]

/** The template of a name; null for what is none. */
export function templateOf(name: string): Template | null {
  const all: readonly Template[] = Object.values(TEMPLATES).flat()
  return all.find((one) => one === name) ?? null
}
