import { latestTryAt } from '#kernel/exchange/back-off.ts';
import type { Connector } from '#kernel/exchange/connector.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A message as it stands in our list. */
export type MessageRow = {
  readonly id: string; readonly connector: string; readonly direction: 'in' | 'out'; readonly message: string; readonly key: string | null; readonly record: string | null;
  readonly sequence: number | null; readonly sentAt: string; readonly notedAt: string; readonly endpoint: string | null; readonly attempts: number; readonly entry: string | null; readonly body: Buffer | null;
};

// Long enough for a slow system, short enough that what a stopped program had claimed is soon tried again.
const LEASE_MS = 2 * 60_000;

/**
 * Claims messages that are due, so that no two workers carry out the same one; whoever stops in between loses the claim
 * after two minutes. Each claim counts as a try.
 */
export async function claimDue(district: District, connector: Connector, direction: 'in' | 'out', limit: number): Promise<readonly MessageRow[]> {
  const now = district.now();
  const lease = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const target = table(district.schema, 'exchange_message');
  const claimed = await eachAlone(district.database, 'app').query<MessageRow>(
    `update ${target} set "attempts" = "attempts" + 1, "nextAt" = $5
     where "id" = any(array(select "id" from ${target} where "state" = 'waiting' and "connector" = $1 and "direction" = $2 and ("nextAt" <= $3 or "nextAt" > $4) order by "nextAt", "id" limit $6 for update skip locked))
     returning *`,
    [connector.id, direction, now, latestTryAt(now), lease, limit],
  );
  return claimed.rows;
}

/** What became of tries: one statement for all of them. */
export type Ended = {
  readonly id: string;
  readonly state: 'waiting' | 'done' | 'unchanged' | 'superseded' | 'dead';
  readonly attempts: number;
  readonly nextAt?: string;
  readonly receipt?: string;
  readonly problem?: { readonly code: string; readonly data: unknown };
};

/** Notes what became of messages that were claimed. What is settled keeps no body. */
export async function noteEnded(district: District, runner: Runner, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  const now = district.now();
  await runner.query(
    `update ${table(district.schema, 'exchange_message')} m set "state" = e.state, "attempts" = e.attempts, "nextAt" = e.next, "receipt" = coalesce(e.receipt, m."receipt"), "problem" = e.problem, "doneAt" = e.done,
     "body" = case when e.state in ('waiting', 'dead') then m."body" end
     from unnest($1::text[], $2::text[], $3::bigint[], $4::timestamptz[], $5::text[], $6::jsonb[], $7::timestamptz[]) as e(id, state, attempts, next, receipt, problem, done) where m."id" = e.id and m."state" = 'waiting'`,
    [
      ended.map((one) => one.id), ended.map((one) => one.state), ended.map((one) => one.attempts), ended.map((one) => one.nextAt ?? null), ended.map((one) => one.receipt ?? null),
      ended.map((one) => (one.problem ? JSON.stringify(one.problem) : null)), ended.map((one) => (one.state === 'waiting' || one.state === 'dead' ? null : now)),
    ],
  );
}
