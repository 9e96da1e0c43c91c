import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/field/day.ts';
import { platformOf } from '#kernel/access/access.ts';
import { demoAccounts } from '#districts/xicheng/demo/accounts.ts';
import type { TokenMade } from '#kernel/access/token-wire.ts';
import { buildApp } from '#server/http/app.ts';
import { LIVE_LIMITS, LiveHub } from '#server/live/live-hub.ts';
import type { Platform } from '#server/platform/open.ts';
import { runBatch } from '#store/command/run.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { EventReader } from '#tests/kit/event-reader.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { changeStaff } from '#tests/kit/sign-in-platform.ts';

describe.each(DATABASES)('live updates on %s (docs/rules/api.md)', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  let live: LiveHub;
  let address: string;
  let made = 0;
  const open: EventReader[] = [];
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    live = new LiveHub(platform.district);
    app = await buildApp(platform, { live });
    await app.listen({ port: 0, host: 'localhost' });
    address = `http://localhost:${(app.server.address() as AddressInfo).port}`;
    await settle();
  });
  afterEach(async () => {
    for (const one of open.splice(0)) one.close();
    await expect.poll(() => live.size).toBe(0);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const settle = async (): Promise<void> => {
    while ((await sequence(platform.log)) > 0);
    await live.turn();
  };
  const listen = async (headers: Record<string, string>, query = ''): Promise<EventReader> => {
    const reader = await EventReader.open(`${address}/api/events${query}`, headers);
    if (reader.status === 200) open.push(reader);
    if (reader.status === 200) await expect.poll(() => reader.of('hello').length).toBe(1);
    return reader;
  };
  const addCommunity = async (): Promise<string> => {
    made += 1;
    await makeCommunity(platform, `community-${made}`);
    return `community-${made}`;
  };

  test('E1 tells who listens which record has a new version, once the log holds it, and nothing of what was written', async () => {
    const reader = await listen(await signedIn(app, 'leader'));
    expect([reader.status, reader.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const id = await addCommunity();
    await live.turn();
    expect(reader.of('change')).toEqual([]);
    await settle();
    await expect.poll(() => reader.of('change')).toEqual([{ register: 'community', id, version: 1, entry: expect.any(String) }]);
    await live.turn();
    await live.beat();
    await expect.poll(() => reader.beats).toBe(1);
    expect(reader.of('change').length).toBe(1);
  });

  test('E2 a stream that broke goes on after its last event, and one that missed too much is told to read again', async () => {
    const session = await signedIn(app, 'leader');
    const first = await listen(session);
    const { lastId } = first;
    first.close();
    const ids = [await addCommunity(), await addCommunity()];
    await settle();
    const second = await listen({ ...session, 'last-event-id': lastId });
    await expect.poll(() => second.of('change')).toMatchObject(ids.map((id) => ({ id })));
    // In step with those that were there all the time.
    ids.push(await addCommunity());
    await settle();
    await expect.poll(() => second.of('change').length).toBe(3);
    const foreign = await listen(session, `?after=${Number(lastId) + 100_000}`);
    await expect.poll(() => foreign.of('reset').length).toBe(1);
    expect((await listen(session, '?after=soon')).status).toBe(400);
    const actor = platformOf(platform.pack.rootUnit.id);
    const many = Array.from({ length: LIVE_LIMITS.changesAtOnce + 5 }, (_, index) => ({ actor, at: platform.district.now(), command: { do: 'create', register: 'community', id: `many-${index}`, set: { name: `演示 ${index}`, kind: 'community', unit: 'unit-committee', households: 1, branded: 'none' } } as const }));
    await runBatch(platform.district, many);
    await settle();
    await expect.poll(() => second.of('reset').length).toBe(1);
    expect(second.of('change').length).toBe(3);
    const late = await listen({ ...session, 'last-event-id': lastId });
    await expect.poll(() => late.of('reset').length).toBe(1);
  });

  test('E3 ends with the session, and a change of who may what counts at once', async () => {
    const session = await signedIn(app, 'collector');
    const reader = await listen(session);
    await app.inject({ method: 'POST', url: '/api/sign-out', headers: { ...OWN_PAGE, ...session }, payload: { everywhere: false } });
    await live.beat();
    await reader.ended;
    expect(live.size).toBe(0);
    const person = demoAccounts().find((one) => one.login === 'mediator')!;
    const other = await listen(await signedIn(app, 'mediator'));
    await changeStaff(platform, person.staff, { until: '2024-12-30' });
    await settle();
    await other.ended;
    await changeStaff(platform, person.staff, { until: null });
  });

  test('E4 takes a few streams of one person, and answers nobody who is not signed in', async () => {
    const session = await signedIn(app, 'leader');
    for (let count = 0; count < LIVE_LIMITS.streamsOfOne; count += 1) expect((await listen(session)).status).toBe(200);
    const refused = await fetch(`${address}/api/events`, { headers: session });
    expect([refused.status, refused.headers.get('retry-after'), (await refused.json() as { code: string }).code]).toEqual([429, '30', 'events/too-many']);
    expect((await listen(await signedIn(app, 'window'))).status).toBe(200);
    expect((await fetch(`${address}/api/events`)).status).toBe(401);
  });

  test('E5 a program listens to the registers of its token alone', async () => {
    const administrator = await signedIn(app, 'administrator');
    const holder = demoAccounts().find((one) => one.login === 'leader')!.staff;
    const secret = async (register: string): Promise<string> =>
      (await app.inject({ method: 'POST', url: '/api/tokens', headers: { ...OWN_PAGE, ...administrator }, payload: { name: '订阅', holder, grants: [{ may: 'read', register }], until: dayOf(platform.district.now()) } })).json<TokenMade>().secret!;
    const inside = await listen({ authorization: `Bearer ${await secret('community')}` });
    const outside = await listen({ authorization: `Bearer ${await secret('honour')}` });
    await settle();
    await addCommunity();
    await settle();
    await expect.poll(() => inside.of('change').length).toBe(1);
    expect(outside.of('change')).toEqual([]);
  });
});
