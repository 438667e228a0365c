import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ConfigError } from '../config.ts'
import { DatabaseError } from '../db/database-error.ts'
import { POSITIONS } from '../domain/org/unit.ts'
import { classify } from '../flows/intent.ts'
import { EXIT, type Surroundings } from './command.ts'
import { evalQuickReport, type QuickReportEvaluation } from './eval-command.ts'
import { evaluateFaq, type FaqEvaluation } from './eval-faq.ts'
import { evaluateRouter, type RouterEvaluation } from './eval-router.ts'
import { BASELINES } from './evaluation/quick-report-extractors.ts'
import { faqCommand } from './faq-command.ts'
import { formsCommand } from './forms-command.ts'
import { importCommand } from './import-command.ts'
import { type InviteOptions, inviteCommand } from './invite-command.ts'

/** Runs one command line (without `node` and the program's name) and returns its exit code. */
export async function runCommandLine(args: readonly string[], around: Surroundings): Promise<number> {
  let code: number = EXIT.ok
  const program = programFor(around, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    if (error instanceof ConfigError) return told(around, error, EXIT.usage)
    if (error instanceof DatabaseError) return told(around, error, EXIT.noDatabase)
    around.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return EXIT.broken
  }
}

function programFor(around: Surroundings, done: (code: number) => void): Command {
  const program = new Command('cli')
    .description('Cầu Nối: what the operator does from the command line')
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => around.out(text.trimEnd()),
      writeErr: (text) => around.err(text.trimEnd()),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 refused or problems in the input, 2 wrong usage, 3 no use of the database.',
    )
  const asJson = ['--json', 'print JSON for scripts'] as const

  program
    .command('import')
    .description(
      'take over units and people from XLSX or CSV files: all of it, or nothing where anything is wrong',
    )
    .argument('<file...>', 'spreadsheets; what a sheet holds shows from its headers')
    .option('--dry-run', 'only tell what would change', false)
    .option(...asJson, false)
    .action(async (files: string[], options: { dryRun: boolean; json: boolean }) =>
      done(await importCommand(files, options, around)),
    )

  program
    .command('invite')
    .description('make a code that seats whoever brings it, once, within 14 days')
    .requiredOption('--unit <code>', 'code of the unit')
    .addOption(
      new Option('--position <position>', 'what they will be').choices(POSITIONS).makeOptionMandatory(),
    )
    .option('--person <phone>', 'only for the person imported with this phone')
    .option(...asJson, false)
    .action(async (options: InviteOptions) => done(await inviteCommand(options, around)))

  program
    .command('forms')
    .description('the forms that are reported on')
    .command('import')
    .description('take over forms; one that changed becomes a new version')
    .argument('[where]', 'a YAML file or a folder of them; the built-in forms unless told')
    .option(...asJson, false)
    .action(async (where: string | undefined, options: { json: boolean }) =>
      done(await formsCommand(where, options, around)),
    )

  program
    .command('faq')
    .description('the questions that are answered')
    .command('import')
    .description('take over entries and documents; what staff have changed stays as they left it')
    .argument(
      '[where]',
      'a YAML file of one topic, documents.yaml or a folder; the built-in ones unless told',
    )
    .option(...asJson, false)
    .action(async (where: string | undefined, options: { json: boolean }) =>
      done(await faqCommand(where, options, around)),
    )

  const evaluation = program
    .command('eval')
    .description('how well labelled messages are understood; no database is used')
  evaluation
    .command('quick-report')
    .description('counts typed in ordinary messages; "now" is 2026-11-22')
    .argument('<file>', 'labelled messages, one JSON object a line')
    .option('--failures', 'list the messages that were not read exactly', false)
    .option('--predictions <file>', 'write what was read, one JSON object a line')
    .option('--no-branch-max', 'believe any size: for texts about a commune or more')
    .option('--catalogue <file>', "indicators as JSON; the built-in forms' indicators unless told")
    .addOption(
      new Option('--folds <n>', 'read each n-th part without the words that only it uses').argParser(
        foldCount,
      ),
    )
    .addOption(new Option('--baseline <name>', 'what another parser makes of them').choices(BASELINES))
    .option(...asJson, false)
    .action(async (file: string, options: QuickReportEvaluation) =>
      done(await evalQuickReport(file, options, around)),
    )
  evaluation
    .command('router')
    .description('where free messages go: report, question, announcement_reply, greeting, other')
    .argument('<file>', 'labelled messages, one JSON object a line')
    .option('--failures', 'list the messages that went elsewhere', false)
    .option('--predictions <file>', 'write where each went, one JSON object a line')
    .option('--catalogue <file>', "indicators as JSON; the built-in forms' indicators unless told")
    .option(...asJson, false)
    .action(async (file: string, options: RouterEvaluation) =>
      done(await evaluateRouter(file, options, around, classify)),
    )
  evaluation
    .command('faq')
    .description('questions to the FAQ: answered, offered to choose from, or unknown')
    .argument('<file>', 'labelled questions, one JSON object a line')
    .option('--failures', 'list the questions that came out wrong', false)
    .option('--curve', 'what other thresholds would do, and thresholds picked on other questions', false)
    .option('--predictions <file>', 'write what was found, one JSON object a line')
    .option('--entries <file>', 'another collection, one entry a line, asked with ids of entries')
    .option(...asJson, false)
    .action(async (file: string, options: FaqEvaluation) => done(await evaluateFaq(file, options, around)))
  return program
}

function foldCount(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 2) return count
  throw new InvalidArgumentError('a whole number from 2 on')
}

function told(around: Surroundings, error: Error, code: number): number {
  around.err(error.message)
  return code
}
