import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import type { SimulatorProcess } from '../../src/simulator/types.ts'
import { type AppChild, launchApp } from '../processes/app-child.ts'
import { FORM_LABEL, fillBranches, type Leader, phonesOf, TOKEN } from '../processes/branches.ts'
import { NOW } from '../support/world.ts'

export interface Options {
  readonly rounds: number
  /** Who report in one round; others in every round. */
  readonly people: number
  /** Folder for a CPU profile of the program. */
  readonly profile?: string | undefined
}

/** One bot in one round. */
interface Pace {
  readonly turnsPerSecond: number
  /** Processor time of the bot's process, in milliseconds. */
  readonly cpuPerTurn: number
  readonly statementsPerTurn: number
}

interface Round {
  readonly program: Pace
  readonly echo: Pace
}

/** A bot, the local Bot API server that it talks to, both in processes of their own. */
interface Side {
  readonly bot: AppChild
  readonly server: SimulatorProcess
}

/** What each person types: a whole guided report, seven answers among ten turns. */
const LINES = ['/baocao', FORM_LABEL, '245', '120', '3', '2', '60', '1', 'thiếu bàn ghế', 'gửi']

/**
 * How many complete turns a second the program takes (an update over HTTP → its turn committed → the answer over HTTP)
 * beside a bare grammY echo bot: the same people type the same lines to both, round after round, after a warm-up.
 */
export async function inbound({ rounds, people, profile }: Options) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-bench-'))
  const url = `file:${path.join(folder, 'bench.db')}`
  await migrate(url)
  const leaders = await prepared(url, (rounds + 1) * people)
  const profiling = profile ? ['--cpu-prof', '--cpu-prof-dir', path.resolve(profile)] : []
  const program = await startSide(
    leaders,
    url,
    launchApp(['--import', fileOf('count-statements.ts'), ...profiling]),
  )
  const echo = await startSide(leaders, url, launchApp([], fileOf('echo-process.ts')))
  try {
    const measured: Round[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const group = leaders.slice(round * people, (round + 1) * people)
      measured.push({ program: await run(program, group), echo: await run(echo, group) })
    }
    await program.bot.stop()
    await checkReports(url, leaders.length)
    return report(measured.slice(1), people)
  } finally {
    for (const { bot, server } of [program, echo]) {
      await bot.stop()
      await server.stop()
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepared(url: string, count: number): Promise<Leader[]> {
  const database = await openDatabase(url)
  try {
    return await fillBranches(database, count)
  } finally {
    await database.close()
  }
}

async function startSide(leaders: readonly Leader[], url: string, bot: AppChild): Promise<Side> {
  const server = await startSimulatorProcess({ token: TOKEN, people: phonesOf(leaders) })
  const environment = {
    DATABASE_URL: url,
    PORT: '0',
    LOG_LEVEL: 'warn',
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
  }
  await bot.start({ environment, ahead: NOW.getTime() - Date.now() })
  return { bot, server }
}

/** Everybody's lines are laid up at the server at once, each person's in order; done when the last is answered. */
async function run({ bot, server }: Side, group: readonly Leader[]): Promise<Pace> {
  const { simulation } = server
  const lines = LINES.flatMap((text) => group.map(({ account }) => ({ user: account, text })))
  const answered = async () => (await simulation.counters()).calls.sendMessage ?? 0
  const before = await answered()
  const cpuBefore = await bot.usage()
  const startedAt = performance.now()
  await simulation.sayMany(lines)
  while ((await answered()) < before + lines.length) await sleep(20)
  const seconds = (performance.now() - startedAt) / 1000
  await simulation.drained()
  const cpuAfter = await bot.usage()
  return {
    turnsPerSecond: lines.length / seconds,
    cpuPerTurn: (cpuAfter.cpuMs - cpuBefore.cpuMs) / lines.length,
    statementsPerTurn: (cpuAfter.statements - cpuBefore.statements) / lines.length,
  }
}

/** A pace counts only when the work was done. */
async function checkReports(url: string, wanted: number): Promise<void> {
  const { db, close } = await openDatabase(url)
  try {
    const sent = await db.report.count({ where: { state: 'submitted', version: 1 } })
    if (sent !== wanted) throw new Error(`${sent} of ${wanted} reports were sent`)
  } finally {
    await close()
  }
}

function report(rounds: readonly Round[], people: number) {
  const row = (name: string, { program, echo }: Round) =>
    [
      name.padEnd(8),
      program.turnsPerSecond.toFixed(0).padStart(10),
      echo.turnsPerSecond.toFixed(0).padStart(9),
      ratio(program.turnsPerSecond, echo.turnsPerSecond).padStart(8),
      program.cpuPerTurn.toFixed(2).padStart(12),
      echo.cpuPerTurn.toFixed(2).padStart(9),
      ratio(program.cpuPerTurn, echo.cpuPerTurn).padStart(8),
      program.statementsPerTurn.toFixed(1).padStart(11),
    ].join(' ')
  const middle: Round = {
    program: medianPace(rounds.map(({ program }) => program)),
    echo: medianPace(rounds.map(({ echo }) => echo)),
  }
  const table = [
    `inbound: ${people} people a round, ${LINES.length} turns each (a guided report), SQLite`,
    '          turns/s                        CPU ms/turn                   statements',
    'round       Cầu Nối      echo    ratio     Cầu Nối      echo    ratio   per turn',
    ...rounds.map((round, at) => row(String(at + 1), round)),
    row('median', middle),
  ].join('\n')
  return { table, result: { people, turns: people * LINES.length, rounds, median: middle } }
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}

function medianPace(paces: readonly Pace[]): Pace {
  return {
    turnsPerSecond: median(paces.map((pace) => pace.turnsPerSecond)),
    cpuPerTurn: median(paces.map((pace) => pace.cpuPerTurn)),
    statementsPerTurn: median(paces.map((pace) => pace.statementsPerTurn)),
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) / 2
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
