// npm run bench -- NAME [--json] [options of the measurement]
import { parseArgs } from 'node:util'
import { faq } from './faq.ts'
import { inbound } from './inbound.ts'
import { parse } from './parse.ts'

const MEASUREMENTS = { faq, inbound, parse }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    people: { type: 'string', default: '100' },
    profile: { type: 'string' },
  },
})
const measure = Object.entries(MEASUREMENTS).find(([name]) => name === positionals[0])?.[1]
const [rounds, people] = [Number(values.rounds), Number(values.people)]
if (!measure || !(rounds > 0) || !(people > 0)) {
  console.error(`usage: npm run bench -- ${Object.keys(MEASUREMENTS).join('|')} [--json] [--rounds 5]
       [--people 100 in a round] [--profile FOLDER for a CPU profile of the program]`)
  process.exitCode = 1
} else {
  const { table, result } = await measure({ rounds, people, profile: values.profile })
  console.log(values.json ? JSON.stringify(result) : table)
}
