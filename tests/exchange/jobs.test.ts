import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#store/database/transaction.ts';
import { JOBS_SCHEMA, startJobs } from '#server/jobs/start-jobs.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';

async function until(happened: () => boolean, seconds = 20): Promise<void> {
  for (let tries = 0; !happened() && tries < seconds * 10; tries += 1) await wait(100);
}

describe.each(DATABASES)('jobs on %s', (kind) => {
  test('run again and again, one turn at a time, go on after one that fails, and stop when told', async () => {
    const database = await openEmpty(kind);
    const errors: unknown[] = [];
    const jobs = await startJobs(database, (error) => errors.push(error));
    const other = await startJobs(database, (error) => errors.push(error));
    let turns = 0;
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      turns += 1;
      await wait(30);
      running -= 1;
      if (turns === 1) throw new Error('the first turn fails');
    };
    await jobs.repeat('turn', 1, work);
    if (kind === 'postgres') await other.repeat('turn', 1, work);
    // The platform's own transactions go on meanwhile and are not mixed with those of the jobs.
    await database.pool.query('create table mine ("n" bigint primary key)');
    for (let n = 0; n < 50; n += 1) await inTransaction(database.pool, (runner) => runner.query('insert into mine values ($1)', [n]));
    await until(() => turns >= 3);
    await Promise.all([jobs.stop(), other.stop()]);
    const stoppedAt = turns;
    await wait(1500);
    expect(turns).toBe(stoppedAt);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(most).toBe(1);
    expect(errors.map(String)).toEqual(['Error: the first turn fails']);
    expect((await database.pool.query('select count(*) as n from mine')).rows[0].n).toBe(50);
    expect((await database.pool.query('select distinct schemaname as name from pg_tables where schemaname not in ($1, $2, $3)', ['pg_catalog', 'information_schema', 'public'])).rows).toEqual([{ name: JOBS_SCHEMA }]);
    await database.close();
  });
});
