import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluateRouter, type RouterEvaluation } from '../../src/cli/eval-router.ts'
import { classify } from '../../src/flows/intent.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-router-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const ROWS = [
  { text: 'hội viên 45, quỹ 3tr5', intent: 'report', detail: 'counts' },
  { text: 'quỹ có được cho vay không?', intent: 'question', detail: 'policy' },
  { text: 'ok', intent: 'announcement_reply', detail: 'seen', pending: 'announcement' },
  { text: 'sửa báo cáo', intent: 'greeting', detail: 'hello', accept: ['other'] },
  { text: 'xin chào', intent: 'question', detail: 'policy' },
]

async function evaluate(lines: string, options: Partial<RouterEvaluation> = {}) {
  const file = path.join(folder, 'messages.jsonl')
  writeFileSync(file, lines)
  const said = { out: '', err: '' }
  const around = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
  }
  return {
    code: await evaluateRouter(file, { json: false, failures: false, ...options }, around, classify),
    ...said,
  }
}

describe('eval router', () => {
  const lines = ROWS.map((row) => JSON.stringify(row)).join('\n')

  test('figures for all, per intent and per detail, with the failures', async () => {
    const { code, out } = await evaluate(lines, { json: true, failures: true })
    const result = JSON.parse(out)
    expect(code).toBe(0)
    expect(result.all).toEqual({ messages: 5, right: 4 })
    expect(result.intents.question).toEqual({ messages: 2, right: 1 })
    expect(result.details['greeting/hello']).toEqual({ messages: 1, right: 1 })
    expect(result.failures).toEqual([
      {
        text: 'xin chào',
        intent: 'question',
        detail: 'policy',
        got: { intent: 'greeting', detail: 'hello' },
      },
    ])
  })

  test('a table for people', async () => {
    const { out } = await evaluate(lines, { failures: true })
    expect(out).toMatch(/all\s+4 \/ 5\s+80\.0 %/)
    expect(out).toContain('question/policy, taken for greeting/hello')
  })

  test('predictions, one a line', async () => {
    const predictions = path.join(folder, 'out.jsonl')
    await evaluate(lines, { predictions })
    const written = readFileSync(predictions, 'utf8').trim().split('\n')
    expect(written.map((line) => JSON.parse(line)).slice(0, 3)).toEqual([
      { text: 'hội viên 45, quỹ 3tr5', intent: 'report' },
      { text: 'quỹ có được cho vay không?', intent: 'question' },
      { text: 'ok', intent: 'announcement_reply' },
    ])
  })

  test('a file that cannot be used is named with the line', async () => {
    const { code, err } = await evaluate(`${JSON.stringify(ROWS[0])}\n{"text":"x","intent":"weather"}`)
    expect(code).toBe(1)
    expect(err).toContain('messages.jsonl:2')
  })
})
