import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { FaqDocuments } from '../domain/knowledge/faq-document.ts'
import { readFaqFiles } from '../domain/knowledge/faq-files.ts'
import { importFaq } from '../domain/knowledge/faq-imports.ts'
import { EXIT, json, type Surroundings, withDatabase } from './command.ts'
import { tellProblems } from './file-problems.ts'

/** `faq import`: takes over a file or a folder of entries, unless told the built-in ones. Returns the exit code. */
export async function faqCommand(
  where: string | undefined,
  options: { readonly json: boolean },
  around: Surroundings,
): Promise<number> {
  try {
    const files = await readEntries(where)
    const done = await withDatabase(around, (ctx) =>
      importFaq(ctx, files, where === undefined ? 'built-in' : 'file'),
    )
    const counts = `${done.added} entries new, ${done.changed} changed, ${done.unchanged} as before, ${done.retired} retired, ${done.documents} documents.`
    const kept = done.kept.map((id) => `  ${id}: changed here, left as it is`)
    around.out(options.json ? json(done) : [counts, ...kept].join('\n'))
    return EXIT.ok
  } catch (error) {
    return tellProblems(error, { file: where ?? '', json: options.json }, around)
  }
}

async function readEntries(where: string | undefined): Promise<FaqDocuments> {
  if (where === undefined) return readFaqFiles()
  if ((await stat(where)).isDirectory()) return readFaqFiles(where)
  const file = path.basename(where)
  const content: unknown = parse(await readFile(where, 'utf8'))
  return file === 'documents.yaml' ? { documents: content, topics: [] } : { topics: [{ file, content }] }
}
