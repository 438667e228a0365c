import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { FormDocuments } from './form-document.ts'

/** prisma/seed/forms, seen from src/domain/reporting and from dist/domain/reporting alike. */
const BUILT_IN = fileURLToPath(new URL('../../../prisma/seed/forms', import.meta.url))

/** Reads indicators.yaml and every other *.yaml under a folder as a form, in the order of their names; unless told the built-in ones. */
export function readFormFiles(folder: string = BUILT_IN): FormDocuments {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
  const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), 'utf8'))
  const names = files.filter((file) => file !== 'indicators.yaml')
  const forms = names.map(read)
  return files.includes('indicators.yaml')
    ? { indicators: read('indicators.yaml'), forms, names }
    : { forms, names }
}
