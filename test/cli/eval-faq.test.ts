import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluateFaq, type FaqEvaluation } from '../../src/cli/eval-faq.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-faq-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, rows: readonly unknown[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return file
}

async function evaluate(file: string, options: Partial<FaqEvaluation> = {}) {
  const said = { out: '', err: '' }
  const around = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
  }
  const code = await evaluateFaq(file, { json: false, failures: false, curve: false, ...options }, around)
  return { code, ...said }
}

describe('eval faq', () => {
  const QUESTIONS = [
    { q: 'XHHT là gì?', topics: ['viet-tat'], kind: 'abbrev' },
    { q: 'Hôm nay trời có mưa không?', topics: [], kind: 'outofscope' },
  ]

  test('figures, predictions and the curve on the built-in entries', async () => {
    const predictions = path.join(folder, 'predictions.jsonl')
    const file = fileOf('questions.jsonl', QUESTIONS)
    const { code, out } = await evaluate(file, { json: true, curve: true, predictions })
    const result = JSON.parse(out)
    expect(code).toBe(0)
    expect(result).toMatchObject({ answerable: 1, top1: 1, unanswerable: 1, abstainedRight: 1 })
    expect(result.curve.length).toBeGreaterThan(5)
    const [first, second] = readFileSync(predictions, 'utf8').trim().split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({
      q: 'XHHT là gì?',
      topics: expect.arrayContaining(['viet-tat']),
    })
    expect(JSON.parse(second ?? '')).toMatchObject({ outcome: 'unknown', answer: null })
  })

  test('what has no source is told in its own words', async () => {
    const predictions = path.join(folder, 'refer.jsonl')
    const file = fileOf('refer-asked.jsonl', [
      {
        q: 'Hội phí khuyến học mỗi năm thu bao nhiêu một người?',
        topics: ['hoi-phi-khuyen-hoc'],
        kind: 'gap',
      },
    ])
    await evaluate(file, { predictions })
    expect(JSON.parse(readFileSync(predictions, 'utf8'))).toMatchObject({
      outcome: 'unknown',
      answer: expect.stringContaining('chưa có văn bản'),
    })
  })

  test('another collection', async () => {
    const entries = fileOf('entries.jsonl', [
      { id: 'a', question: 'Thư viện mở cửa lúc mấy giờ?', answer: 'Bảy giờ.' },
      { id: 2, question: 'Mượn sách được bao lâu?', variants: ['Thời hạn mượn sách?'], answer: 'Hai tuần.' },
    ])
    const file = fileOf('asked.jsonl', [
      { q: 'thu vien mo cua may gio', id: 'a' },
      { q: 'mượn sách mấy tuần', ids: [2] },
    ])
    const predictions = path.join(folder, 'other.jsonl')
    const { out } = await evaluate(file, { json: true, entries, predictions })
    expect(JSON.parse(out)).toEqual({ questions: 2, top1: 2, top3: 2, mrr: 1 })
    const [first] = readFileSync(predictions, 'utf8').trim().split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ outcome: 'answer', topics: [], answer: 'Bảy giờ.' })
    const strange = fileOf('strange.jsonl', [{ q: 'giá vàng hôm nay bao nhiêu', id: 'a' }])
    await evaluate(strange, { entries, predictions })
    expect(JSON.parse(readFileSync(predictions, 'utf8'))).toMatchObject({ outcome: 'unknown', answer: null })
  })

  test('a file that cannot be used', async () => {
    expect(await evaluate(fileOf('bad.jsonl', [{ topics: [] }]))).toMatchObject({ code: 1, out: '' })
  })
})
