import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createQuestionIndex, type QuestionDocument } from '../../../src/lib/search/question-index.ts'

const DOCUMENTS: readonly QuestionDocument[] = [
  doc('quy', 'Quỹ khuyến học dùng vào việc gì?', ['Tiền quỹ khuyến học được chi vào đâu?']),
  doc('quy-che', 'Quy chế làm việc của ban chấp hành gồm những gì?', [
    'Ban chấp hành có quy chế riêng không?',
  ]),
  doc('nghi-dinh-126', 'Nghị định 126/2024 về hội có hiệu lực từ ngày nào?', ['NĐ 126 áp dụng từ bao giờ?']),
  doc('nghi-dinh-33', 'Nghị định 33 về thôn có hiệu lực từ ngày nào?', ['NĐ 33 áp dụng từ bao giờ?']),
  doc('thong-tu-25', 'Thông tư 25 về Cộng đồng học tập có mấy tiêu chí?', [
    'Cộng đồng học tập xét mấy điểm?',
  ]),
  doc('cong-dan', 'Công dân học tập là gì?', ['Thế nào là Công dân học tập?']),
  doc('cong-dong', 'Cộng đồng học tập là gì?', ['Thế nào là Cộng đồng học tập?']),
  doc('doan-phi', 'Mỗi tháng đoàn viên đóng đoàn phí bao nhiêu tiền?', ['Mức đoàn phí hằng tháng là mấy?']),
  doc('doan-phi-ai', 'Ai được miễn đoàn phí?', ['Đoàn viên khó khăn có phải đóng đoàn phí không?']),
  doc('phu-cap', 'Trưởng thôn có được phụ cấp hằng tháng không?', ['Phụ cấp của trưởng thôn là mấy?']),
  doc('trung-tam', 'Ai bổ nhiệm giám đốc trung tâm học tập cộng đồng?', ['Giám đốc trung tâm do ai cử?']),
  doc('dai-hoi-13', 'Đại hội Phụ nữ toàn quốc lần thứ XIII họp ngày nào?', [
    'Đại hội XIII của Phụ nữ họp khi nào?',
  ]),
  doc('dai-hoi-14', 'Đại hội Phụ nữ toàn quốc lần thứ XIV họp ngày nào?', [
    'Đại hội XIV của Phụ nữ họp khi nào?',
  ]),
  doc('vay-von', 'Tổ tiết kiệm và vay vốn có bao nhiêu tổ viên?', ['Tổ vay vốn tối đa mấy người?']),
  doc('vay-bao-nhieu', 'Vay qua tổ tiết kiệm và vay vốn được bao nhiêu tiền?', [
    'Tổ vay vốn cho vay mấy triệu?',
  ]),
]

function doc(id: string, question: string, variants: string[]): QuestionDocument {
  return { id, question, variants, answer: `Trả lời của ${id}.` }
}

function indexOf(documents: readonly QuestionDocument[] = DOCUMENTS) {
  const index = createQuestionIndex()
  for (const document of documents) index.put(document)
  return index
}

describe('finds', () => {
  const index = indexOf()
  test.each<[what: string, query: string, id: string]>([
    ['the question itself', 'Quỹ khuyến học dùng vào việc gì?', 'quy'],
    ['without diacritics', 'quy khuyen hoc dung vao viec gi', 'quy'],
    ['another order of words', 'tiền chi vào đâu, quỹ khuyến học ấy', 'quy'],
    ['a word by its marks: quy, not quỹ', 'quy chế gồm những gì', 'quy-che'],
    ['wrong marks', 'quỷ khuyên hoc dùng vô viêc gì', 'quy'],
    ['a short form', 'GĐ TTHTCĐ do ai bổ nhiệm', 'trung-tam'],
    ['a short form that means two things, by its đ', 'CĐHT là gì', 'cong-dong'],
    ['text-message spelling', 'đoàn fí 1 tháng bn tiền z', 'doan-phi'],
    ['southern words', 'tui hỏi nghen, đoàn phí tháng nhiêu tiền dzậy', 'doan-phi'],
    ['central words', 'quỹ khuyến học mần chi rứa', 'quy'],
    ['Telex keys', 'quyx khuyeens hocj dungf vaof vieecj gif', 'quy'],
    ['VNI keys', 'quy4 khuye61n ho5c dung2 vao2 vie65c gi2', 'quy'],
    ['a letter left out', 'trưởng thôn có phụ cấp hằg thág khôg', 'phu-cap'],
    ['letters that sound alike', 'chưởng thôn có phụ cấp không', 'phu-cap'],
    ['words without a space', 'trưởngthôn có phụcấp không', 'phu-cap'],
    ['a document by its number', 'nghị định số 126/2024 có hiệu lực khi nào', 'nghi-dinh-126'],
    ['a document by its short form', 'NĐ33 hiệu lực ngày nào', 'nghi-dinh-33'],
    ['a document by its number in words', 'nghị định một hai sáu có hiệu lực ngày nào', 'nghi-dinh-126'],
    ['another short form with a number', 'TT25 mấy tiêu chí', 'thong-tu-25'],
    ['Roman figures', 'đại hội phụ nữ lần thứ 13 họp ngày nào', 'dai-hoi-13'],
    ['ordinals in words', 'đại hội phụ nữ toàn quốc lần thứ mười bốn họp ngày nào', 'dai-hoi-14'],
    ['who is asked for', 'ai không phải đóng đoàn phí', 'doan-phi-ai'],
    ['how many people are asked for', 'tổ vay vốn bao nhiêu người', 'vay-von'],
    ['how much money is asked for', 'tổ vay vốn bao nhiêu tiền', 'vay-bao-nhieu'],
    ['another name of the same', 'thù lao tháng của trưởng bản', 'phu-cap'],
    [
      'the point of a long story',
      'Chào các bác, tôi năm nay bảy mươi tuổi, nhà ở cuối bản, hôm qua họp chi hội mọi người bàn mãi về tiền bạc mà chẳng ra, vậy xin hỏi quỹ khuyến học thì dùng vào việc gì ạ',
      'quy',
    ],
  ])('%s', (_, query, id) => {
    expect(index.search(query, 3)[0]?.id).toBe(id)
  })
})

describe('scores', () => {
  const index = indexOf()
  const best = (query: string) => index.search(query, 1)[0]?.score ?? 0

  test('a question of the collection is certain', () => {
    for (const { question } of DOCUMENTS) expect(best(question)).toBeGreaterThan(0.9)
  })

  test.each([
    'nồng độ cồn bao nhiêu thì bị phạt tiền',
    'mua quỹ chứng khoán nào lãi cao',
    'học phí đại học mỗi tháng bao nhiêu tiền',
    'hôm nay trời có mưa không',
  ])('unknown words count against what only shares some: %s', (query) => {
    expect(best(query)).toBeLessThan(0.5)
  })

  test('an exact spelling counts more than one without marks', () => {
    expect(best('quỹ khuyến học dùng vào việc gì')).toBeGreaterThan(best('quy khuyen hoc dung vao viec gi'))
  })

  test('a short form with two meanings finds both', () => {
    const found = index.search('cdht la gi', 2)
    expect(found.map(({ id }) => id).sort()).toEqual(['cong-dan', 'cong-dong'])
    expect(found[0]?.reading).not.toBe(found[1]?.reading)
  })

  test('a number that no document has', () => {
    expect(best('nghị định 999 có hiệu lực từ ngày nào')).toBeLessThan(0.6)
  })

  test('what was taught', () => {
    const taught = createQuestionIndex({ synonyms: [{ words: 'Bác Trưởng', means: 'trưởng thôn' }] })
    for (const document of DOCUMENTS) taught.put(document)
    expect(taught.search('bác trưởng có phụ cấp không', 1)[0]?.id).toBe('phu-cap')
    expect(taught.search('bác trưởng có phụ cấp không', 1)[0]?.score).toBeGreaterThan(
      index.search('bác trưởng có phụ cấp không', 1)[0]?.score ?? 1,
    )
  })
})

describe('put and remove', () => {
  const queries = [
    'quỹ khuyến học',
    'nđ 126',
    'doan phi bao nhieu',
    'cdht la gi',
    'trưởngthôn có phụ cấp',
    'khuyn hoc',
  ]

  test('leave the index as if built anew', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...DOCUMENTS.keys()]),
        fc.shuffledSubarray([...DOCUMENTS.keys()]),
        (put, gone) => {
          const index = createQuestionIndex()
          const rest = DOCUMENTS.filter((_, at) => put.includes(at) && !gone.includes(at))
          for (const at of put) index.put({ ...documentAt(at), question: 'Câu hỏi cũ về hợp tác xã?' })
          for (const at of put) index.put(documentAt(at))
          for (const at of gone) index.remove(documentAt(at).id)
          const fresh = indexOf(rest)
          expect(index.size).toBe(rest.length)
          for (const query of queries) expect(index.search(query, 5)).toEqual(fresh.search(query, 5))
        },
      ),
      { numRuns: 30 },
    )
  })

  function documentAt(at: number): QuestionDocument {
    const document = DOCUMENTS[at]
    if (document === undefined) throw new Error(`no document ${at}`)
    return document
  }
})

describe('whatever is typed', () => {
  const index = indexOf()
  test.each<[what: string, query: string]>([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['marks', '???!!!,,,...'],
    ['markup', '<b>quỹ</b><script>alert(1)</script>&lt;&#0;'],
    ['control characters', '\u0000\u0007quỹ\u001b[31m khuyến\u200b học\u202e'],
    ['half a pair', '\ud83d quỹ \udc00'],
    ['pictures', '🙏🙏 quỹ 👍'],
    ['one long word', 'quỹ'.repeat(5_000)],
    ['one long number', '1'.repeat(10_000)],
    ['marks upon marks', `q${'\u0301'.repeat(5_000)}uỹ`],
    ['many short forms of two meanings', 'cdht nd hv gd '.repeat(2_000)],
    ['the same word', 'hội '.repeat(20_000)],
    ['many questions', 'quỹ là gì? '.repeat(5_000)],
  ])('%s', (_, query) => {
    expect(index.search(query, 3).every(({ score }) => score >= 0 && score <= 1)).toBe(true)
  })

  test('anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        expect(index.search(query, 3).length).toBeLessThanOrEqual(3)
      }),
    )
  })

  test.each(['quỹ khuyến học chi vào đâu, ', 'khuyn hocc tapaj ho65i ', 'hội ', 'x'])(
    'work grows no faster than the text: %s',
    (piece) => {
      const lookUps = (times: number) => {
        const spy = vi.spyOn(Map.prototype, 'get')
        index.search(piece.repeat(times), 3)
        const count = spy.mock.calls.length
        spy.mockRestore()
        return count
      }
      lookUps(100)
      expect(lookUps(400)).toBeLessThan(5 * lookUps(100) + 100)
    },
  )
})
