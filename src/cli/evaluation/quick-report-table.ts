import type { Score, Tally } from './quick-report-score.ts'

const HEAD = [
  'tag',
  'messages',
  'exact',
  'exact %',
  'right',
  'asked',
  'missed',
  'WRONG',
  'period',
  'unit',
  'clarify',
  'overasked',
]

/** The score as a table for people: one line for all messages, then one per tag; failures below it where wanted. */
export function tableOf({ all, tags, failures }: Score, withFailures: boolean): string {
  const rows = [HEAD, line('all', all), ...Object.entries(tags).map(([tag, tally]) => line(tag, tally))]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  const list = failures.map(({ text, tags: own, faults }) =>
    [`\n${JSON.stringify(text)} [${own.join(' ')}]`, ...faults.map((fault) => `  ${fault}`)].join('\n'),
  )
  return [...table, ...(withFailures ? list : [])].join('\n')
}

function line(tag: string, tally: Tally): string[] {
  const { messages, exact, right, asked, missed, wrong, periods, units, clarified, unclarified } = tally
  return [
    tag,
    `${messages}`,
    `${exact}`,
    percent(exact, messages),
    `${right}`,
    `${asked}`,
    `${missed}`,
    `${wrong}`,
    percent(periods, messages),
    percent(units, messages),
    `${clarified}/${clarified + unclarified}`,
    `${tally.overasked}`,
  ]
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)
}
