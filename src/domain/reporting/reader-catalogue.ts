import { fromStored, type Indicator } from './indicator.ts'
import type { CatalogueEntry } from './quick-report.ts'

/** Words that staff have said to be the name of an indicator. */
export interface LearntSynonym {
  readonly words: string
  readonly code: string
}

/** The indicators as the reader needs them, with the words learnt since. */
export function readerCatalogue(
  indicators: readonly Indicator[],
  learnt: readonly LearntSynonym[],
): CatalogueEntry[] {
  return indicators.map((one) => ({
    ...one,
    synonyms: [...one.synonyms, ...learnt.filter(({ code }) => code === one.code).map(({ words }) => words)],
    type: one.valueType,
    branchMax: one.branchMax === null ? null : fromStored(one, one.branchMax),
  }))
}
