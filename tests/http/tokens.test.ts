import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/field/day.ts';
import { demoAccounts } from '#districts/xicheng/demo/accounts.ts';
import type { TokenGrant } from '#kernel/access/token-scope.ts';
import type { TokenMade, TokenPage } from '#kernel/access/token-wire.ts';
import type { Catalogue, CommandResult, JournalPage, RecordPage, RecordPageWire, RecordWire, SearchResult } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { DEMO_CREDIT_CODE, makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { changeStaff } from '#tests/kit/sign-in-platform.ts';

const holder = demoAccounts().find((one) => one.login === 'enterprise-officer')!;
const inDays = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000).toISOString());
const trader = { name: '演示商户', creditCode: DEMO_CREDIT_CODE, kind: 'sole-trader', industry: 'F5211', intermediary: false, openedOn: '2024-03-05', status: 'open', address: '演示路 1 号', principal: '某甲', community: 'community-1' };

describe.each(DATABASES)('tokens of programs on %s (docs/rules/api.md)', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  let administrator: { cookie: string };
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    app = await buildApp(platform);
    administrator = await signedIn(app, 'administrator');
    await makeCommunity(platform, 'community-1');
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const make = (grants: readonly TokenGrant[], rest: object = {}, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/api/tokens', headers: { ...OWN_PAGE, ...administrator, ...headers }, payload: { name: '数据交换', holder: holder.staff, grants, until: inDays(30), ...rest } });
  const secretOf = async (grants: readonly TokenGrant[], rest: object = {}): Promise<string> => {
    const made = await make(grants, rest);
    expect(made.statusCode, made.body).toBe(201);
    return made.json<TokenMade>().secret!;
  };
  const ask = (secret: string, url: string, method: 'GET' | 'POST' | 'PATCH' | 'PUT' = 'GET', payload?: object, rest: { headers?: Record<string, string>; remoteAddress?: string } = {}) =>
    app.inject({ method, url, ...(payload ? { payload } : {}), ...rest, headers: { authorization: `Bearer ${secret}`, ...rest.headers } });
  const codeOf = (answer: { json: <T>() => T; statusCode: number }): readonly [number, string] => [answer.statusCode, answer.json<{ code: string }>().code];
  const all: readonly TokenGrant[] = [{ may: 'read' }, { may: 'write' }];

  test('T1 the system administrator makes one, its secret is shown once, and only a hash is kept', async () => {
    const key = { 'idempotency-key': 'make-1' };
    const made = await make(all, { name: '平台对接' }, key);
    const { token, secret } = made.json<TokenMade>();
    expect([made.statusCode, made.headers['cache-control'], secret]).toEqual([201, 'no-store', expect.stringMatching(/^shali_[\w-]{43}$/)]);
    expect(token).toMatchObject({ name: '平台对接', holder: { id: holder.staff, name: holder.name }, grants: all, networks: [] });
    const again = await make(all, { name: '平台对接' }, key);
    expect([again.headers['idempotent-replayed'], again.json<TokenMade>().token.id, again.json<TokenMade>().secret]).toEqual(['true', token.id, undefined]);
    const kept = await platform.district.database.pool.query(`select (select string_agg(t::text, '') from "xicheng"."api-token" t) || (select string_agg(s::text, '') from "xicheng"."api_token_secret" s) || (select string_agg(e::text, '') from "xicheng"."entry" e) || (select string_agg(k::text, '') from "xicheng"."request_key" k) as all`);
    expect(String(kept.rows[0]!.all).length).toBeGreaterThan(1000);
    expect(String(kept.rows[0]!.all)).not.toContain(secret!.slice(6));
  });

  test('T1 nobody else makes or revokes one, no program does, and its making stands in the journal', async () => {
    for (const login of ['security-administrator', 'enterprise-officer', 'leader']) {
      const session = await signedIn(app, login);
      const answer = await app.inject({ method: 'POST', url: '/api/tokens', headers: { ...OWN_PAGE, ...session }, payload: { name: '甲', holder: holder.staff, grants: all, until: inDays(30) } });
      expect(codeOf(answer), login).toEqual([403, 'access/denied']);
    }
    const secret = await secretOf(all);
    expect(codeOf(await ask(secret, '/api/tokens', 'POST', { name: '乙', holder: holder.staff, grants: all, until: inDays(30) }))).toEqual([403, 'access/token-not-here']);
    expect(codeOf(await ask(secret, '/api/tokens'))).toEqual([403, 'access/token-not-here']);
    expect(codeOf(await ask(secret, '/api/backup', 'POST', {}))).toEqual([403, 'access/token-not-here']);
    const audit = await signedIn(app, 'audit-administrator');
    const journal = (await app.inject({ url: '/api/journal?register=api-token', headers: audit })).json<JournalPage>();
    expect(journal.lines.length).toBeGreaterThan(1);
    expect(journal.lines[0]!.actor.id).toBe(demoAccounts().find((one) => one.login === 'administrator')!.staff);
  });

  test('T1 its record is made and changed by no other way', async () => {
    const { token } = (await make([{ may: 'read' }])).json<TokenMade>();
    const send = (method: 'POST' | 'PATCH', url: string, payload: object) => app.inject({ method, url, headers: { ...OWN_PAGE, ...administrator, 'if-match': '"v1"' }, payload });
    expect(codeOf(await send('PATCH', `/api/registers/api-token/records/${token.id}`, { until: '2099-01-01' }))).toEqual([409, 'record/made-apart']);
    expect(codeOf(await send('POST', '/api/commands', { do: 'update', register: 'api-token', id: token.id, set: { grants: all } }))).toEqual([409, 'record/made-apart']);
    expect(codeOf(await send('POST', '/api/registers/webhook/records', { name: '甲' }))).toEqual([409, 'record/made-apart']);
  });

  test.each([
    [[{ may: 'read', register: 'nothing' }], {}, 404, 'register/unknown'],
    [[{ may: 'write', register: 'operator', action: 'nothing' }], {}, 422, 'token/action-unknown'],
    [[{ may: 'metrics', register: 'operator' }], {}, 422, 'token/grant-invalid'],
    [[{ may: 'read' }], { until: inDays(800) }, 422, 'token/until-invalid'],
    [[{ may: 'read' }], { until: '2020-01-01' }, 422, 'token/until-invalid'],
    [[{ may: 'read' }], { networks: ['10.0.0.0/33'] }, 422, 'token/network-invalid'],
    [[{ may: 'read' }], { holder: 'nobody' }, 403, 'access/no-staff-record'],
    [[], {}, 400, 'request/invalid'],
  ] as const)('T2 a scope that opens nothing is refused: %j %j', async (grants, rest, status, code) => expect(codeOf(await make(grants, rest))).toEqual([status, code]));

  test('T3 it may what its holder may and the scope says, and the record says by which token', async () => {
    const secret = await secretOf(all);
    const made = await ask(secret, '/api/registers/operator/records', 'POST', trader);
    expect(made.statusCode, made.body).toBe(201);
    const { id } = made.json<RecordWire>();
    const page = (await ask(secret, `/api/registers/operator/records/${id}`)).json<RecordPageWire>();
    expect(page.timeline[0]!.actor).toEqual({ id: holder.staff, name: `${holder.name}（令牌 数据交换）` });
    // What the holder may not do, his token may not either.
    expect(codeOf(await ask(secret, '/api/registers/unit/records', 'POST', { name: '新局', kind: 'bureau', powerBasis: 'law' }))).toEqual([403, 'access/denied']);
    const reader = await secretOf([{ may: 'read' }]);
    expect((await ask(reader, `/api/registers/operator/records/${id}`)).statusCode).toBe(200);
    expect(codeOf(await ask(reader, `/api/registers/operator/records/${id}`, 'PATCH', { name: '改名' }, { headers: { 'if-match': '"v1"' } }))).toEqual([403, 'access/token-scope']);
    expect(codeOf(await ask(reader, '/api/commands', 'POST', { do: 'update', register: 'operator', id, set: { name: '改名' } }))).toEqual([403, 'access/token-scope']);
    expect(codeOf(await ask(reader, '/api/reveals', 'POST', { register: 'operator', id, field: 'principal', reason: '试验' }))).toEqual([403, 'access/token-scope']);
    const writer = await secretOf([{ may: 'write', register: 'operator', action: 'update' }]);
    const changed = await ask(writer, '/api/commands', 'POST', { do: 'update', register: 'operator', id, set: { name: '改名' } });
    // It may change and not read, so it is told that the change was accepted and no more.
    expect([changed.statusCode, changed.json<CommandResult>().version, changed.json<CommandResult>().record.values]).toEqual([200, 2, {}]);
    expect(codeOf(await ask(writer, '/api/registers/operator/records', 'POST', { ...trader, creditCode: `${DEMO_CREDIT_CODE.slice(0, -1)}9` }))).toEqual([403, 'access/token-scope']);
    expect(codeOf(await ask(writer, '/api/registers/operator/records'))).toEqual([403, 'access/token-scope']);
  });

  test('T4 one for some registers sees no other by any way', async () => {
    const secret = await secretOf([{ may: 'read', register: 'operator' }]);
    expect((await ask(secret, '/api/registers/operator/records')).json<RecordPage>().rows.length).toBeGreaterThan(0);
    expect(codeOf(await ask(secret, '/api/registers/staff/records'))).toEqual([403, 'access/closed']);
    expect(codeOf(await ask(secret, `/api/registers/staff/records/${holder.staff}`))).toEqual([404, 'record/unknown']);
    const found = await ask(secret, `/api/search?q=${encodeURIComponent(holder.name)}`);
    expect([found.statusCode, found.json<SearchResult>().hits], found.body).toEqual([200, []]);
    expect((await ask(secret, '/api/catalogue')).json<Catalogue>().registers.map((one) => one.id)).toEqual(['operator']);
    for (const url of ['/api/indicators', '/api/tasks', '/api/map', '/api/report/sample']) expect(codeOf(await ask(secret, url)), url).toEqual([403, 'access/token-scope']);
    expect((await ask(await secretOf([{ may: 'read' }]), '/api/tasks')).statusCode).toBe(200);
  });

  test('T5 it ends with its day, its revocation, its networks and its holder', async () => {
    const made = (await make([{ may: 'read' }], { networks: ['10.4.0.0/16', '2001:db8::/32'] })).json<TokenMade>();
    expect((await ask(made.secret!, '/api/tasks', 'GET', undefined, { remoteAddress: '10.4.9.9' })).statusCode).toBe(200);
    expect((await ask(made.secret!, '/api/tasks', 'GET', undefined, { remoteAddress: '::ffff:10.4.9.9' })).statusCode).toBe(200);
    expect(codeOf(await ask(made.secret!, '/api/tasks', 'GET', undefined, { remoteAddress: '10.5.0.1' }))).toEqual([403, 'access/token-network']);
    const revoked = await app.inject({ method: 'POST', url: `/api/tokens/${made.token.id}/revoke`, headers: { ...OWN_PAGE, ...administrator } });
    expect(revoked.json()).toMatchObject({ id: made.token.id, revokedAt: expect.any(String), usedAt: expect.any(String), usedFrom: expect.stringContaining('10.4.9.9') });
    expect(codeOf(await ask(made.secret!, '/api/tasks', 'GET', undefined, { remoteAddress: '10.4.9.9' }))).toEqual([401, 'access/token-over']);
    expect(codeOf(await ask('shali_nothing', '/api/tasks'))).toEqual([401, 'access/token-invalid']);
    const secret = await secretOf([{ may: 'read' }]);
    await changeStaff(platform, holder.staff, { until: '2024-12-30' });
    expect(codeOf(await ask(secret, '/api/tasks'))).toEqual([403, 'access/has-left']);
    await changeStaff(platform, holder.staff, { until: null });
    expect((await ask(secret, '/api/tasks')).statusCode).toBe(200);
  });

  test('T6 an administrator leaves none of his powers to a program', async () => {
    const self = demoAccounts().find((one) => one.login === 'administrator')!;
    const secret = await secretOf(all, { holder: self.staff });
    expect(codeOf(await ask(secret, '/api/registers/unit/records', 'POST', { name: '新局', kind: 'bureau', powerBasis: 'law' }))).toEqual([403, 'access/denied']);
    const auditor = demoAccounts().find((one) => one.login === 'audit-administrator')!;
    expect(codeOf(await ask(await secretOf(all, { holder: auditor.staff }), '/api/journal'))).toEqual([403, 'access/denied']);
  });

  test('T7 administrators list all of them, a holder his own, others none', async () => {
    const list = async (login: string, query = '') => app.inject({ url: `/api/tokens${query}`, headers: await signedIn(app, login) });
    const whole = (await list('administrator', '?limit=200')).json<TokenPage>();
    expect(whole.tokens.length).toBeGreaterThan(5);
    const first = (await list('security-administrator', '?limit=2')).json<TokenPage>();
    expect([first.tokens.length, typeof first.next]).toEqual([2, 'string']);
    const own = (await list('enterprise-officer', '?limit=200')).json<TokenPage>();
    expect(own.tokens.map((one) => one.id)).toEqual(whole.tokens.filter((one) => one.holder.id === holder.staff).map((one) => one.id));
    expect(codeOf(await list('leader'))).toEqual([403, 'access/closed']);
    expect(JSON.stringify(whole)).not.toContain('shali_');
  });
});
