import type { Lexicon } from './lexicon.ts'

/** What the weights of words depend on. */
export interface Statistics {
  readonly lexicon: Lexicon
  /** Information of a term that so many documents have. */
  information(documents: number): number
  /** Documents that ask with two folded forms side by side, both of content. */
  havingPair(first: number, second: number): number
  /** Documents that have a concept in a question. */
  havingConcept(concept: number): number
}
