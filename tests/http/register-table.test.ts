import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActionsFor, Catalogue, CommandResult, Problem, RecordPage, Totals } from '#kernel/desk/wire.ts';
import { platformOf } from '#kernel/access/access.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { runCommand } from '#store/command/run.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeMatches, wantedOf } from '#tests/kit/long-register.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';

const MANY = 60;

describe.each(DATABASES)('the list of a register on %s', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    await makeMatches(platform, MANY);
    app = await buildApp(platform);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const sessions = new Map<string, Promise<{ cookie: string }>>();
  const as = (login: string): Promise<{ cookie: string }> => {
    const session = sessions.get(login) ?? signedIn(app, login);
    sessions.set(login, session);
    return session;
  };
  const get = async <T>(login: string, url: string): Promise<{ status: number; body: T }> => {
    const answer = await app.inject({ url, headers: await as(login) });
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  const post = async <T>(login: string, url: string, payload: object): Promise<{ status: number; body: T }> => {
    const answer = await app.inject({ method: 'POST', url, payload, headers: { ...OWN_PAGE, ...(await as(login)) } });
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  const does = (login: string, command: object): Promise<{ status: number; body: CommandResult & Problem }> => post(login, '/api/commands', command);
  const pagesOf = async (query: string, limit: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let after = ''; ; ) {
      const { status, body } = await get<RecordPage>('demo', `/api/registers/bank-match/records?limit=${limit}${query}${after}`);
      expect(status, JSON.stringify(body).slice(0, 300)).toBe(200);
      ids.push(...body.rows.map((row) => row.id));
      if (!body.next) return ids;
      after = `&after=${body.next}`;
    }
  };
  const where = (condition: object): string => `where=${encodeURIComponent(JSON.stringify(condition))}`;

  test('L1 sorts by up to three columns, and pages through equal and absent values lose and double no row', async () => {
    const numbers = Array.from({ length: MANY }, (_, index) => index);
    const id = (index: number): string => `match-${String(index + 1).padStart(5, '0')}`;
    const purpose = (index: number): string => ['working', 'equipment', 'project'][index % 3]!;
    const order = (one: number, other: number): number => (purpose(one) < purpose(other) ? -1 : purpose(one) > purpose(other) ? 1 : wantedOf(other) - wantedOf(one));
    const expected = numbers.toSorted(order).map(id);
    for (const limit of [7, 200]) expect(await pagesOf('&sort=purpose,-wanted', limit)).toEqual(expected);
    const byAbsent = await pagesOf('&sort=grantedOn,purpose,-wanted', 7);
    expect(byAbsent).toEqual(expected);
    for (const bad of ['purpose,purpose', 'a,b,c,d', 'purpose,nothing', 'purpose,-']) expect((await get<Problem>('demo', `/api/registers/bank-match/records?sort=${bad}`)).body.code).toBe('list/sort-invalid');
    const foreign = (await get<RecordPage>('demo', '/api/registers/bank-match/records?sort=wanted&limit=5')).body.next;
    expect((await get<Problem>('demo', `/api/registers/bank-match/records?sort=purpose,-wanted&after=${foreign}`)).body.code).toBe('list/cursor-invalid');
  });

  test('L2 adds up what is narrowed to, by one question, and nothing that is masked', async () => {
    const all = await get<Totals>('demo', '/api/registers/bank-match/totals');
    expect(all.body).toEqual({ rows: MANY, sums: { wanted: String(Array.from({ length: MANY }, (_, index) => wantedOf(index)).reduce((sum, one) => sum + one, 0)), granted: null } });
    const some = await get<Totals>('demo', `/api/registers/bank-match/totals?${where({ wanted: { between: [wantedOf(3), wantedOf(6)] } })}`);
    expect(some.body.sums.wanted).toBe(String([3, 4, 5, 6].reduce((sum, index) => sum + wantedOf(index), 0)));
    expect((await get<Totals>('demo', '/api/registers/bank-match/totals?q=没有这样的词')).body).toEqual({ rows: 0, sums: { wanted: null, granted: null } });
    expect((await get<Problem>('demo', `/api/registers/bank-match/totals?${where({ nothing: 1 })}`)).body.code).toBe('condition/field-unknown');
    expect((await get<Problem>('administrator', '/api/registers/bank-match/totals')).body.code).toBe('access/closed');
  });

  test('B1 says which steps all of some records allow, and takes them one by one: one refusal holds up no other', async () => {
    const ids = ['match-00001', 'match-00002', 'match-00003'];
    const asked = await post<ActionsFor>('demo', '/api/registers/bank-match/actions', { ids: [...ids, 'match-99999'] });
    expect(asked.body).toEqual({ seen: 3, actions: { talk: 3, decline: 3, drop: 3 } });
    expect((await does('demo', { do: 'act', register: 'bank-match', id: ids[1], action: 'talk' })).status).toBe(200);
    const again = await post<ActionsFor>('demo', '/api/registers/bank-match/actions', { ids });
    expect(again.body.actions).toEqual({ talk: 2, decline: 3, drop: 3, grant: 1 });
    const outcomes = [];
    for (const id of ids) outcomes.push((await does('demo', { do: 'act', register: 'bank-match', id, expect: 1, action: 'talk' })).body.code);
    expect(outcomes).toEqual([undefined, 'record/stale', undefined]);
    expect((await get<RecordPage>('demo', `/api/registers/bank-match/records?${where({ state: 'talking' })}&sort=id`)).body.rows.map((row) => row.id)).toEqual(ids);
    expect((await post<ActionsFor>('window', '/api/registers/bank-match/actions', { ids })).body).toEqual({ seen: 0, actions: {} });
    expect((await post<Problem>('demo', '/api/registers/bank-match/actions', { ids: Array.from({ length: 501 }, (_, index) => `m-${index}`) })).status).toBe(400);
  });

  const makeView = async (login: string, name: string, more: object = {}): Promise<string> => {
    const { body: catalogue } = await get<Catalogue>(login, '/api/catalogue');
    const { status, body } = await does(login, { do: 'create', register: 'saved-view', set: { name, register: 'bank-match', content: JSON.stringify({ sort: ['-wanted'] }), owner: catalogue.me.id, ...more } });
    expect(status, JSON.stringify(body)).toBe(200);
    return body.record.id;
  };
  const seen = async (login: string): Promise<readonly string[]> => ((await get<RecordPage>(login, `/api/registers/saved-view/records?${where({ register: 'bank-match', removed: { not: true } })}&sort=id&limit=100`)).body.rows ?? []).map((row) => String(row.values.name)).toSorted();

  test('V3 a view is seen by who saved it, by the unit that it is shared with and those below, and by all staff only where who may says so', async () => {
    await makeView('window', '我的');
    const shared = await makeView('project-officer', '项目组的');
    await makeView('leader', '全区的', { forAll: true });
    expect([await seen('window'), await seen('project-officer'), await seen('mediator')]).toEqual([['全区的', '我的'], ['全区的', '项目组的'], ['全区的']]);
    expect((await get<Problem>('administrator', '/api/registers/saved-view/records')).body.code).toBe('access/closed');
    const windowUnit = (await get<Catalogue>('window', '/api/catalogue')).body.me.unit;
    expect((await does('project-officer', { do: 'update', register: 'saved-view', id: shared, set: { sharedWith: windowUnit } })).status).toBe(200);
    expect(await seen('window')).toContain('项目组的');
    expect((await does('project-officer', { do: 'update', register: 'saved-view', id: shared, set: { sharedWith: 'unit-committee' } })).status).toBe(200);
    expect(await seen('mediator')).toContain('项目组的');
    expect((await does('window', { do: 'update', register: 'saved-view', id: shared, set: { name: '改名' } })).body.code).toBe('access/denied');
    expect((await does('project-officer', { do: 'update', register: 'saved-view', id: shared, set: { forAll: true } })).body.code).toBe('access/field-denied');
    expect((await does('project-officer', { do: 'update', register: 'saved-view', id: shared, set: { removed: true } })).status).toBe(200);
    expect(await seen('mediator')).toEqual(['全区的']);
    expect((await does('project-officer', { do: 'update', register: 'saved-view', id: shared, set: { removed: null, sharedWith: null } })).status).toBe(200);
    expect([await seen('project-officer'), await seen('window')]).toEqual([['全区的', '项目组的'], ['全区的', '我的']]);
  });

  test('V2 keeps no view that is none, and nobody saves one as another', async () => {
    const { body: catalogue } = await get<Catalogue>('window', '/api/catalogue');
    const set = { name: '坏的', register: 'bank-match', content: '{}', owner: catalogue.me.id };
    for (const content of ['', '[]', '{"where":{"a":{"like":1}}}', '{"sort":["a;b"]}', `{"q":"${'长'.repeat(7000)}"}`]) expect((await does('window', { do: 'create', register: 'saved-view', set: { ...set, content } })).body.code).toBe('field/invalid');
    expect((await does('window', { do: 'create', register: 'saved-view', set: { ...set, owner: 'staff-project-officer-1' } })).body.code).toBe('access/denied');
    expect((await does('administrator', { do: 'create', register: 'saved-view', set: { ...set, owner: (await get<Catalogue>('administrator', '/api/catalogue')).body.me.id, forAll: true } })).body.code).toBe('access/field-denied');
  });

  test('V4 a view shows nothing by itself: whoever opens it sees of the register what he sees anyway', async () => {
    await runCommand(platform.district, { actor: platformOf(platform.pack.rootUnit.id), at: platform.district.now(), command: { do: 'create', register: 'saved-view', id: 'view-on-operators', set: { name: '经营主体', register: 'operator', content: '{"where":{"principal":"某"}}', owner: 'staff-project-officer-1', forAll: true } } });
    expect((await get<Problem>('window', `/api/registers/operator/records?${where({ principal: '某' })}`)).status).toBeGreaterThanOrEqual(400);
    expect((await get<Problem>('mediator', '/api/registers/bank-match/records?sort=-wanted')).body.code).toBe('access/closed');
  });
});
