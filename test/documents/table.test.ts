import { describe, expect, test } from 'vitest'
import { LARGEST_FILE, readTableFile } from '../../src/documents/table.ts'
import { makeXlsx } from '../support/xlsx.ts'

const read = async (bytes: Buffer | string) => {
  const result = await readTableFile('a', Buffer.from(bytes))
  return result.kind === 'tables' ? result.tables : result.problem.code
}

describe('an XLSX', () => {
  test('gives every sheet, with its lines as the office sees them', async () => {
    const tables = await read(
      makeXlsx({
        'Đơn vị': [
          ['Danh sách'],
          [],
          ['Mã', ' Tên ', 'Ngày', 'SĐT'],
          ['A', 'Đơn vị', { date: '2025-07-01' }, 912_345_678],
          ['B', { formula: 'CONCAT(A4,"x")', value: 'kết quả' }, '=1+1', { formula: '1+1', value: 2 }],
          ['C', { error: '#REF!' }, true, 57.03],
        ],
        Trống: [],
      }),
    )
    expect(tables).toEqual([
      {
        file: 'a',
        sheet: 'Đơn vị',
        rows: [
          { line: 1, cells: ['Danh sách', '', '', ''] },
          { line: 2, cells: ['', '', '', ''] },
          { line: 3, cells: ['Mã', 'Tên', 'Ngày', 'SĐT'] },
          { line: 4, cells: ['A', 'Đơn vị', '2025-07-01', 912_345_678] },
          { line: 5, cells: ['B', 'kết quả', '=1+1', 2] },
          { line: 6, cells: ['C', '', 'true', 57.03] },
        ],
      },
      { file: 'a', sheet: 'Trống', rows: [] },
    ])
  })

  test('that is broken, old, too large or a bomb is refused', async () => {
    const workbook = makeXlsx({ A: [['x']] })
    expect(await read(workbook.subarray(0, workbook.length - 30))).toBe('file-not-a-spreadsheet')
    expect(await read('PK\u0003\u0004 something else')).toBe('file-not-a-spreadsheet')
    expect(await read(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('file-old-excel')
    expect(await read(Buffer.alloc(LARGEST_FILE + 1, 'a'))).toBe('file-too-large')
    const bomb = Buffer.from(workbook)
    bomb.writeUInt32LE(3_000_000_000, bomb.lastIndexOf('PK\u0001\u0002') + 24)
    expect(await read(bomb)).toBe('file-too-large')
    const word = makeXlsx({})
    expect(
      await read(
        Buffer.from(word.toString('latin1').replaceAll('xl/workbook.xml', 'wo/workbook.xml'), 'latin1'),
      ),
    ).toBe('file-not-a-spreadsheet')
  })
})

describe('a CSV', () => {
  const rows = [
    { line: 1, cells: ['Mã', 'Tên'] },
    { line: 3, cells: ['A', 'Chi hội, "một"'] },
  ]
  const text = (separator: string) => `Mã${separator}Tên\r\n\r\nA${separator}"Chi hội, ""một"""\r\n`

  test.each([',', ';', '\t'])('separated by %j', async (separator) => {
    expect(await read(text(separator))).toEqual([{ file: 'a', sheet: '', rows }])
  })

  test('with a mark, or in the UTF-16 of a spreadsheet’s Unicode text', async () => {
    expect(await read(`\ufeff${text(';')}`)).toEqual([{ file: 'a', sheet: '', rows }])
    expect(await read(Buffer.from(`\ufeff${text('\t')}`, 'utf16le'))).toEqual([
      { file: 'a', sheet: '', rows },
    ])
  })

  test('in another encoding, empty, or no text is refused', async () => {
    expect(await read(Buffer.from('M\xe3,T\xean\n', 'latin1'))).toBe('file-not-utf8')
    expect(await read('')).toBe('file-empty')
    expect(await read('a\0b')).toBe('file-not-a-spreadsheet')
  })
})
