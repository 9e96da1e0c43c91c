import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { XICHENG_DEMONSTRATION } from '#districts/xicheng/demo/demonstration.ts';
import { DEMO_PASSWORD, demoAccounts } from '#districts/xicheng/demo/accounts.ts';
import type { AccountWire, SessionWire, SignInOptions } from '#kernel/access/sign-in-wire.ts';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { addStaffAccount, resetAccount, setAccountDisabled } from '#server/sign-in/manage-accounts.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { BrowserTab } from '#tests/kit/browser-tab.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { changeStaff, makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';

const START = Date.parse('2025-03-03T01:00:00.000Z');
const PASSWORD = 'heron at the weir';
const MINUTE = 60_000;

describe.each(DATABASES)('sign-in on %s (docs/rules/sign-in.md)', (kind) => {
  let platform: Platform;
  let signIn: SignIn;
  let app: FastifyInstance;
  let passwordHash: string;
  let made = 0;

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    platform = await openEmptyPlatform(kind);
    await makeStaff(platform);
    passwordHash = await hashPassword(PASSWORD);
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    app = await buildApp(platform, { signIn });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
    vi.useRealTimers();
  });
  beforeEach(() => vi.setSystemTime(START));

  const later = (minutes: number): void => void vi.setSystemTime(Date.now() + minutes * MINUTE);
  const tab = (): BrowserTab => {
    made += 1;
    return new BrowserTab(app, `10.${kind === 'pglite' ? 1 : 2}.${Math.floor(made / 200)}.${made % 200}`);
  };
  /** An account whose holder has set his own password, in a tab of his. */
  const enter = async (staff: string, login = staff): Promise<BrowserTab> => {
    const one = tab();
    await signIn.accounts.add([{ kind: 'staff', login, name: '演示人员', staff, passwordHash }], signIn.now());
    expect((await one.signIn(login, PASSWORD)).statusCode).toBe(200);
    return one;
  };

  test.each([
    ['GET', '/api/catalogue'], ['GET', '/api/registers/operator/records'], ['GET', '/api/registers/operator/records/x'], ['POST', '/api/commands'], ['GET', '/api/search?q=x'],
    ['GET', '/api/indicators'], ['GET', '/api/map'], ['POST', '/api/report/check'], ['GET', '/api/report/sample'], ['GET', '/api/account'], ['GET', '/api/account/sessions'],
    ['POST', '/api/account/password'], ['POST', '/api/local/accounts'], ['GET', '/api/nothing'], ['POST', '/nothing'],
  ] as const)('G1 %s %s is answered 401 to whom nobody has signed in', async (method, url) => {
    const one = tab();
    const answer = method === 'GET' ? await one.get(url) : await one.post(url);
    expect(answer.json()).toMatchObject({ status: 401, code: 'access/not-signed-in' });
  });

  test('G1 no route is open but those that are meant to be', async () => {
    const open = ['/healthz', '/log/key', '/log/checkpoint', '/api/sign-in'];
    for (const url of open) expect([200, 404], url).toContain((await tab().get(url)).statusCode);
    // A cookie that somebody made up, and one whose token was changed, open nothing.
    const one = await enter('staff-support-clerk-1');
    const [name, value] = [...one.cookies].find(([cookie]) => cookie.includes('session_token')) ?? ['', ''];
    for (const forged of ['x', 'x.y', `x${value}`, value.slice(0, -2), `${value.split('.')[0]}.`, '%']) {
      const thief = tab();
      thief.cookies.set(name, forged);
      expect((await thief.get('/api/catalogue')).statusCode, forged).toBe(401);
    }
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
  });

  test.each(['/api/sign-in', '/api/sign-in/code', '/api/sign-in/first-run', '/api/sign-in/single-sign-on', '/api/sign-out', '/api/account/password', '/api/account/second-factor', '/api/account/sessions/end', '/api/local/accounts'])('G2 %s is refused to pages that are not ours', async (url) => {
    const body = { login: 'x', password: 'y' };
    expect((await tab().post(url, body, {})).json()).toMatchObject({ status: 403, code: 'access/foreign-request' });
    expect((await tab().post(url, body, { 'x-shali-csrf': '1', 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({ status: 403, code: 'access/foreign-request' });
    expect((await tab().post(url, body, { 'x-shali-csrf': '1', 'sec-fetch-site': 'same-site' })).json()).toMatchObject({ status: 403, code: 'access/foreign-request' });
  });

  test('G3 who acts is the staff record as it stands now: several posts give all their duties, and a change counts at once', async () => {
    const one = await enter('staff-petition-officer-1');
    expect((await one.get('/api/catalogue')).json<Catalogue>().me).toMatchObject({ id: 'staff-petition-officer-1', unit: 'unit-justice', duties: ['petition-officer'] });
    await changeStaff(platform, 'staff-petition-officer-1', { name: '陆清舟', posts: [{ duty: 'mediator' }, { duty: 'petition-officer' }, { duty: 'mediator' }] });
    expect((await one.get('/api/catalogue')).json<Catalogue>().me).toMatchObject({ name: '陆清舟', duties: ['mediator', 'petition-officer'] });
  });

  test('G3 the last day counts; on the next day neither an open session nor a new sign-in acts', async () => {
    const one = await enter('staff-mediator-2');
    await changeStaff(platform, 'staff-mediator-2', { until: '2025-03-03' });
    vi.setSystemTime(Date.parse('2025-03-03T02:00:00.000Z'));
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
    vi.setSystemTime(Date.parse('2025-03-03T16:00:00.000Z'));
    await one.signIn('staff-mediator-2', PASSWORD);
    const refused = await tab().signIn('staff-mediator-2', PASSWORD);
    expect(refused.json()).toMatchObject({ status: 403, code: 'access/has-left', detail: expect.stringContaining('2025-03-03') });
    expect(refused.cookies.filter((cookie) => cookie.value !== '')).toEqual([]);
    expect((await one.get('/api/catalogue')).statusCode).toBe(401);
  });

  test('G3 an open session stops acting when its holder has left, and a future member of staff does not act yet', async () => {
    const one = await enter('staff-mediator-3');
    await changeStaff(platform, 'staff-mediator-3', { until: '2025-03-02' });
    expect((await one.get('/api/catalogue')).json()).toMatchObject({ status: 403, code: 'access/has-left' });
    await changeStaff(platform, 'staff-mediator-4', { since: '2025-03-04' });
    const { password } = await addStaffAccount(signIn, { login: 'staff-mediator-4', staff: 'staff-mediator-4' }, 'test');
    expect((await tab().signIn('staff-mediator-4', password)).json()).toMatchObject({ code: 'access/not-yet-here' });
  });

  test('G4 an account of the public has no session on the staff face', async () => {
    await signIn.accounts.add([{ kind: 'public', login: 'citizen', name: 'citizen', passwordHash }], signIn.now());
    expect((await tab().signIn('citizen', PASSWORD)).json()).toMatchObject({ code: 'sign-in/wrong' });
    expect((await tab().signIn('public:citizen', PASSWORD)).json()).toMatchObject({ code: 'sign-in/wrong' });
  });

  test('P6 a password that the operator made serves only to set one’s own', async () => {
    const { password } = await addStaffAccount(signIn, { login: 'new-clerk', staff: 'staff-window-2' }, 'test');
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const one = tab();
    await one.signIn('new-clerk', password);
    expect((await one.get('/api/catalogue')).json()).toMatchObject({ status: 403, code: 'access/password-change-needed' });
    expect((await one.get('/api/account')).json<AccountWire>()).toMatchObject({ lacks: 'password' });
    for (const [next, code] of [['short', 'password/too-short'], ['qwertyuiop12', 'password/common'], ['i am new-clerk', 'password/contains-name'], [password, 'password/unchanged']] as const) {
      expect((await one.post('/api/account/password', { present: password, next })).json(), next).toMatchObject({ status: 422, code });
    }
    expect((await one.post('/api/account/password', { present: password, next: PASSWORD })).statusCode).toBe(200);
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
    expect((await tab().signIn('new-clerk', password)).json()).toMatchObject({ code: 'sign-in/wrong' });
  });

  test('P7 changing the password asks for the present one, counts wrong ones, and ends the other sessions', async () => {
    const one = await enter('staff-window-3');
    const other = tab();
    await other.signIn('staff-window-3', PASSWORD);
    expect((await one.post('/api/account/password', { present: 'not mine at all', next: 'lotus in the lake' })).json()).toMatchObject({ status: 403, code: 'account/password-wrong' });
    expect((await one.post('/api/account/password', { present: PASSWORD, next: 'lotus in the lake' })).statusCode).toBe(200);
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
    expect((await other.get('/api/catalogue')).statusCode).toBe(401);
    for (let turn = 0; turn < 3; turn += 1) await one.post('/api/account/password', { present: `guess ${turn}`, next: PASSWORD });
    // Four wrong ones by now; the fifth locks.
    expect((await one.post('/api/account/password', { present: 'guess again', next: PASSWORD })).json()).toMatchObject({ status: 429, code: 'sign-in/locked' });
  });

  test('L1 a wrong password and an unknown login get the same answer', async () => {
    await enter('staff-window-4');
    const wrong = (await tab().signIn('staff-window-4', 'not the password')).json();
    const unknown = (await tab().signIn('nobody-of-this-name', 'not the password')).json();
    expect(wrong).toMatchObject({ status: 401, code: 'sign-in/wrong' });
    expect(unknown).toEqual(wrong);
    for (const login of ["x' or '1'='1", 'x@staff.invalid', 'UPPER.case', '..', '沈云舟', 'a'.repeat(64)]) expect((await tab().signIn(login, 'z')).json(), login).toEqual(wrong);
  });

  test('L2 L4 the fifth failure locks a login for a quarter of an hour, with a sentence that says until when; then it opens by itself', async () => {
    await enter('staff-window-5');
    for (let turn = 1; turn <= 4; turn += 1) expect((await tab().signIn('staff-window-5', 'wrong')).json(), `${turn}`).toMatchObject({ code: 'sign-in/wrong' });
    const fifth = (await tab().signIn('staff-window-5', 'wrong')).json<{ detail: string }>();
    expect(fifth).toMatchObject({ status: 429, code: 'sign-in/locked', data: { until: '2025-03-03T01:15:00.000Z', minutes: 15 } });
    expect(fifth.detail).toContain('09:15');
    later(10);
    expect((await tab().signIn('staff-window-5', PASSWORD)).json()).toMatchObject({ code: 'sign-in/locked', data: { minutes: 5 } });
    later(5.1);
    expect((await tab().signIn('staff-window-5', PASSWORD)).statusCode).toBe(200);
    // The success has cleared the count.
    for (let turn = 1; turn <= 4; turn += 1) expect((await tab().signIn('staff-window-5', 'wrong')).json()).toMatchObject({ code: 'sign-in/wrong' });
  });

  test('L2 a login that nobody has is locked as well, and failures long ago do not count', async () => {
    for (let turn = 1; turn <= 4; turn += 1) await tab().signIn('ghost', 'wrong');
    later(16);
    for (let turn = 1; turn <= 4; turn += 1) expect((await tab().signIn('ghost', 'wrong')).json()).toMatchObject({ code: 'sign-in/wrong' });
    expect((await tab().signIn('ghost', 'wrong')).json()).toMatchObject({ code: 'sign-in/locked' });
  });

  test('L3 thirty failures from one address lock the address for every login', async () => {
    await enter('staff-window-6');
    const one = tab();
    const guesses = await Promise.all(Array.from({ length: 29 }, (_, turn) => one.signIn(`guess-${turn}`, 'wrong')));
    expect(guesses.map((answer) => answer.json<{ code: string }>().code)).toEqual(guesses.map(() => 'sign-in/wrong'));
    expect((await one.signIn('guess-30', 'wrong')).json()).toMatchObject({ code: 'sign-in/locked' });
    expect((await one.signIn('staff-window-6', PASSWORD)).json()).toMatchObject({ code: 'sign-in/locked' });
    expect((await tab().signIn('staff-window-6', PASSWORD)).statusCode).toBe(200);
  });

  test('L5 of twenty guesses at once no more than five are looked at', async () => {
    await enter('staff-window-7');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, turn) => tab().signIn('staff-window-7', turn === 19 ? PASSWORD : 'wrong')));
    const codes = answers.map((answer) => (answer.statusCode === 200 ? 'in' : answer.json<{ code: string }>().code));
    expect(codes.filter((code) => code === 'sign-in/wrong' || code === 'in').length).toBeLessThanOrEqual(5);
    expect(codes.filter((code) => code === 'sign-in/locked').length).toBeGreaterThanOrEqual(15);
  });

  test('L6 one address may ask a route of the sign-in sixty times a minute', async () => {
    const one = tab();
    for (let turn = 0; turn < 60; turn += 1) expect((await one.get('/api/sign-in')).statusCode).toBe(200);
    expect((await one.get('/api/sign-in')).json()).toMatchObject({ status: 429, code: 'request/too-often' });
    expect((await tab().get('/api/sign-in')).statusCode).toBe(200);
  });

  test('S1 the cookie can be read by no script, is sent by no foreign page, and is bound to TLS beyond this machine', async () => {
    await enter('staff-tax-liaison-1');
    const answer = await tab().signIn('staff-tax-liaison-1', PASSWORD);
    const cookie = answer.cookies.find((one) => one.name.includes('session_token'));
    expect(cookie).toMatchObject({ name: 'shali-staff.session_token', path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 12 * 3600 });
    expect(cookie).not.toHaveProperty('domain');
    expect(cookie).not.toHaveProperty('secure');
    expect(answer.headers['cache-control']).toBe('no-store');
    for (const address of ['https://work.example.gov.cn', 'http://10.0.0.8']) {
      const outside = await buildApp(platform, { signIn: await openSignIn(platform, { address, report: () => undefined }) });
      const away = await new BrowserTab(outside, '10.9.9.9').signIn('staff-tax-liaison-1', PASSWORD);
      expect(away.cookies.find((one) => one.name === '__Secure-shali-staff.session_token')).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
      await outside.close();
    }
  });

  test('S2 a session ends two hours after its last use', async () => {
    const one = await enter('staff-statistician-2');
    later(119);
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
    later(119);
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
    later(121);
    expect((await one.get('/api/catalogue')).json()).toMatchObject({ code: 'access/not-signed-in' });
  });

  test('S2 a session ends twelve hours after the sign-in, however much it is used', async () => {
    const one = await enter('staff-window-8');
    for (let hour = 1; hour < 12; hour += 1) {
      later(60);
      expect((await one.get('/api/catalogue')).statusCode, `${hour} h`).toBe(200);
    }
    later(61);
    expect((await one.get('/api/catalogue')).statusCode).toBe(401);
  });

  test('S3 I see my sessions, end one of them or all others, and nobody else’s', async () => {
    const [here, there, away] = [await enter('staff-registrar-1'), tab(), tab()];
    await there.signIn('staff-registrar-1', PASSWORD);
    await away.signIn('staff-registrar-1', PASSWORD);
    const stranger = await enter('staff-registrar-2');
    const list = async (one: BrowserTab): Promise<readonly SessionWire[]> => (await one.get('/api/account/sessions')).json<{ sessions: SessionWire[] }>().sessions;
    const mine = await list(here);
    expect(mine.map((one) => one.address).toSorted()).toEqual([here.address, there.address, away.address].toSorted());
    expect(mine.filter((one) => one.mine).map((one) => one.address)).toEqual([here.address]);
    expect(JSON.stringify(mine)).not.toContain('token');
    const target = mine.find((one) => one.address === there.address)!.id;
    expect((await stranger.post('/api/account/sessions/end', { session: target })).json()).toMatchObject({ status: 404, code: 'account/session-unknown' });
    expect((await here.post('/api/account/sessions/end', { session: target })).json()).toEqual({ ended: 1 });
    expect((await there.get('/api/catalogue')).statusCode).toBe(401);
    expect((await away.get('/api/catalogue')).statusCode).toBe(200);
    expect((await here.post('/api/account/sessions/end', { others: true })).json()).toEqual({ ended: 1 });
    expect([(await here.get('/api/catalogue')).statusCode, (await away.get('/api/catalogue')).statusCode]).toEqual([200, 401]);
  });

  test('S4 signing out ends the session on the server; signing out everywhere ends all', async () => {
    const [one, other] = [await enter('staff-registrar-3'), tab()];
    await other.signIn('staff-registrar-3', PASSWORD);
    const kept = new Map(one.cookies);
    expect((await one.post('/api/sign-out')).json()).toEqual({ signedOut: true });
    expect(one.cookies.size).toBe(0);
    for (const [name, value] of kept) one.cookies.set(name, value);
    expect((await one.get('/api/catalogue')).statusCode).toBe(401);
    expect((await other.get('/api/catalogue')).statusCode).toBe(200);
    await one.signIn('staff-registrar-3', PASSWORD);
    await one.post('/api/sign-out', { everywhere: true });
    expect((await other.get('/api/catalogue')).statusCode).toBe(401);
    expect((await tab().post('/api/sign-out')).statusCode).toBe(200);
  });

  test('S5 disabling and resetting end the sessions; a disabled account is told so only with the right password', async () => {
    const one = await enter('staff-registrar-4');
    await setAccountDisabled(signIn, 'staff-registrar-4', true, 'test');
    expect((await one.get('/api/catalogue')).statusCode).toBe(401);
    expect((await tab().signIn('staff-registrar-4', 'wrong')).json()).toMatchObject({ code: 'sign-in/wrong' });
    expect((await tab().signIn('staff-registrar-4', PASSWORD)).json()).toMatchObject({ status: 403, code: 'access/disabled' });
    await setAccountDisabled(signIn, 'staff-registrar-4', false, 'test');
    await one.signIn('staff-registrar-4', PASSWORD);
    expect((await one.get('/api/catalogue')).statusCode).toBe(200);
    await resetAccount(signIn, 'staff-registrar-4', { secondFactor: false }, 'test');
    expect((await one.get('/api/catalogue')).statusCode).toBe(401);
  });

  test('an account belongs to one staff record, and a login to one account', async () => {
    await enter('staff-fund-officer-1');
    await expect(addStaffAccount(signIn, { login: 'other-login', staff: 'staff-fund-officer-1' }, 'test')).rejects.toMatchObject({ code: 'account/staff-taken' });
    await expect(addStaffAccount(signIn, { login: 'staff-fund-officer-1', staff: 'staff-fund-officer-2' }, 'test')).rejects.toMatchObject({ code: 'account/login-taken' });
    await expect(addStaffAccount(signIn, { login: 'x', staff: 'nobody' }, 'test')).rejects.toMatchObject({ code: 'access/no-staff-record' });
    for (const login of ['x', 'Ab', 'a..b', '-a', 'a b', "a'b", 'a'.repeat(41)]) await expect(addStaffAccount(signIn, { login, staff: 'staff-fund-officer-2' }, 'test'), login).rejects.toMatchObject({ code: 'account/login-invalid' });
  });

  test('D1 D2 without a demonstration there are no such accounts, and rows of them open nothing', async () => {
    expect((await tab().get('/api/sign-in')).json<SignInOptions>()).not.toHaveProperty('demonstration');
    expect((await tab().signIn('demo', DEMO_PASSWORD)).json()).toMatchObject({ code: 'sign-in/wrong' });
    const pretended = { ...platform, demonstration: XICHENG_DEMONSTRATION };
    const demo = await buildApp(pretended, { signIn: await openSignIn(pretended, { address: 'http://localhost', report: () => undefined }) });
    const { demonstration } = (await new BrowserTab(demo, '10.8.8.8').get('/api/sign-in')).json<SignInOptions>();
    expect(demonstration?.accounts.map((one) => one.login)).toEqual(['demo', ...demoAccounts().map((one) => one.login)]);
    expect(demonstration?.password).toBe(DEMO_PASSWORD);
    const visitor = new BrowserTab(demo, '10.8.8.8');
    expect((await visitor.signIn('demo', DEMO_PASSWORD)).statusCode).toBe(200);
    expect((await visitor.get('/api/catalogue')).json<Catalogue>().me).toMatchObject({ id: 'demo-account', duties: platform.district.model.duties });
    expect((await visitor.post('/api/account/password', { present: DEMO_PASSWORD, next: PASSWORD })).json()).toMatchObject({ status: 403, code: 'account/published' });
    // The same rows and even the same cookie, on a platform that is no demonstration.
    const here = tab();
    for (const [name, value] of visitor.cookies) here.cookies.set(name, value);
    expect((await here.get('/api/catalogue')).json()).toMatchObject({ code: 'access/not-signed-in' });
    for (const login of ['demo', 'leader']) expect((await tab().signIn(login, DEMO_PASSWORD)).json()).toMatchObject({ code: 'sign-in/wrong' });
    await demo.close();
  });

  test('what is sent amiss is refused with a sentence', async () => {
    for (const body of [{}, { login: 'x' }, { login: 1, password: 2 }, { login: 'x', password: 'y', extra: 1 }, { login: 'x', password: 'y'.repeat(600) }, { login: 'x'.repeat(65), password: 'y' }]) {
      expect((await tab().post('/api/sign-in', body)).json(), JSON.stringify(body).slice(0, 60)).toMatchObject({ status: 400, code: 'request/invalid' });
    }
  });
});
