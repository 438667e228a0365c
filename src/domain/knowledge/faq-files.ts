import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { FaqDocuments } from './faq-document.ts'

/** prisma/seed/faq, seen from src/domain/knowledge and from dist/domain/knowledge alike. */
const BUILT_IN = fileURLToPath(new URL('../../../prisma/seed/faq', import.meta.url))

const TABLE = 'documents.yaml'

/** Reads documents.yaml and every other *.yaml of a folder as a topic, in the order of their names; unless told the built-in ones. */
export function readFaqFiles(folder: string = BUILT_IN): FaqDocuments {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
  const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), 'utf8'))
  const topics = files.filter((file) => file !== TABLE).map((file) => ({ file, content: read(file) }))
  return files.includes(TABLE) ? { documents: read(TABLE), topics } : { topics }
}
