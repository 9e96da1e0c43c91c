import type { Instant } from '#kernel/field/day.ts';
import type { NoticeWay, NoticeWish } from '#kernel/notice/notice-wish.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** A wish as it is kept; what was told before `since` is not sent. */
export type KeptWish = NoticeWish & { readonly person: string; readonly since: Instant };

type Row = { person: string; ways: NoticeWish['ways']; addresses: Buffer; quietFrom: number | null; quietTo: number | null; since: Instant };

/** How people want to be told, of some or of all who want it: one query. */
export async function listWishes(district: District, persons?: readonly string[]): Promise<readonly KeptWish[]> {
  const { schema, database } = district;
  const found = await eachAlone(database, 'app').query<Row>(
    `select "person", "ways", "addresses", "quietFrom", "quietTo", "since" from ${table(schema, 'notice_wish')} ${persons ? 'where "person" = any($1::text[])' : ''} order by "person"`,
    persons ? [persons] : [],
  );
  return found.rows.map(({ person, ways, addresses, quietFrom, quietTo, since }) => ({
    person, ways, since, addresses: openAddresses(district, addresses),
    ...(quietFrom === null || quietTo === null ? {} : { quiet: { from: Number(quietFrom), to: Number(quietTo) } }),
  }));
}

/** Keeps how somebody wants to be told; his addresses are sealed. Where nothing is wanted nothing is kept. */
export async function keepWish(district: District, person: string, { ways, addresses, quiet }: NoticeWish): Promise<void> {
  const runner = eachAlone(district.database, 'app');
  const target = table(district.schema, 'notice_wish');
  if (Object.keys(addresses).length === 0 && Object.values(ways).every((list) => list.length === 0)) {
    await runner.query(`delete from ${target} where "person" = $1`, [person]);
    return;
  }
  const sealed = Buffer.from(district.vault.wrap(new TextEncoder().encode(JSON.stringify(addresses))));
  await runner.query(
    `insert into ${target} ("person", "ways", "addresses", "quietFrom", "quietTo", "since", "changedAt") values ($1, $2, $3, $4, $5, $6, $6)
     on conflict ("person") do update set "ways" = excluded."ways", "addresses" = excluded."addresses", "quietFrom" = excluded."quietFrom", "quietTo" = excluded."quietTo", "changedAt" = excluded."changedAt"`,
    [person, JSON.stringify(ways), sealed, quiet?.from ?? null, quiet?.to ?? null, district.now()],
  );
}

function openAddresses(district: District, sealed: Buffer): Partial<Record<NoticeWay, string>> {
  return JSON.parse(new TextDecoder().decode(district.vault.unwrap(sealed))) as Partial<Record<NoticeWay, string>>;
}
