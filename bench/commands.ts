import { openDatabase } from '#store/database/connect.ts';
import { Parameters } from '#store/database/identifier.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import type { Order } from '#store/command/command.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { openSmallDistrict, staff } from '#tests/kit/small-district.ts';
import { medianSeconds, type Bench, type BenchResult } from './bench.ts';

const BATCH = 500;
const BATCHES = 8;
const SINGLE = 400;
const TURNS = 5;

/** Commands a second through the one door on PostgreSQL, against plain inserts of the same register rows. */
export const commandsBench: Bench = {
  name: 'commands',
  run: async () => {
    const server = startPostgres({ durable: true });
    const database = await openDatabase({ url: server.url });
    const district = await openSmallDistrict(database);
    const plainTable = '"small"."shop_plain"';
    await database.pool.query(`create table ${plainTable} (like "small"."shop" including all)`);
    let made = 0;
    const orders = (count: number): Order[] =>
      Array.from({ length: count }, () => {
        made += 1;
        return { actor: staff('registrar'), at: '2024-03-05T02:00:00.000Z', command: { do: 'create', register: 'shop', id: `shop-${made}`, set: valuesOf(made) } };
      });
    const insert = async (count: number): Promise<void> => {
      const parameters = new Parameters();
      const rows = Array.from({ length: count }, () => {
        made += 1;
        const values = valuesOf(made);
        return `(${[`plain-${made}`, 1, '2024-03-05T02:00:00.000Z', '2024-03-05T02:00:00.000Z', `entry-${made}`, values.name.toLowerCase(), values.name, values.openedOn, values.visitors, values.turnover, values.floor, values.share, values.chain].map((value) => parameters.add(value)).join(', ')})`;
      });
      await database.pool.query(`insert into ${plainTable} ("id", "_version", "_created", "_changed", "_entry", "_search", "name", "openedOn", "visitors", "turnover", "floor", "share", "chain") values ${rows.join(', ')}`, parameters.values);
    };
    const results: BenchResult[] = [];
    const measure = async (name: string, what: string, count: number, ours: () => Promise<void>, known: () => Promise<void>, goal: string): Promise<void> => {
      await ours();
      await known();
      const seconds = { ours: await medianSeconds(TURNS, ours), known: await medianSeconds(TURNS, known) };
      results.push({ name, what, ours: Math.round(count / seconds.ours), known: Math.round(count / seconds.known), unit: 'rows/s', ratio: seconds.known / seconds.ours, goal });
    };
    await measure('commands-batch', `create commands in batches of ${BATCH}, against multi-row inserts of the same rows`, BATCH * BATCHES,
      async () => { for (let batch = 0; batch < BATCHES; batch += 1) await runBatch(district, orders(BATCH)); },
      async () => { for (let batch = 0; batch < BATCHES; batch += 1) await insert(BATCH); }, 'at least 0.5');
    await measure('commands-single', 'create commands one by one from 8 clients, against single-row inserts from 8 clients', SINGLE,
      () => inParallel(8, SINGLE, () => runCommand(district, orders(1)[0]!)),
      () => inParallel(8, SINGLE, () => insert(1)), 'at least 0.25');
    await database.close();
    server.stop();
    return results;
  },
};

function valuesOf(index: number): { name: string; openedOn: string; visitors: number; turnover: number; floor: string; share: string; chain: boolean } {
  return { name: `Shop ${index}`, openedOn: '2024-03-05', visitors: index % 5000, turnover: index * 100, floor: `${index % 900}.5`, share: '12.5', chain: index % 2 === 0 };
}

async function inParallel(clients: number, count: number, work: () => Promise<unknown>): Promise<void> {
  let left = count;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}
