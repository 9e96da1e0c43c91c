import { timingSafeEqual } from 'node:crypto';
import type { Accepted } from '#kernel/command/command.ts';
import { invariant } from '#kernel/error/invariant.ts';
import type { ClaimedClock } from '#kernel/field-work/claimed-clock.ts';
import type { SentPhoto } from '#kernel/field-work/message.ts';
import type { Instant } from '#kernel/field/day.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import type { Claim } from '../once/claim.ts';
import { stillRunning } from '../once/once.ts';

/** A message as it arrived: by whom and from which phone, the hash of what it says, and both times. */
export type Arrived = {
  readonly actor: string;
  readonly id: string;
  readonly device: string;
  readonly said: Uint8Array;
  readonly register: string;
  readonly record: string;
  readonly claimedAt: Instant;
  readonly clock: ClaimedClock;
  readonly receivedAt: Instant;
  readonly photos: readonly SentPhoto[];
};

/** Why a message was refused: the code and the data of its sentence. */
export type FieldProblem = { readonly code: string; readonly data: Readonly<Record<string, unknown>> };

/** What became of a message that arrived before. */
export type FormerMessage = { readonly said: Uint8Array } & (
  | { readonly state: 'accepted'; readonly accepted: Accepted }
  | { readonly state: 'refused'; readonly refusal: string; readonly problem: FieldProblem }
);

/** Whoever holds the same message for longer than this is still at work: it is sent again. */
const WAIT_MS = 250;
const LOCK_NOT_AVAILABLE = '55P03';

type Row = { id: string; said: Buffer; state: string; accepted: Accepted | null; refusal: string | null; problem: FieldProblem | null };

/** What became of messages of one worker, by id; one that never arrived is not among them. One query. */
export async function findFieldMessages(district: District, actor: string, ids: readonly string[]): Promise<ReadonlyMap<string, FormerMessage>> {
  if (ids.length === 0) return new Map();
  const found = await eachAlone(district.database, 'app').query<Row>(`select "id", "said", "state", "accepted", "refusal", "problem" from ${table(district.schema, 'field_message')} where "actor" = $1 and "id" = any($2::text[])`, [actor, [...ids]]);
  return new Map(found.rows.map((row) => [row.id, formerOf(row)]));
}

/** Whether a message that arrives again says what it said the first time. */
export function saysTheSame(former: FormerMessage, said: Uint8Array): boolean {
  return former.said.length === said.length && timingSafeEqual(former.said, said);
}

/** Lets the transaction of a message's command carry it out once for ever. @throws DistrictError `request/key-running` while the same message is carried out elsewhere. */
export function acceptedClaim(district: District, arrived: Arrived): Claim {
  return {
    claim: (runner) => claimMessage(district, runner, arrived),
    note: async (runner, made) => {
      const accepted = made[0]!;
      await noted(runner.query(`update ${table(district.schema, 'field_message')} set "state" = 'accepted', "accepted" = $3, "entries" = $4 where "actor" = $1 and "id" = $2`, [arrived.actor, arrived.id, JSON.stringify(accepted), made.flatMap(entriesOf)]));
    },
  };
}

/** Lets the transaction that lays a message into the tray note it as refused, with what it said sealed by the master key. */
export function refusedClaim(district: District, arrived: Arrived, refused: { readonly refusal: string; readonly problem: FieldProblem; readonly content: string }): Claim {
  const content = Buffer.from(district.vault.wrap(new TextEncoder().encode(refused.content)));
  return {
    claim: (runner) => claimMessage(district, runner, arrived),
    note: async (runner) => noted(runner.query(`update ${table(district.schema, 'field_message')} set "state" = 'refused', "refusal" = $3, "problem" = $4, "content" = $5 where "actor" = $1 and "id" = $2`, [arrived.actor, arrived.id, refused.refusal, JSON.stringify(refused.problem), content])),
  };
}

/** What refused messages said, by their refusals; what has been settled is forgotten. Who may read it is for the caller to know. */
export async function openContents(district: District, refusals: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (refusals.length === 0) return new Map();
  const found = await eachAlone(district.database, 'app').query<{ refusal: string; content: Buffer }>(`select "refusal", "content" from ${table(district.schema, 'field_message')} where "refusal" = any($1::text[]) and "content" is not null`, [[...refusals]]);
  return new Map(found.rows.map((row) => [row.refusal, new TextDecoder().decode(district.vault.unwrap(row.content))]));
}

/** Forgets what a refused message said. */
export async function forgetContent(district: District, runner: Runner, refusal: string): Promise<void> {
  await runner.query(`update ${table(district.schema, 'field_message')} set "content" = null where "refusal" = $1`, [refusal]);
}

/** Forgets what refused messages said whose refusals are settled. Returns how many. */
export async function sweepContents(district: District, refusals: { readonly register: string; readonly open: string }): Promise<number> {
  if (!district.model.registers.has(refusals.register)) return 0;
  const swept = await eachAlone(district.database, 'app').query(`update ${table(district.schema, 'field_message')} set "content" = null where "content" is not null and "refusal" in (select "id" from ${table(district.schema, refusals.register)} where "_state" <> $1)`, [refusals.open]);
  return swept.rowCount ?? 0;
}

/** Which of these journal entries came of messages of one phone of a worker: one query. */
export async function entriesOfDevice(district: District, arrived: Pick<Arrived, 'actor' | 'device'>, entries: readonly string[]): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const found = await eachAlone(district.database, 'app').query<{ entry: string }>(`select unnest("entries") as entry from ${table(district.schema, 'field_message')} where "actor" = $1 and "device" = $2 and "entries" && $3::text[]`, [arrived.actor, arrived.device, [...entries]]);
  return new Set(found.rows.map((row) => row.entry));
}

async function claimMessage(district: District, runner: Runner, arrived: Arrived): Promise<Accepted | undefined> {
  const { actor, id, device, said, register, record, claimedAt, clock, receivedAt, photos } = arrived;
  await runner.query(`set local lock_timeout = '${WAIT_MS}ms'`);
  const claimed = await runner
    .query(
      `insert into ${table(district.schema, 'field_message')} ("actor", "id", "device", "said", "register", "record", "claimedAt", "clock", "receivedAt", "state", "photos") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'claimed', $10) on conflict ("actor", "id") do nothing`,
      [actor, id, device, Buffer.from(said), register, record, claimedAt, clock, receivedAt, photos.length > 0 ? JSON.stringify(photos) : null],
    )
    .catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === LOCK_NOT_AVAILABLE) throw stillRunning();
      throw error;
    });
  // Somebody else has just finished it: what came of it is read when it is sent again.
  if (claimed.rowCount !== 1) throw stillRunning();
  await runner.query('set local lock_timeout = 0');
  return undefined;
}

function formerOf(row: Row): FormerMessage {
  if (row.state === 'accepted' && row.accepted) return { said: row.said, state: 'accepted', accepted: row.accepted };
  invariant(row.refusal !== null && row.problem !== null, 'A message is accepted or refused when its transaction ends.');
  return { said: row.said, state: 'refused', refusal: row.refusal, problem: row.problem };
}

function entriesOf(accepted: Accepted): readonly string[] {
  return [accepted.entry, ...accepted.also.flatMap(entriesOf)];
}

async function noted(update: Promise<{ readonly rowCount: number | null }>): Promise<void> {
  invariant((await update).rowCount === 1, 'A message is claimed before it is noted.');
}
