import { describe, expect, test } from 'vitest'
import {
  amountText,
  checkEntry,
  type Entry,
  figureArg,
  figureText,
  fromStored,
  type Indicator,
  LARGEST,
  sameEntry,
  toStored,
} from '../../../src/domain/reporting/indicator.ts'

const members: Indicator = {
  code: 'members',
  name: 'Hội viên',
  kind: 'stock',
  valueType: 'count',
  unitLabel: 'người',
  levels: ['branch'],
  additive: true,
  numerator: null,
  denominator: null,
  mergeRule: 'add',
  synonyms: [],
  abbreviations: [],
  branchMax: 2000,
}
const rate: Indicator = { ...members, kind: 'ratio', valueType: 'percent', unitLabel: '%' }
const fund: Indicator = { ...members, valueType: 'money', unitLabel: 'đồng' }
const community: Indicator = { ...members, kind: 'status', valueType: 'status' }
const remark: Indicator = { ...members, kind: 'remark', valueType: 'text' }

describe('stored units', () => {
  test.each([
    [14.51, 1451],
    [0.1, 10],
    [100, 10_000],
    [0, 0],
    [99.99, 9999],
  ])('%s percent is %s hundredths and back', (said, stored) => {
    expect(toStored(rate, said)).toBe(stored)
    expect(fromStored(rate, stored)).toBe(said)
  })

  test('counts and money are kept as they are', () => {
    expect([toStored(members, 45), fromStored(fund, 3_500_000)]).toEqual([45, 3_500_000])
  })

  test.each([
    [rate, 1451, '14.51'],
    [rate, 1450, '14.5'],
    [rate, 1400, '14'],
    [rate, 5, '0.05'],
    [rate, -1451, '-14.51'],
    [members, 8275, '8275'],
    [fund, 9_007_199_254_740_993_000n, '9007199254740993000'],
  ])('is written exactly', (indicator, stored, number) => {
    expect(figureArg(indicator, stored)).toEqual({ number })
  })
})

test.each<[Indicator, Entry, object]>([
  [
    members,
    { kind: 'value', value: 0 },
    { key: 'figure-count', args: { value: { number: '0' }, unit: 'người' } },
  ],
  [fund, { kind: 'value', value: 5 }, { key: 'figure-money', args: { value: { number: '5' } } }],
  [rate, { kind: 'value', value: 1451 }, { key: 'figure-percent', args: { value: { number: '14.51' } } }],
  [community, { kind: 'value', value: 1 }, { key: 'figure-yes' }],
  [community, { kind: 'value', value: 0 }, { key: 'figure-no' }],
  [members, { kind: 'not-applicable' }, { key: 'figure-not-applicable' }],
  [remark, { kind: 'text', text: 'Thiếu quỹ' }, { key: 'figure-remark', args: { text: 'Thiếu quỹ' } }],
])('an answer in words: %#', (indicator, entry, expected) => {
  expect(figureText(indicator, entry)).toEqual(expected)
})

test('a total of statuses is yes when there is one', () => {
  expect(amountText(community, 3n)).toEqual({ key: 'figure-yes' })
})

describe('what can be stored', () => {
  test.each<[Indicator, Entry, string]>([
    [members, { kind: 'value', value: -1 }, 'value-negative'],
    [members, { kind: 'value', value: LARGEST + 1 }, 'value-too-large'],
    [members, { kind: 'value', value: 1e18 }, 'value-too-large'],
    [members, { kind: 'value', value: Number.POSITIVE_INFINITY }, 'value-too-large'],
    [members, { kind: 'value', value: Number.NaN }, 'value-too-large'],
    [members, { kind: 'value', value: 4.5 }, 'value-not-whole'],
    [community, { kind: 'value', value: 2 }, 'value-out-of-range'],
    [remark, { kind: 'text', text: 'a'.repeat(4001) }, 'text-too-long'],
  ])('%# is refused', (indicator, entry, code) => {
    expect(() => checkEntry(indicator, entry)).toThrow(code)
  })

  test.each<[Indicator, Entry]>([
    [members, { kind: 'value', value: LARGEST }],
    [members, { kind: 'value', value: 0 }],
    [members, { kind: 'value', value: 1_000_000 }],
    [community, { kind: 'value', value: 1 }],
    [remark, { kind: 'text', text: '' }],
    [members, { kind: 'not-applicable' }],
  ])('%# may be', (indicator, entry) => {
    expect(() => checkEntry(indicator, entry)).not.toThrow()
  })

  test('words for a number are a mistake of the program', () => {
    expect(() => checkEntry(members, { kind: 'text', text: 'bốn' })).toThrow(TypeError)
    expect(() => checkEntry(remark, { kind: 'value', value: 4 })).toThrow(TypeError)
  })
})

test('0, not applicable and not answered are three different things', () => {
  const zero: Entry = { kind: 'value', value: 0 }
  const none: Entry = { kind: 'not-applicable' }
  expect([sameEntry(zero, zero), sameEntry(none, none), sameEntry(undefined, undefined)]).toEqual([
    true,
    true,
    true,
  ])
  expect([sameEntry(zero, none), sameEntry(zero, undefined), sameEntry(none, undefined)]).toEqual([
    false,
    false,
    false,
  ])
  expect(sameEntry({ kind: 'text', text: '0' }, zero)).toBe(false)
})
