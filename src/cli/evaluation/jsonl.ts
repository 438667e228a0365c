import { readFile } from 'node:fs/promises'
import type { z } from 'zod'

/** A file of one JSON object a line that cannot be used; the message says where. */
export class UnusableFile extends Error {}

/** Reads a file with one JSON object a line. Throws UnusableFile, naming the line. */
export async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await textOf(file)).split('\n')
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [checked(jsonOf(line, `${file}:${index + 1}`), schema, `${file}:${index + 1}`)],
  )
}

/** Reads a JSON file of a known shape. Throws UnusableFile. */
export async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return checked(jsonOf(await textOf(file), file), schema, file)
}

function checked<T>(value: unknown, schema: z.ZodType<T>, where: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UnusableFile(`${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`)
}

function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnusableFile(`${where}: no JSON`)
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new UnusableFile(`${file}: cannot be read`)
  }
}
