import type { FileProblem } from '../file-problem.ts'
import { MOST_QUESTIONS, parseRule } from './form.ts'
import type { FormFile } from './form-document.ts'
import type { Indicator } from './indicator.ts'

/** What a form that is not being imported asks for. */
export interface OtherForm {
  readonly code: string
  readonly organisationKind: string
  readonly level: string
  readonly periodType: string
  readonly enabled: boolean
  /** The codes of its indicators. */
  readonly codes: readonly string[]
}

/** Everything that is wrong between documents that are well formed each by itself. */
export function checkDocuments(
  read: { readonly indicators: readonly Indicator[]; readonly forms: readonly FormFile[] },
  known: ReadonlyMap<string, Indicator>,
  others: readonly OtherForm[],
): FileProblem[] {
  return [
    ...givenTwice(read.indicators.map(({ code }) => ({ file: 'indicators', code }))),
    ...givenTwice(read.forms.map(({ file, form }) => ({ file, code: form.code }))),
    ...read.indicators.flatMap((indicator) => ratioProblems(indicator, known)),
    ...read.forms.flatMap((file) => [...questionProblems(file, known), ...ruleProblems(file)]),
    ...countedTwice(read.forms, known, others),
  ]
}

function givenTwice(given: readonly { readonly file: string; readonly code: string }[]): FileProblem[] {
  return given
    .filter(({ code }, at) => given.findIndex((one) => one.code === code) !== at)
    .map(({ file, code }) => ({ file, field: 'code', message: `${code} is given twice` }))
}

function ratioProblems(indicator: Indicator, known: ReadonlyMap<string, Indicator>): FileProblem[] {
  const { code, kind, numerator, denominator } = indicator
  if (kind !== 'ratio') return []
  const problem = (field: string, message: string) => [
    { file: 'indicators', field: `${code}.${field}`, message },
  ]
  const divides = denominator === 'population' || denominator === 'households' || known.has(denominator ?? '')
  return [
    ...(known.has(numerator ?? '')
      ? []
      : problem('numerator', 'a ratio names the indicator that is divided')),
    ...(divides ? [] : problem('denominator', 'a ratio names an indicator, population or households')),
  ]
}

function questionProblems({ file, form }: FormFile, known: ReadonlyMap<string, Indicator>): FileProblem[] {
  const codes = form.questions.map(({ indicator }) => indicator)
  const asked = form.questions.filter(({ ask }) => ask).length
  const problems = codes.flatMap((code, at) => {
    const levels = known.get(code)?.levels
    return [
      ...(levels ? [] : [`there is no indicator ${code}`]),
      ...(levels && !levels.includes(form.level) ? [`${code} is not reported by level ${form.level}`] : []),
      ...(codes.indexOf(code) === at ? [] : [`${code} stands twice`]),
    ].map((message) => ({ file, field: `questions.${at}.indicator`, message }))
  })
  if (asked <= MOST_QUESTIONS) return problems
  return [...problems, { file, field: 'questions', message: `${asked} are asked, ${MOST_QUESTIONS} at most` }]
}

function ruleProblems({ file, form }: FormFile): FileProblem[] {
  const codes = form.questions.map(({ indicator }) => indicator)
  return form.rules.flatMap((written, at) => {
    const rule = parseRule(written)
    const messages = rule
      ? [rule.left, rule.right]
          .filter((code) => !codes.includes(code))
          .map((code) => `${code} is not a question of this form`)
      : [`'${written}' is not written as 'a <= b'`]
    return messages.map((message) => ({ file, field: `rules.${at}`, message }))
  })
}

/** What is counted stands in one form of a level and a period type only, else totals would hold it twice. */
function countedTwice(
  files: readonly FormFile[],
  known: ReadonlyMap<string, Indicator>,
  others: readonly OtherForm[],
): FileProblem[] {
  const given = files.map(({ file, form }) => ({
    file,
    code: form.code,
    organisationKind: form.organisation,
    level: form.level,
    periodType: form.period,
    enabled: form.enabled,
    codes: form.questions.map(({ indicator }) => indicator),
  }))
  const staying = others.filter(({ code }) => !given.some((form) => form.code === code))
  return given.flatMap((form, at) =>
    [...staying, ...given.slice(0, at)]
      .filter((other) => other.enabled && form.enabled && other.code !== form.code)
      .filter((other) => scopeOf(other) === scopeOf(form))
      .flatMap((other) =>
        form.codes
          .filter((code) => other.codes.includes(code) && known.get(code)?.kind !== 'remark')
          .map((code) => ({
            file: form.file,
            field: 'questions',
            message: `${code} is asked by ${other.code} for the same period`,
          })),
      ),
  )
}

function scopeOf({ organisationKind, level, periodType }: OtherForm): string {
  return `${organisationKind} ${level} ${periodType}`
}
