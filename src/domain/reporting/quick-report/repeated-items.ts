import type { Aligned } from './aligned.ts'
import { ASIDE } from './arrangement.ts'
import { type Feature, isClassifier, type Rule } from './features.ts'
import type { Item } from './item.ts'
import type { ValueForm } from './resolve.ts'

/** What was spoken of before a slot; `given` while what single persons gave is listed. */
export interface Spoken {
  last: Item | undefined
  rule: Rule | null
  given: boolean
}

/** The indicator of a slot that says none of its own and repeats the one before. */
export function repeatedRule(
  one: Aligned,
  own: readonly Feature[],
  spoken: Spoken,
  form: ValueForm,
): Rule | null {
  return (
    againOf(one, own, spoken.last) ??
    listedOf(one, own, spoken.last, form) ??
    elsewhereOf(one, own, spoken.last) ??
    givenOf(one, own, spoken, form)
  )
}

/** "hội viên các tổ lần lượt 21, 18, 25": bare figures behind one another are of the same. */
function listedOf(
  { gap, slot }: Aligned,
  own: readonly Feature[],
  last: Item | undefined,
  form: ValueForm,
): Rule | null {
  const joint = gap[0]
  const listed = gap.length === 1 && joint?.kind === 'joint' && /^(,|và)$/.test(joint.mark)
  if (!listed || own.length > 0 || slot.delta || slot.receives || slot.value === 'same') return null
  if (last?.rule == null || last.rule.kind === 'percent') return null
  return (last.rule.kind === 'money') === (form.mark !== 'none') ? last.rule : null
}

/** "hội viên quý 2 là 50, quý 3 là 53": the same of another time or unit, so that one of the two must be chosen. */
function elsewhereOf(one: Aligned, own: readonly Feature[], last: Item | undefined): Rule | null {
  if (own.length > 0 || last?.rule?.kind !== 'count' || one.slot.delta || one.slot.receives) return null
  const joints = one.gap.every((item) => item.kind === 'joint' && item.weight <= 5)
  return joints && one.gap.some((item) => item.kind === 'joint' && item.mark === ASIDE) ? last.rule : null
}

/** "ủng hộ: cô Sáu 500k, cô Bảy 300k, cả chi hội 4tr1": what each gave is of the same, and so is the whole behind it. */
function givenOf(
  { slot }: Aligned,
  own: readonly Feature[],
  { rule, given }: Spoken,
  form: ValueForm,
): Rule | null {
  if (rule === null || rule.kind === 'percent' || (rule.kind === 'money') === (form.mark === 'none'))
    return null
  const whole = given && own.includes('TOTAL')
  const said = own.every(
    (feature) =>
      feature === 'TOTAL' || feature === 'LEFT' || (isClassifier(feature) && rule.also.includes(feature)),
  )
  return said && (slot.part || whole) ? rule : null
}

/** "12 suất …, 15 suất": the same count word again, with no name, is the same thing again. */
function againOf(one: Aligned, own: readonly Feature[], last: Item | undefined): Rule | null {
  const { slot } = one
  if (own.length === 0 || !own.every(isClassifier) || slot.strange || slot.receives || slot.delta) return null
  if (last?.rule == null || slot.among || last.rule.kind !== 'count') return null
  return own.every((feature) => last.features.includes(feature)) ? last.rule : null
}
