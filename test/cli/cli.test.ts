import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../src/cli/program.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { makeXlsx } from '../support/xlsx.ts'

const TOKEN = '123456:abcdefghijklmnopqrstuvwxyz'
let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-cli-'))
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const said = { out: '', err: '' }
  const code = await runCommandLine(args, {
    env: { DATABASE_URL: database.url, ...env },
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    botName: async ({ token }) => (token === TOKEN ? 'sonha_bot' : null),
    clock: { now: () => new Date('2026-10-05T02:00:00Z') },
  })
  return { code, ...said }
}

function file(name: string, content: string | Buffer): string {
  const at = path.join(folder, name)
  writeFileSync(at, content)
  return at
}

const tree = () =>
  file(
    'so.xlsx',
    makeXlsx({
      'Đơn vị': [
        ['Mã', 'Tên', 'Cấp', 'Mã cấp trên'],
        ['SH', 'Hội Khuyến học tỉnh Sơn Hà', 'Tỉnh', ''],
        ['SH-1', 'Chi hội A', 'Chi hội', 'SH'],
      ],
      'Cán bộ': [
        ['Mã đơn vị', 'Họ tên', 'SĐT', 'Chức vụ'],
        ['SH-1', 'Nguyễn Thị Lan', 912_345_678, 'Chi hội trưởng'],
      ],
    }),
  )

describe('import', () => {
  test('tells on a dry run what an import then does', async () => {
    const dry = await cli(['import', tree(), '--dry-run'])
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('Dry run') })
    expect(await database.db.unit.count()).toBe(0)
    const real = await cli(['import', tree(), '--json'])
    expect(real.code).toBe(0)
    expect(JSON.parse(real.out)).toMatchObject({
      applied: true,
      units: { created: 2 },
      people: { created: 1 },
      problems: [],
    })
    expect((await cli(['import', tree()])).out).toMatch(/units +0 new, 0 changed, 2 as before/)
  })

  test('tells problems by sheet, row and column, and exits with 1', async () => {
    const wrong = file(
      'sai.csv',
      'Mã,Tên,Cấp,Mã cấp trên,Dân số\nSH-2,Chi hội B,Chi hội,SH,nhiều\nSH-3,,Chi hội,KHONG,5\n',
    )
    const plain = await cli(['import', wrong])
    expect(plain.code).toBe(1)
    expect(plain.out).toMatch(/sai\.csv +2 +Dân số/)
    expect(plain.out).toMatch(/sai\.csv +3 +Tên/)
    expect(plain.out).toContain('nothing was changed')
    const json = await cli(['import', wrong, '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      applied: false,
      problems: [
        {
          file: 'sai.csv',
          sheet: '',
          row: 2,
          column: 'Dân số',
          code: 'number-bad',
          sentence: expect.any(String),
        },
        { row: 3, column: 'Tên', code: 'name-missing' },
        { row: 3, column: 'Mã cấp trên', code: 'parent-unknown' },
      ],
    })
    expect(await database.db.unit.count({ where: { code: 'SH-2' } })).toBe(0)
  })

  test('a file that is not there or no spreadsheet is a problem of the input', async () => {
    const picture = file('anh.xlsx', Buffer.from('PK\u0003\u0004 nothing'))
    const result = await cli(['import', path.join(folder, 'khong-co.csv'), picture, '--json'])
    expect(result.code).toBe(1)
    expect(JSON.parse(result.out).problems).toMatchObject([
      { file: 'khong-co.csv', code: 'file-not-found' },
      { file: 'anh.xlsx', code: 'file-not-a-spreadsheet' },
    ])
  })
})

describe('invite', () => {
  test('prints the code, with the link where there is a bot', async () => {
    const args = ['invite', '--unit', 'sh-1', '--position', 'leader', '--person', '+84 912 345 678']
    const plain = await cli(args)
    expect(plain.code).toBe(0)
    expect(plain.out).toMatch(
      /^Code {3}[2-9A-Z]{4} [2-9A-Z]{4}\nFor {4}leader of Chi hội A \(SH-1\)\nUntil {2}2026-10-19, once\n$/,
    )
    const json = JSON.parse((await cli([...args, '--json'], { TELEGRAM_BOT_TOKEN: TOKEN })).out)
    expect(json).toMatchObject({ unit: { code: 'SH-1' }, position: 'leader', lastDay: '2026-10-19' })
    expect(json.link).toBe(`https://t.me/sonha_bot?start=${json.code}`)
    const silent = await cli(args, { TELEGRAM_BOT_TOKEN: `9${TOKEN}` })
    expect(silent).toMatchObject({ code: 0, err: expect.stringContaining('no link') })
    expect(await database.db.invite.count({ where: { personId: { not: null } } })).toBe(3)
  })

  test('an unknown unit or person is refused', async () => {
    expect((await cli(['invite', '--unit', 'XX', '--position', 'leader'])).code).toBe(1)
    const nobody = ['invite', '--unit', 'SH-1', '--position', 'leader', '--person', '0900000000']
    expect(await cli(nobody)).toMatchObject({ code: 1, err: expect.stringContaining('0900000000') })
  })
})

describe('forms import', () => {
  test('takes over the built-in forms once', async () => {
    const first = JSON.parse((await cli(['forms', 'import', '--json'])).out)
    expect(first.created.length).toBeGreaterThan(5)
    const again = JSON.parse((await cli(['forms', 'import', '--json'])).out)
    expect(again).toMatchObject({ created: [], indicators: 0 })
    expect(again.unchanged).toHaveLength(first.created.length)
  })

  test('tells what is wrong in a file', async () => {
    const wrong = file('sai.yaml', 'code: x\nquestions: 5\n')
    expect(await cli(['forms', 'import', wrong])).toMatchObject({
      code: 1,
      out: expect.stringContaining('sai.yaml'),
    })
    expect((await cli(['forms', 'import', file('hong.yaml', 'a: [1')])).code).toBe(1)
    expect((await cli(['forms', 'import', path.join(folder, 'khong-co.yaml')])).code).toBe(1)
  })
})

describe('usage', () => {
  test('help is 0, wrong usage 2, an unusable database 3', async () => {
    for (const args of [
      ['--help'],
      ['import', '--help'],
      ['invite', '--help'],
      ['forms', 'import', '--help'],
    ])
      expect(await cli(args)).toMatchObject({ code: 0, out: expect.stringContaining('Usage:') })
    for (const args of [
      [],
      ['nothing'],
      ['import'],
      ['invite', '--unit', 'SH'],
      ['invite', '--unit', 'SH', '--position', 'king'],
    ])
      expect((await cli(args)).code).toBe(2)
    const args = ['invite', '--unit', 'SH', '--position', 'leader']
    expect(await cli(args, { TIME_ZONE: 'Mars' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('TIME_ZONE'),
    })
    expect((await cli(args, { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })).code).toBe(3)
    expect(
      (await cli(args, { DATABASE_URL: `file:${file('khong-phai.db', readFileSync(import.meta.filename))}` }))
        .code,
    ).toBe(3)
  })
})
