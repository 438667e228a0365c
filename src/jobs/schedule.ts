import { schedule } from 'node-cron'
import type { Log } from '../lib/log.ts'

/** A timed verb: when (five cron fields, six with seconds, in the installation's time zone) and what. Running it twice does no harm. */
export interface Job {
  readonly name: string
  readonly cron: string
  run(): Promise<void>
}

/**
 * Runs each job now and then by the clock, unless `timed` is false: then only when told. A job that fails is logged and
 * runs again at its next time.
 */
export async function startJobs(
  jobs: readonly Job[],
  options: { readonly timeZone: string; readonly log: Log; readonly timed?: boolean },
): Promise<{ run(): Promise<void>; stop(): Promise<void> }> {
  const attempt = async (job: Job) => {
    try {
      await job.run()
    } catch (error) {
      options.log.error({ err: error, job: job.name }, 'job failed')
    }
  }
  const run = async () => {
    for (const job of jobs) await attempt(job)
  }
  await run()
  const timed = options.timed === false ? [] : jobs
  const tasks = timed.map((job) =>
    schedule(job.cron, () => attempt(job), { timezone: options.timeZone, name: job.name, noOverlap: true }),
  )
  return {
    run,
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()))
    },
  }
}
