import { at, follows, has, lengthOf, type Scene, uncovered } from './scene.ts'

const NEAR = 6
const SHORT = 12

/** What somebody wants done, in words. */
export type Request =
  | 'edit_report'
  | 'previous_period'
  | 'who_missing'
  | 'totals'
  | 'cancel'
  | 'later'
  | 'person'
  | 'handover'
  | 'contact_details'

/** Requests that win over the question words in them: "ai chưa nộp", "kỳ trước tôi báo bao nhiêu". */
export function lookUpOf(scene: Scene): Request | null {
  if (lengthOf(scene) > 25) return null
  if (has(scene, 'who') && has(scene, 'notSent') && follows(scene, 'who', 'notSent', NEAR))
    return 'who_missing'
  if (isAlone(scene, 'notSent')) return 'who_missing'
  const looks = follows(scene, 'look', 'past', NEAR) || follows(scene, 'look', 'reportNoun', 3)
  if (looks && !has(scene, 'whole')) return 'previous_period'
  if (
    has(scene, 'own') &&
    has(scene, 'hard') &&
    has(scene, ['past', 'period']) &&
    !follows(scene, 'own', 'reportNoun', 1)
  )
    return 'previous_period'
  if (has(scene, 'total') && has(scene, 'whole')) return 'totals'
  return follows(scene, 'look', 'total', 3) && has(scene, 'total') && startsWithTotal(scene) ? 'totals' : null
}

/** Requests in words that ask nothing. */
export function requestOf(scene: Scene): Request | null {
  const said = lengthOf(scene)
  if (said > 30) return null
  if (hands(scene)) return 'handover'
  if (edits(scene)) return 'edit_report'
  if (has(scene, 'later') && said <= SHORT && (has(scene, ['act', 'busy']) || isAlone(scene, 'later')))
    return 'later'
  if (isAlone(scene, 'cancel')) return 'cancel'
  if (startsWithTotal(scene)) return 'totals'
  if (has(scene, 'meet') && follows(scene, 'meet', 'person', 3)) return 'person'
  return has(scene, 'iAm') || hasPhone(scene) ? 'contact_details' : null
}

/** "làm báo cáo quý": somebody wants to report; every word of it says so. */
export function wantsToReport(scene: Scene): boolean {
  if (!has(scene, 'reportNoun') && !has(scene, 'reportVerb')) return false
  const named = has(scene, 'reportNoun') || at(scene, 'reportVerb').some(({ to, from }) => to - from > 1)
  const left = uncovered(scene, [
    'filler',
    'want',
    'reportVerb',
    'reportNoun',
    'period',
    'speaker',
    'address',
    'hello',
  ])
  return named && !hasPhone(scene) && left - numbersIn(scene) <= 0 && lengthOf(scene) <= SHORT
}

function edits(scene: Scene): boolean {
  const changes = follows(scene, 'edit', 'reportNoun', 3) || follows(scene, 'entered', 'wrong', 2)
  return (
    changes || (has(scene, 'wrong') && has(scene, 'edit')) || (isAlone(scene, 'edit') && has(scene, 'edit'))
  )
}

function hands(scene: Scene): boolean {
  if (has(scene, 'resign') && has(scene, ['position', 'succeed'])) return true
  if (!has(scene, 'position')) return has(scene, 'resign') && has(scene, 'succeed')
  return has(scene, 'succeed') && !has(scene, 'event')
}

function startsWithTotal(scene: Scene): boolean {
  const [first] = at(scene, 'total')
  if (!first) return false
  const spoken = scene.words[first.from]?.key === 'tong' || scene.words[first.from]?.key === 'bang'
  return (
    spoken &&
    uncovered(scene, ['filler', 'want', 'look'], { from: 0, to: first.from }) === 0 &&
    uncovered(scene, ['filler', 'want', 'look', 'total', 'whole', 'period', 'reportNoun', 'address']) -
      numbersIn(scene) <=
      1
  )
}

/** Nothing but this, courtesies aside. */
function isAlone(scene: Scene, tag: 'notSent' | 'later' | 'cancel' | 'edit'): boolean {
  const also =
    tag === 'cancel'
      ? (['goOn'] as const)
      : tag === 'notSent'
        ? (['who', 'reportNoun', 'period'] as const)
        : (['goOn'] as const)
  return has(scene, tag) && uncovered(scene, [tag, 'filler', 'speaker', ...also]) === 0
}

function numbersIn(scene: Scene): number {
  return scene.words.filter(({ kind }) => kind === 'digits').length
}

/** Nine digits or more in a row, spaces and dots between them aside. */
function hasPhone(scene: Scene): boolean {
  let digits = ''
  for (const word of scene.words) {
    if (word.kind === 'digits') digits += word.fold
    else if (!(word.kind === 'mark' && /[.\- ]/.test(word.fold))) digits = ''
    if (/^(?:0|84)\d{8,10}$/.test(digits)) return true
  }
  return false
}
