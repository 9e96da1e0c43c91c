import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AccountWire, SignInOptions } from '#kernel/access/sign-in-wire.ts';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { setAccountDisabled } from '#server/sign-in/manage-accounts.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { readSignInSettings } from '#server/sign-in/sign-in-settings.ts';
import { BrowserTab } from '#tests/kit/browser-tab.ts';
import { startCitySignOn, throughTheCity, type CitySignOn } from '#tests/kit/city-sign-on.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { changeStaff, makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';

const ADDRESS = 'http://127.0.0.1:7777';

describe.each(DATABASES)('single sign-on on %s (docs/rules/sign-in.md)', (kind) => {
  let city: CitySignOn;
  let platform: Platform;
  let signIn: SignIn;
  const apps: FastifyInstance[] = [];
  let made = 0;

  beforeAll(async () => {
    city = await startCitySignOn(`${ADDRESS}/api/sign-in/callback/city`);
    platform = await openEmptyPlatform(kind);
    await makeStaff(platform);
    signIn = await openWith({});
  });
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()));
  });
  afterAll(async () => {
    await city.stop();
    await platform.close();
  });

  function openWith(settings: { readonly secondFactor?: boolean; readonly clientSecret?: string; readonly discovery?: string }): Promise<SignIn> {
    const singleSignOn = { discovery: city.discovery, clientId: city.clientId, clientSecret: city.clientSecret, title: '市统一身份认证', claim: 'staff_id', scopes: ['openid', 'profile'], secondFactor: false, ...settings };
    return openSignIn(platform, { address: ADDRESS, singleSignOn, report: () => undefined });
  }

  async function open(by: SignIn = signIn): Promise<BrowserTab> {
    const app = await buildApp(platform, { signIn: by });
    apps.push(app);
    return new BrowserTab(app, `10.4.0.${(made += 1)}`);
  }

  /** Goes to the city and back; gives the path at which the browser stands then. */
  async function goAndCome(tab: BrowserTab, claims: Readonly<Record<string, unknown>>, back = '/registers/operator?q=x'): Promise<string> {
    city.person = { sub: `city-person-${made}`, claims: { name: '某人', ...claims } };
    const { location } = (await tab.post('/api/sign-in/single-sign-on', { back })).json<{ location: string }>();
    expect(location).toContain('code_challenge_method=S256');
    expect(location).toContain('nonce=');
    const returned = new URL(await throughTheCity(location));
    const answer = await tab.get(`${returned.pathname}${returned.search}`);
    expect(answer.statusCode).toBe(302);
    return String(answer.headers.location);
  }

  test('O1 O2 the city vouches, the claim names the staff record, and the browser comes back to where it was', async () => {
    const tab = await open();
    expect((await tab.get('/api/sign-in')).json<SignInOptions>()).toMatchObject({ singleSignOn: { title: '市统一身份认证' } });
    expect(await goAndCome(tab, { staff_id: 'staff-statistician-1' })).toBe('/registers/operator?q=x');
    expect((await tab.get('/api/catalogue')).json<Catalogue>().me).toMatchObject({ id: 'staff-statistician-1', duties: ['statistician'] });
    expect((await tab.get('/api/account')).json<AccountWire>()).toMatchObject({ login: 'staff-statistician-1', hasPassword: false });
    expect((await tab.signIn('staff-statistician-1', 'whatever it may be')).json()).toMatchObject({ code: 'sign-in/wrong' });
    // A second time the same account serves; the city's own name for the person does not count, the claim does.
    expect(await goAndCome(await open(), { staff_id: 'staff-statistician-1' })).toBe('/registers/operator?q=x');
    expect((await signIn.accounts.listStaff()).filter((account) => account.staff === 'staff-statistician-1').length).toBe(1);
  });

  test('O2 who has an account with a password enters the same one', async () => {
    await signIn.accounts.add([{ kind: 'staff', login: 'shen', name: '演示人员', staff: 'staff-window-1', passwordHash: await hashPassword('heron at the weir') }], signIn.now());
    const tab = await open();
    await goAndCome(tab, { staff_id: 'staff-window-1' });
    expect((await tab.get('/api/account')).json<AccountWire>()).toMatchObject({ login: 'shen', hasPassword: true });
  });

  test('O2 no claim, an unknown record, one that has left, a disabled account: no session', async () => {
    await changeStaff(platform, 'staff-mediator-1', { until: '2024-01-31' });
    await changeStaff(platform, 'staff-mediator-2', { since: '2199-01-01' });
    await goAndCome(await open(), { staff_id: 'staff-mediator-3' });
    await setAccountDisabled(signIn, 'staff-mediator-3', true, 'test');
    const cases = [[undefined, 'no-staff-claim'], ["x' or 1=1", 'no-staff-claim'], ['staff-of-nobody', 'no-staff-record'], ['staff-mediator-1', 'has-left'], ['staff-mediator-2', 'not-yet-here'], ['staff-mediator-3', 'disabled']] as const;
    for (const [staff, code] of cases) {
      const tab = await open();
      expect(await goAndCome(tab, { staff_id: staff })).toBe(`/?sso=${code}`);
      expect((await tab.get('/api/catalogue')).statusCode, code).toBe(401);
    }
  });

  test('O2 an answer that another browser asked for, a made-up one and one used twice give no session', async () => {
    const [mine, other] = [await open(), await open()];
    city.person = { sub: 'city-person-x', claims: { staff_id: 'staff-window-2' } };
    const { location } = (await mine.post('/api/sign-in/single-sign-on', {})).json<{ location: string }>();
    const returned = new URL(await throughTheCity(location));
    for (const [tab, path] of [[other, `${returned.pathname}${returned.search}`], [other, '/api/sign-in/callback/city?code=x&state=y'], [other, '/api/sign-in/callback/city'], [other, '/api/sign-in/callback/city?error=access_denied']] as const) {
      expect((await tab.get(path)).headers.location).toBe('/?sso=failed');
      expect((await tab.get('/api/account')).statusCode).toBe(401);
    }
    // The state was spent by the other browser's attempt, so that it can't be replayed.
    const late = await mine.get(`${returned.pathname}${returned.search}`);
    expect(['/', '/?sso=failed']).toContain(late.headers.location);
    await mine.post('/api/sign-out');
    expect((await mine.get(`${returned.pathname}${returned.search}`)).headers.location).toBe('/?sso=failed');
  });

  test('O3 whether it stands in for a second factor is configured', async () => {
    const without = await open();
    await goAndCome(without, { staff_id: 'staff-administrator-1' });
    expect((await without.get('/api/catalogue')).json()).toMatchObject({ status: 403, code: 'access/second-factor-needed' });
    const with_ = await open(await openWith({ secondFactor: true }));
    await goAndCome(with_, { staff_id: 'staff-administrator-1' });
    expect((await with_.get('/api/catalogue')).json<Catalogue>().me).toMatchObject({ id: 'staff-administrator-1' });
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '\\\\evil', '/a b', ''])('O4 %j is no way back', async (back) => {
    expect((await (await open()).post('/api/sign-in/single-sign-on', { back })).statusCode).toBe(400);
  });

  test('O1 it is not there when it is not configured, and says so when the city does not answer', async () => {
    const plain = await open(await openSignIn(platform, { address: ADDRESS, report: () => undefined }));
    expect((await plain.get('/api/sign-in')).json<SignInOptions>()).not.toHaveProperty('singleSignOn');
    expect((await plain.post('/api/sign-in/single-sign-on', {})).statusCode).toBe(404);
    expect((await plain.get('/api/sign-in/callback/city')).statusCode).toBe(404);
    const lost = await open(await openWith({ discovery: 'http://127.0.0.1:9/.well-known/openid-configuration' }));
    expect((await lost.post('/api/sign-in/single-sign-on', {})).json()).toMatchObject({ status: 502, code: 'sign-in/sso-unreachable' });
    const wrong = await open(await openWith({ clientSecret: 'not the secret' }));
    expect(await goAndCome(wrong, { staff_id: 'staff-window-3' })).toBe('/?sso=failed');
  });
});

describe('settings of the sign-in', () => {
  test('come from the environment, the secret from a file; what is wrong is named', () => {
    expect(readSignInSettings({}, 7180)).toEqual({ address: 'http://localhost:7180' });
    expect(readSignInSettings({ SHALI_ADDRESS: 'https://work.example.gov.cn/' }, 7180)).toEqual({ address: 'https://work.example.gov.cn' });
    const refused = (environment: Record<string, string>, name: string): void => expect(() => readSignInSettings(environment, 1), name).toThrow(expect.objectContaining({ code: 'settings/invalid', data: expect.objectContaining({ name }) }));
    refused({ SHALI_ADDRESS: 'work.example' }, 'SHALI_ADDRESS');
    refused({ SHALI_SSO_DISCOVERY: 'https://city/.well-known/openid-configuration' }, 'SHALI_SSO_CLIENT_ID');
    refused({ SHALI_SSO_DISCOVERY: 'https://city/x', SHALI_SSO_CLIENT_ID: 'x' }, 'SHALI_SSO_CLIENT_SECRET_FILE');
    refused({ SHALI_SSO_DISCOVERY: 'https://city/x', SHALI_SSO_CLIENT_ID: 'x', SHALI_SSO_CLIENT_SECRET_FILE: 'no-such-file' }, 'SHALI_SSO_CLIENT_SECRET_FILE');
    refused({ SHALI_SSO_CLAIM: 'a b' }, 'SHALI_SSO_CLAIM');
  });
});
