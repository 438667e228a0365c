import { test, expect } from 'vitest'
import { readQuickReport } from '../../src/domain/reporting/quick-report.ts'
import { readFormFiles } from '../../src/domain/reporting/form-files.ts'
test('x', () => {
  const files = readFormFiles() as any
  const cat = files.indicators.map((i: any) => ({ ...i, type: i.valueType ?? i.type, synonyms: i.synonyms ?? [], abbreviations: i.abbreviations ?? [], branchMax: i.branchMax ?? null }))
  for (const s of (process.env.SAY ?? '').split('@@')) {
    const r = readQuickReport(s.replaceAll('\\n','\n'), { catalogue: cat, today: process.env.TODAY ?? '2024-12-20' } as any)
    console.log(s, '\n', JSON.stringify(r.values.map((v) => [v.code, v.value, v.words])), JSON.stringify(r.period?.period), r.unitHint?.text, JSON.stringify(r.questions))
  }
  expect(1).toBe(1)
})
