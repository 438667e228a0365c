import { expect, test } from 'vitest'
import { readList } from '../../../src/domain/training/name-list.ts'

const SHOWN = [
  { personId: 1, name: 'Nguyễn Văn An', unit: 'Chi hội thôn 1' },
  { personId: 2, name: 'Trần Thị Bình', unit: 'Chi hội thôn 2' },
  { personId: 3, name: 'Lê Văn An', unit: 'Chi hội thôn 3' },
]
const OTHERS = [{ personId: 9, name: 'Hoàng Thị Sen', unit: 'Chi hội thôn 9' }]

test.each([
  ['hết', [1, 2, 3], [], []],
  ['Tất cả', [1, 2, 3], [], []],
  ['1-2, 3', [1, 2, 3], [], []],
  ['1 3', [1, 3], [], []],
  ['2–3', [2, 3], [], []],
  ['2, 9, 4-5', [2], [], ['9', '4-5']],
  ['3-1', [], [], ['3-1']],
  ['Nguyễn Văn An\nTrần Thị Bình', [1, 2], [], []],
  ['nguyen van an; TRAN THI BINH', [1, 2], [], []],
  ['1. Nguyễn Văn An\n2) bà Trần Thị Bình', [1, 2], [], []],
  ['Hoàng Thị Sen', [9], [], []],
  ['Bình', [2], [], []],
  ['Văn An', [], [['Văn An', [1, 3]]], []],
  ['An, thôn 3', [3], [], []],
  ['Bình, Sen', [2, 9], [], []],
  ['Người Lạ Mặt', [], [], ['Người Lạ Mặt']],
  ['Nguyễn Văn An\n\nNguyễn Văn An', [1], [], []],
  ['', [], [], []],
] as const)('%j', (written, found, unclear, unknown) => {
  const read = readList(written, SHOWN, OTHERS)
  expect(read.found).toEqual(found)
  expect(
    read.unclear.map(({ words, candidates }) => [words, candidates.map(({ personId }) => personId)]),
  ).toEqual(unclear)
  expect(read.unknown).toEqual(unknown)
})
