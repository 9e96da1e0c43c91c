import { timingSafeEqual } from 'node:crypto';
import type { Accepted } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { invariant } from '#kernel/error/invariant.ts';
import type { Instant } from '#kernel/field/day.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A change that is carried out once however often it is sent: whose it is, the key of it, and the hash of what it asks. */
export type Once = { readonly actor: string; readonly key: string; readonly request: Uint8Array; readonly at: Instant };

/** How long the answer to a change is kept for who sends it again. */
export const KEPT_HOURS = 24;

/** Whoever holds the key for longer than this is still at work: the other is told so and does not wait for him. */
const WAIT_MS = 250;
const LOCK_NOT_AVAILABLE = '55P03';
const RETRY_AFTER_SECONDS = 1;

/**
 * Claims a key for the transaction of its command, or gives what was accepted for it before. The claim is undone with the
 * transaction, so that a refused command leaves its key free.
 * @throws DistrictError `request/key-reused` when the key stood for another request, `request/key-running` while the first is carried out.
 */
export async function claimOnce(district: District, runner: Runner, once: Once): Promise<Accepted | undefined> {
  const target = table(district.schema, 'request_key');
  await runner.query(`set local lock_timeout = '${WAIT_MS}ms'`);
  const claimed = await runner
    .query(`insert into ${target} ("actor", "key", "request", "at") values ($1, $2, $3, $4) on conflict ("actor", "key") do nothing`, [once.actor, once.key, Buffer.from(once.request), once.at])
    .catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === LOCK_NOT_AVAILABLE) throw stillRunning();
      throw error;
    });
  await runner.query('set local lock_timeout = 0');
  if (claimed.rowCount === 1) return undefined;
  const before = await findIn(district, runner, once);
  if (!before) throw stillRunning();
  return before;
}

/** What was accepted under a key before; undefined when nothing was. For work that is more than its command. @throws DistrictError `request/key-reused`. */
export async function findOnce(district: District, once: Once): Promise<Accepted | undefined> {
  return findIn(district, eachAlone(district.database, 'app'), once);
}

async function findIn(district: District, runner: Runner, once: Once): Promise<Accepted | undefined> {
  const found = await runner.query<{ request: Buffer; accepted: Accepted | null }>(`select "request", "accepted" from ${table(district.schema, 'request_key')} where "actor" = $1 and "key" = $2`, [once.actor, once.key]);
  const before = found.rows[0];
  if (!before?.accepted) return undefined;
  if (before.request.length !== once.request.length || !timingSafeEqual(before.request, once.request)) throw new DistrictError('request/key-reused');
  return before.accepted;
}

/** Notes what was accepted under a key that this transaction has claimed. */
export async function noteOnce(district: District, runner: Runner, once: Once, accepted: Accepted): Promise<void> {
  const noted = await runner.query(`update ${table(district.schema, 'request_key')} set "accepted" = $3 where "actor" = $1 and "key" = $2`, [once.actor, once.key, JSON.stringify(accepted)]);
  invariant(noted.rowCount === 1, 'A key is claimed before it is noted.');
}

/** Forgets the keys that are older than they are kept. Returns how many. */
export async function sweepOnce(district: District): Promise<number> {
  const before = new Date(Date.parse(district.now()) - KEPT_HOURS * 3_600_000).toISOString();
  const swept = await eachAlone(district.database, 'app').query(`delete from ${table(district.schema, 'request_key')} where "at" < $1`, [before]);
  return swept.rowCount ?? 0;
}

/** The refusal of a request whose first sending is still being carried out. */
export function stillRunning(): DistrictError {
  return new DistrictError('request/key-running', { retryAfterSeconds: RETRY_AFTER_SECONDS });
}
