import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordPage, RecordPageWire } from '#kernel/desk/wire.ts';
import type { Reconciliation } from '#kernel/exchange/reconciliation.ts';
import type { ExchangeOverview, MessagePage } from '#kernel/exchange/wire.ts';
import { buildApp } from '#server/http/app.ts';
import { exchangeTurn } from '#server/exchange/exchange-turn.ts';
import { httpTransport } from '#server/exchange/http-transport.ts';
import type { Platform } from '#server/platform/open.ts';
import { readServiceItems } from '#districts/xicheng/items/service-items.ts';
import { startItemPlatform, type RunningSimulator, type SimulatorSettings } from '#server/simulate/item-platform.ts';
import { audit } from '#store/journal/rebuild.ts';
import { openDemoPlatform } from '#tests/kit/demo-platform.ts';
import { signedIn } from '#tests/kit/sign-in.ts';

const settings: SimulatorSettings = { items: readServiceItems(), seed: 'test', delayMs: 0, refusePercent: 0, outageSeconds: 0, now: () => new Date() };

describe('the demonstration district and a simulated item platform', () => {
  let platform: Platform;
  let app: FastifyInstance;
  let simulator: RunningSimulator;
  let cookie: string;
  const errors: unknown[] = [];
  beforeAll(async () => {
    platform = await openDemoPlatform();
    app = await buildApp(platform);
    cookie = (await signedIn(app)).cookie;
    simulator = await startItemPlatform(0, settings);
  });
  afterAll(async () => {
    await simulator.close();
    await app.close();
    await platform.close();
  });

  const turn = () => exchangeTurn(platform.district, (error) => errors.push(error));
  const get = async <T>(url: string): Promise<T> => {
    const answer = await app.inject({ url, headers: { cookie } });
    expect(answer.statusCode, `${url} ${answer.body.slice(0, 300)}`).toBe(200);
    return answer.json<T>();
  };
  const send = (method: 'POST' | 'PUT', url: string, payload: object) => app.inject({ method, url, payload, headers: { 'x-shali-csrf': '1', cookie } });
  const act = (id: string, action: string, form: object = {}) => send('POST', '/api/commands', { do: 'act', register: 'service-case', id, action, form });
  const counts = async (connector: string): Promise<Record<string, number>> =>
    Object.fromEntries((await get<ExchangeOverview>('/api/exchange')).connectors.find((one) => one.id === connector)!.messages.map((one) => [`${one.direction} ${one.state}`, one.count]));
  const caseOf = async (id: string): Promise<RecordPageWire> => get<RecordPageWire>(`/api/registers/service-case/records/${id}`);

  test.each([['nowhere', 'http://localhost:1', 'exchange/system-unknown'], ['item-platform', 'ftp://x', 'exchange/address-invalid'], ['item-platform', 'http://a:b@x', 'exchange/address-invalid'], ['item-platform', 'no address', 'exchange/address-invalid']])('connecting %s at %s is refused with %s', async (system, address, code) => {
    expect((await send('PUT', `/api/exchange/systems/${system}`, { address })).json()).toMatchObject({ code });
  });

  test('nothing is exchanged before a system is connected, and nothing of the demonstration year waits', async () => {
    await turn();
    expect(await counts('platform-cases')).toEqual({});
    expect((await app.inject({ url: '/api/exchange/connectors/platform-cases/reconciliation', headers: { cookie } })).json()).toMatchObject({ code: 'exchange/not-connected' });
  });

  test('X6 X21 items come in once each, new ones are made, and the record page says what came from where', async () => {
    expect((await send('PUT', '/api/exchange/systems/item-platform', { address: simulator.address })).statusCode).toBe(200);
    await turn();
    await turn();
    expect(await counts('platform-items')).toEqual({ 'in done': 26 });
    const [made] = (await get<RecordPage>(`/api/registers/service-item/records?where=${encodeURIComponent('{"slug":"platform-new-1"}')}`)).rows;
    expect(made?.values).toMatchObject({ name: '人才公寓入住申请', settledIn: false, promisedLimit: '待核定' });
    const page = await get<RecordPageWire>(`/api/registers/service-item/records/${made!.id}`);
    expect(page.provenance['name']).toMatchObject({ system: { id: 'item-platform' }, endpoint: simulator.address, entry: page.timeline[0]!.entry });
    expect((await get<Reconciliation>('/api/exchange/connectors/platform-items/reconciliation')).counts).toMatchObject({ both: 158, differing: 0, unreadable: 0 });
  });

  test('X4 X12 a case applied for there is handled here, told there, decided there, and nobody keys anything twice', async () => {
    simulator.books.tick();
    await turn();
    const [made] = (await get<RecordPage>('/api/registers/service-case/records?sort=-changedAt&limit=1')).rows;
    expect(made).toMatchObject({ state: 'received', values: { channel: 'online', applicant: '＊＊＊' } });
    expect((await act(made!.id, 'accept')).statusCode).toBe(200);
    await turn();
    expect(simulator.books.counts().received).toBe(1);
    for (let tick = 0; tick < 12 && (await caseOf(made!.id)).record.state !== 'decided'; tick += 1) {
      simulator.books.tick();
      await turn();
    }
    const page = await caseOf(made!.id);
    expect(page.record).toMatchObject({ state: 'decided', values: { decision: expect.stringMatching(/granted|denied/) } });
    expect(page.timeline.at(-1)).toMatchObject({ act: 'recordDecision', actor: { id: 'system:item-platform' } });
    expect(page.provenance['decision']).toBeDefined();
    expect((await send('POST', '/api/commands', { do: 'update', register: 'service-case', id: made!.id, set: { decision: 'denied' } })).json()).toMatchObject({ code: expect.stringMatching(/exchange\/kept-elsewhere|field\/kept-by-procedure/) });
    expect((await act(made!.id, 'deliver', { visits: 0 })).statusCode).toBe(200);
    await turn();
    expect(await counts('platform-cases')).toMatchObject({ 'out done': 2 });
    expect(errors).toEqual([]);
  });

  test('X17 an outage in the middle: the hall works on, and the platform hears of everything after it', async () => {
    simulator.books.tick();
    await turn();
    const [made] = (await get<RecordPage>('/api/registers/service-case/records?sort=-changedAt&limit=1')).rows;
    simulator.setDown(true);
    expect((await act(made!.id, 'accept')).statusCode).toBe(200);
    await turn();
    expect(await counts('platform-cases')).toMatchObject({ 'out waiting': 1 });
    simulator.setDown(undefined);
    const { database, schema } = platform.district;
    await database.pool.query(`update "${schema}"."exchange_message" set "nextAt" = now() where "state" = 'waiting'`);
    await turn();
    expect((await counts('platform-cases'))['out waiting']).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('X18 X20 what the platform refuses stands in the tray, without what it says, and is settled from there', async () => {
    const strict = await startItemPlatform(0, { ...settings, refusePercent: 100 });
    await send('PUT', '/api/exchange/systems/item-platform', { address: strict.address });
    const [open] = (await get<RecordPage>(`/api/registers/service-case/records?where=${encodeURIComponent('{"state":"accepted"}')}&sort=-changedAt&limit=1`)).rows;
    expect((await act(open!.id, 'forward', { forwardedTo: '市级主管部门' })).statusCode).toBe(200);
    await turn();
    const { rows } = await get<MessagePage>('/api/exchange/connectors/platform-cases/messages?state=dead');
    expect(rows).toMatchObject([{ record: open!.id, problem: { code: 'exchange/refused-there' } }]);
    expect(rows[0]).not.toHaveProperty('body');
    expect((await send('POST', `/api/exchange/messages/${rows[0]!.id}/discard`, {})).json()).toMatchObject({ code: 'request/invalid' });
    expect((await send('POST', `/api/exchange/messages/${rows[0]!.id}/retry`, {})).json()).toMatchObject({ state: 'waiting' });
    await send('PUT', '/api/exchange/systems/item-platform', { address: simulator.address });
    await turn();
    expect((await counts('platform-cases'))['out dead']).toBeUndefined();
    expect((await send('POST', `/api/exchange/messages/${rows[0]!.id}/retry`, {})).json()).toMatchObject({ code: 'exchange/not-dead' });
    await strict.close();
  });

  test('what was exchanged is in the journal like everything else', async () => {
    const report = await audit(platform.district);
    expect(report.altered).toEqual([]);
    expect(report.registers.filter((one) => one.differing > 0)).toEqual([]);
  });
});

describe('over HTTP', () => {
  test('the simulator behaves the same for the same seed', async () => {
    const now = () => new Date('2024-06-03T02:00:00Z');
    const one = await startItemPlatform(0, { ...settings, now, refusePercent: 40 });
    const other = await startItemPlatform(0, { ...settings, now, refusePercent: 40 });
    const both = [httpTransport(one.address), httpTransport(other.address)];
    const feeds = await Promise.all(both.map((transport) => transport.pull('items', undefined)));
    expect(feeds[0]).toEqual(feeds[1]);
    const outcomes = await Promise.all(both.map((transport) => Promise.all(Array.from({ length: 20 }, (_, index) => transport.send('cases', { id: `m-${index}`, sequence: 1, sentAt: now().toISOString(), body: { projectNo: `2024-B${10_000 + index}`, itemCode: 'enterprise-establish' } })))));
    expect(outcomes[0]!.map((outcome) => outcome.kind)).toEqual(outcomes[1]!.map((outcome) => outcome.kind));
    expect(new Set(outcomes[0]!.map((outcome) => outcome.kind))).toEqual(new Set(['receipt', 'refused']));
    await one.close();
    await other.close();
  });

  test.each<[string, () => Response | Promise<Response>, string]>([
    ['a receipt', () => Response.json({ receipt: 'R1' }), 'receipt'],
    ['200 without a receipt', () => Response.json({ ok: true }), 'unreachable'],
    ['a page in place of JSON', () => new Response('<html>', { status: 200 }), 'unreachable'],
    ['422', () => Response.json({ reason: 'no' }, { status: 422 }), 'refused'],
    ['400 without words', () => new Response('', { status: 400 }), 'refused'],
    ['401', () => Response.json({}, { status: 401 }), 'unreachable'],
    ['404', () => Response.json({}, { status: 404 }), 'unreachable'],
    ['429', () => Response.json({}, { status: 429 }), 'unreachable'],
    ['503', () => Response.json({}, { status: 503 }), 'unreachable'],
    ['a broken line', () => Promise.reject(new TypeError('fetch failed', { cause: new Error('socket hang up') })), 'unreachable'],
    ['40 MB', () => new Response(new Uint8Array(40 * 1024 * 1024)), 'unreachable'],
  ])('%s is %s', async (_name, answer, kind) => {
    const transport = httpTransport('http://there.invalid/', async () => answer());
    expect((await transport.send('cases', { id: 'm', sequence: 1, sentAt: '2024-06-03T02:00:00.000Z', body: {} })).kind).toBe(kind);
    if (kind !== 'receipt') await expect(transport.pull('cases', undefined)).rejects.toMatchObject({ code: 'exchange/unreachable' });
  });
});
