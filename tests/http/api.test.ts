import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue, CommandResult, EvidencePage, IndicatorList, IndicatorPage, RecordPage, RecordPageWire, TaskPage } from '#kernel/desk/wire.ts';
import { verifyLog, type ReadLogFile } from '#kernel/journal/verify-log.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { audit } from '#store/journal/rebuild.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { takeStandingActs } from '#server/platform/standing-acts.ts';
import { openDemoPlatform } from '#tests/kit/demo-platform.ts';
import { signedIn } from '#tests/kit/sign-in.ts';

describe('staff face over the demonstration year', () => {
  let platform: Platform;
  let app: FastifyInstance;
  let session: { cookie: string };
  beforeAll(async () => {
    platform = await openDemoPlatform();
    app = await buildApp(platform);
    session = await signedIn(app);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const get = async <T>(url: string, status = 200): Promise<T> => {
    const answer = await app.inject({ url, headers: session });
    expect(answer.statusCode, `${url} ${answer.body.slice(0, 300)}`).toBe(status);
    return answer.json<T>();
  };
  const post = (url: string, payload: object, headers: Record<string, string> = { 'x-shali-csrf': '1' }) => app.inject({ method: 'POST', url, payload, headers: { ...session, ...headers } });

  test('the catalogue describes every register, and all lists answer', async () => {
    const catalogue = await get<Catalogue>('/api/catalogue');
    expect(catalogue.district.demonstration).toBe(true);
    for (const register of catalogue.registers) {
      const page = await get<RecordPage>(`/api/registers/${register.id}/records?limit=3`);
      const first = page.rows[0];
      if (!first) continue;
      const record = await get<RecordPageWire>(`/api/registers/${register.id}/records/${first.id}`);
      expect(record.timeline.length).toBe(record.record.version);
      expect(record.timeline[0]?.act).toBe('create');
    }
  });

  test('value = evidence: for every indicator and term, the pages of evidence hold exactly as many records as the value counts', async () => {
    const { indicators } = await get<IndicatorList>('/api/indicators?period=2024');
    const open = new Set((await get<Catalogue>('/api/catalogue')).registers.filter((register) => !register.restricted).map((register) => register.id));
    for (const indicator of indicators) {
      const page = await get<IndicatorPage>(`/api/indicators/${indicator.id}?period=2024`);
      for (const term of page.terms) {
        if (!open.has(term.of)) continue;
        const ids = new Set<string>();
        let total = 0;
        for (let after = ''; ; ) {
          const evidence = await get<EvidencePage>(`/api/indicators/${indicator.id}/evidence?period=2024&side=${term.side}&term=${term.index}&limit=200&after=${after}`);
          for (const row of evidence.rows) ids.add(row.id);
          total += evidence.rows.length;
          expect(evidence.count).toBe(term.records);
          if (!evidence.next) break;
          after = evidence.next;
        }
        expect(ids.size, `${indicator.id} ${term.side} ${term.index}`).toBe(total);
        expect(total, `${indicator.id} ${term.side} ${term.index}`).toBe(term.records);
      }
    }
  });

  test('months of a flow add up to its year', async () => {
    const { indicators } = await get<IndicatorList>('/api/indicators?period=2024');
    for (const indicator of indicators) {
      const declared = platform.district.model.indicators.get(indicator.id)!;
      const additive = declared.value === 'amount' && declared.terms.every((term) => term.within && (term.measure.kind === 'count' || term.measure.kind === 'sum'));
      if (!additive || indicator.months.length === 0) continue;
      const sum = indicator.months.reduce((total, month) => total + (month.value ?? 0), 0);
      expect(sum, indicator.id).toBeCloseTo(indicator.value ?? 0, 6);
    }
  });

  test('P9: what is mine to do comes page by page, the earliest due first, and each case says the same of itself', async () => {
    const seen = new Set<string>();
    let due = '';
    for (let after = '', page = 0; page < 4; page += 1) {
      const mine = await get<TaskPage>(`/api/tasks?limit=25${after ? `&after=${after}` : ''}`);
      for (const one of mine.cases) {
        expect(one.tasks.length).toBeGreaterThan(0);
        expect(seen.has(`${one.register}/${one.id}`)).toBe(false);
        seen.add(`${one.register}/${one.id}`);
      }
      const [first] = mine.cases;
      if (first) {
        const { record, case: shown } = await get<RecordPageWire>(`/api/registers/${first.register}/records/${first.id}`);
        // A list says more of a task: why it is mine, and which step it asks for.
        expect(shown?.tasks.filter((task) => task.mine.length > 0)).toEqual(first.tasks.map(({ why: _why, action: _action, ...task }) => task));
        expect((record.dueAt ?? '9999') >= due).toBe(true);
        due = record.dueAt ?? '9999';
      }
      if (!mine.next) break;
      after = mine.next;
    }
    expect(seen.size).toBeGreaterThan(50);
    await get('/api/tasks?after=nonsense', 400);
  });

  test('a change needs our own page, a body of the right form, and changes the figure', async () => {
    const honour = { name: '演示荣誉', holder: '演示社区', level: 'city', grantedBy: '演示单位', document: '演示文件', grantedOn: '2024-12-30' };
    expect((await post('/api/commands', { do: 'create', register: 'honour', set: honour }, {})).statusCode).toBe(403);
    expect((await post('/api/commands', { do: 'create', register: 'honour', set: honour }, { 'x-shali-csrf': '1', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post('/api/commands', { do: 'create', register: 'honour', set: honour, extra: 1 })).json()).toMatchObject({ code: 'request/invalid' });
    const wrong = await post('/api/commands', { do: 'create', register: 'honour', set: { ...honour, grantedOn: '2024-02-31' } });
    expect(wrong.json()).toMatchObject({ status: 422, code: 'field/invalid', data: { problems: { grantedOn: expect.stringContaining('日期') } } });
    const made = await post('/api/commands', { do: 'create', register: 'honour', set: honour });
    expect(made.statusCode).toBe(200);
    expect(made.json()).toMatchObject({ version: 1, record: { values: honour } });
  });

  test('records are resources: made, read with a tag, changed and moved on the version that was seen', async () => {
    const send = (method: 'POST' | 'PATCH', url: string, payload: object, headers: Record<string, string> = {}) => app.inject({ method, url, payload, headers: { 'x-shali-csrf': '1', ...session, ...headers } });
    const honours = '/api/registers/honour/records';
    const made = await send('POST', honours, { name: '演示荣誉二', holder: '演示社区', level: 'city', grantedBy: '演示单位', document: '演示文件', grantedOn: '2024-12-30' });
    expect([made.statusCode, made.headers.etag]).toEqual([201, '"v1"']);
    const one = String(made.headers.location);
    expect((await app.inject({ url: one, headers: session })).headers.etag).toBe('"v1"');
    expect((await app.inject({ url: one, headers: { ...session, 'if-none-match': '"v1"' } })).statusCode).toBe(304);
    expect((await send('PATCH', one, { holder: '甲' })).json()).toMatchObject({ status: 428, code: 'request/version-missing' });
    expect((await send('PATCH', one, { holder: '甲' }, { 'if-match': '"v7"' })).json()).toMatchObject({ status: 412, code: 'record/stale' });
    const changed = await send('PATCH', one, { holder: '甲' }, { 'if-match': '"v1"' });
    expect([changed.statusCode, changed.headers.etag]).toEqual([200, '"v2"']);
    const raised = await send('POST', '/api/registers/instruction/records', { name: '演示督办' });
    expect(raised.statusCode).toBe(422);
    const list = await get<RecordPage>('/api/registers/instruction/records?limit=1&sort=-changedAt');
    const instruction = list.rows[0]!;
    const act = await send('POST', `/api/registers/instruction/records/${instruction.id}/actions/nothing`, {}, { 'if-match': `"v${instruction.version}"` });
    expect(act.json()).toMatchObject({ code: 'procedure/no-such-action' });
    expect((await send('POST', `${one}/actions/close`, {}, { 'if-match': '"v2"' })).json()).toMatchObject({ code: 'procedure/none' });
  });

  test.each([
    ['/api/registers/nothing/records', 404, 'register/unknown'],
    ['/api/registers/operator/records/nobody', 404, 'record/unknown'],
    ['/api/registers/operator/records?sort=name;drop', 400, 'list/sort-invalid'],
    ['/api/registers/operator/records?after=zzzz', 400, 'list/cursor-invalid'],
    ['/api/registers/operator/records?limit=100000', 400, 'request/invalid'],
    [`/api/registers/operator/records?where=${encodeURIComponent('{"nothing":1}')}`, 400, 'condition/field-unknown'],
    [`/api/registers/operator/records?where=${encodeURIComponent('{"name":{"$gt":1}}')}`, 400, 'request/invalid'],
    ['/api/indicators?period=2024-13', 400, 'period/invalid'],
    ['/api/indicators/services/nothing', 404, 'indicator/unknown'],
    ['/api/nothing', 404, 'request/not-found'],
    ['/log/tile/0/x', 404, 'request/not-found'],
  ])('%s is answered %i with %s and a sentence', async (url, status, code) => {
    const problem = await get<{ code: string; detail: string }>(url, status);
    expect(problem.code).toBe(code);
    expect(problem.detail.length).toBeGreaterThan(4);
  });

  test('a value of the wrong type for its column is refused, never an error of the database', async () => {
    for (const where of ['{"openedOn":"soon"}', '{"employees":"many"}', '{"openedOn":{"atLeast":"2024-99-99"}}']) {
      const answer = await app.inject({ url: `/api/registers/operator/records?where=${encodeURIComponent(where)}`, headers: session });
      expect(answer.statusCode, where).toBe(400);
    }
  });

  test('the platform takes its standing acts, each once: a report of handling is judged by its limit', async () => {
    await takeStandingActs(platform.district);
    expect(await takeStandingActs(platform.district)).toBe(0);
    const list = await get<RecordPage>(`/api/registers/city-case/records?limit=1&where=${encodeURIComponent('{"state":"handling"}')}`);
    const handled = list.rows[0]!;
    const report = await post('/api/commands', { do: 'act', register: 'city-case', id: handled.id, action: 'feedBack', form: { result: '已清理', photosAfter: 2 } });
    expect(report.statusCode, report.body).toBe(200);
    expect(report.json<CommandResult>().record.values.inTime).toBeUndefined();
    expect(await takeStandingActs(platform.district)).toBe(1);
    const judged = await get<RecordPageWire>(`/api/registers/city-case/records/${handled.id}`);
    // Its limit ended years before the day on which this test runs.
    expect(judged.record.values.inTime).toBe(false);
    expect(judged.timeline.at(-1)).toMatchObject({ act: 'judge', actor: { id: 'system' } });
  });

  test('the whole log verifies over HTTP for a client that takes compressed answers', async () => {
    await sequence(platform.log);
    await app.listen({ port: 0, host: 'localhost' });
    const address = `http://localhost:${(app.server.address() as AddressInfo).port}`;
    const read: ReadLogFile = async (path) => {
      const answer = await fetch(`${address}/log/${path}`, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    };
    const report = await verifyLog(read, platform.log.signer.key, verifyEd25519);
    expect(report.problems).toEqual([]);
    expect(report.size).toBeGreaterThan(60_000);
  });

  test('the sequencer goes on, and the tables equal what the journal rebuilds', async () => {
    await sequence(platform.log);
    const report = await audit(platform.district);
    expect(report.altered).toEqual([]);
    expect(report.registers.filter((register) => register.differing > 0)).toEqual([]);
  });
});
