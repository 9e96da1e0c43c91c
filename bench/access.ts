import type { Actor } from '#kernel/access/access.ts';
import { inRole } from '#store/access/in-role.ts';
import { loadView } from '#store/access/in-scope.ts';
import { openDatabase } from '#store/database/connect.ts';
import type { District } from '#store/district.ts';
import { listRecords } from '#store/record/list.ts';
import { openLeakDistrict } from '#tests/kit/leak-district.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import type { Bench, BenchResult } from './bench.ts';

const ROWS = 1_000_000;
const UNITS = 100;
const TURNS = 200;
const GOAL = 'ours at most 1.2 times known';

const person = (unit: string, duty: string): Actor => ({ id: `bench-${duty}`, name: '某', unit, duties: [duty], kind: 'staff' });
const CHIEF = person('unit-1', 'chief');

/** Who lists, how much of the register that shows him, and what it may cost beside the list of who sees all of it. */
const RESTRICTED: readonly (readonly [name: string, who: Actor, what: string, goal?: string])[] = [
  ['one-unit', person('bench-11', 'officer'), 'one unit of a hundred, 1 % of the records', GOAL],
  ['ten-units', person('bench-2', 'officer'), 'a unit with the ten below it, 11 %', GOAL],
  ['few-records', person('unit-33', 'officer'), 'a unit with a hundred records, 0.01 %', GOAL],
  ['own-records', person('unit-1', 'guest'), 'the thousand records that he made himself', GOAL],
  // Sees everything too, but by the list of all units.
  ['all-units', person('unit-1', 'officer'), 'all hundred units, each by its name'],
];

/**
 * A page of fifty records, newest first, with its bounded count and the names of what it refers to, at a million rows on
 * PostgreSQL 15: somebody who sees a part of the register beside somebody who sees all of it, by the same way in.
 */
export const accessBench: Bench = {
  name: 'access',
  run: async () => {
    const server = startPostgres();
    const database = await openDatabase({ url: server.url });
    try {
      const district = await openLeakDistrict(database, [], new Map());
      await fill(district);
      const results: BenchResult[] = [];
      for (const [name, who, what, goal] of RESTRICTED) results.push({ ...(await compare(district, `list-${name}`, who, `the list of who sees ${what}`)), ...(goal ? { goal } : {}) });
      return results;
    } finally {
      await database.close();
      server.stop();
    }
  },
};

async function fill(district: District): Promise<void> {
  await inRole(district.database, 'owner', async (owner) => {
    await owner.query(
      `insert into "leak"."unit" ("id", "_version", "_maker", "_created", "_changed", "_entry", "name", "kind", "parent", "powerBasis")
       select 'bench-' || n, 1, 'system', '2024-01-01', '2024-01-01', 'x', 'bench ' || n, 'bureau', case when n < 10 then 'unit-1' else 'bench-' || (n % 10) end, 'law' from generate_series(0, ${UNITS - 1}) n`,
    );
    // Ten thousand of each unit and a hundred of one more, the newest spread evenly.
    await owner.query(
      `insert into "leak"."note" ("id", "_version", "_unit", "_maker", "_created", "_changed", "_entry", "_search", "name", "kind", "unit", "salary", "owner", "seat", "writtenOn")
       select 'n-' || n, 1, u, case when n % 1000 = 7 then 'bench-guest' else 'maker-' || (n % 5000) end, t, t, 'e-' || n, 'note ' || n, 'Note ' || n, 'a', u, n, 'sealed.x', '{"type":"Point","coordinates":["114","33.5"]}', date '2024-01-01' + (n % 366)::int
       from (select n, case when n % 10000 = 3 then 'unit-33' else 'bench-' || (n * 7919 % ${UNITS}) end as u, timestamptz '2024-01-01' + ((n * 7 % 1000003) * interval '20 seconds') as t from generate_series(1::bigint, ${ROWS}) n) made`,
    );
  });
  for (const name of ['note', 'unit']) await district.database.pool.query(`vacuum analyze "leak"."${name}"`);
}

// Turn about, so that neither side has the quieter machine.
async function compare(district: District, name: string, who: Actor, what: string): Promise<BenchResult> {
  const seconds = { ours: [] as number[], known: [] as number[] };
  const list = async (actor: Actor, into: number[]): Promise<void> => {
    const start = performance.now();
    await listRecords(district, await loadView(district, actor), 'note', { where: {}, words: '', sort: '-changedAt', limit: 50 });
    into.push((performance.now() - start) / 1000);
  };
  for (let turn = 0; turn < TURNS + 5; turn += 1) {
    await list(who, seconds.ours);
    await list(CHIEF, seconds.known);
  }
  const median = (all: readonly number[]): number => all.slice(5).toSorted((a, b) => a - b)[Math.floor(TURNS / 2)]!;
  const [ours, known] = [median(seconds.ours), median(seconds.known)];
  const rounded = (value: number): number => Math.round(value * 100_000) / 100;
  return { name, what: `${what}, beside the list of who sees all of it`, ours: rounded(ours), known: rounded(known), unit: 'ms', ratio: ours / known };
}
