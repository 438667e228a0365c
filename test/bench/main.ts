// npm run bench -- NAME [--json] [options of the measurement]
import { parseArgs } from 'node:util'
import { broadcast } from './broadcast.ts'
import { faq } from './faq.ts'
import { inbound } from './inbound.ts'
import { outbox } from './outbox.ts'
import { parse } from './parse.ts'

const MEASUREMENTS = { broadcast, faq, inbound, outbox, parse }

/** Who report in a round, unless told; who get the broadcast. */
const PEOPLE: Readonly<Record<string, number>> = { inbound: 100, broadcast: 4500 }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    people: { type: 'string' },
    profile: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
})
const measure = Object.entries(MEASUREMENTS).find(([name]) => name === positionals[0])?.[1]
const [rounds, people] = [Number(values.rounds), Number(values.people ?? PEOPLE[positionals[0] ?? ''] ?? 100)]
if (!measure || !(rounds > 0) || !(people > 0)) {
  console.error(`usage: npm run bench -- ${Object.keys(MEASUREMENTS).join('|')} [--json] [--rounds 5]
       [--people 100 in a round, 4500 who get the broadcast] [--profile FOLDER for a CPU profile of the program]
       [--strict: answers count against the limit of the broadcast] [--postgres: the outbox there]`)
  process.exitCode = 1
} else {
  const { table, result } = await measure({
    rounds,
    people,
    profile: values.profile,
    strict: values.strict,
    postgres: values.postgres,
  })
  console.log(values.json ? JSON.stringify(result) : table)
}
