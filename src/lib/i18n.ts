import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Arg, Text } from './message.ts'

/** Where bold begins and ends in rendered text; a channel turns these into its own markup or drops them. */
export const BOLD_ON = '\uE000'
export const BOLD_OFF = '\uE001'
/** What stands between is shown only where a typed number picks a choice: "Dòng 2." beside the choice "2." */
const BESIDE_ON = '\uE002'
const BESIDE_OFF = '\uE003'

/** Where sentences are shown. */
export interface Surface {
  /** A typed number picks a choice, so that lines of a text need numbers that cannot be taken for it. */
  readonly numbersPick: boolean
}

const ANYWHERE: Surface = { numbersPick: false }

/** Turns keys into sentences. `defaults` are arguments that every sentence may use, such as the form of address. */
export interface I18n {
  readonly locales: readonly string[]
  format(locale: string, text: Text, defaults?: Readonly<Record<string, string>>, surface?: Surface): string
  /** Other words for the same thing (attribute `.words` of a message, separated by `|`), in every locale. */
  words(key: string): readonly string[]
  has(locale: string, key: string): boolean
}

const FALLBACK = 'vi'

/** Reads `*.ftl` of a folder. A key missing in a language falls back to Vietnamese, then to the key itself. */
export function openI18n(folder: string): I18n {
  const bundles = new Map<string, FluentBundle>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const locale = path.basename(file, '.ftl')
    const bundle = new FluentBundle(locale, { useIsolating: false })
    const source = readFileSync(path.join(folder, file), 'utf8')
      .replaceAll('<b>', BOLD_ON)
      .replaceAll('</b>', BOLD_OFF)
      .replaceAll('<n>', BESIDE_ON)
      .replaceAll('</n>', BESIDE_OFF)
    const errors = bundle.addResource(new FluentResource(source))
    if (errors.length > 0) throw new Error(`${file}: ${errors.map((error) => error.message).join('; ')}`)
    bundles.set(locale, bundle)
  }
  const numbers = new Map(
    [...bundles.keys()].map((locale) => [
      locale,
      new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }),
    ]),
  )

  function bundleWith(locale: string, key: string): FluentBundle | undefined {
    return [locale, FALLBACK]
      .map((name) => bundles.get(name))
      .find((bundle) => bundle?.getMessage(key)?.value)
  }

  function format(
    locale: string,
    text: Text,
    defaults: Readonly<Record<string, string>> = {},
    surface: Surface = ANYWHERE,
  ): string {
    const bundle = bundleWith(locale, text.key)
    const pattern = bundle?.getMessage(text.key)?.value
    if (!bundle || !pattern) return text.key
    const args: Record<string, string | number> = { ...defaults }
    for (const [name, value] of Object.entries(text.args ?? {}))
      args[name] = plain(locale, value, defaults, surface)
    return onSurface(bundle.formatPattern(pattern, args, []), surface).trim()
  }

  function plain(
    locale: string,
    value: Arg,
    defaults: Readonly<Record<string, string>>,
    surface: Surface,
  ): string | number {
    if (typeof value === 'number') return value
    if (typeof value === 'string') return value.replaceAll(/[\uE000-\uE003]/g, '')
    if (isList(value)) return value.map((line) => format(locale, line, defaults, surface)).join('\n')
    if ('day' in value) return value.day.split('-').reverse().join('/')
    if ('number' in value)
      return (numbers.get(locale) ?? numbers.get(FALLBACK))?.format(value.number as never) ?? value.number
    return format(locale, value, defaults, surface)
  }

  function words(key: string): string[] {
    return [...bundles.values()].flatMap((bundle) => {
      const pattern = bundle.getMessage(key)?.attributes.words
      return pattern
        ? bundle
            .formatPattern(pattern, {}, [])
            .split('|')
            .map((word) => word.trim())
        : []
    })
  }

  return {
    locales: [...bundles.keys()],
    format,
    words,
    has: (locale, key) => Boolean(bundles.get(locale)?.getMessage(key)),
  }
}

function onSurface(text: string, { numbersPick }: Surface): string {
  return text.replaceAll(/\uE002([^\uE003]*)\uE003/g, numbersPick ? '$1' : '')
}

function isList(value: Arg): value is readonly Text[] {
  return Array.isArray(value)
}
