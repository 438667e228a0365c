import type { Level, OrganisationKind } from '../org/unit.ts'
import type { Indicator } from './indicator.ts'
import type { PeriodSchedule, PeriodType } from './period.ts'

/** More questions than this tire a person out before the summary. */
export const MOST_QUESTIONS = 10

/** One indicator in a form. Bounds are in stored units and ask for a second look; they never refuse. */
export interface Question {
  readonly indicator: Indicator
  readonly required: boolean
  /** False: taken when somebody states it, never asked for. */
  readonly asked: boolean
  readonly minimum: number | null
  readonly maximum: number | null
  /** Wording of its own; null for the usual one. */
  readonly question: string | null
}

/** 'left <= right', both codes of the same form; checked when both are answered. */
export interface Rule {
  readonly left: string
  readonly right: string
}

/** biểu mẫu: one version of a set of questions; never changes once written. */
export interface Form {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly organisationKind: OrganisationKind
  readonly level: Level
  readonly name: string
  readonly periodType: PeriodType
  readonly schedule: PeriodSchedule
  readonly rules: readonly Rule[]
  readonly enabled: boolean
  readonly questions: readonly Question[]
}

/** The schedule of a form that names none, in days from the first and the last day of the period. */
export function defaultSchedule(type: PeriodType): PeriodSchedule {
  if (type === 'week') return { opensAfterStart: 0, dueAfterEnd: 2, locksAfterEnd: 7 }
  if (type === 'month') return { opensAfterStart: 0, dueAfterEnd: 5, locksAfterEnd: 25 }
  return { opensAfterStart: 0, dueAfterEnd: 10, locksAfterEnd: 60 }
}

/** Reads a rule as written in a form: 'women_members <= members'; null when it is not one. */
export function parseRule(written: string): Rule | null {
  const match = /^\s*([a-z0-9_]+)\s*<=\s*([a-z0-9_]+)\s*$/.exec(written)
  return match?.[1] && match[2] ? { left: match[1], right: match[2] } : null
}

/** The question of an indicator; undefined when the form does not hold it. */
export function questionOf(form: Form, code: string): Question | undefined {
  return form.questions.find((question) => question.indicator.code === code)
}

/** The questions that are asked one by one, in order. */
export function askedQuestions(form: Form): readonly Question[] {
  return form.questions.filter((question) => question.asked)
}
