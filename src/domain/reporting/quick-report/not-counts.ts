import { firstPhrase, says, saysPhrase } from '../../../lib/vi/phrases.ts'
import { isMarked, type Word } from '../../../lib/vi/words.ts'
import { addressAt } from './addresses.ts'
import { classCodeAt, classCodeEnd } from './codes.ts'
import { amountEnd, unitPriceAt } from './prices.ts'

/** First token after the number that begins or is announced at `at` and counts nothing; null when there is none. */
export type NotCount = (words: readonly Word[], at: number) => number | null

/** Phones, accounts, documents, addresses, classes, ages, list numbers and the like (labels of numbers, not counts). */
export function notCountAt(words: readonly Word[], at: number): number | null {
  for (const read of READERS) {
    const end = read(words, at)
    if (end !== null) return end
  }
  return null
}

const phone: NotCount = (words, at) => {
  const plus = words[at]?.fold === '+' ? 1 : 0
  const first = words[at + plus]
  if (first?.kind !== 'digits' || !(plus === 1 || first.fold.startsWith('0'))) return null
  let digits = ''
  let end = at + plus
  while (words[end]?.kind === 'digits' && digits.length < 12) {
    digits += words[end]?.fold ?? ''
    const joint = words[end + 1]
    const glued = joint?.kind === 'mark' && /^[-.]$/.test(joint.fold) && words[end + 2]?.kind === 'digits'
    end += glued && !joint.spaced ? 2 : 1
  }
  return digits.length >= 9 && digits.length <= 12 ? end : null
}

const account: NotCount = (words, at) => {
  const lead = firstPhrase(words, at, ACCOUNT_LEADS)
  if (lead === null) return null
  let end = skipJoints(words, lead)
  while (
    end < lead + 3 &&
    words[end]?.kind === 'word' &&
    says(words[end], 'quỹ', 'hội', 'chi', 'em', 'của', 'là')
  )
    end += 1
  if (words[end]?.kind !== 'digits' || (end > lead && (words[end]?.fold.length ?? 0) < 4)) return null
  while (
    words[end]?.kind === 'digits' ||
    (/^[-.]$/.test(words[end]?.fold ?? '') && !words[end]?.spaced && words[end + 1]?.kind === 'digits')
  )
    end += 1
  return end
}
const ACCOUNT_LEADS = [
  'stk',
  'số tài khoản',
  'tài khoản',
  'số tk',
  'sđt',
  'đt',
  'điện thoại',
  'zalo',
  'hotline',
  'cccd',
  'cmnd',
  'mã số',
]

const document: NotCount = (words, at) => {
  const full = firstPhrase(words, at, DOCUMENTS)
  const short = full === null ? firstPhrase(words, at, DOCUMENT_LETTERS) : null
  const lead = full ?? short
  if (lead === null) {
    const number = words[at]
    const tail = words[at + 1]?.fold === '/' && words[at + 2]
    const isCode =
      number?.kind === 'digits' && tail && tail.kind === 'word' && !tail.spaced && !words[at + 1]?.spaced
    return isCode && tail.capital && tail.text === tail.text.toUpperCase() && tail.fold.length > 1
      ? codeEnd(words, at + 1)
      : null
  }
  const numbered = firstPhrase(words, lead, ['số'])
  const number = skipJoints(words, numbered ?? lead)
  if (words[number]?.kind !== 'digits') return null
  const coded = words[number + 1]?.fold === '/' && words[number + 2]?.spaced === false
  if (full === null && numbered === null && !coded) return null
  return codeEnd(words, number + 1)
}
const DOCUMENTS = [
  'quyết định',
  'qđ',
  'nghị quyết',
  'nq',
  'nghị định',
  'nđ',
  'thông tư',
  'công văn',
  'chỉ thị',
  'tờ trình',
  'kế hoạch số',
  'điều',
  'khoản',
  'thông báo số',
  'hướng dẫn số',
  'công văn số',
]
const DOCUMENT_LETTERS = [
  'luật',
  'văn bản',
  'hướng dẫn',
  'kế hoạch',
  'thông báo',
  'kh',
  'cv',
  'tt',
  'hd',
  'tb',
  'vb',
  'ct',
  'kl',
  'bc',
]

const label: NotCount = (words, at) => {
  const lead = firstPhrase(words, at, LABELS)
  if (lead === null || (words[at - 1]?.kind === 'digits' && says(words[at], 'lớp', 'nhóm'))) return null
  const number = lead
  const typed = words
    .slice(at, lead)
    .every((word) => word.spelling.tone !== 0 || word.spelling.letters !== word.fold)
  if (says(words[at], 'thứ', 'tầng') && !typed) return null
  if (words[number]?.kind !== 'digits' || (words[number]?.fold.length ?? 9) > 4) return null
  const letter = words[number + 1]
  const lettered =
    letter?.kind === 'word' && !letter.spaced && letter.fold.length === 1 && letter.fold !== 'k'
  const end = classCodeEnd(words, number) ?? (lettered ? number + 2 : number + 1)
  return words[end]?.fold === '/' && words[end + 1]?.kind === 'digits' ? end + 2 : end
}
const LABELS = [
  'số nhà',
  'nhà số',
  'đường số',
  'hẻm',
  'ngõ',
  'ngách',
  'kiệt',
  'quốc lộ',
  'ql',
  'tầng',
  'lần thứ',
  'thứ',
  'đợt',
  'khóa',
  'vòng',
  'giải',
  'phụ lục',
  'trang',
  'mục',
  'bài',
  'khối lớp',
  'lớp',
  'đại hội',
  'nhóm',
  'cụm',
  'câu',
  'hạng',
]

/** "70 tuổi", "3 km", "2 tiếng", "5 năm": a number whose unit is no count of the report. */
const measure: NotCount = (words, at) => {
  if (words[at]?.kind !== 'digits') return null
  const decimal =
    /^[.,]$/.test(words[at + 1]?.fold ?? '') && words[at + 2]?.kind === 'digits' && !words[at + 2]?.spaced
      ? 2
      : 0
  const end = firstPhrase(words, at + 1 + decimal, MEASURES)
  const unit = words[at + 1 + decimal]
  if (end === null || (unit?.key === 'nam' && !isMarked(unit))) return null
  return says(unit, 'năm', 'ngày', 'm') && decimal === 0 && words[end]?.kind === 'digits' ? null : end
}
const MEASURES = [
  'tuổi',
  'km',
  'cây số',
  'mét',
  'm',
  'm2',
  'ha',
  'kg',
  'tiếng',
  'ngày',
  'năm',
  'tuần',
  'độ',
  'tạ',
  'tấn',
  'giây',
]

/** "tuổi từ 18 đến 70". */
const ages: NotCount = (words, at) => {
  const lead = firstPhrase(words, at, ['tuổi từ', 'độ tuổi từ', 'tuổi', 'độ tuổi'])
  if (lead === null || words[lead]?.kind !== 'digits') return null
  const joint = words[lead + 1]
  const paired = joint?.fold === '-' || says(joint, 'đến', 'tới')
  return paired && words[lead + 2]?.kind === 'digits' ? lead + 3 : lead + 1
}

/** "đạt 110% kế hoạch": a percent of a plan. */
const ofPlan: NotCount = (words, at) => {
  if (words[at]?.kind !== 'digits') return null
  const end = amountEnd(words, at)
  if (words[end - 1]?.fold !== '%') return null
  return firstPhrase(words, end, [
    'kế hoạch',
    'chỉ tiêu',
    'so với kế hoạch',
    'so với chỉ tiêu',
    'kh',
    'nghị quyết',
    'kế hoạch năm',
  ])
}

const READERS: readonly NotCount[] = [
  classCodeAt,
  phone,
  account,
  document,
  label,
  addressAt,
  unitPriceAt,
  ofPlan,
  ages,
  measure,
]

function codeEnd(words: readonly Word[], at: number): number {
  let end = at
  while (/^[-/]$/.test(words[end]?.fold ?? '') && !words[end]?.spaced && words[end + 1]?.spaced === false)
    end += 2
  return end
}

function skipJoints(words: readonly Word[], at: number): number {
  let end = at
  while (/^[.:]$/.test(words[end]?.fold ?? '') || saysPhrase(words, end, 'là') !== null) end += 1
  return end
}
