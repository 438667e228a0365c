import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readTableFile } from '../../src/documents/table.ts'
import { makeWorkbook, type Sheet, sheetNames } from '../../src/documents/workbook.ts'
import { LETTERS, LONG_NAME } from './papers.ts'

const read = async (sheets: readonly Sheet[]) => {
  const file = await readTableFile('a', await makeWorkbook(sheets))
  if (file.kind === 'unreadable') throw new Error(file.problem.code)
  return file.tables.map(({ sheet, rows }) => ({ sheet, rows: rows.map(({ cells }) => cells) }))
}

describe('a workbook read back', () => {
  test('holds numbers, days and every Vietnamese letter', async () => {
    const rows = [
      [1, LONG_NAME, { day: '2026-03-12' }, 57.03],
      [2, LETTERS.join(''), { day: '2026-12-31', time: '23:59' }, -4],
      [3, 'Dòng một\nDòng hai', null, 0],
    ]
    expect(await read([{ name: 'Danh sách', head: ['STT', 'Họ và tên', 'Ngày', 'Số'], rows }])).toEqual([
      {
        sheet: 'Danh sách',
        rows: [
          ['STT', 'Họ và tên', 'Ngày', 'Số'],
          [1, LONG_NAME, '2026-03-12', 57.03],
          [2, LETTERS.join(''), '2026-12-31', -4],
          [3, 'Dòng một\nDòng hai', '', 0],
        ],
      },
    ])
  })

  test.each(['=1+1', '+84912345678', '-5', '@SUM(A1)', '0912345678', '1e5', '<b>&"', "'a", 'TRUE'])(
    'leaves %j the text that it is',
    async (text) => {
      const bytes = await makeWorkbook([{ name: 'A', head: ['x'], rows: [[text]] }])
      expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
      expect(await read([{ name: 'A', head: ['x'], rows: [[text]] }])).toMatchObject([
        { rows: [['x'], [text]] },
      ])
    },
  )

  test('composes letters and leaves out what XML cannot hold', async () => {
    const [sheet] = await read([
      { name: 'A', head: ['x'], rows: [['Lê\u0000\u001b Nữ'.normalize('NFD')], ['a\ud800b']] },
    ])
    expect(sheet?.rows).toEqual([['x'], ['Lê Nữ'], ['ab']])
  })

  test('has several sheets; one without rows has its head', async () => {
    const sheets = await read([
      { name: 'Một', head: ['a'], rows: [['1']] },
      { name: 'Hai', head: ['b', 'c'], rows: [] },
    ])
    expect(sheets).toEqual([
      { sheet: 'Một', rows: [['a'], ['1']] },
      { sheet: 'Hai', rows: [['b', 'c']] },
    ])
  })

  test('keeps its bold head in view and its columns wide enough', async () => {
    const bytes = await makeWorkbook([{ name: 'A', head: ['STT', 'Tên'], rows: [[1, LONG_NAME]] }])
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('state="frozen"')
    expect(xml).toMatch(/ySplit="1"/)
    expect(partOf(bytes, 'xl/styles.xml')).toContain('<b/>')
    expect([...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))).toEqual([
      6, 50,
    ])
  })

  test('takes 4,500 rows', async () => {
    const rows = Array.from({ length: 4500 }, (_, at) => [at + 1, LONG_NAME, '0912345678'])
    const [sheet] = await read([{ name: 'A', head: ['STT', 'Tên', 'SĐT'], rows }])
    expect(sheet?.rows).toHaveLength(4501)
    expect(sheet?.rows.at(-1)).toEqual([4500, LONG_NAME, '0912345678'])
  })
})

test.each([
  [['Xã [1]: a/b\\c?*'], ['Xã 1 a b c']],
  [
    ['', '  ', "''"],
    ['1', '2', '3'],
  ],
  [
    ['Đam Rông', 'đam rông', 'Đam Rông'],
    ['Đam Rông', 'đam rông 2', 'Đam Rông 3'],
  ],
  [
    ['Danh sách những người cần gọi điện', 'Danh sách những người cần gọi lại'],
    ['Danh sách những người cần gọi đ', 'Danh sách những người cần gọi l'],
  ],
  [
    ['a'.repeat(40), 'a'.repeat(40)],
    ['a'.repeat(31), `${'a'.repeat(29)} 2`],
  ],
])('sheets wanted as %j are named %j', (wanted, named) => {
  expect(sheetNames(wanted)).toEqual(named)
})

/** A file of a ZIP, by its directory at the end. */
function partOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, names, extra, comment, from] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ]
    if (zip.toString('utf8', at + 46, at + 46 + names) === name) {
      const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28)
      const bytes = zip.subarray(start, start + packed)
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    at += 46 + names + extra + comment
  }
  throw new Error(`no ${name}`)
}
