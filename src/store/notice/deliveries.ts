import { latestTryAt } from '#kernel/exchange/back-off.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { NoticeWay } from '#kernel/notice/notice-wish.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import type { KeptWish } from './wishes.ts';

/** The register of notices; a district without it tells nobody. */
export const NOTICE_REGISTER = 'notice';

/** So often a delivery is tried before it is given up. */
export const MOST_TRIES = 12;

const AT_ONCE = 100;
const LEASE_MS = 10 * 60_000;
const KEPT_DAYS = 30;
// What nobody was sent for so long is no news any more.
const NEWS_MS = 2 * 86_400_000;

/** A notice that somebody wants by some way. */
export type WantedNotice = { readonly notice: string; readonly person: string; readonly kind: string };

/** A delivery that is tried now, with what its message is made of; the notice's record says no more than declarations do. */
export type ClaimedNotice = WantedNotice & { readonly way: NoticeWay; readonly attempts: number; readonly about: string; readonly limit: string; readonly step: string; readonly readAt: Instant | null };

/** What became of a delivery. */
export type ToldNotice = { readonly notice: string; readonly way: NoticeWay; readonly state: 'waiting' | 'done' | 'dead' | 'withheld'; readonly attempts: number; readonly nextAt?: Instant; readonly receipt?: string; readonly problem?: string };

/** Unread notices of the last days that somebody wants by a way and of which nothing is noted yet: one query. */
export async function findWanted(district: District, wishes: readonly KeptWish[]): Promise<readonly WantedNotice[]> {
  const wanted = wishes.flatMap(({ person, ways, since }) => Object.entries(ways).flatMap(([kind, list]) => (list.length > 0 ? [{ person, kind, since }] : [])));
  if (wanted.length === 0 || !district.model.registers.has(NOTICE_REGISTER)) return [];
  const found = await eachAlone(district.database, 'app').query<WantedNotice>(
    `select n."id" as notice, n."to" as person, n."kind" from ${table(district.schema, NOTICE_REGISTER)} n
     join unnest($1::text[], $2::text[], $3::timestamptz[]) as w(person, kind, since) on n."to" = w.person and n."kind" = w.kind and n."toldAt" >= w.since
     where n."toldAt" >= $4 and n."readAt" is null and not exists (select 1 from ${table(district.schema, 'notice_delivery')} d where d."notice" = n."id") order by n."toldAt", n."id" limit ${AT_ONCE}`,
    [wanted.map((one) => one.person), wanted.map((one) => one.kind), wanted.map((one) => one.since), new Date(Date.parse(district.now()) - NEWS_MS).toISOString()],
  );
  return found.rows;
}

/** Notes what is to be sent by which way and from when; what another process noted stands. */
export async function noteWanted(district: District, list: readonly { readonly notice: string; readonly person: string; readonly way: NoticeWay; readonly nextAt: Instant }[]): Promise<void> {
  if (list.length === 0) return;
  const now = district.now();
  await eachAlone(district.database, 'app').query(
    `insert into ${table(district.schema, 'notice_delivery')} ("notice", "way", "person", "state", "attempts", "notedAt", "nextAt")
     select e.notice, e.way, e.person, 'waiting', 0, $5::timestamptz, e.next from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as e(notice, way, person, next) on conflict do nothing`,
    [list.map((one) => one.notice), list.map((one) => one.way), list.map((one) => one.person), list.map((one) => one.nextAt), now],
  );
}

/** Claims what is due, the oldest first; each claim counts as a try. Two statements: the claim, and what the messages say. */
export async function claimNotices(district: District): Promise<readonly ClaimedNotice[]> {
  const now = district.now();
  const target = table(district.schema, 'notice_delivery');
  const runner = eachAlone(district.database, 'app');
  const claimed = await runner.query<{ notice: string; way: NoticeWay; person: string; attempts: number }>(
    `update ${target} d set "attempts" = d."attempts" + 1, "nextAt" = $3
     from (select "notice", "way" from ${target} where "state" = 'waiting' and ("nextAt" <= $1 or "nextAt" > $2) order by "nextAt", "notice", "way" limit $4 for update skip locked) w
     where d."notice" = w."notice" and d."way" = w."way" returning d."notice", d."way", d."person", d."attempts"`,
    [now, new Date(Math.max(Date.parse(latestTryAt(now)), Date.parse(now) + 86_400_000)).toISOString(), new Date(Date.parse(now) + LEASE_MS).toISOString(), AT_ONCE],
  );
  if (claimed.rows.length === 0) return [];
  const found = await runner.query<{ id: string; kind: string; about: string; limit: string; step: string; readAt: Instant | null }>(
    `select "id", "kind", "about", "limit", "step", "readAt" from ${table(district.schema, NOTICE_REGISTER)} where "id" = any($1::text[])`,
    [claimed.rows.map((row) => row.notice)],
  );
  const notices = new Map(found.rows.map((row) => [row.id, row]));
  return claimed.rows.flatMap((row) => {
    const notice = notices.get(row.notice);
    return notice ? [{ ...row, attempts: Number(row.attempts), kind: notice.kind, about: notice.about, limit: notice.limit, step: notice.step, readAt: notice.readAt }] : [];
  });
}

/** Notes what became of deliveries: one statement for all. */
export async function noteTold(district: District, told: readonly ToldNotice[]): Promise<void> {
  if (told.length === 0) return;
  const now = district.now();
  await eachAlone(district.database, 'app').query(
    `update ${table(district.schema, 'notice_delivery')} d set "state" = e.state, "attempts" = e.attempts, "nextAt" = e.next, "receipt" = e.receipt, "problem" = e.problem, "doneAt" = e.done
     from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[], $6::text[], $7::text[], $8::timestamptz[]) as e(notice, way, state, attempts, next, receipt, problem, done)
     where d."notice" = e.notice and d."way" = e.way and d."state" = 'waiting'`,
    [told.map((one) => one.notice), told.map((one) => one.way), told.map((one) => one.state), told.map((one) => one.attempts), told.map((one) => one.nextAt ?? null), told.map((one) => one.receipt?.slice(0, 200) ?? null), told.map((one) => one.problem?.slice(0, 300) ?? null), told.map((one) => (one.state === 'waiting' ? null : now))],
  );
}

/** Somebody's newest deliveries that failed. */
export async function listFailed(district: District, person: string): Promise<readonly { readonly way: NoticeWay; readonly at: Instant; readonly problem: string }[]> {
  const found = await eachAlone(district.database, 'app').query<{ way: NoticeWay; at: Instant; problem: string | null }>(`select "way", "notedAt" as at, "problem" from ${table(district.schema, 'notice_delivery')} where "person" = $1 and "state" in ('dead', 'waiting') and "problem" is not null order by "notedAt" desc limit 3`, [person]);
  return found.rows.map(({ way, at, problem }) => ({ way, at, problem: problem ?? '' }));
}

/** Forgets deliveries that ended long ago. */
export async function sweepNotices(district: District): Promise<number> {
  const before = new Date(Date.parse(district.now()) - KEPT_DAYS * 86_400_000).toISOString();
  return (await eachAlone(district.database, 'app').query(`delete from ${table(district.schema, 'notice_delivery')} where "state" <> 'waiting' and "doneAt" < $1`, [before])).rowCount ?? 0;
}
