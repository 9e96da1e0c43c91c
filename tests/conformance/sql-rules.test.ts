import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { XICHENG } from '#districts/xicheng/pack.ts';
import { parsePeriod } from '#kernel/indicator/period.ts';
import { verifierKey } from '#kernel/journal/note.ts';
import { inRole } from '#store/access/in-role.ts';
import { asReader, loadView } from '#store/access/in-scope.ts';
import { ROLES } from '#store/access/roles.ts';
import { reveal } from '#store/command/reveal.ts';
import { runCommand } from '#store/command/run.ts';
import { openDatabase, type Database } from '#store/database/connect.ts';
import type { District } from '#store/district.ts';
import { evaluateIndicator } from '#store/indicator/evaluate.ts';
import { listEvidence } from '#store/indicator/list-evidence.ts';
import { audit } from '#store/journal/rebuild.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { listRecords } from '#store/record/list.ts';
import { migrate } from '#store/schema/migrate.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { closingRate, everyoneView, openSmallDistrict, smallModel, staff } from '#tests/kit/small-district.ts';

const SOURCES = join(import.meta.dirname, '../../src');
const OTHERS = Object.values(ROLES).filter((role) => role !== ROLES.owner);

describe.each(DATABASES)('what a distributed database asks of every district, on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmpty(kind);
    await migrate(database, XICHENG.id);
  });
  afterAll(() => database.close());
  const ask = async <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<readonly R[]> => (await database.pool.query<R>(text, values)).rows;
  const IN_SCHEMA = `c.relnamespace = (select oid from pg_namespace where nspname = '${XICHENG.id}')`;

  test('23 the roles can do nothing beyond what is granted to them', async () => {
    const roles = await ask<{ rolname: string }>('select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, rolcanlogin from pg_roles where rolname = any($1::text[]) order by 1', [Object.values(ROLES)]);
    expect(roles).toEqual(Object.values(ROLES).toSorted().map((rolname) => ({ rolname, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolinherit: false, rolcanlogin: true })));
  });

  test('25 every table has the owner of the schema, a primary key and row security that is not forced, and no trigger', async () => {
    const wrong = await ask(
      `select c.relname from pg_class c where ${IN_SCHEMA} and c.relkind in ('r', 'p') and (pg_get_userbyid(c.relowner) <> $1 or not c.relrowsecurity or c.relforcerowsecurity
       or not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) or exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal))`,
      [ROLES.owner],
    );
    expect(wrong).toEqual([]);
    expect(await ask('select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = $1', [XICHENG.id])).toEqual([{ owner: ROLES.owner }]);
    const tables = await ask<{ relname: string }>(`select c.relname from pg_class c where ${IN_SCHEMA} and c.relkind = 'r'`);
    expect(tables.length).toBeGreaterThan(XICHENG.model.registers.size);
  });

  test('25 no view, no function with rights of its own, no foreign key to elsewhere', async () => {
    expect(await ask(`select c.relname from pg_class c where ${IN_SCHEMA} and c.relkind in ('v', 'm', 'f')`)).toEqual([]);
    expect(await ask(`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1 and p.prosecdef`, [XICHENG.id])).toEqual([]);
    expect(await ask(`select c.conname from pg_constraint c join pg_class t on t.oid = c.confrelid join pg_class o on o.oid = c.conrelid where c.contype = 'f' and t.relnamespace <> o.relnamespace`)).toEqual([]);
  });

  test('24 no role reads a table without a policy for it, and the viewer only by tests of its settings', async () => {
    const readable = await ask<{ table: string; role: string; policies: readonly string[] }>(
      `select c.relname as table, r.rolname as role, array(select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*') and r.oid = any(p.polroles)) as policies
       from pg_class c cross join pg_roles r where ${IN_SCHEMA} and c.relkind = 'r' and r.rolname = any($1::text[]) and has_any_column_privilege(r.oid, c.oid, 'select')`,
      [OTHERS],
    );
    expect(readable.filter((one) => one.policies.length !== 1)).toEqual([]);
    const viewed = readable.filter((one) => one.role === ROLES.viewer && one.table !== 'journal_leaf');
    expect(viewed.map((one) => one.table).toSorted()).toEqual([...XICHENG.model.registers.keys(), 'entry', 'entry_source'].toSorted());
    for (const one of viewed) expect(one.policies[0], one.table).toMatch(/current_setting\('shali\.(see|entries)/);
    expect(new Set(readable.filter((one) => one.role === ROLES.public).map((one) => one.table))).toEqual(new Set(['entry', 'journal_leaf', 'journal_tile', 'journal_head', 'published_record', 'published_figure', 'published_evidence', 'inbox_status']));
    expect(readable.filter((one) => one.role === ROLES.publisher).map((one) => one.table).toSorted()).toEqual(['inbox', 'inbox_status', 'publication_cursor', 'published_evidence', 'published_figure', 'published_record']);
    expect(readable.filter((one) => one.role === ROLES.auditor).map((one) => one.table).toSorted()).toEqual(['entry', 'journal_leaf']);
    expect(readable.filter((one) => one.role === ROLES.journal).some((one) => XICHENG.model.registers.has(one.table))).toBe(false);
  });

  test('25 policies read settings of the transaction and the row, by pure functions, and ask no table', async () => {
    const policies = await ask<{ table: string; used: string | null; checked: string | null }>(`select c.relname as table, pg_get_expr(p.polqual, p.polrelid) as used, pg_get_expr(p.polwithcheck, p.polrelid) as checked from pg_policy p join pg_class c on c.oid = p.polrelid where ${IN_SCHEMA}`);
    expect(policies.length).toBeGreaterThan(3 * XICHENG.model.registers.size);
    for (const { table, used, checked } of policies) {
      const text = `${used ?? ''} ${checked ?? ''}`;
      expect(text, table).not.toMatch(/\b(select|exists|from)\b/i);
      for (const [, name] of text.matchAll(/([a-z_]+)\(/g)) expect(['current_setting', 'encode', 'jsonb_array_length', 'starts_with', 'strpos', 'string_to_array'], table).toContain(name);
    }
  });

  test('24 the journal is appended to: nobody but its owner changes, removes or empties it, and nobody removes a record', async () => {
    const rights = await ask(
      `select c.relname, r.rolname, p.right from pg_class c cross join pg_roles r cross join unnest(array['update', 'delete', 'truncate']) as p("right")
       where ${IN_SCHEMA} and c.relkind = 'r' and r.rolname = any($1::text[]) and has_table_privilege(r.oid, c.oid, p."right") and (c.relname in ('entry', 'journal_leaf', 'subject_key') or p."right" <> 'update') order by c.relname, r.rolname`,
      [OTHERS],
    );
    // A record's key is destroyed with what it sealed, when the record is erased after its keeping. A request's key is kept for a day, a delivery that ended for a month, the refused rows of an import as long as its file. What is no longer to be published is taken back. A file that hangs nowhere is kept for a day. Whoever withdraws his calendar or his wish to be told leaves nothing behind.
    expect(rights).toEqual([...['calendar_feed', 'file', 'file_upload'].map((relname) => ({ relname, rolname: ROLES.app, right: 'delete' })), { relname: 'journal_pending', rolname: ROLES.journal, right: 'delete' }, ...['notice_delivery', 'notice_wish'].map((relname) => ({ relname, rolname: ROLES.app, right: 'delete' })), ...['published_evidence', 'published_figure', 'published_record'].map((relname) => ({ relname, rolname: ROLES.publisher, right: 'delete' })), { relname: 'request_key', rolname: ROLES.app, right: 'delete' }, { relname: 'sheet_import_refusal', rolname: ROLES.app, right: 'delete' }, { relname: 'subject_key', rolname: ROLES.app, right: 'delete' }, { relname: 'webhook_delivery', rolname: ROLES.app, right: 'delete' }]);
    await expect(inRole(database, 'app', (runner) => runner.query('update "xicheng"."entry" set "act" = \'x\''))).rejects.toMatchObject({ code: '42501' });
    await expect(inRole(database, 'viewer', (runner) => runner.query('insert into "xicheng"."setting" values (\'x\', \'1\')'))).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|25006)$/) });
    await expect(inRole(database, 'auditor', (runner) => runner.query('select "payload" from "xicheng"."entry"'))).rejects.toMatchObject({ code: '42501' });
    await expect(inRole(database, 'public', (runner) => runner.query('select "payload" from "xicheng"."entry"'))).rejects.toMatchObject({ code: '42501' });
  });
});

describe.each(DATABASES)('what is sent to the database on %s', (kind) => {
  let district: District;
  const sent: { readonly client: number; readonly text: string; readonly isText: boolean }[] = [];
  beforeAll(async () => {
    district = await openSmallDistrict(await openEmpty(kind));
    record(district.database, sent);
    await useEverything(district);
  });
  afterAll(() => district.database.close());

  test('23 every transaction takes its role first and keeps it', () => {
    expect(sent.length).toBeGreaterThan(80);
    const clients = new Set(sent.map((one) => one.client));
    for (const client of clients) {
      let place = -1;
      for (const { text } of sent.filter((one) => one.client === client)) {
        if (text.startsWith('begin')) place = 0;
        else {
          expect(place, `outside a transaction: ${text}`).toBeGreaterThanOrEqual(0);
          place += 1;
          expect(text.startsWith('set local role "shali_'), text).toBe(place === 1);
        }
        if (/^(commit|rollback)$/.test(text)) place = -1;
      }
    }
  });

  test('25 no state of a session, one statement a call, nothing volatile where rows are written', () => {
    for (const { text, isText } of sent) {
      expect(isText, 'no named statements').toBe(true);
      expect(text).not.toMatch(/^\s*(set\s+(?!local\b)|reset|listen|notify|prepare|discard|lock)\b|set_config|\btemp(orary)?\b|advisory|security definer|\bmerge\b/i);
      expect(text.replace(/'[^']*'/g, '').trim().replace(/;$/, '')).not.toContain(';');
      if (/^(insert|update|delete)/i.test(text)) expect(text).not.toMatch(/\b(now|random|clock_timestamp|gen_random_uuid|current_timestamp|nextval)\b/i);
    }
  });
});

// Accounts stand in a schema of their own, which no role of the district reads; sign-in goes to them by the pool.
test('23 only the ways in touch the pool of connections, beside the owner who builds, backs up and restores', () => {
  const touching = globSync('{store,server}/**/*.ts', { cwd: SOURCES }).filter((path) => !path.endsWith('.test.ts') && /\bpool\b\s*[.,)]/.test(readFileSync(join(SOURCES, path), 'utf8')));
  const [signIn, others] = [touching.filter((path) => path.startsWith('server/sign-in/')), touching.filter((path) => !path.startsWith('server/sign-in/'))];
  expect(others.toSorted()).toEqual([
    'server/backup/restore-folder.ts', 'server/jobs/start-jobs.ts',
    'store/access/in-role.ts', 'store/access/kept-answers.ts', 'store/access/roles.ts',
    'store/backup/write-backup.ts', 'store/database/connect.ts', 'store/database/transaction.ts', 'store/schema/migrate.ts',
  ]);
  for (const path of signIn) expect(readFileSync(join(SOURCES, path), 'utf8'), path).not.toMatch(/table\(district\.schema/);
});

test('23 a login that is no superuser brings two districts into one cluster and works in both', async () => {
  const server = startPostgres();
  const owner = await openDatabase({ url: server.url });
  await owner.pool.query('create role city login createrole');
  await owner.pool.query('grant create on database postgres to city');
  const database = await openDatabase({ url: server.url.replace('postgres@', 'city@') });
  try {
    for (const schema of ['east', 'west']) await useEverything(await openSmallDistrict(database, schema));
    const found = await owner.pool.query('select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname in (\'east\', \'west\')');
    expect(found.rows).toEqual([{ owner: ROLES.owner }, { owner: ROLES.owner }]);
  } finally {
    await database.close();
    await owner.close();
    server.stop();
  }
});

function record(database: Database, sent: { client: number; text: string; isText: boolean }[]): void {
  const known = new Map<object, number>();
  database.pool.on('acquire', (client) => {
    if (known.has(client)) return;
    const number = known.size;
    known.set(client, number);
    const query: (...args: readonly unknown[]) => unknown = client.query.bind(client);
    Object.assign(client, {
      query: (...args: readonly unknown[]) => {
        sent.push({ client: number, text: String(args[0]), isText: typeof args[0] === 'string' });
        return query(...args);
      },
    });
  });
}

/** One of each kind of reading and writing. */
async function useEverything(district: District): Promise<void> {
  const at = '2024-05-06T02:00:00.000Z';
  await runCommand(district, { actor: staff('registrar'), at, command: { do: 'create', register: 'shop', id: 'shop-1', set: { name: '书店', openedOn: '2024-03-05', owner: '某甲' } } });
  await runCommand(district, { actor: staff('clerk'), at, command: { do: 'create', register: 'matter', id: 'm-1', set: { name: '事项', shop: 'shop-1', raisedOn: '2024-05-06' } } });
  await runCommand(district, { actor: staff('clerk'), at, command: { do: 'act', register: 'matter', id: 'm-1', action: 'ask', reason: '缺材料' } });
  await runCommand(district, { actor: staff('clerk'), at, command: { do: 'update', register: 'shop', id: 'shop-1', set: { visitors: 1 } } }).catch(() => undefined);
  const view = await everyoneView(district);
  for (const register of smallModel.registers.keys()) await listRecords(district, view, register, { where: {}, words: '', sort: 'id', limit: 1 });
  await listRecords(district, await loadView(district, staff('clerk')), 'secret', { where: {}, words: '', sort: 'id', limit: 5 });
  await listEvidence(district, view, closingRate.terms[0]!, { period: parsePeriod('2024'), after: '', limit: 5 }, 0);
  await asReader(district, (wide) => evaluateIndicator(district, wide, closingRate, [parsePeriod('2024')]));
  await reveal(district, staff('registrar'), { as: 'r-1', at, register: 'shop', id: 'shop-1', field: 'owner', reason: '核对' }).catch(() => undefined);
  await sequence({ database: district.database, schema: district.schema, signer: { key: verifierKey('demo.small', new Uint8Array(32)), sign: () => new Uint8Array(64) }, now: district.now });
  await audit(district);
}
