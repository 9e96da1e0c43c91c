import { createHash } from 'node:crypto';
import type { Instant } from '#kernel/field/day.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';

const SECRET_BYTES = 32;
/** A use is noted once in this time, so that phones that ask often write no row each time. */
const NOTED_EVERY_MS = 3_600_000;

/** When the address of somebody's calendar was made, and when it was asked last. */
export type FeedUse = { readonly madeAt: Instant; readonly usedAt?: Instant };

/** Makes the secret of somebody's calendar, which is shown once; a former one opens nothing any more. */
export async function makeFeedSecret(district: District, person: string): Promise<string> {
  const secret = Buffer.from(district.vault.random(SECRET_BYTES)).toString('base64url');
  await eachAlone(district.database, 'app').query(
    `insert into ${table(district.schema, 'calendar_feed')} ("person", "hash", "madeAt") values ($1, $2, $3)
     on conflict ("person") do update set "hash" = excluded."hash", "madeAt" = excluded."madeAt", "usedAt" = null`,
    [person, hashOf(secret), district.now()],
  );
  return secret;
}

/** Withdraws somebody's calendar. */
export async function dropFeedSecret(district: District, person: string): Promise<void> {
  await eachAlone(district.database, 'app').query(`delete from ${table(district.schema, 'calendar_feed')} where "person" = $1`, [person]);
}

/** Whether somebody has a calendar. */
export async function findFeedUse(district: District, person: string): Promise<FeedUse | undefined> {
  const found = await eachAlone(district.database, 'app').query<{ madeAt: Instant; usedAt: Instant | null }>(`select "madeAt", "usedAt" from ${table(district.schema, 'calendar_feed')} where "person" = $1`, [person]);
  const row = found.rows[0];
  return row && { madeAt: row.madeAt, ...(row.usedAt === null ? {} : { usedAt: row.usedAt }) };
}

/** Whose calendar a secret opens, which is noted once an hour at most. */
export async function findFeedOwner(district: District, secret: string): Promise<string | undefined> {
  const runner = eachAlone(district.database, 'app');
  const found = await runner.query<{ person: string; usedAt: Instant | null }>(`select "person", "usedAt" from ${table(district.schema, 'calendar_feed')} where "hash" = $1`, [hashOf(secret)]);
  const row = found.rows[0];
  const now = district.now();
  if (row && (row.usedAt === null || Math.abs(Date.parse(now) - Date.parse(row.usedAt)) >= NOTED_EVERY_MS)) await runner.query(`update ${table(district.schema, 'calendar_feed')} set "usedAt" = $2 where "person" = $1`, [row.person, now]);
  return row?.person;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(`calendar/${secret}`).digest();
}
