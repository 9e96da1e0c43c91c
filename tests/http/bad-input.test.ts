import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue, CommandResult, Problem } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';

/** Values that no field takes, or only fields of some kinds do; none of them may ever be an error of ours. */
const WRONG: readonly unknown[] = [
  null, true, -1, 0.1, 1e308, 2 ** 53 + 2, '', ' ', 'NaN', '1e999', '-0', '9'.repeat(400), '2024-02-30', '2024-13-01', '0000-00-00', '2024-01-01T25:00:00Z',
  'a\u0000b', '\u202Etxt', '\uFFFF', "'; drop table entry; --", '%', '__proto__', 'constructor', [], [[]], [null], [[[[]]]], ['x', 'x'], {}, { length: 1e9 }, { type: 'Point' },
  { type: 'Point', coordinates: [999, 0] }, { type: 'Point', coordinates: ['x', null] }, { type: 'Polygon', coordinates: [[[0, 0], [1, 1], [0, 0]]] }, { type: 'LineString', coordinates: [] }, { toString: 1 }, [{ __proto__: null }],
];

describe.each(DATABASES)('bad input over HTTP on %s', (kind) => {
  let platform: Platform;
  let signIn: SignIn;
  let app: FastifyInstance;
  let session: { cookie: string };
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    app = await buildApp(platform, { signIn });
    session = await signedIn(app);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  // Each request from another address, so that none is refused for coming too often.
  let asked = 0;
  const elsewhere = (): string => `10.${(asked += 1) >> 16}.${(asked >> 8) & 255}.${asked & 255}`;
  const send = (url: string, payload: object | string, headers: Record<string, string> = {}, as = session) =>
    app.inject({ method: 'POST', url, payload, remoteAddress: elsewhere(), headers: { ...OWN_PAGE, 'content-type': 'application/json', ...as, ...headers } });
  const get = (url: string) => app.inject({ url, remoteAddress: elsewhere(), headers: session });
  /** A session of a member of staff by his record. */
  const enter = async (staff: string): Promise<{ cookie: string }> => {
    await signIn.accounts.add([{ kind: 'staff', login: staff, name: staff, staff, passwordHash: await hashPassword('heron at the weir 7') }], signIn.now());
    return signedIn(app, staff, 'heron at the weir 7');
  };
  const command = (body: object, as = session) => send('/api/commands', body, {}, as);
  /** How much stands in the journal and in every register: nothing is half-done when this is as it was. */
  const standing = async (): Promise<unknown> => {
    const { pool } = platform.district.database;
    const counts = [...platform.district.model.registers.keys()].map((id) => `select '${id}' as register, count(*)::int as n, coalesce(sum("_version"), 0)::int as versions from "xicheng"."${id}"`);
    return (await pool.query(`${counts.join(' union all ')} union all select 'entry', count(*)::int, 0 from "xicheng"."entry" order by 1`)).rows;
  };
  /** Refused with a sentence in both languages, by a rule and not by an accident. */
  const refused = async (answer: Awaited<ReturnType<typeof send>>, status?: number, code?: string): Promise<Problem> => {
    const problem = answer.json<Problem>();
    expect(answer.headers['content-type'], answer.body.slice(0, 200)).toContain('application/problem+json');
    expect([status ?? problem.status, code ?? problem.code], answer.body.slice(0, 300)).toEqual([problem.status, problem.code]);
    expect(problem.status, answer.body.slice(0, 300)).toBeGreaterThanOrEqual(400);
    expect(problem.status, answer.body.slice(0, 300)).toBeLessThan(500);
    expect(problem.code).not.toBe('request/too-often');
    expect(problem.detail.length).toBeGreaterThan(4);
    return problem;
  };

  test('a value of a wrong type, for every field of every register, is refused by its field’s rule and leaves nothing', { timeout: 600_000 }, async () => {
    const catalogue = (await get('/api/catalogue')).json<Catalogue>();
    const before = await standing();
    let tried = 0;
    for (const register of catalogue.registers) {
      // All fields at once, each with a wrong value in turn, so that each kind meets each value somewhere.
      for (const [turn] of WRONG.entries()) {
        const set = Object.fromEntries(register.fields.map((field, place) => [field.name, WRONG[(turn + place) % WRONG.length]]));
        await refused(await command({ do: 'create', register: register.id, set }));
        tried += register.fields.length;
      }
    }
    expect(tried).toBeGreaterThan(5000);
    expect(await standing()).toEqual(before);
  });

  test('what a field does not take is told field by field, in the reader’s language', async () => {
    const body = { do: 'create', register: 'unit', set: { name: '', kind: '__proto__', parent: 7, powerBasis: ['law'] } };
    const problem = await refused(await command(body), 422, 'field/invalid');
    expect(JSON.stringify(problem.data)).toMatch(/name.*kind.*parent.*powerBasis/);
    expect((await send('/api/commands', body, { 'accept-language': 'en' })).json<Problem>().detail).toBe('Some fields are wrong; see each.');
  });

  test('fields that there are not, and names that belong to every object, are refused', async () => {
    const before = await standing();
    for (const name of ['nothing', '_state', '_readers', 'id', 'constructor', 'toString', 'hasOwnProperty', '名称', 'name"; drop table', 'x'.repeat(60)]) {
      await refused(await command({ do: 'create', register: 'unit', set: { name: '甲局', kind: 'bureau', powerBasis: 'law', [name]: 'x' } }));
      await refused(await command({ do: 'update', register: 'unit', id: 'unit-office', set: { [name]: 'x' } }));
    }
    for (const text of ['{"do":"create","register":"unit","set":{"__proto__":{"name":"x"}}}', '{"__proto__":{"do":"create"}}', '{"do":"create","register":"__proto__","set":{}}', '{"do":"create","register":"constructor","set":{}}']) await refused(await send('/api/commands', text));
    await refused(await command({ do: 'act', register: 'instruction', id: 'x', action: 'constructor' }));
    await refused(await command({ do: 'create', register: 'unit', set: {}, extra: 1 }));
    expect(await standing()).toEqual(before);
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  test('too much is refused before it is read: 10 MB, ten thousand levels, a hundred thousand points', async () => {
    const before = await standing();
    await refused(await command({ do: 'create', register: 'unit', set: { name: 'x'.repeat(10 * 1024 * 1024) } }), 413, 'request/too-large');
    await refused(await send('/api/commands', `{"do":"create","register":"unit","set":{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`));
    await refused(await send('/api/commands', `{"do":"create","register":"unit","set":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`));
    const line = Array.from({ length: 40_000 }, (_, index) => [113 + index / 1e5, 33.5]);
    await refused(await command({ do: 'create', register: 'reach', set: { name: '很长的河', course: { type: 'LineString', coordinates: line } } }));
    await refused(await send('/api/commands', `{"do":"create","register":"reach","set":{"course":[${'[113.98,33.57],'.repeat(100_000)}[1,1]]}}`), 413);
    await refused(await get(`/api/registers/unit/records?q=${'x'.repeat(5000)}`));
    await refused(await get(`/api/registers/unit/records?where=${encodeURIComponent(`{"name":{"in":[${Array.from({ length: 5000 }, () => 1).join()}]}}`)}`));
    await refused(await get(`/api/registers/unit/records?where=${encodeURIComponent('['.repeat(3000))}`));
    expect(await standing()).toEqual(before);
  });

  test.each([
    'a body that is no JSON', '{"do":"create"', '[]', '"create"', 'null', '', '{"do":"drop"}', '{"do":"create","register":5,"set":{}}', '{"do":"create","register":"unit"}', '{"do":"update","register":"unit","id":"../unit","set":{}}',
    '{"do":"update","register":"unit","id":"unit-office","expect":1.5,"set":{}}', '{"do":"create","register":"unit","id":"a b","set":{}}', '{"do":"create","register":"unit","set":{"name":"\\ud800"}}', '{"do":"create","register":"unit","set":{"name":"\\u0000"}}',
  ])('%s is refused with a sentence', async (text) => {
    await refused(await send('/api/commands', text));
  });

  test('SQL in filters, sorts, cursors and searches finds nothing and breaks nothing', async () => {
    const sql = ["' or 1=1 --", '1; drop table "xicheng"."unit"', '"; select pg_sleep(10); --', "name' collate \"C", 'name desc, (select 1)', '_maker', '-_readers', 'id;', "unit.parent'", '\\', '%27'];
    for (const text of sql) {
      const escaped = encodeURIComponent(text);
      await refused(await get(`/api/registers/unit/records?sort=${escaped}`));
      await refused(await get(`/api/registers/unit/records?where=${encodeURIComponent(JSON.stringify({ [text]: 'x' }))}`));
      await refused(await get(`/api/registers/unit/records?after=${escaped}`));
      await refused(await get(`/api/registers/${escaped}/records`));
      expect((await get(`/api/registers/unit/records?q=${escaped}`)).json()).toMatchObject({ rows: [] });
      expect((await get(`/api/registers/unit/records?where=${encodeURIComponent(JSON.stringify({ name: text }))}`)).json()).toMatchObject({ rows: [] });
      expect((await get(`/api/search?q=${escaped}`)).statusCode).toBe(200);
    }
    for (const limit of ['0', '-1', '201', '1.5', 'x', '1e3', '']) await refused(await get(`/api/registers/unit/records?limit=${limit}`));
    await refused(await get('/api/registers/unit/records?limit=5&limit=6'));
    await refused(await get('/api/registers/unit/records?nothing=1'));
    for (const period of ['2024-13', "2024'", '24', '2024-02-30', 'x'.repeat(11)]) await refused(await get(`/api/indicators?period=${encodeURIComponent(period)}`));
    expect((await get('/api/registers/unit/records?limit=1')).json()).toMatchObject({ rows: [{}] });
  });

  test('a stale or missing entity tag is refused, and a submit that is sent twice changes once', async () => {
    const url = '/api/registers/unit/records/unit-office';
    const patch = (tag: string | undefined, name: string) => app.inject({ method: 'PATCH', url, payload: { name }, remoteAddress: elsewhere(), headers: { ...OWN_PAGE, ...session, ...(tag === undefined ? {} : { 'if-match': tag }) } });
    const { etag } = (await get(url)).headers as { etag: string };
    for (const tag of [undefined, '*', 'W/"v1"', '"v0"', '"v999999999"', '"v1', 'v1', '"v1", "v2"', "\"v1' or 1=1\""]) await refused(await patch(tag, '改名一'));
    const twice = await Promise.all([patch(etag, '党政办（一）'), patch(etag, '党政办（二）'), patch(etag, '党政办（三）')]);
    expect(twice.map((one) => one.statusCode).toSorted()[0]).toBe(200);
    expect(twice.filter((one) => one.statusCode === 200)).toHaveLength(1);
    for (const late of twice.filter((one) => one.statusCode !== 200)) await refused(late, 412, 'record/stale');
    await refused(await patch(etag, '党政办（四）'), 412, 'record/stale');
    const create = () => command({ do: 'create', register: 'unit', id: 'unit-twice', set: { name: '两次提交', kind: 'bureau', powerBasis: 'law' } });
    const made = await Promise.all([create(), create(), create()]);
    expect(made.map((one) => one.statusCode).toSorted()).toEqual([200, 409, 409]);
  });

  test('two people who act on one task at the same instant: one acts, the other is told', async () => {
    const handlers = [await enter('staff-follow-up-officer-1'), await enter('staff-follow-up-officer-2')];
    const given = (await command({ do: 'create', register: 'instruction', set: { name: '同时办', kind: 'note', content: '看谁先撤销', leader: 'staff-district-leader-1', unit: 'unit-services', issuedOn: '2024-12-01' } })).json<CommandResult>();
    expect(given.record, JSON.stringify(given)).toBeDefined();
    const act = (place: number) => command({ do: 'act', register: 'instruction', id: given.record.id, expect: given.version, action: 'cancel', reason: '看谁先撤销' }, handlers[place % 2]);
    const answers = await Promise.all([0, 1, 2, 3, 4, 5].map(act));
    expect(answers.filter((one) => one.statusCode === 200)).toHaveLength(1);
    for (const other of answers.filter((one) => one.statusCode !== 200)) expect(['record/stale', 'procedure/not-now', 'procedure/task-done']).toContain((await refused(other)).code);
    const { rows } = await platform.district.database.pool.query<{ n: number }>(`select count(*)::int as n from "xicheng"."entry" where "register" = 'instruction' and "record" = $1`, [given.record.id]);
    expect(rows[0]?.n).toBe(2);
  });

  test('a unit under its own child, at any distance, and delegations in a circle are refused', async () => {
    const unit = (id: string, parent: string) => command({ do: 'create', register: 'unit', id, set: { name: id, kind: 'bureau', powerBasis: 'law', parent } });
    for (const [id, parent] of [['c-1', 'unit-office'], ['c-2', 'c-1'], ['c-3', 'c-2']] as const) expect((await unit(id, parent)).statusCode).toBe(200);
    const before = await standing();
    for (const [id, parent] of [['c-1', 'c-1'], ['c-1', 'c-2'], ['c-1', 'c-3']] as const) await refused(await command({ do: 'update', register: 'unit', id, set: { parent } }), 409, 'record/circle');
    expect(await standing()).toEqual(before);
    // Two moves that only together would make a circle: one of them is refused.
    expect((await unit('d-1', 'unit-office')).statusCode).toBe(200);
    expect((await unit('d-2', 'unit-office')).statusCode).toBe(200);
    const both = await Promise.all([command({ do: 'update', register: 'unit', id: 'd-1', set: { parent: 'd-2' } }), command({ do: 'update', register: 'unit', id: 'd-2', set: { parent: 'd-1' } })]);
    expect(both.map((one) => one.statusCode).toSorted()).toEqual([200, 409]);
    const leave = (principal: string, deputy: string) => command({ do: 'create', register: 'delegation', set: { principal, deputy, since: '2025-01-06', until: '2025-01-10', reason: '出差' } });
    const [a, b, c] = ['staff-mediator-1', 'staff-mediator-2', 'staff-petition-officer-1'] as const;
    expect((await leave(a, b)).statusCode).toBe(200);
    expect((await leave(b, c)).statusCode).toBe(200);
    await refused(await leave(c, a), 409, 'record/circle');
    await refused(await leave(a, a), 409, 'record/circle');
  });

  test('when the clock jumps back, the journal stays in order and no limit becomes negative', async () => {
    const now = { at: '2024-06-03T02:00:00.000Z' };
    const late = { ...platform, district: { ...platform.district, now: () => now.at } };
    const other = await buildApp(late);
    const handler = await enter('staff-handle-services-1');
    const on = (body: object, as = session) => other.inject({ method: 'POST', url: '/api/commands', payload: body, headers: { ...OWN_PAGE, ...as } });
    const made = (await on({ do: 'create', register: 'instruction', set: { name: '钟走回头', kind: 'note', content: '试', leader: 'staff-district-leader-1', unit: 'unit-services', issuedOn: '2024-06-03' } })).json<CommandResult>();
    now.at = '2024-05-31T02:00:00.000Z';
    const back = await on({ do: 'act', register: 'instruction', id: made.record.id, expect: made.version, action: 'accept' }, handler);
    await refused(back, 409, 'clock/went-back');
    now.at = '2024-06-03T01:59:30.000Z';
    expect((await on({ do: 'act', register: 'instruction', id: made.record.id, expect: made.version, action: 'accept' }, handler)).statusCode).toBe(200);
    const page = (await other.inject({ url: `/api/registers/instruction/records/${made.record.id}`, headers: session })).json<{ clocks: readonly { startedAt: string; dueAt: string; stoppedAt?: string }[]; timeline: readonly { at: string }[] }>();
    expect(page.timeline.map((one) => one.at)).toEqual(page.timeline.map((one) => one.at).toSorted());
    for (const clock of page.clocks) expect(clock.dueAt >= clock.startedAt && (clock.stoppedAt ?? clock.startedAt) >= clock.startedAt, JSON.stringify(clock)).toBe(true);
    await other.close();
  });
});
