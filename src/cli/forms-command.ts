import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { FormDocuments } from '../domain/reporting/form-document.ts'
import { readFormFiles } from '../domain/reporting/form-files.ts'
import { importForms } from '../domain/reporting/form-imports.ts'
import { openPeriods } from '../domain/reporting/periods.ts'
import { EXIT, json, type Surroundings, withDatabase } from './command.ts'
import { tellProblems } from './file-problems.ts'

/** `forms import`: takes over a file or a folder of forms, unless told the built-in ones. Returns the exit code. */
export async function formsCommand(
  where: string | undefined,
  options: { readonly json: boolean },
  around: Surroundings,
): Promise<number> {
  try {
    const documents = await readForms(where)
    const done = await withDatabase(around, async (ctx) => {
      const imported = await importForms(ctx, documents)
      await openPeriods(ctx)
      return imported
    })
    const created = done.created.map(({ code, version }) => `  ${code} (version ${version})`)
    const counts = `${done.created.length} form(s) new or changed, ${done.unchanged.length} as before, ${done.indicators} indicator(s) new or changed.`
    around.out(options.json ? json(done) : [counts, ...created].join('\n'))
    return EXIT.ok
  } catch (error) {
    return tellProblems(error, { file: where ?? '', json: options.json }, around)
  }
}

async function readForms(where: string | undefined): Promise<FormDocuments> {
  if (where === undefined) return readFormFiles()
  if ((await stat(where)).isDirectory()) return readFormFiles(where)
  const name = path.basename(where)
  const document: unknown = parse(await readFile(where, 'utf8'))
  return name === 'indicators.yaml'
    ? { indicators: document, forms: [] }
    : { forms: [document], names: [name] }
}
