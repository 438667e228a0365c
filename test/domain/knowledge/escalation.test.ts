import { describe, expect, test } from 'vitest'
import { groupAlike } from '../../../src/domain/knowledge/asked-group.ts'
import { asksTheSame } from '../../../src/domain/knowledge/escalation.ts'

describe('two questions', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Hội phí khuyến học bao nhiêu một năm?', 'hoi phi khuyen hoc bao nhieu mot nam'],
    ['Hội phí khuyến học bao nhiêu một năm?', 'Cho em hỏi một năm hội phí khuyến học bao nhiêu vậy ạ'],
    ['chi hội tối thiểu mấy hội viên', 'chi hội tối thiểuu mấy hội viên ạ'],
  ]
  test.each(same)('%s = %s', (one, two) => {
    expect(asksTheSame(one, two)).toBe(true)
  })

  const other: readonly (readonly [string, string])[] = [
    ['Thông tư 24 có mấy tiêu chí?', 'Thông tư 25 có mấy tiêu chí?'],
    ['Hội phí khuyến học bao nhiêu?', 'Đoàn phí bao nhiêu?'],
    ['Ai công nhận gia đình học tập?', 'Ai công nhận dòng họ học tập?'],
    ['Hội phí khuyến học bao nhiêu?', 'Hội phí khuyến học bao nhiêu, nộp cho ai, khi nào?'],
    ['', 'Hội phí bao nhiêu?'],
    ['ạ', 'dạ'],
  ]
  test.each(other)('%s ≠ %s', (one, two) => {
    expect(asksTheSame(one, two)).toBe(false)
  })
})

test('questions are grouped by what they ask, the most asked first', () => {
  const asked = ['Đoàn phí mấy đồng?', 'Hội phí mấy đồng?', 'hoi phi may dong', 'hội phí mấy đồng vậy ạ']
  const groups = groupAlike(asked.map((text, id) => ({ id, text })))
  expect(groups.map(({ ids }) => ids)).toEqual([[1, 2, 3], [0]])
})
