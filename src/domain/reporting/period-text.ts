import { type Text, text } from '../../lib/message.ts'
import { parsePeriodKey } from './period.ts'

const ROMAN = ['', 'I', 'II', 'III', 'IV']

/** A period in words: "quý III/2026", "tháng 10/2026", "6 tháng đầu năm 2026". */
export function periodText(period: { readonly key: string }): Text {
  const parsed = parsePeriodKey(period.key)
  if (!parsed) return text('plain', { value: period.key })
  const { type, year, index } = parsed
  if (type === 'half') return text(`period-half-${index}`, { year: String(year) })
  return text(`period-${type}`, {
    year: String(year),
    index: type === 'quarter' ? (ROMAN[index] ?? '') : String(index),
  })
}
