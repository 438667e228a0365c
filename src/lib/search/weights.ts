/** Every number of the ranking, tuned on half of the development questions and on held-out variants of entries. */
export const WEIGHTS = {
  /** Of words of grammar, and of words of telling and politeness. */
  light: 0.1,
  chatter: 0.2,
  /** A content word that the collection does not know, by the largest weight a known one can have. */
  unknown: 0.8,
  /** A word of several syllables that the collection does not know as one. */
  unknownCompound: 1.3,
  /** Numbers of documents as the message names them, and as a question of the collection does. */
  documentNumber: 1.3,
  unnamedDocument: 0.65,
  year: 0.9,
  /** A syllable that matches while neither of its neighbours does. */
  alone: 0.92,
  /** A syllable whose marks say another word, where a neighbour matches. */
  otherMarksBesideMatch: 0.8,
  /** Another name of the same thing. */
  synonym: 0.76,
  /** A slip that was put right. */
  mended: 0.85,
  /** What another question of the same entry, or its answer, has and the best question lacks. */
  elsewhereInEntry: 0.9,
  inAnswer: 0.65,
  /** The most weight that what asks can have, and what stands around it: a story is not held against an entry. */
  longest: 39,
  asides: 5,
  /** Clauses beside the one that asks, and the other ones. */
  clauseBefore: 0.4,
  clauseElsewhere: 0.4,
  /** Share of the message that is covered against share of the entry's question. */
  messageShare: 0.57,
  messageShareOfStory: 0.42,
  /** What the first, rough score counts beside how close a document is. */
  rough: 0.15,
  /** Another kind of question. */
  otherKind: 0.8,
  /** The legal document that the message names is not among those that the entry is about; its answer mentions it only. */
  otherDocument: 0.45,
  mentionedDocument: 0.75,
  /** A number that the entry does not have. */
  otherNumber: 0.9,
  /** A compound of another field in what asks, of which the collection has nothing. */
  foreign: 0.65,
  /** Something that the entry excludes. */
  contrast: 0.8,
} as const

/** Documents looked at closely for one reading of a message. */
export const CANDIDATES = 64

/** A document with less than this share of the best one's first, rough score is not looked at closely. */
export const LEAST_SHARE = 0.4
