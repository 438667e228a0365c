import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { FaqDocuments } from './faq-document.ts'

/** prisma/seed/faq, seen from src/domain/knowledge and from dist/domain/knowledge alike. */
const BUILT_IN = fileURLToPath(new URL('../../../prisma/seed/faq', import.meta.url))

const TABLE = 'documents.yaml'

/** Tells one state of the built-in files from another, without reading what they say. */
export function builtInChecksum(): string {
  const hash = createHash('sha256')
  for (const file of yamlFiles(BUILT_IN)) hash.update(readFileSync(path.join(BUILT_IN, file)))
  return hash.digest('hex')
}

/** Reads documents.yaml and every other *.yaml of a folder as a topic, in the order of their names; unless told the built-in ones. */
export function readFaqFiles(folder: string = BUILT_IN): FaqDocuments {
  const files = yamlFiles(folder)
  const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), 'utf8'))
  const topics = files.filter((file) => file !== TABLE).map((file) => ({ file, content: read(file) }))
  return files.includes(TABLE) ? { documents: read(TABLE), topics } : { topics }
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
}
