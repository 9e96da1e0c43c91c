import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AccountWire, SecondFactorWire, SignInOptions } from '#kernel/access/sign-in-wire.ts';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { makeFirstRunCode } from '#server/sign-in/first-run.ts';
import { resetAccount } from '#server/sign-in/manage-accounts.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { BrowserTab } from '#tests/kit/browser-tab.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';
import { totp } from '#tests/kit/totp.ts';

const PASSWORD = 'heron at the weir';
const MINUTE = 60_000;

describe.each(DATABASES)('first run and second factor on %s (docs/rules/sign-in.md)', (kind) => {
  let platform: Platform;
  let signIn: SignIn;
  let app: FastifyInstance;
  let made = 0;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-03-03T01:00:10.000Z') });
    platform = await openEmptyPlatform(kind);
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    app = await buildApp(platform, { signIn });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
    vi.useRealTimers();
  });
  const tab = (): BrowserTab => new BrowserTab(app, `10.3.0.${(made += 1)}`);
  // A code serves once, so each use waits for the next one.
  const nextCode = (secret: string): string => {
    vi.setSystemTime(Date.now() + MINUTE);
    return totp(secret);
  };
  const setUp = async (one: BrowserTab, password = PASSWORD): Promise<SecondFactorWire> => {
    const offer = (await one.post('/api/account/second-factor', { password })).json<SecondFactorWire>();
    expect((await one.post('/api/account/second-factor/confirm', { code: nextCode(offer.secret) })).json()).toEqual({ secondFactor: true });
    return offer;
  };

  test('B1 B2 the code of the first start makes the administrator once; an earlier code is void', async () => {
    const administrator = { login: 'admin-wen', name: '温书禾', password: PASSWORD };
    const first = await makeFirstRunCode(signIn);
    const second = await makeFirstRunCode(signIn);
    expect(second).not.toBe(first);
    expect((await tab().get('/api/sign-in')).json<SignInOptions>()).toMatchObject({ firstRun: true });
    const run = (code: string | undefined, given: object = administrator) => tab().post('/api/sign-in/first-run', { code, ...given });
    expect((await run(first)).json()).toMatchObject({ status: 403, code: 'first-run/code-wrong' });
    expect((await run('aaaa-aaaa-aaaa-aaaa')).json()).toMatchObject({ status: 403, code: 'first-run/code-wrong' });
    expect((await run(second, { ...administrator, password: 'short' })).json()).toMatchObject({ code: 'password/too-short' });
    expect((await run(second, { ...administrator, login: 'Not A Login' })).json()).toMatchObject({ code: 'account/login-invalid' });
    const answers = await Promise.all([run(second?.toUpperCase()), run(second, { ...administrator, login: 'other' })]);
    expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 403]);
    expect((await run(second)).json()).toMatchObject({ status: 409, code: 'first-run/over' });
    expect(await makeFirstRunCode(signIn)).toBeUndefined();
    expect((await tab().get('/api/sign-in')).json<SignInOptions>()).toMatchObject({ firstRun: false });
    const accounts = await signIn.accounts.listStaff();
    expect(accounts.map((account) => account.name)).toEqual(['温书禾']);
    // The record came through the one door: it has its entry in the journal.
    const entries = await platform.district.database.pool.query(`select 1 from "xicheng"."entry" where "register" = 'staff' and "record" = $1`, [accounts[0]?.staff]);
    expect(entries.rows.length).toBe(1);
  });

  test('F2 F4 outside the demonstration an administrator acts only with a second factor, and keeps it', async () => {
    const [account] = await signIn.accounts.listStaff();
    const [one, other] = [tab(), tab()];
    await one.signIn(account!.login, PASSWORD);
    await other.signIn(account!.login, PASSWORD);
    expect((await one.get('/api/catalogue')).json()).toMatchObject({ status: 403, code: 'access/second-factor-needed' });
    expect((await one.get('/api/account')).json<AccountWire>()).toMatchObject({ lacks: 'second-factor', secondFactor: false });
    expect((await one.post('/api/account/second-factor', { password: 'wrong' })).json()).toMatchObject({ status: 403, code: 'account/password-wrong' });
    const offer = (await one.post('/api/account/second-factor', { password: PASSWORD })).json<SecondFactorWire>();
    expect(offer.uri).toMatch(new RegExp(`^otpauth://totp/.*${account!.login}\\?secret=${offer.secret}&issuer=`));
    expect(offer.recoveryCodes.length).toBe(10);
    expect((await one.post('/api/account/second-factor/confirm', { code: '000000' })).json()).toMatchObject({ code: 'sign-in/wrong' });
    expect((await one.get('/api/catalogue')).statusCode).toBe(403);
    expect((await one.post('/api/account/second-factor/confirm', { code: nextCode(offer.secret) })).json()).toEqual({ secondFactor: true });
    expect((await one.get('/api/catalogue')).json<Catalogue>().me).toMatchObject({ duties: ['administrator'] });
    expect((await other.get('/api/account')).statusCode).toBe(401);
    expect((await one.post('/api/account/second-factor/drop', { password: PASSWORD })).json()).toMatchObject({ status: 403, code: 'account/second-factor-kept' });
    expect((await one.post('/api/account/second-factor', { password: PASSWORD })).json()).toMatchObject({ status: 409, code: 'account/second-factor-set' });
  });

  test('F1 who has a second factor gets no session before a code of it; a code serves once', async () => {
    await makeStaffAccount('staff-clerk-one', 'staff-window-1');
    const { secret } = await setUp(await entered('staff-clerk-one'));
    const one = tab();
    const first = await one.signIn('staff-clerk-one', PASSWORD);
    expect(first.json()).toEqual({ signedIn: false, needsCode: true });
    expect([...one.cookies.keys()].filter((name) => name.includes('session'))).toEqual([]);
    expect((await one.get('/api/catalogue')).statusCode).toBe(401);
    const code = nextCode(secret);
    expect((await one.post('/api/sign-in/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).json()).toEqual({ signedIn: true, needsCode: false });
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
    // Somebody who has looked over the shoulder, within the same half minute.
    const thief = tab();
    await thief.signIn('staff-clerk-one', PASSWORD);
    expect((await thief.post('/api/sign-in/code', { code })).json()).toMatchObject({ status: 401, code: 'sign-in/wrong' });
    expect((await tab().post('/api/sign-in/code', { code })).json()).toMatchObject({ code: 'sign-in/code-expired' });
  });

  test('F1 a recovery code signs in once, in place of the device', async () => {
    await makeStaffAccount('staff-clerk-two', 'staff-window-2');
    const { recoveryCodes } = await setUp(await entered('staff-clerk-two'));
    const use = async (code: string | undefined): Promise<number> => {
      const one = tab();
      await one.signIn('staff-clerk-two', PASSWORD);
      await one.post('/api/sign-in/code', { code });
      return (await one.get('/api/catalogue')).statusCode;
    };
    expect([await use(recoveryCodes[0]), await use(recoveryCodes[0]), await use(recoveryCodes[1]), await use('aaaaa-bbbbb')]).toEqual([200, 401, 200, 401]);
  });

  test('F1 the wait for a code ends after ten minutes', async () => {
    const { secret } = await setUp(await (await makeStaffAccount('staff-clerk-three', 'staff-window-3'), entered('staff-clerk-three')));
    const one = tab();
    await one.signIn('staff-clerk-three', PASSWORD);
    vi.setSystemTime(Date.now() + 11 * MINUTE);
    expect((await one.post('/api/sign-in/code', { code: nextCode(secret) })).json()).toMatchObject({ status: 401, code: 'sign-in/code-expired' });
  });

  test('F3 wrong codes are failures of the login, and the right password in between does not clear them', async () => {
    await makeStaffAccount('staff-clerk-four', 'staff-window-4');
    const { secret } = await setUp(await entered('staff-clerk-four'));
    const codes: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const one = tab();
      await one.signIn('staff-clerk-four', PASSWORD);
      codes.push((await one.post('/api/sign-in/code', { code: `00000${turn}` })).json<{ code: string }>().code);
    }
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'sign-in/wrong'), 'sign-in/locked']);
    expect((await tab().signIn('staff-clerk-four', PASSWORD)).json()).toMatchObject({ code: 'sign-in/locked' });
    vi.setSystemTime(Date.now() + 16 * MINUTE);
    const one = tab();
    await one.signIn('staff-clerk-four', PASSWORD);
    expect((await one.post('/api/sign-in/code', { code: nextCode(secret) })).json()).toMatchObject({ signedIn: true });
  });

  test('F4 whoever is no administrator may take the second factor away again, with the password', async () => {
    await makeStaffAccount('staff-clerk-five', 'staff-window-5');
    const one = await entered('staff-clerk-five');
    await setUp(one);
    expect((await one.post('/api/account/second-factor/drop', { password: 'wrong' })).json()).toMatchObject({ code: 'account/password-wrong' });
    expect((await one.post('/api/account/second-factor/drop', { password: PASSWORD })).json()).toEqual({ secondFactor: false });
    expect((await one.get('/api/account')).json<AccountWire>()).toMatchObject({ secondFactor: false });
    expect((await tab().signIn('staff-clerk-five', PASSWORD)).json()).toEqual({ signedIn: true, needsCode: false });
  });

  test('a device that is lost: the operator takes the second factor away with the password', async () => {
    await makeStaffAccount('staff-clerk-six', 'staff-window-6');
    await setUp(await entered('staff-clerk-six'));
    const { password } = await resetAccount(signIn, 'staff-clerk-six', { secondFactor: true }, 'test');
    expect((await tab().signIn('staff-clerk-six', password)).json()).toEqual({ signedIn: true, needsCode: false });
  });

  test('an open session of another account beside a waiting sign-in does not answer for it', async () => {
    await makeStaffAccount('staff-clerk-seven', 'staff-window-7');
    await makeStaffAccount('staff-clerk-eight', 'staff-window-8');
    const { secret } = await setUp(await entered('staff-clerk-seven'));
    const one = await entered('staff-clerk-eight');
    await one.signIn('staff-clerk-seven', PASSWORD);
    await one.post('/api/sign-in/code', { code: nextCode(secret) });
    expect((await one.get('/api/account')).json<AccountWire>()).toMatchObject({ login: 'staff-clerk-seven' });
  });

  let staffMade = false;
  async function makeStaffAccount(login: string, staff: string): Promise<void> {
    if (!staffMade) await makeStaff(platform);
    staffMade = true;
    await signIn.accounts.add([{ kind: 'staff', login, name: '演示人员', staff, passwordHash: await hashPassword(PASSWORD) }], signIn.now());
  }

  async function entered(login: string): Promise<BrowserTab> {
    const one = tab();
    expect((await one.signIn(login, PASSWORD)).json()).toEqual({ signedIn: true, needsCode: false });
    return one;
  }
});
