import { latestTryAt } from '#kernel/exchange/back-off.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { DeliveryPage, DeliveryState, DeliveryWire } from '#kernel/exchange/webhook-wire.ts';
import { eachAlone } from '../access/each-alone.ts';
import { Parameters, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** So often a delivery is tried, over some ten hours, before it waits for a person. */
export const MOST_TRIES = 12;

const AT_ONCE = 50;
// Longer than all deliveries of a turn to one receiver can take, so that no other process tries them meanwhile.
const LEASE_MS = 10 * 60_000;
const KEPT_DAYS = 30;
const COLUMNS = '"id", "webhook", "position", "entry", "register", "record", "version", "act", "at", "state", "attempts", "notedAt", "nextAt", "doneAt", "problem"';

/** What became of a delivery that was claimed. */
export type Delivered = { readonly id: string; readonly state: DeliveryState; readonly attempts: number; readonly nextAt?: string; readonly problem?: string };

/** Claims deliveries that are due, the oldest first; each claim counts as a try, and whoever stops in between loses it. */
export async function claimDeliveries(district: District): Promise<readonly DeliveryWire[]> {
  const now = district.now();
  const target = table(district.schema, 'webhook_delivery');
  const claimed = await eachAlone(district.database, 'app').query<DeliveryWire>(
    `update ${target} set "attempts" = "attempts" + 1, "nextAt" = $3
     where "id" = any(array(select "id" from ${target} where "state" = 'waiting' and ("nextAt" <= $1 or "nextAt" > $2) order by "nextAt", "id" limit $4 for update skip locked)) returning ${COLUMNS}`,
    [now, latestTryAt(now), new Date(Date.parse(now) + LEASE_MS).toISOString(), AT_ONCE],
  );
  return claimed.rows.toSorted((a, b) => a.position - b.position);
}

/** Notes what became of deliveries: one statement for all. */
export async function noteDelivered(district: District, ended: readonly Delivered[]): Promise<void> {
  if (ended.length === 0) return;
  const now = district.now();
  await eachAlone(district.database, 'app').query(
    `update ${table(district.schema, 'webhook_delivery')} d set "state" = e.state, "attempts" = e.attempts, "nextAt" = e.next, "problem" = e.problem, "doneAt" = e.done
     from unnest($1::text[], $2::text[], $3::bigint[], $4::timestamptz[], $5::text[], $6::timestamptz[]) as e(id, state, attempts, next, problem, done) where d."id" = e.id and d."state" = 'waiting'`,
    [ended.map((one) => one.id), ended.map((one) => one.state), ended.map((one) => one.attempts), ended.map((one) => one.nextAt ?? null), ended.map((one) => one.problem?.slice(0, 300) ?? null), ended.map((one) => (one.state === 'waiting' ? null : now))],
  );
}

/** A page of a subscription's deliveries, newest first. `after` is the position of the last of the page before. */
export async function listDeliveries(district: District, webhook: string, query: { readonly state?: DeliveryState | undefined; readonly after?: number | undefined; readonly limit: number }): Promise<DeliveryPage> {
  const parameters = new Parameters();
  const tests = [`"webhook" = ${parameters.add(webhook, 'text')}`];
  if (query.state !== undefined) tests.push(`"state" = ${parameters.add(query.state, 'text')}`);
  if (query.after !== undefined) tests.push(`"position" < ${parameters.add(query.after, 'bigint')}`);
  const found = await eachAlone(district.database, 'app').query<DeliveryWire>(`select ${COLUMNS} from ${table(district.schema, 'webhook_delivery')} where ${tests.join(' and ')} order by "position" desc limit ${parameters.add(query.limit + 1, 'bigint')}`, parameters.values);
  const deliveries = found.rows.slice(0, query.limit);
  const last = deliveries.at(-1);
  return { deliveries, ...(found.rows.length > query.limit && last ? { next: String(last.position) } : {}) };
}

/** Lets a delivery be sent once more, with all its tries, whatever became of it. @throws DistrictError `webhook/delivery-unknown`. */
export async function sendAgain(district: District, webhook: string, id: string): Promise<DeliveryWire> {
  const again = await eachAlone(district.database, 'app').query<DeliveryWire>(
    `update ${table(district.schema, 'webhook_delivery')} set "state" = 'waiting', "attempts" = 0, "nextAt" = $3, "doneAt" = null, "problem" = null where "id" = $1 and "webhook" = $2 returning ${COLUMNS}`,
    [id, webhook, district.now()],
  );
  const row = again.rows[0];
  if (!row) throw new DistrictError('webhook/delivery-unknown');
  return row;
}

/** How many deliveries stand in which state. */
export async function countDeliveries(district: District): Promise<Readonly<Record<string, number>>> {
  const found = await eachAlone(district.database, 'app').query<{ state: string; n: number }>(`select "state", count(*) as n from ${table(district.schema, 'webhook_delivery')} group by "state"`);
  return Object.fromEntries(found.rows.map((row) => [row.state, row.n]));
}

/** Forgets deliveries that ended long ago; dead ones wait for a person. */
export async function sweepDeliveries(district: District): Promise<number> {
  const before = new Date(Date.parse(district.now()) - KEPT_DAYS * 86_400_000).toISOString();
  const swept = await eachAlone(district.database, 'app').query(`delete from ${table(district.schema, 'webhook_delivery')} where "state" in ('done', 'withheld') and "doneAt" < $1`, [before]);
  return swept.rowCount ?? 0;
}
