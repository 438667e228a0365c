import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../src/cli/program.ts'

const DEV = 'test/data/quick-reports.dev.jsonl'
const folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function evaluate(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await runCommandLine(['eval', 'quick-report', ...args], {
    env: {},
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    botName: async () => null,
  })
  return { code, ...said }
}

function file(name: string, ...rows: readonly unknown[]): string {
  const at = path.join(folder, name)
  writeFileSync(at, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return at
}

const row = (text: string, values: Record<string, number>, must_clarify = false) => {
  return { text, values, must_clarify, period: null, unit_hint: null, tags: ['kh'] }
}

describe('eval quick-report', () => {
  test('counts right, asked, missed and wrong figures, and lists the failures', async () => {
    const rows = file(
      'rows.jsonl',
      row('hội viên 45, quỹ 2tr', { members: 45, fund_balance: 2_000_000 }),
      row('hội viên 45', { members: 46 }),
      row('hội viên 10-12', { members: 12 }),
      row('hội viên 30', { members: 30, meetings: 1 }),
    )
    const { code, out } = await evaluate(rows, '--json', '--failures')
    const { all, tags, failures } = JSON.parse(out)
    expect(code).toBe(0)
    expect(all).toMatchObject({
      messages: 4,
      exact: 1,
      right: 3,
      asked: 1,
      missed: 1,
      wrong: 1,
      overasked: 1,
    })
    expect(tags.kh).toEqual(all)
    expect(failures.map(({ faults }: { faults: string[] }) => faults)).toEqual([
      ['wrong members: 45 for 46'],
      ['asked members: 12', 'asked without need'],
      ['missed meetings: 1'],
    ])
  })

  test('prints a table for people and writes predictions, one line a message', async () => {
    const predictions = path.join(folder, 'predictions.jsonl')
    const { out } = await evaluate(DEV, '--predictions', predictions)
    expect(out.split('\n')[1]).toMatch(/^all +150 /)
    const lines = readFileSync(predictions, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(150)
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      values: { members: 45, learning_families: 12, fund_balance: 3_500_000, scholarships_count: 20 },
      period: { type: 'quarter', year: 2026, index: 3 },
      unit_hint: 'thôn 3',
      must_clarify: false,
    })
  })

  test('the size limit of a branch can be switched off, and the catalogue be another', async () => {
    const rows = file('large.jsonl', row('có 45.000 hội viên', { members: 45_000 }))
    const asked = JSON.parse((await evaluate(rows, '--json')).out)
    const believed = JSON.parse(
      (await evaluate(rows, '--json', '--no-branch-max', '--catalogue', 'test/data/indicators.json')).out,
    )
    expect([asked.all.exact, believed.all.exact]).toEqual([0, 1])
  })

  test('parsers of other systems read little of the same messages', async () => {
    const scores = await Promise.all(
      ['key-value', 'first-number'].map(async (name) => {
        const { all } = JSON.parse((await evaluate(DEV, '--baseline', name, '--json')).out)
        return { right: all.right, wrong: all.wrong }
      }),
    )
    expect(scores).toEqual([
      { right: 0, wrong: 0 },
      { right: 54, wrong: 82 },
    ])
    const rows = file('pairs.jsonl', row('hv=45|gđht=12', { members: 45, learning_families: 12 }))
    expect(JSON.parse((await evaluate(rows, '--baseline', 'key-value', '--json')).out).all.exact).toBe(1)
  })

  test('messages are still read without the words that they alone taught', async () => {
    const { all } = JSON.parse((await evaluate(DEV, '--folds', '5', '--json')).out)
    expect(all.exact).toBeGreaterThanOrEqual(130)
    expect(all.wrong).toBeLessThanOrEqual(4)
  })

  test('a file that cannot be used is named with its line', async () => {
    const broken = file('broken.jsonl', row('hv 1', { members: 1 }), { text: 5 })
    expect(await evaluate(broken)).toMatchObject({
      code: 1,
      err: expect.stringContaining('broken.jsonl:2: text'),
    })
    expect(await evaluate('nowhere.jsonl')).toMatchObject({ code: 1 })
    expect(await evaluate(DEV, '--folds', 'many')).toMatchObject({ code: 2 })
  })
})
