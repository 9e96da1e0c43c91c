import { refuse } from './data-options.ts';

/** A command of the launcher; its result is the exit code. Each loads its own code only when it runs. */
export type CliCommand = { readonly usage: string; readonly run: (args: readonly string[]) => Promise<number> };

const command = (usage: string, run: CliCommand['run']): CliCommand => ({ usage, run: (args) => run(args).catch(refuse) });

/** The stable outside interface of `./shali`. */
export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  up: command('[--port 7180] [--data DIR] [--scale N] [--empty]', async (args) => (await import('./up.ts')).up(args)),
  report: command('check FILE [--data DIR] [--json] | extract FILE --json', async (args) => (await import('./report.ts')).report(args)),
  indicators: command('[--period 2024] [--data DIR] [--json]', async (args) => (await import('./indicators.ts')).indicators(args)),
  user: command('list [--json] | add LOGIN --staff ID | reset LOGIN [--second-factor] | disable LOGIN | enable LOGIN [--data DIR]', async (args) => (await import('./user.ts')).user(args)),
  log: command('verify URL-or-DIR [--key KEY] [--json]', async (args) => (await import('./log.ts')).log(args)),
  archive: command('case REGISTER RECORD | year YEAR [REGISTER] | verify FILE [--key KEY] [--data DIR] [--json]', async (args) => (await import('./archive.ts')).archive(args)),
  backup: command('FILE [--data DIR] [--json]', async (args) => (await import('./backup.ts')).backup(args)),
  restore: command('FILE --data DIR [--keys DIR]', async (args) => (await import('./restore.ts')).restore(args)),
  exchange: command('[status | connect SYSTEM ADDRESS | disconnect SYSTEM | reconcile CONNECTOR] [--data DIR] [--json]', async (args) => (await import('./exchange.ts')).exchange(args)),
  simulate: command('item-platform [--port 7190] [--delay MS] [--refuse PERCENT] [--outage SECONDS] [--every SECONDS] [--seed TEXT]', async (args) => (await import('./simulate.ts')).simulate(args)),
  bench: command('[start|commands|access|report|tasks] [--json]', async (args) => (await import('./bench.ts')).bench(args)),
  test: command('[--long]', async (args) => (await import('./test.ts')).test(args)),
};
