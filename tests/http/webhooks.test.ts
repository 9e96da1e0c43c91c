import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { demoAccounts } from '#districts/xicheng/demo/accounts.ts';
import type { JournalPage } from '#kernel/desk/wire.ts';
import type { DeliveryPage, WebhookMade, WebhookPage } from '#kernel/exchange/webhook-wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { reachOf } from '#server/webhooks/reach.ts';
import { webhookTurn } from '#server/webhooks/webhook-turn.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { MOST_TRIES, sweepDeliveries } from '#store/webhook/deliveries.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { changeStaff } from '#tests/kit/sign-in-platform.ts';
import { WebhookReceiver } from '#tests/kit/webhook-receiver.ts';

const holder = demoAccounts().find((one) => one.login === 'leader')!;
const reach = reachOf(['127.0.0.1/32']);

describe.each(DATABASES)('webhooks on %s (docs/rules/api.md)', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  let administrator: { cookie: string };
  let receiver: WebhookReceiver;
  let made = 0;
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    app = await buildApp(platform, { reach });
    administrator = await signedIn(app, 'administrator');
    await turn();
  });
  beforeEach(async () => {
    receiver = await WebhookReceiver.start();
  });
  afterEach(async () => {
    vi.useRealTimers();
    for (const one of (await get<WebhookPage>('/api/webhooks?limit=200')).webhooks) await post(`/api/webhooks/${one.id}/stop`);
    await receiver.stop();
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const turn = async (within = reach): Promise<void> => {
    while ((await sequence(platform.log)) > 0);
    await webhookTurn(platform.district, within);
  };
  const post = (url: string, payload: object = {}, headers: Record<string, string> = administrator) => app.inject({ method: 'POST', url, headers: { ...OWN_PAGE, ...headers }, payload });
  const get = async <T>(url: string, headers: Record<string, string> = administrator): Promise<T> => (await app.inject({ url, headers })).json<T>();
  const subscribe = async (rest: object = {}): Promise<WebhookMade> => {
    const answer = await post('/api/webhooks', { name: '数据中台', holder: holder.staff, address: receiver.address, changes: [{ register: 'community' }], ...rest });
    expect(answer.statusCode, answer.body).toBe(201);
    const { webhook, secret } = answer.json<WebhookMade>();
    receiver.secret = secret!;
    return { webhook, secret: secret! };
  };
  const addCommunity = async (): Promise<string> => {
    made += 1;
    await makeCommunity(platform, `community-${made}`);
    return `community-${made}`;
  };
  const deliveries = async (webhook: string, query = ''): Promise<DeliveryPage['deliveries']> => (await get<DeliveryPage>(`/api/webhooks/${webhook}/deliveries${query}`)).deliveries;
  const later = (minutes: number): void => void vi.setSystemTime(Date.now() + minutes * 60_000);

  test('W1 what comes after the subscription is told once, signed, with ids and versions alone', async () => {
    await addCommunity();
    await turn();
    const { webhook } = await subscribe();
    const id = await addCommunity();
    expect(receiver.messages).toEqual([]);
    await turn();
    await turn();
    expect(receiver.messages.map((one) => [one.isSigned, one.body])).toEqual([[true, { type: 'record.changed', timestamp: expect.any(String), data: { register: 'community', id, version: 1, entry: expect.any(String), act: 'create' } }]]);
    expect(Math.abs(Number(receiver.messages[0]!.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    expect(await deliveries(webhook.id)).toMatchObject([{ id: receiver.messages[0]!.id, record: id, state: 'done', attempts: 1 }]);
  });

  test('W2 the kinds of change and the record where they are asked for, and only for what the holder sees', async () => {
    await subscribe({ changes: [{ register: 'community', act: 'update' }, { register: 'staff', act: 'update' }, { register: 'webhook' }], withRecord: true });
    const person = demoAccounts().find((one) => one.login === 'mediator')!;
    await addCommunity();
    await changeStaff(platform, person.staff, { title: '调解主任' });
    await turn();
    // The subscription itself is a record that the holder of it reads; a new community is not asked for.
    expect(receiver.messages.map((one) => one.body.data.register)).toEqual(['webhook', 'staff']);
    expect(receiver.messages[1]!.body.data).toMatchObject({ id: person.staff, act: 'update', record: { values: { title: '调解主任' } } });
  });

  test('W3 waits longer with each try, is dead after the last, and a person sends it again', async () => {
    const { webhook } = await subscribe();
    const id = await addCommunity();
    receiver.status = 500;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    await turn();
    const [first] = await deliveries(webhook.id);
    expect([first!.state, first!.attempts, first!.problem, Date.parse(first!.nextAt!) - Date.now()]).toEqual(['waiting', 1, 'HTTP 500', 15_000]);
    await turn();
    expect(receiver.messages.length).toBe(1);
    for (let tries = 2; tries <= MOST_TRIES; tries += 1) {
      later(241);
      await turn();
    }
    administrator = await signedIn(app, 'administrator');
    expect((await deliveries(webhook.id, '?state=dead'))[0]).toMatchObject({ record: id, attempts: MOST_TRIES });
    expect(new Set(receiver.messages.map((one) => one.id)).size).toBe(1);
    later(241);
    await turn();
    expect(receiver.messages.length).toBe(MOST_TRIES);
    receiver.status = 200;
    vi.useRealTimers();
    administrator = await signedIn(app, 'administrator');
    const again = await post(`/api/webhooks/${webhook.id}/deliveries/${first!.id}/retry`);
    expect(again.json()).toMatchObject({ state: 'waiting', attempts: 0 });
    await turn();
    expect((await deliveries(webhook.id))[0]).toMatchObject({ state: 'done', attempts: 1 });
    expect((await post(`/api/webhooks/${webhook.id}/deliveries/msg_x/retry`)).json()).toMatchObject({ status: 404, code: 'webhook/delivery-unknown' });
  });

  test('W3 an outage costs the others no try, 410 ends it at once, and a redirection is not followed', async () => {
    const { webhook } = await subscribe();
    await addCommunity();
    await addCommunity();
    await receiver.stop();
    await turn();
    expect((await deliveries(webhook.id)).map((one) => [one.state, one.attempts])).toEqual([['waiting', 0], ['waiting', 1]]);
    await post(`/api/webhooks/${webhook.id}/stop`);
    receiver = await WebhookReceiver.start();
    const other = await subscribe();
    receiver.status = 302;
    await addCommunity();
    await turn();
    expect((await deliveries(other.webhook.id))[0]).toMatchObject({ state: 'waiting', problem: 'HTTP 302' });
    receiver.status = 410;
    await addCommunity();
    await turn();
    expect((await deliveries(other.webhook.id))[0]).toMatchObject({ state: 'dead', problem: 'HTTP 410' });
    expect(receiver.messages.length).toBe(2);
  });

  test('W4 only addresses of the internet by TLS, or in networks that the operator opened', async () => {
    for (const [address, code] of [
      ['https://10.1.2.3/x', 'webhook/address-closed'], ['http://93.184.216.34/x', 'webhook/address-closed'], ['https://[::1]/x', 'webhook/address-closed'], ['https://[::ffff:7f00:2]/x', 'webhook/address-closed'],
      ['https://169.254.169.254/latest', 'webhook/address-closed'], ['https://2130706434/x', 'webhook/address-closed'], ['ftp://example.org/x', 'webhook/address-invalid'], ['https://a:b@example.org/', 'webhook/address-invalid'], ['nowhere', 'webhook/address-invalid'],
    ]) expect((await post('/api/webhooks', { name: '甲', holder: holder.staff, address, changes: [{ register: 'community' }] })).json(), address).toMatchObject({ status: 422, code });
    // A name is judged by where it leads when it is used.
    const { webhook } = await subscribe({ address: 'https://localhost:1/x' });
    await addCommunity();
    await turn(reachOf([]));
    expect((await deliveries(webhook.id))[0]).toMatchObject({ state: 'waiting', problem: expect.stringContaining('不对外开放') });
  });

  test('W5 the secret is shown once, kept wrapped, and a former one signs beside the new for a day', async () => {
    const { webhook, secret } = await subscribe();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const kept = await platform.district.database.pool.query<{ wrapped: Buffer }>('select "wrapped" from "xicheng"."webhook_secret" where "webhook" = $1', [webhook.id]);
    expect(kept.rows[0]!.wrapped.includes(Buffer.from(secret!.slice(6), 'base64'))).toBe(false);
    const next = (await post(`/api/webhooks/${webhook.id}/secret`)).json<WebhookMade>().secret!;
    expect(next).not.toBe(secret);
    await addCommunity();
    await turn();
    receiver.secret = next;
    await addCommunity();
    await turn();
    expect(receiver.messages.map((one) => one.isSigned)).toEqual([true, true]);
    expect(JSON.stringify(await get('/api/webhooks?limit=200'))).not.toContain('whsec_');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    receiver.secret = secret!;
    await addCommunity();
    await turn();
    expect(receiver.messages.at(-1)!.isSigned).toBe(false);
    vi.setSystemTime(Date.now() + 31 * 86_400_000);
    expect(await sweepDeliveries(platform.district)).toBeGreaterThan(2);
  });

  test('W6 the system administrator alone makes, stops and sends again; it stands in the journal', async () => {
    const { webhook } = await subscribe();
    for (const login of ['leader', 'security-administrator']) {
      const session = await signedIn(app, login);
      expect((await post('/api/webhooks', { name: '甲', holder: holder.staff, address: receiver.address, changes: [{ register: 'community' }] }, session)).json(), login).toMatchObject({ status: 403, code: 'access/denied' });
      expect((await post(`/api/webhooks/${webhook.id}/stop`, {}, session)).json()).toMatchObject({ status: 403, code: 'access/denied' });
      expect((await app.inject({ url: `/api/webhooks/${webhook.id}/deliveries`, headers: session })).statusCode).toBe(200);
    }
    const window = await signedIn(app, 'window');
    expect((await app.inject({ url: `/api/webhooks/${webhook.id}/deliveries`, headers: window })).statusCode).toBe(404);
    await post(`/api/webhooks/${webhook.id}/stop`);
    await addCommunity();
    await turn();
    expect(receiver.messages).toEqual([]);
    await post(`/api/webhooks/${webhook.id}/start`);
    await addCommunity();
    await turn();
    expect(receiver.messages.length).toBe(1);
    const journal = await get<JournalPage>(`/api/journal?register=webhook&record=${webhook.id}`, await signedIn(app, 'audit-administrator'));
    expect(journal.lines.map((line) => line.act)).toEqual(['update', 'update', 'create']);
    for (const [changes, code] of [[[{ register: 'nothing' }], 'register/unknown'], [[{ register: 'community', act: 'nothing' }], 'webhook/act-unknown']] as const) expect((await post('/api/webhooks', { name: '甲', holder: holder.staff, address: receiver.address, changes })).json()).toMatchObject({ code });
  });

  test('W7 what the holder no longer sees when it is sent is withheld, and who has left is told nothing', async () => {
    const { webhook } = await subscribe();
    receiver.status = 500;
    await addCommunity();
    await turn();
    receiver.status = 200;
    await changeStaff(platform, holder.staff, { until: '2024-12-30' });
    await post(`/api/webhooks/${webhook.id}/deliveries/${receiver.messages[0]!.id}/retry`);
    await addCommunity();
    await turn();
    await changeStaff(platform, holder.staff, { until: null });
    expect((await deliveries(webhook.id)).map((one) => one.state)).toEqual(['withheld']);
    expect(receiver.messages.length).toBe(1);
  });
});
