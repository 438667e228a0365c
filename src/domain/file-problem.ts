/** One thing wrong in a file: where ('questions.2.indicator') and what, in English, for whoever keeps the files. */
export interface FileProblem {
  readonly file: string
  readonly field: string
  readonly message: string
}

/** Files cannot be imported as they are; nothing was changed. */
export class UnusableFiles extends Error {
  override readonly name = 'UnusableFiles'
  readonly problems: readonly FileProblem[]

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n'))
    this.problems = problems
  }
}
