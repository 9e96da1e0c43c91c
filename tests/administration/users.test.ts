import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserLine, UserPage } from '#kernel/access/administration-wire.ts';
import type { NewPassword } from '#kernel/access/sign-in-wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { totp } from '#tests/kit/totp.ts';
import { BrowserTab } from '#tests/kit/browser-tab.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';

const PASSWORD = 'heron at the weir';
const AT = '/api/administration/users';

describe.each(DATABASES)('accounts over HTTP on %s (docs/rules/administration.md)', (kind) => {
  let platform: Platform;
  let signIn: SignIn;
  let app: FastifyInstance;
  let administrator: BrowserTab;
  let made = 0;

  beforeAll(async () => {
    platform = await openEmptyPlatform(kind);
    await makeStaff(platform);
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    app = await buildApp(platform, { signIn });
    administrator = await enterAsAdministrator('staff-administrator-1', 'keeper');
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const tab = (): BrowserTab => new BrowserTab(app, `10.3.0.${(made += 1)}`);
  const enter = async (staff: string, login: string): Promise<BrowserTab> => {
    const one = tab();
    await signIn.accounts.add([{ kind: 'staff', login, name: '演示人员', staff, passwordHash: await hashPassword(PASSWORD) }], signIn.now());
    expect((await one.signIn(login, PASSWORD)).statusCode).toBe(200);
    return one;
  };
  /** An administrator in earnest has a second factor. */
  const enterAsAdministrator = async (staff: string, login: string): Promise<BrowserTab> => {
    const one = await enter(staff, login);
    const { secret } = (await one.post('/api/account/second-factor', { password: PASSWORD })).json<{ secret: string }>();
    expect((await one.post('/api/account/second-factor/confirm', { code: totp(secret) })).statusCode).toBe(200);
    return one;
  };
  const lineOf = async (login: string): Promise<UserLine | undefined> => (await administrator.get(`${AT}?q=${login}`)).json<UserPage>().users.find((one) => one.login === login);

  test('U1 an account is made for a staff record, with a password that serves to set one’s own; it stands in the list with its office', async () => {
    const answer = await administrator.post(AT, { login: 'new.clerk', staff: 'staff-window-1' });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([201, 'no-store']);
    const { password } = answer.json<NewPassword>();
    expect(await lineOf('new.clerk')).toMatchObject({ staff: 'staff-window-1', mustChange: true, sessions: 0, title: expect.any(String), unit: expect.any(String) });
    const clerk = tab();
    await clerk.signIn('new.clerk', password);
    expect((await clerk.get('/api/catalogue')).json()).toMatchObject({ code: 'access/password-change-needed' });
    await clerk.post('/api/account/password', { present: password, next: PASSWORD });
    expect((await clerk.get('/api/catalogue')).statusCode).toBe(200);
    expect(await lineOf('new.clerk')).toMatchObject({ mustChange: false, sessions: 1, signedInAt: expect.any(String) });
    expect((await administrator.post(AT, { login: 'other', staff: 'staff-window-1' })).json()).toMatchObject({ code: 'account/staff-taken' });
    expect((await administrator.post(AT, { login: 'other', staff: 'nobody' })).json()).toMatchObject({ code: 'access/no-staff-record' });
  });

  test('U1 the list pages by key', async () => {
    const all: string[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: UserPage = (await administrator.get(`${AT}?limit=1&after=${after}`)).json<UserPage>();
      all.push(...page.users.map((one) => one.login));
      after = page.next;
    }
    expect(all).toEqual((await signIn.accounts.listStaff()).map((one) => one.login));
  });

  test('U2 nobody but the system administrator sees or changes accounts', async () => {
    const inspector = await enter('staff-inspector-market-1', 'inspector');
    const auditor = await enterAsAdministrator('staff-audit-administrator-1', 'auditor');
    for (const one of [inspector, auditor]) {
      expect((await one.get(AT)).json()).toMatchObject({ code: 'access/denied' });
      for (const [path, body] of [['', { login: 'x1', staff: 'staff-window-2' }], ['/keeper/reset', {}], ['/keeper/state', { disabled: true }], ['/keeper/end-sessions', {}], ['/keeper/unlock', {}]] as const) {
        expect((await one.post(`${AT}${path}`, body)).json(), path).toMatchObject({ code: 'access/denied' });
      }
    }
    expect((await tab().get(AT)).statusCode).toBe(401);
  });

  test('U3 he can neither disable nor reset his own account, nor those of the other two administrators', async () => {
    await enterAsAdministrator('staff-security-administrator-1', 'security');
    for (const [login, code, kept] of [['keeper', 'account/own', 'own'], ['security', 'account/of-administrator', 'administrator']] as const) {
      expect((await lineOf(login))?.kept).toBe(kept);
      expect((await administrator.post(`${AT}/${login}/state`, { disabled: true })).json()).toMatchObject({ code });
      expect((await administrator.post(`${AT}/${login}/reset`, { secondFactor: true })).json()).toMatchObject({ code });
    }
    expect((await signIn.accounts.findByLogin('staff', 'security'))?.secondFactor).toBe(true);
  });

  test('U4 disabling, resetting and ending sessions take effect from the next request on', async () => {
    const collector = await enter('staff-collector-1', 'collector');
    expect((await administrator.post(`${AT}/collector/end-sessions`)).json()).toEqual({ ended: 1 });
    expect((await collector.get('/api/catalogue')).statusCode).toBe(401);
    await collector.signIn('collector', PASSWORD);
    await administrator.post(`${AT}/collector/state`, { disabled: true });
    expect((await collector.get('/api/catalogue')).statusCode).toBe(401);
    expect((await lineOf('collector'))?.disabledAt).toBeDefined();
    await administrator.post(`${AT}/collector/state`, { disabled: false });
    expect((await collector.signIn('collector', PASSWORD)).statusCode).toBe(200);
    const { password } = (await administrator.post(`${AT}/collector/reset`)).json<NewPassword>();
    expect((await collector.get('/api/catalogue')).statusCode).toBe(401);
    expect((await tab().signIn('collector', password)).statusCode).toBe(200);
  });

  test('U5 a login that failures have locked is unlocked', async () => {
    await enter('staff-mediator-1', 'mediator');
    const one = tab();
    for (let tries = 0; tries < 5; tries += 1) await one.signIn('mediator', 'not the password');
    expect((await lineOf('mediator'))?.lockedUntil).toBeDefined();
    expect((await one.signIn('mediator', PASSWORD)).statusCode).toBe(429);
    await administrator.post(`${AT}/mediator/unlock`);
    expect((await one.signIn('mediator', PASSWORD)).statusCode).toBe(200);
  });

  test('U6 everything he does is noted with his name', async () => {
    const { rows } = await platform.district.database.pool.query<{ login: string; what: string }>(`select "login", "what" from "xicheng_accounts"."account_event" where "by" = 'staff-administrator-1' order by "at"`);
    expect(rows.map(({ login, what }) => `${login} ${what}`)).toEqual(['new.clerk added', 'collector sessions-ended', 'collector disabled', 'collector enabled', 'collector reset', 'mediator unlocked']);
  });
});
