import { z } from 'zod'
import { readDocuments } from '../../domain/reporting/form-document.ts'
import { readFormFiles } from '../../domain/reporting/form-files.ts'
import { fromStored } from '../../domain/reporting/indicator.ts'
import type { CatalogueEntry } from '../../domain/reporting/quick-report.ts'
import { readJson, readLines } from './jsonl.ts'

const Period = z
  .object({ type: z.enum(['month', 'quarter', 'half', 'year']), year: z.int(), index: z.int().optional() })
  .nullable()

const Row = z.object({
  text: z.string(),
  values: z.record(z.string(), z.number()),
  /** Neither right nor wrong. */
  optional_values: z.record(z.string(), z.number()).default({}),
  period: Period.default(null),
  unit_hint: z.string().nullable().default(null),
  /** Absent in sets of which only the values were labelled. */
  must_clarify: z.boolean().optional(),
  tags: z.array(z.string()).default([]),
})

/** One labelled message. */
export type QuickReportRow = z.output<typeof Row>

const Catalogue = z.object({
  indicators: z.array(
    z
      .object({
        code: z.string(),
        name: z.string(),
        type: z.enum(['count', 'money', 'percent', 'status', 'text']),
        synonyms: z.array(z.string()).default([]),
        abbreviations: z.array(z.string()).default([]),
        branch_max: z.number().nullable().default(null),
      })
      .transform(({ branch_max: branchMax, ...entry }): CatalogueEntry => ({ ...entry, branchMax })),
  ),
})

/** Reads labelled messages, one JSON object a line. Throws UnusableFile. */
export function readRows(file: string): Promise<QuickReportRow[]> {
  return readLines(file, Row)
}

/** The indicators of a JSON file ({"indicators": [{code, name, type, synonyms, …}]}), or those of the built-in forms. */
export async function readCatalogue(file: string | undefined): Promise<CatalogueEntry[]> {
  if (file !== undefined) return (await readJson(file, Catalogue)).indicators
  return readDocuments(readFormFiles(), []).indicators.map((one) => ({
    ...one,
    type: one.valueType,
    branchMax: one.branchMax === null ? null : fromStored(one, one.branchMax),
  }))
}
