import type { Actor } from '#kernel/access/access.ts';
import type { Command, Order } from '#kernel/command/command.ts';
import { runBatch } from '#store/command/run.ts';
import type { Database } from '#store/database/connect.ts';
import { listCasesAtHand } from '#store/record/tasks.ts';
import type { District } from '#store/district.ts';
import { openOffice } from '#tests/kit/office-district.ts';
import { person } from '#tests/kit/office.ts';
import { medianSeconds, type Bench, type BenchResult } from './bench.ts';
import { onOpenPostgres } from './on-postgres.ts';
import { seeAll } from '#tests/kit/see-all.ts';

const CASES = 1_000_000;
/** One case in so many is still open. */
const OPEN = 20;
const TURNS = 5;
const CALLS = 20;

/**
 * The first page of what is mine to do among a million cases, of which one in twenty is open, on PostgreSQL 15: for a
 * person with a few tasks, for a duty in one unit and for a duty of the whole district, each beside reading as many rows
 * by their primary key. And what the indexes of open cases cost the commands that open and close them.
 */
export const tasksBench: Bench = {
  name: 'tasks',
  run: () => onOpenPostgres(measure),
};

async function measure(database: Database): Promise<readonly BenchResult[]> {
  const district = await openOffice(database);
  await fill(database);
  const asked: readonly (readonly [name: string, who: string, keys: readonly string[]])[] = [
    ['tasks-person', 'a person with 50 tasks', ['person:officer-7']],
    ['tasks-unit', 'a duty in one unit with 1,000 tasks', ['duty:officer@unit-3', 'person:nobody']],
    ['tasks-district', 'a duty of the district with 25,000 tasks', ['duty:window', 'person:nobody']],
  ];
  const results: BenchResult[] = [];
  for (const [name, who, keys] of asked) results.push(await compare(district, name, `the first 50 of what ${who} has to do among ${CASES.toLocaleString('en')} cases, against 50 rows by primary key`, keys));
  return [...results, await writing(district)];
}

// Half of the open cases are a duty's of the whole district, the others a duty's in one of 25 units; 1,000 people have 50 each of those beside.
async function fill(database: Database): Promise<void> {
  await database.pool.query(
    `insert into "office"."permit" ("id", "_version", "_unit", "_state", "_since", "_due", "_clocks", "_tasks", "_created", "_changed", "_entry", "name", "shop", "fire")
     select 'case-' || n, 1, 'unit-a', case when n % ${OPEN} = 0 then 'review' else 'issued' end, '2024-04-08'::timestamptz, case when n % ${OPEN} = 0 then '2024-04-08'::timestamptz + (n % 5000) * interval '1 hour' end, '{}',
       case when n % ${OPEN} <> 0 then null when n % ${OPEN * 2} = 0 then array['duty:window', 'person:officer-' || (n / ${OPEN}) % 1000] else array['duty:officer@unit-' || (n / ${OPEN * 2}) % 25, 'person:officer-' || (n / ${OPEN}) % 1000] end,
       '2024-01-01', '2024-04-08', 'entry', 'Permit ' || n, 'shop-1', false from generate_series(1, ${CASES}) n`,
  );
  await database.pool.query('vacuum analyze "office"."permit"');
}

async function compare(district: District, name: string, what: string, keys: readonly string[]): Promise<BenchResult> {
  const { pool } = district.database;
  const many = async (work: () => Promise<unknown>): Promise<void> => {
    for (let call = 0; call < CALLS; call += 1) await work();
  };
  const mine = (): Promise<unknown> => seeAll(district, (scoped) => listCasesAtHand(district, scoped, keys, { limit: 50 }));
  const ids = Array.from({ length: 50 }, (_, index) => `case-${(index + 1) * OPEN}`);
  const known = (): Promise<unknown> => pool.query('select "id", "name", "_version", "_state", "_since", "_due", "_clocks", "_case" from "office"."permit" where "id" = any($1::text[])', [ids]);
  await mine();
  await known();
  const seconds = { ours: await medianSeconds(TURNS, () => many(mine)), known: await medianSeconds(TURNS, () => many(known)) };
  const rate = (taken: number): number => Math.round(CALLS / taken);
  return { name, what, ours: rate(seconds.ours), known: rate(seconds.known), unit: 'lists/s', ratio: seconds.known / seconds.ours, goal: 'at most 20 ms a list' };
}

// The same commands with and without the two indexes.
async function writing(district: District): Promise<BenchResult> {
  let made = 0;
  const turn = async (): Promise<void> => {
    for (let batch = 0; batch < 10; batch += 1) {
      const ids = Array.from({ length: 100 }, () => `made-${(made += 1)}`);
      const order = (actor: Actor, command: Command): Order => ({ actor, at: '2024-04-08T02:00:00.000Z', command });
      await runBatch(district, ids.map((id) => order(person('window-1'), { do: 'create', register: 'permit', id, set: { name: `Permit ${id}`, shop: 'shop-1', fire: false } })));
      await runBatch(district, ids.map((id) => order(person('window-1'), { do: 'act', register: 'permit', id, action: 'submit' })));
      await runBatch(district, ids.map((id) => order(person('head-1'), { do: 'act', register: 'permit', id, action: 'cancel', reason: 'done' })));
    }
  };
  await turn();
  const ours = await medianSeconds(TURNS, turn);
  for (const name of ['permit___tasks', 'permit___due']) await district.database.pool.query(`drop index "office"."${name}"`);
  await turn();
  const known = await medianSeconds(TURNS, turn);
  return { name: 'tasks-write', what: 'commands that make, submit and cancel cases in batches of 100, against the same without the two indexes of open cases', ours: Math.round(3000 / ours), known: Math.round(3000 / known), unit: 'commands/s', ratio: known / ours, goal: 'at least 0.85' };
}
