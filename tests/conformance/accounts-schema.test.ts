import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';

describe.each(DATABASES)('the schema of accounts on %s', (kind) => {
  let platform: Platform;
  let signIn: SignIn;
  beforeAll(async () => {
    platform = await openEmptyPlatform(kind);
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
  });
  afterAll(() => platform.close());

  test('leaves the sign-in library nothing to add to its own tables', async () => {
    const { toBeCreated, toBeAdded, compileMigrations } = await getMigrations(signIn.engine.options);
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
    expect((await compileMigrations()).replace(/^create index[^;]*;\s*/gim, '').trim()).toBe(';');
  });

  test('has a primary key on every table, and no trigger, function, view or identity', async () => {
    const { rows } = await platform.district.database.pool.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'v', 'm')
       and (c.relkind <> 'r' or not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) or exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)
         or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attidentity <> ''))`,
      [signIn.schema],
    );
    expect(rows).toEqual([]);
    expect((await platform.district.database.pool.query('select 1 from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1', [signIn.schema])).rows).toEqual([]);
  });

  test('stands apart from the registers, and opening again changes nothing', async () => {
    expect(signIn.schema).toBe('xicheng_accounts');
    const before = await platform.district.database.pool.query('select "name", "at" from "xicheng_accounts"."migration"');
    await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    expect((await platform.district.database.pool.query('select "name", "at" from "xicheng_accounts"."migration"')).rows).toEqual(before.rows);
    const inDistrict = await platform.district.database.pool.query(`select 1 from pg_tables where schemaname = 'xicheng' and tablename in ('session', 'holder', 'twoFactor', 'attempt')`);
    expect(inDistrict.rows).toEqual([]);
  });
});
