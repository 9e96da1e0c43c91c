import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { XICHENG_DEMONSTRATION } from '#districts/xicheng/demo/demonstration.ts';
import { identityCheck } from '#kernel/field/check-digit.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { buildPublicAccountApp } from '#server/sign-in/public/public-account-app.ts';
import type { PublicAccountWire } from '#server/sign-in/public/public-account-routes.ts';
import { RealNameStore } from '#server/sign-in/public/real-name-store.ts';
import { makeSimulatedChecks, type SimulatedChecks } from '#server/sign-in/public/simulated-checks.ts';
import { BrowserTab } from '#tests/kit/browser-tab.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';

const PASSWORD = 'heron at the weir';
const CREDIT_CODE = '91350100M000100Y43';
const START = Date.parse('2025-03-03T01:00:00.000Z');
const DAY = 86_400_000;
const identityOf = (sequence: number): string => {
  const body = `41110219900101${String(sequence).padStart(3, '0')}`;
  return `${body}${identityCheck(body)}`;
};

describe.each(DATABASES)('accounts of the public on %s (docs/rules/sign-in.md)', (kind) => {
  let platform: Platform;
  let signIn: SignIn;
  let checks: SimulatedChecks;
  let app: FastifyInstance;
  let names: RealNameStore;
  let made = 0;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    platform = { ...(await openEmptyPlatform(kind)), demonstration: XICHENG_DEMONSTRATION };
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined }, 'public');
    checks = makeSimulatedChecks(platform, signIn.now);
    app = await buildPublicAccountApp(signIn, checks);
    names = new RealNameStore(signIn);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
    vi.useRealTimers();
  });

  const tab = (on = app): BrowserTab => new BrowserTab(on, `10.5.${Math.floor((made += 1) / 200)}.${made % 200}`);
  const register = async (login: string): Promise<BrowserTab> => {
    const one = tab();
    expect((await one.post('/api/public-account', { login, password: PASSWORD })).json()).toEqual({ login });
    expect((await one.signIn(login, PASSWORD)).json()).toEqual({ signedIn: true, needsCode: false });
    return one;
  };
  const verifyPhone = async (one: BrowserTab, phone: string): Promise<PublicAccountWire> => {
    await one.post('/api/public-account/phone', { phone });
    return (await one.post('/api/public-account/phone/confirm', { code: checks.lastCode(phone) })).json<PublicAccountWire>();
  };

  test('R1 from nothing to an enterprise’s agent, step by step', async () => {
    const one = await register('citizen-one');
    expect((await one.get('/api/public-account')).json()).toEqual({ login: 'citizen-one', level: 0, agencies: [] });
    expect(await verifyPhone(one, '13900000001')).toMatchObject({ level: 1 });
    expect((await one.post('/api/public-account/identity', { name: '演示甲', identity: identityOf(1) })).json()).toMatchObject({ level: 2 });
    const agent = (await one.post('/api/public-account/agencies', { creditCode: CREDIT_CODE })).json<PublicAccountWire>();
    expect(agent).toMatchObject({ level: 3, agencies: [{ creditCode: CREDIT_CODE, document: expect.stringContaining('模拟'), since: '2025-03-03' }] });
    const id = (await signIn.accounts.findByLogin('public', 'citizen-one'))!.id;
    // Level 3 is for that enterprise, and only while the authorisation is in force.
    expect(await names.levelOf(id, '2025-03-03', CREDIT_CODE)).toBe(3);
    expect(await names.levelOf(id, '2025-03-03', 'another')).toBe(2);
    expect(await names.levelOf(id, '2025-03-02', CREDIT_CODE)).toBe(2);
    expect(await names.levelOf(id, '2026-03-04', CREDIT_CODE)).toBe(2);
    expect((await one.post('/api/public-account/agencies/revoke', { agency: agent.agencies[0]?.id })).json()).toMatchObject({ level: 2, agencies: [] });
    expect((await one.post('/api/public-account/agencies/revoke', { agency: agent.agencies[0]?.id })).statusCode).toBe(404);
  });

  test('R2 a step that needs a level says what is missing', async () => {
    const one = await register('citizen-two');
    expect((await one.post('/api/public-account/identity', { name: '演示乙', identity: identityOf(2) })).json()).toMatchObject({ status: 403, code: 'real-name/level-too-low', detail: expect.stringContaining('先验证手机号') });
    expect((await one.post('/api/public-account/agencies', { creditCode: CREDIT_CODE })).json()).toMatchObject({ code: 'real-name/level-too-low', detail: '办这件事需要“身份已核验”，还要先验证手机号，再核验姓名和身份证号。' });
  });

  test('R3 phone and identity are sealed in the database, and belong to one account', async () => {
    const one = await register('citizen-three');
    await verifyPhone(one, '13900000003');
    await one.post('/api/public-account/identity', { name: '演示丙', identity: identityOf(3) });
    const { rows } = await platform.district.database.pool.query(`select * from "xicheng_accounts"."real_name"`);
    const kept = JSON.stringify(rows);
    for (const plain of ['13900000003', identityOf(3), '演示丙']) expect(kept).not.toContain(plain);
    expect(await names.findPerson((await signIn.accounts.findByLogin('public', 'citizen-three'))!.id)).toEqual({ phone: '13900000003', name: '演示丙', identity: identityOf(3) });
    const other = await register('citizen-four');
    expect((await other.post('/api/public-account/phone', { phone: '13900000003' })).json()).toMatchObject({ status: 409, code: 'real-name/phone-taken' });
    await verifyPhone(other, '13900000004');
    expect((await other.post('/api/public-account/identity', { name: '演示丙', identity: identityOf(3) })).json()).toMatchObject({ status: 409, code: 'real-name/identity-taken' });
    const broken = `${identityOf(4).slice(0, 17)}${identityOf(4)[17] === '0' ? '1' : '0'}`;
    expect((await other.post('/api/public-account/identity', { name: '演示丁', identity: broken })).json()).toMatchObject({ status: 422, code: 'real-name/identity-refused' });
  });

  test('R4 simulators refuse a platform in earnest; without a service nothing can be verified', async () => {
    expect(() => makeSimulatedChecks({ demonstration: false }, signIn.now)).toThrow(expect.objectContaining({ code: 'simulator/not-in-production' }));
    for (const service of [checks.phone, checks.identity, checks.agency]) expect(service.name).toContain('模拟');
    const bare = await buildPublicAccountApp(signIn, {});
    const one = tab(bare);
    await one.post('/api/public-account', { login: 'citizen-five', password: PASSWORD });
    await one.signIn('citizen-five', PASSWORD);
    expect((await one.post('/api/public-account/phone', { phone: '13900000005' })).json()).toMatchObject({ status: 503, code: 'real-name/no-service' });
    await bare.close();
  });

  test('R5 a code serves once, for ten minutes, and for five tries', async () => {
    const one = await register('citizen-six');
    const ask = async (phone: string): Promise<string> => {
      expect((await one.post('/api/public-account/phone', { phone })).json()).toEqual({ sent: true });
      return checks.lastCode(phone)!;
    };
    const confirm = async (code: string): Promise<unknown> => (await one.post('/api/public-account/phone/confirm', { code })).json();
    const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const first = await ask('13900000006');
    expect(await confirm(wrong(first))).toMatchObject({ status: 403, code: 'real-name/code-wrong' });
    expect(await confirm(first)).toMatchObject({ level: 1 });
    expect(await confirm(first)).toMatchObject({ code: 'real-name/code-wrong' });
    vi.setSystemTime(START + DAY);
    await one.signIn('citizen-six', PASSWORD);
    const guessed = await ask('13900000016');
    for (let turn = 0; turn < 5; turn += 1) await confirm(wrong(guessed));
    expect(await confirm(guessed)).toMatchObject({ code: 'real-name/code-wrong' });
    vi.setSystemTime(START + DAY + 120_000);
    const late = await ask('13900000016');
    vi.setSystemTime(START + DAY + 120_000 + 10 * 60_000 + 1000);
    expect(await confirm(late)).toMatchObject({ code: 'real-name/code-wrong' });
    vi.setSystemTime(START);
  });

  test('G4 a session of the public opens nothing on the staff face; the cookies have other names', async () => {
    const one = await register('citizen-seven');
    const staff = await buildApp(platform, { signIn: await openSignIn(platform, { address: 'http://localhost', report: () => undefined }) });
    const there = tab(staff);
    for (const [name, value] of one.cookies) {
      expect(name).toMatch(/^shali-public\./);
      there.cookies.set(name, value);
      there.cookies.set(name.replace('shali-public', 'shali-staff'), value);
    }
    expect((await there.get('/api/catalogue')).json()).toMatchObject({ status: 401, code: 'access/not-signed-in' });
    await staff.close();
  });

  test('G1 G2 P1 P2 L2 the rules of signing in hold for the public too', async () => {
    expect((await tab().get('/api/public-account')).statusCode).toBe(401);
    expect((await tab().post('/api/public-account', { login: 'x', password: 'y' }, {})).json()).toMatchObject({ code: 'access/foreign-request' });
    expect((await tab().post('/api/public-account', { login: 'citizen-eight', password: 'short' })).json()).toMatchObject({ code: 'password/too-short' });
    expect((await tab().post('/api/public-account', { login: 'citizen-eight', password: 'password1234' })).json()).toMatchObject({ code: 'password/common' });
    await register('citizen-eight');
    expect((await tab().post('/api/public-account', { login: 'citizen-eight', password: PASSWORD })).json()).toMatchObject({ status: 409, code: 'account/login-taken' });
    for (let turn = 0; turn < 4; turn += 1) await tab().signIn('citizen-eight', 'wrong');
    expect((await tab().signIn('citizen-eight', 'wrong')).json()).toMatchObject({ code: 'sign-in/locked' });
  });
});
