import type { Accepted } from '#kernel/command/command.ts';
import type { Inbox, InboxStage } from '#kernel/inbox/inbox.ts';
import { asReader } from '../access/in-scope.ts';
import { inPublicWriting, inRole } from '../access/in-role.ts';
import type { Database } from '../database/connect.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import type { SealedLetter } from './letter-box.ts';

/** A step of a letter's way, as its writer is told. */
export type LetterStep = { readonly stage: InboxStage; readonly at: string };

/** What somebody is told of his letter: to which inbox it went, and how far it has come. */
export type LetterStatus = { readonly box: string; readonly steps: readonly LetterStep[] };

/** Where the inbox stands. */
export type InboxPlace = { readonly database: Database; readonly schema: string };

/** Adds a letter, under the role of the public face; one that has been added already is added once. */
export async function putLetter({ database, schema }: InboxPlace, letter: SealedLetter & { readonly id: string; readonly box: string; readonly codeHash: Uint8Array; readonly receivedAt: string }): Promise<void> {
  const hash = Buffer.from(letter.codeHash);
  const first: readonly LetterStep[] = [{ stage: 'received', at: letter.receivedAt }];
  // Without a named constraint, so that the role need not read what it adds to.
  await inPublicWriting(database, async (runner) => {
    await runner.query(
      `insert into ${table(schema, 'inbox')} ("id", "box", "codeHash", "receivedAt", "letter", "key", "stage") values ($1, $2, $3, $4, $5, $6, 'received') on conflict do nothing`,
      [letter.id, letter.box, hash, letter.receivedAt, letter.letter, Buffer.from(letter.key)],
    );
    await runner.query(`insert into ${table(schema, 'inbox_status')} ("codeHash", "box", "steps") values ($1, $2, $3) on conflict do nothing`, [hash, letter.box, JSON.stringify(first)]);
  });
}

/** How far the letter of a code has come; undefined where there is none. The policy shows the one row of this hash. */
export async function findLetter({ database, schema }: InboxPlace, codeHash: Uint8Array): Promise<LetterStatus | undefined> {
  const hex = Buffer.from(codeHash).toString('hex');
  const found = await inRole(database, 'public', (runner) => runner.query<LetterStatus>(`select "box", "steps" from ${table(schema, 'inbox_status')}`), [[`set local shali.code = '${hex}'`]]);
  return found.rows[0];
}

/** A letter that waits to be taken into its register. */
export type WaitingLetter = SealedLetter & { readonly id: string; readonly box: string; readonly receivedAt: string };

/** Letters that wait, oldest first. */
export async function listWaiting({ database, schema }: District, after: string, limit: number): Promise<readonly WaitingLetter[]> {
  const found = await inRole(database, 'publisher', (runner) =>
    runner.query<{ id: string; box: string; receivedAt: string; letter: string; key: Buffer }>(`select "id", "box", "receivedAt", "letter", "key" from ${table(schema, 'inbox')} where "record" is null and "letter" is not null and "id" > $1 order by "id" limit $2`, [after, limit]));
  return found.rows.map((row) => ({ ...row, key: new Uint8Array(row.key) }));
}

/** Notes as what a letter stands in its register. What it said and its key are destroyed: the record holds it now. */
export async function noteTaken({ database, schema }: District, id: string, record: string): Promise<void> {
  await inRole(database, 'publisher', (runner) => runner.query(`update ${table(schema, 'inbox')} set "record" = $2, "letter" = null, "key" = null where "id" = $1`, [id, record]));
}

/** Notes where a record came from, in the transaction that makes it. */
export async function noteLetterSource(runner: Runner, schema: string, accepted: Accepted, { inbox, id, receivedAt }: { readonly inbox: Inbox; readonly id: string; readonly receivedAt: string }): Promise<void> {
  await runner.query(
    `insert into ${table(schema, 'entry_source')} ("entry", "register", "record", "connector", "system", "message", "sentAt", "receivedAt", "endpoint") values ($1, $2, $3, $4, 'public-inbox', $5, $6, $6, 'public inbox')`,
    [accepted.entry, accepted.register, accepted.record, inbox.id, id, receivedAt],
  );
}

/** A letter whose case stands in another state than was last noted. */
export type MovedLetter = { readonly id: string; readonly state: string; readonly since: string; readonly stage: InboxStage };

/** Letters of an inbox whose cases have moved on since they were last looked at. */
export async function listMoved(district: District, inbox: Inbox, limit: number): Promise<readonly MovedLetter[]> {
  const found = await asReader(district, (wide) =>
    wide.query<MovedLetter>(
      `select i."id", r."_state" as state, r."_since" as since, i."stage" from ${table(district.schema, 'inbox')} i join ${table(district.schema, inbox.of)} r on r."id" = i."record"
       where i."box" = $1 and i."record" is not null and i."stage" <> 'done' and i."stage" <> 'declined' and i."state" is distinct from r."_state" order by i."id" limit $2`,
      [inbox.id, limit],
    ));
  return found.rows;
}

/** Notes where letters stand now; a new stage is added to what the writer is told. */
export async function noteMoved({ database, schema }: District, moved: readonly (MovedLetter & { readonly next: InboxStage })[]): Promise<void> {
  if (moved.length === 0) return;
  await inRole(database, 'publisher', async (runner) => {
    await runner.query(
      `update ${table(schema, 'inbox')} i set "state" = m.state, "stage" = m.stage from unnest($1::text[], $2::text[], $3::text[]) as m(id, state, stage) where i."id" = m.id`,
      [moved.map((one) => one.id), moved.map((one) => one.state), moved.map((one) => one.next)],
    );
    const further = moved.filter((one) => one.next !== one.stage);
    if (further.length === 0) return;
    await runner.query(
      `update ${table(schema, 'inbox_status')} s set "steps" = s."steps" || m.step from ${table(schema, 'inbox')} i join unnest($1::text[], $2::jsonb[]) as m(id, step) on i."id" = m.id where s."codeHash" = i."codeHash"`,
      [further.map((one) => one.id), further.map((one) => JSON.stringify([{ stage: one.next, at: one.since }]))],
    );
  });
}
