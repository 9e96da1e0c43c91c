import { PgBoss } from 'pg-boss';
import type { Database } from '#store/database/connect.ts';
import type { Jobs } from './jobs.ts';

/** Where the jobs stand: one plain schema beside the districts', with no district's data in it. */
export const JOBS_SCHEMA = 'jobs';

const CONNECTIONS = 2;
const POLL_SECONDS = 1;
const LONGEST_TURN_SECONDS = 15 * 60;
const STOP_WITHIN_MS = 20_000;

/** Starts the jobs on a database: pg-boss, on PostgreSQL and on PGlite alike (docs/decisions/0040). */
export async function startJobs(database: Database, failed: (error: unknown) => void): Promise<Jobs> {
  const { connectionString, host, user, database: name } = database.pool.options;
  const boss = new PgBoss({
    ...(connectionString ? { connectionString } : { host: host!, user: user!, database: name! }),
    max: CONNECTIONS,
    schema: JOBS_SCHEMA,
    backend: database.kind,
    // Polling only: an embedded database and a pooler give no connection of one's own to listen on.
    useListenNotify: false,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
  });
  boss.on('error', failed);
  await boss.start();
  return { repeat: (job, everySeconds, work) => repeat(boss, database, failed, { job, everySeconds, work }), runNow: (job) => runNow(boss, job), stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }) };
}

type Repeated = { readonly job: string; readonly everySeconds: number; readonly work: () => Promise<void> };

async function repeat(boss: PgBoss, database: Database, failed: (error: unknown) => void, { job, everySeconds, work }: Repeated): Promise<void> {
  // One waiting and one running at most, over all processes; a turn whose process died is taken up again.
  await boss.createQueue(job, { policy: 'stately', expireInSeconds: LONGEST_TURN_SECONDS, retryLimit: 2, deleteAfterSeconds: 3600 });
  // The embedded database has one process, so what a former one left running is over.
  if (database.kind === 'pglite') await boss.deleteAllJobs(job);
  await boss.work(job, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
    await work().catch(failed);
    await boss.send(job, null, { startAfter: everySeconds });
  });
  await boss.send(job, null);
}

// The waiting turn is taken away first: of the two that would wait, only one may.
async function runNow(boss: PgBoss, job: string): Promise<void> {
  await boss.deleteQueuedJobs(job);
  await boss.send(job, null);
}
