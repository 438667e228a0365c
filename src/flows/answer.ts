import type { Question as FormQuestion } from '../domain/reporting/form.ts'
import { type Entry, LARGEST, LONGEST_TEXT, toStored } from '../domain/reporting/indicator.ts'
import { type Text, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { readNumber } from '../lib/vi/number.ts'
import { bareWords } from './choose.ts'

/** What an answer in words comes to: an entry, readings to choose from, or why not. `foreign`: perhaps no answer at all. */
export type ReadAnswer =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'unsure'; readonly values: readonly number[] }
  | { readonly kind: 'no'; readonly why: Text; readonly foreign: boolean }

const NOTHING_TO_SAY = /^(khong|ko|k|chua)( co)?( gi| y kien| kho khan| kien nghi| de xuat)*( a)?$/

/** "Đạt rồi ạ", "đã được công nhận"; "vẫn chưa đạt". */
const HAS = /^(?:da |duoc |roi )*(?:dat|co|duoc|cong nhan|roi)(?: chuan| roi)*$/
const HAS_NOT = /^(?:van |thi )?(?:chua|khong|ko|k)(?: duoc)?(?: dat| co| cong nhan| duoc)?(?: dau)?$/

/** đồng below which a bare number may as well be thousands: "quỹ 3500". */
const SMALL_MONEY = 100_000

/** Reads a typed answer to one question of a form. Values are in stored units. */
export function readAnswer(question: FormQuestion, said: string): ReadAnswer {
  const { indicator } = question
  if (indicator.kind === 'remark') return readRemark(said)
  if (indicator.kind === 'status') return readStatus(said)
  const read = readNumber(said, [indicator.name, indicator.unitLabel, ...indicator.synonyms].join(' '))
  const stored = (value: number) => toStored(indicator, value)
  switch (read.kind) {
    case 'not-applicable':
      return { kind: 'entry', entry: { kind: 'not-applicable' } }
    case 'number':
    case 'among-words': {
      if (read.value > LARGEST) return no('number-too-large')
      if (!Number.isInteger(stored(read.value))) return no('number-not-whole')
      if (
        indicator.valueType === 'money' &&
        read.mark === 'none' &&
        read.value > 0 &&
        read.value < SMALL_MONEY
      )
        return { kind: 'unsure', values: [read.value, read.value * 1000] }
      if (read.kind === 'among-words') return { kind: 'unsure', values: [stored(read.value)] }
      return { kind: 'entry', entry: { kind: 'value', value: stored(read.value) } }
    }
    case 'ambiguous':
      return { kind: 'unsure', values: read.readings.map(stored).filter((value) => Number.isInteger(value)) }
    case 'ratio':
      return { kind: 'unsure', values: [stored(read.value)] }
    case 'range':
      return no('number-range')
    case 'delta':
      return no('number-delta')
    case 'negative':
      return no('number-negative')
    case 'too-large':
      return no('number-too-large')
    case 'garbled':
      return no('number-garbled')
    case 'not-a-number':
      return { kind: 'no', why: text('number-missing'), foreign: true }
  }
}

function readStatus(said: string): ReadAnswer {
  const words = bareWords(said)
  if (HAS.test(words)) return { kind: 'entry', entry: { kind: 'value', value: 1 } }
  if (HAS_NOT.test(words)) return { kind: 'entry', entry: { kind: 'value', value: 0 } }
  const none = readNumber(said).kind === 'not-applicable'
  if (none) return { kind: 'entry', entry: { kind: 'not-applicable' } }
  return { kind: 'no', why: text('please-choose'), foreign: true }
}

function readRemark(said: string): ReadAnswer {
  if (said.length > LONGEST_TEXT) return no('text-too-long')
  if (NOTHING_TO_SAY.test(fold(said))) return { kind: 'entry', entry: { kind: 'not-applicable' } }
  return { kind: 'entry', entry: { kind: 'text', text: said.trim() } }
}

function no(key: string): ReadAnswer {
  return { kind: 'no', why: text(key), foreign: false }
}
