import { YAMLParseError } from 'yaml'
import { type FileProblem, UnusableFiles } from '../domain/file-problem.ts'
import { EXIT, json, type Surroundings } from './command.ts'

/** Tells what is wrong with files that cannot be imported and returns the exit code; any other error is thrown again. */
export function tellProblems(
  error: unknown,
  options: { readonly file: string; readonly json: boolean },
  around: Pick<Surroundings, 'out'>,
): number {
  const problems = problemsOf(error, options.file)
  if (!problems) throw error
  around.out(
    options.json
      ? json({ problems })
      : problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n'),
  )
  return EXIT.refused
}

function problemsOf(error: unknown, file: string): readonly FileProblem[] | null {
  if (error instanceof UnusableFiles) return error.problems
  if (error instanceof YAMLParseError) return [{ file, field: 'YAML', message: error.message }]
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
    return [{ file, field: 'file', message: 'cannot be read' }]
  return null
}
