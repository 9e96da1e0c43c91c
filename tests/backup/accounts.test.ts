import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { XICHENG } from '#districts/xicheng/pack.ts';
import type { AccountWire, SecondFactorWire } from '#kernel/access/sign-in-wire.ts';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { restoreFolder, type RestoreOrder } from '#server/backup/restore-folder.ts';
import { writeBackupFile } from '#server/backup/write-backup-file.ts';
import { buildApp } from '#server/http/app.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { KEPT_ACCOUNT_TABLES, PASSING_ACCOUNT_TABLES } from '#store/backup/kept-tables.ts';
import { openDatabase } from '#store/database/connect.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { BrowserTab } from '#tests/kit/browser-tab.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';
import { totp } from '#tests/kit/totp.ts';

const PASSWORD = 'heron at the weir';
const ACCOUNTS = `${XICHENG.id}_accounts`;
const LOGIN = { plain: 'plain-clerk', guarded: 'guarded-clerk' };
const OTHER = { pglite: 'postgres', postgres: 'pglite' } as const;

const signInOf = (platform: Platform): Promise<SignIn> => openSignIn(platform, { address: 'http://localhost', report: () => undefined });

describe.each(DATABASES)('accounts in a backup made on %s and restored into the other database', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-accounts-kept-'));
  const target = OTHER[kind] === 'postgres' ? startPostgres() : undefined;
  const file = join(folder, 'accounts.gz');
  const data = join(folder, 'into');
  let platform: Platform;
  let again: Platform | undefined;
  let app: FastifyInstance;
  let offer: SecondFactorWire;
  let before: Readonly<Record<string, readonly unknown[]>>;
  const rowsIn = async ({ district }: Platform): Promise<Readonly<Record<string, readonly unknown[]>>> => {
    const rows: Record<string, readonly unknown[]> = {};
    for (const name of [...KEPT_ACCOUNT_TABLES, ...PASSING_ACCOUNT_TABLES]) rows[name] = (await district.database.pool.query(`select * from "${ACCOUNTS}"."${name}" order by 1`)).rows;
    return rows;
  };
  const nextCode = (secret: string): string => {
    vi.setSystemTime(Date.now() + 60_000);
    return totp(secret);
  };
  const order = (more: Partial<RestoreOrder> = {}): RestoreOrder => ({ file, data, keys: join(platform.folder.path, 'keys'), databaseUrl: target?.url, schema: XICHENG.id, model: XICHENG.model, calendar: XICHENG.calendar, ...more });
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T01:00:10.000Z') });
    platform = await openEmptyPlatform(kind);
    await makeStaff(platform);
    const signIn = await signInOf(platform);
    const passwordHash = await hashPassword(PASSWORD);
    await signIn.accounts.add(
      [{ login: LOGIN.plain, staff: 'staff-window-1' }, { login: LOGIN.guarded, staff: 'staff-window-2' }].map((one) => ({ kind: 'staff' as const, name: one.login, passwordHash, ...one })),
      signIn.now(),
    );
    const first = await buildApp(platform, { signIn });
    const tab = new BrowserTab(first);
    await tab.signIn(LOGIN.guarded, PASSWORD);
    offer = (await tab.post('/api/account/second-factor', { password: PASSWORD })).json<SecondFactorWire>();
    expect((await tab.post('/api/account/second-factor/confirm', { code: nextCode(offer.secret) })).json()).toEqual({ secondFactor: true });
    await new BrowserTab(first).signIn(LOGIN.plain, 'not the password');
    await sequence(platform.log);
    before = await rowsIn(platform);
    await writeBackupFile(platform, file);
    await first.close();
  });
  afterAll(async () => {
    await app.close();
    await again?.close();
    await platform.close();
    target?.stop();
    rmSync(folder, { recursive: true, force: true });
    vi.useRealTimers();
  });

  test('B13 every table of accounts is kept or is of the moment', async () => {
    const found = await platform.district.database.pool.query<{ name: string }>('select tablename as name from pg_tables where schemaname = $1', [ACCOUNTS]);
    expect(found.rows.map((row) => row.name).toSorted()).toEqual([...KEPT_ACCOUNT_TABLES, ...PASSING_ACCOUNT_TABLES].toSorted());
    expect([before.session?.length, before.attempt?.length, before.used_code?.length].every((count) => (count ?? 0) > 0)).toBe(true);
  });

  test('B3 B14 no session, no key and no open second factor is in the file', () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    for (const name of PASSING_ACCOUNT_TABLES) expect(text).not.toContain(`{"table":"${name}"}`);
    const [{ token }] = before.session as readonly [{ token: string }];
    for (const hidden of [token, offer.secret, ...offer.recoveryCodes, readFileSync(join(platform.folder.path, 'keys', 'master.key'), 'utf8').trim()]) expect(text).not.toContain(hidden);
  });

  test.runIf(target)('B15 where a district\'s accounts stand already nothing is restored', async () => {
    const database = await openDatabase({ url: target?.url ?? '' });
    await database.pool.query(`create schema "${ACCOUNTS}"`);
    await expect(restoreFolder(order())).rejects.toMatchObject({ code: 'backup/not-empty' });
    await database.pool.query(`drop schema "${ACCOUNTS}"`);
    await database.close();
  });

  test('B14 the old password and the old second factor sign in; nobody is signed in already', async () => {
    await restoreFolder(order());
    again = await openPlatform(data, { databaseUrl: target?.url });
    const after = await rowsIn(again);
    for (const name of KEPT_ACCOUNT_TABLES) expect(after[name], name).toEqual(before[name]);
    for (const name of PASSING_ACCOUNT_TABLES.filter((one) => one !== 'migration')) expect(after[name], name).toEqual([]);
    app = await buildApp(again, { signIn: await signInOf(again) });
    const plain = new BrowserTab(app);
    expect((await plain.get('/api/catalogue')).statusCode).toBe(401);
    expect((await plain.signIn(LOGIN.plain, 'not the password')).json()).toMatchObject({ code: 'sign-in/wrong' });
    expect((await plain.signIn(LOGIN.plain, PASSWORD)).json()).toEqual({ signedIn: true, needsCode: false });
    expect((await plain.get('/api/catalogue')).json<Catalogue>().me).toMatchObject({ id: 'staff-window-1' });
    const guarded = new BrowserTab(app);
    expect((await guarded.signIn(LOGIN.guarded, PASSWORD)).json()).toMatchObject({ needsCode: true });
    expect((await guarded.post('/api/sign-in/code', { code: nextCode(offer.secret) })).json()).toMatchObject({ signedIn: true });
    expect((await guarded.get('/api/account')).json<AccountWire>()).toMatchObject({ login: LOGIN.guarded, secondFactor: true });
    const recovered = new BrowserTab(app);
    await recovered.signIn(LOGIN.guarded, PASSWORD);
    expect((await recovered.post('/api/sign-in/code', { code: offer.recoveryCodes[0] })).json()).toMatchObject({ signedIn: true });
  });
});
