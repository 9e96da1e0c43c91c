import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '#store/database/connect.ts';
import { insertRows } from '#store/database/insert-rows.ts';
import type { Order } from '#kernel/command/command.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import { ENTRY_COLUMNS } from '#store/command/write.ts';
import { makeVault } from '#store/keys/vault.ts';
import { writtenColumns } from '#store/schema/columns.ts';
import { openSmallDistrict, Shop, staff } from '#tests/kit/small-district.ts';
import { medianSeconds, type Bench, type BenchResult } from './bench.ts';
import { onOpenPostgres } from './on-postgres.ts';

const BATCH = 500;
const BATCHES = 8;
const SINGLE = 400;
const CLIENTS = 8;
const TURNS = 5;

type Rows = { readonly shops: readonly Record<string, unknown>[]; readonly entries: readonly Record<string, unknown>[] };

/**
 * Commands a second through the one door on PostgreSQL 15 with fsync, against plain inserts of the same rows: those
 * that such commands wrote into the register and into the journal, inserted as they are, without deciding or hashing.
 */
export const commandsBench: Bench = {
  name: 'commands',
  run: () => onOpenPostgres(measure),
};

async function measure(database: Database): Promise<readonly BenchResult[]> {
  // Keys come from the machine as they do in earnest; the tests' own repeatable ones cost a hash each.
  const vault = makeVault(randomBytes(32), (length) => new Uint8Array(randomBytes(length)));
  const district = { ...(await openSmallDistrict(database)), vault };
  for (const name of ['shop', 'entry']) await database.pool.query(`create table "small"."${name}_plain" (like "small"."${name}" including all)`);
  let made = 0;
  const orders = (count: number): Order[] =>
    Array.from({ length: count }, () => {
      made += 1;
      return { actor: staff('registrar'), at: '2024-03-05T02:00:00.000Z', command: { do: 'create', register: 'shop', id: `shop-${made}`, set: valuesOf(made) } };
    });
  await runBatch(district, orders(BATCH));
  const written = await readWritten(database);
  const plain = async (count: number): Promise<void> => {
    const rows = renamed(written, count);
    await insertRows(database.pool, 'small', 'shop_plain', writtenColumns(Shop), rows.shops);
    await insertRows(database.pool, 'small', 'entry_plain', ENTRY_COLUMNS, rows.entries);
  };
  const batches = async (work: () => Promise<unknown>): Promise<void> => {
    for (let batch = 0; batch < BATCHES; batch += 1) await work();
  };
  return [
    await compare('commands-batch', `create commands in batches of ${BATCH}, against inserts of the same register and journal rows in batches of ${BATCH}`, 'at least 0.5', BATCH * BATCHES,
      () => batches(() => runBatch(district, orders(BATCH))), () => batches(() => plain(BATCH))),
    await compare('commands-single', `create commands one by one from ${CLIENTS} clients, against inserts of the same rows one by one from ${CLIENTS} clients`, 'at least 0.25', SINGLE,
      () => inParallel(() => runCommand(district, orders(1)[0]!)), () => inParallel(() => plain(1))),
  ];
}

async function compare(name: string, what: string, goal: string, count: number, ours: () => Promise<void>, known: () => Promise<void>): Promise<BenchResult> {
  await ours();
  await known();
  const seconds = { ours: await medianSeconds(TURNS, ours), known: await medianSeconds(TURNS, known) };
  return { name, what, ours: Math.round(count / seconds.ours), known: Math.round(count / seconds.known), unit: 'commands/s', ratio: seconds.known / seconds.ours, goal };
}

async function readWritten(database: Database): Promise<Rows> {
  const shops = await database.pool.query('select * from "small"."shop" order by "id"');
  const entries = await database.pool.query('select * from "small"."entry" order by "record"');
  return { shops: shops.rows, entries: entries.rows };
}

function renamed(rows: Rows, count: number): Rows {
  const names = Array.from({ length: count }, () => randomUUID());
  return {
    shops: names.map((id, index) => ({ ...rows.shops[index % rows.shops.length], id })),
    entries: names.map((id, index) => ({ ...rows.entries[index % rows.entries.length], id, record: id })),
  };
}

function valuesOf(index: number): Readonly<Record<string, unknown>> {
  return { name: `Shop ${index}`, openedOn: '2024-03-05', visitors: index % 5000, turnover: index * 100, floor: `${index % 900}.5`, share: '12.5', chain: index % 2 === 0 };
}

async function inParallel(work: () => Promise<unknown>): Promise<void> {
  let left = SINGLE;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}
