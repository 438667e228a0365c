import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { LARGEST_FILE, readTableFile, type TableFile } from '../documents/table.ts'
import { type ImportResult, importOrganisation } from '../domain/org/import/imports.ts'
import { type Problem, problemText } from '../domain/org/import/problem.ts'
import { EXIT, json, loadI18n, type Surroundings, withDatabase } from './command.ts'

/** `import FILE…`: takes over units and people, or tells what is wrong in the files. Returns the exit code. */
export async function importCommand(
  files: readonly string[],
  options: { readonly dryRun: boolean; readonly json: boolean },
  around: Surroundings,
): Promise<number> {
  const read = await Promise.all(files.map(readFileAt))
  const unreadable = read.flatMap((file) => (file.kind === 'unreadable' ? [file.problem] : []))
  const tables = read.flatMap((file) => (file.kind === 'tables' ? file.tables : []))
  const result: Partial<ImportResult> & Pick<ImportResult, 'problems' | 'applied'> =
    unreadable.length > 0
      ? { problems: unreadable, applied: false }
      : await withDatabase(around, (ctx) => importOrganisation(ctx, tables, options))
  around.out(options.json ? json(withSentences(result)) : report(result, options.dryRun))
  return result.problems.length > 0 ? EXIT.refused : EXIT.ok
}

async function readFileAt(file: string): Promise<TableFile> {
  const name = path.basename(file)
  try {
    const { size } = await stat(file)
    return await readTableFile(
      name,
      size > LARGEST_FILE ? Buffer.alloc(LARGEST_FILE + 1) : await readFile(file),
    )
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const problem = {
      file: name,
      sheet: '',
      row: null,
      column: null,
      code: 'file-not-found',
      args: {},
    } as const
    return { kind: 'unreadable', problem }
  }
}

function report(result: Partial<ImportResult> & Pick<ImportResult, 'problems'>, dryRun: boolean): string {
  const { problems, organisations, units, people, seats, ignored = [] } = result
  if (problems.length > 0)
    return `${problemTable(problems)}\n\n${problems.length} problem(s): nothing was changed.`
  const lines = [
    dryRun ? 'Dry run, nothing was changed. An import would make of it:' : 'Imported:',
    `  organisations  ${organisations?.created} new, ${organisations?.changed} renamed`,
    `  units          ${units?.created} new, ${units?.changed} changed, ${units?.unchanged} as before`,
    `  people         ${people?.created} new, ${people?.changed} changed, ${people?.unchanged} as before`,
    `  seats          ${seats?.created} new, ${seats?.changed} changed, ${seats?.ended} ended, ${seats?.unchanged} as before`,
    ...ignored.map((sheet) => `Left out, no known columns: ${sheet}`),
  ]
  return lines.join('\n')
}

/** Where and what, one line a problem, in columns. */
function problemTable(problems: readonly Problem[]): string {
  const i18n = loadI18n()
  const heads = ['file', 'row', 'column', 'problem'].map((name) =>
    i18n.format('vi', { key: `import-table-${name}` }),
  )
  const lines = problems.map((problem) => [
    problem.sheet === '' ? problem.file : `${problem.file}: ${problem.sheet}`,
    problem.row === null ? '' : String(problem.row),
    problem.column ?? '',
    i18n.format('vi', problemText(problem)),
  ])
  const table = [heads, ...lines]
  const widths = heads.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)))
  return table
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function withSentences<T extends { readonly problems: readonly Problem[] }>(result: T) {
  const i18n = loadI18n()
  const problems = result.problems.map((problem) => ({
    ...problem,
    sentence: i18n.format('vi', problemText(problem)),
  }))
  return { ...result, problems }
}
