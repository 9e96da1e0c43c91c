import type { FastifyInstance } from 'fastify';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn } from '#server/sign-in/sign-in.ts';
import { makeFeedSecret } from '#store/calendar/feed-secrets.ts';
import { runBatch } from '#store/command/run.ts';
import { platformOf } from '#kernel/access/access.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openMannedPlatform, makeCommunity } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { changeStaff } from '#tests/kit/sign-in-platform.ts';
import { holderOf } from '#tests/kit/xicheng-staff.ts';

const officer = holderOf('follow-up-officer');
const leader = holderOf('district-leader');
const handlers = ['handle-civil', 'handle-water', 'handle-grid', 'handle-housing'].map((duty) => holderOf(duty));
const MORNING = '2024-09-27T02:00:00.000Z';

describe.each(DATABASES)('the calendar feed on %s (docs/rules/my-desk.md)', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  let now = MORNING;
  const token = (index: number): string => `事项T${1000 + index}T`;
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    Object.assign(platform.district, { now: () => now });
    const signIn = await openSignIn(platform, { address: 'https://desk.example.org', report: () => undefined });
    app = await buildApp(platform, { signIn, requestsAMinute: 100_000 });
    await makeCommunity(platform, 'community-1');
    await runBatch(platform.district, Array.from({ length: 24 }, (_, index) => ({
      actor: officer, at: now, command: { do: 'create' as const, register: 'instruction', id: `matter-${index}`, set: { name: token(index), kind: 'note', content: '限期报送', leader: leader.id, unit: handlers[index % handlers.length]!.unit, issuedOn: '2024-09-27', limitAmount: 3, limitUnit: index % 2 === 0 ? 'working-hours' : 'working-days' } },
    })));
    await runBatch(platform.district, Array.from({ length: 12 }, (_, index) => ({ actor: handlers[index % handlers.length]!, at: now, command: { do: 'act' as const, register: 'instruction', id: `matter-${index}`, action: 'accept' } })));
    await runBatch(platform.district, [0, 1].map((index) => ({ actor: platformOf(platform.pack.rootUnit.id), at: now, command: { do: 'create' as const, register: 'reception-day', id: `day-${index}`, set: { name: `接访日 ${index}`, leader: index === 0 ? leader.id : handlers[0]!.id, community: 'community-1', announcedOn: '2024-09-20', heldOn: '2024-10-10', visitors: 0, settledAtOnce: 0, casesTaken: 0 } } })));
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const secretOf = (actor: Actor): Promise<string> => makeFeedSecret(platform.district, actor.id);
  // The rate limit is per address; tests come from many.
  let from = 0;
  const fetchFeed = (secret: string) => app.inject({ url: `/calendar/${secret}.ics`, remoteAddress: `198.51.100.${(from += 1) % 250}` });
  const eventsOf = (body: string): readonly ICAL.Event[] => new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  test('20. everybody’s feed holds his own tasks and appointments and nothing of anybody else’s, by the same address as he moves', async () => {
    for (const [index, actor] of handlers.entries()) {
      const answer = await fetchFeed(await secretOf(actor));
      expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store']);
      for (let matter = 0; matter < 24; matter += 1) expect(answer.body.includes(token(matter)), `${actor.id} ${matter}`).toBe(matter % handlers.length === index);
      // One of the days names him, but his post does not see such records.
      expect(answer.body.includes('接访日')).toBe(false);
      expect(answer.body).not.toContain('限期报送');
    }
    expect((await fetchFeed(await secretOf(leader))).body).toContain('接访日 0');
    const actor = handlers[3]!;
    const secret = await secretOf(actor);
    await changeStaff(platform, actor.id, { unit: 'unit-committee' });
    const moved = await fetchFeed(secret);
    for (let matter = 0; matter < 24; matter += 1) expect(moved.body.includes(token(matter))).toBe(false);
    await changeStaff(platform, actor.id, { unit: actor.unit });
  });

  test('21. limits of days are whole days, limits of hours the half hour before, in the district’s zone; UIDs stay', async () => {
    const secret = await secretOf(handlers[0]!);
    const { body } = await fetchFeed(secret);
    expect(body).toContain('BEGIN:VTIMEZONE');
    const events = eventsOf(body);
    const named = (matter: number): ICAL.Event => events.find((one) => one.summary.includes(token(matter)))!;
    // Accepted on Friday 27 September at ten: three office hours are over at half past three.
    expect([named(0).startDate.isDate, named(0).startDate.toString(), named(0).endDate.toString()]).toEqual([false, '2024-09-27T15:00:00', '2024-09-27T15:30:00']);
    expect(body).toContain('DTSTART;TZID=Asia/Shanghai:20240927T150000');
    // Not accepted yet: one working day, the make-up Sunday 29.
    expect([named(20).startDate.isDate, named(20).startDate.toString(), named(20).endDate.toString()]).toEqual([true, '2024-09-29', '2024-09-30']);
    expect(eventsOf((await fetchFeed(await secretOf(leader))).body).find((one) => one.summary === '接访日 0')?.startDate.toString()).toBe('2024-10-10');
    expect(body.replace(/\r\n /g, '')).toContain('https://desk.example.org/registers/instruction/matter-0');
    expect(new Set(events.map((one) => one.uid)).size).toBe(events.length);
    now = '2024-09-27T03:00:00.000Z';
    expect(eventsOf((await fetchFeed(secret)).body).map((one) => one.uid)).toEqual(events.map((one) => one.uid));
    now = MORNING;
  });

  test('19, 22. wrong, former and withdrawn addresses and that of who has left are answered alike; the database keeps a hash', async () => {
    const actor = handlers[1]!;
    const former = await secretOf(actor);
    const secret = await secretOf(actor);
    expect((await fetchFeed(secret)).statusCode).toBe(200);
    const refused = [await fetchFeed(former), await fetchFeed('A'.repeat(43)), await fetchFeed('../../etc/passwd'), await fetchFeed(`${secret.slice(0, 42)}${secret.endsWith('A') ? 'B' : 'A'}`), await app.inject({ url: `/calendar/${secret}`, remoteAddress: '203.0.113.9' })];
    await changeStaff(platform, actor.id, { until: '2024-09-26' });
    refused.push(await fetchFeed(secret));
    await changeStaff(platform, actor.id, { until: null });
    expect(refused.map((answer) => answer.statusCode)).toEqual(refused.map(() => 404));
    expect(new Set([refused[0]!, refused[1]!, refused[3]!, refused[5]!].map((answer) => answer.body)).size).toBe(1);
    const kept = await platform.district.database.pool.query<{ row: string }>('select f::text as row from "xicheng"."calendar_feed" f');
    expect(kept.rows.some(({ row }) => row.includes(secret))).toBe(false);
  });

  test('19, 22. is made, renewed and withdrawn by its owner alone, opens nothing else, and is asked so often a minute', async () => {
    const headers = { ...OWN_PAGE, ...(await signedIn(app, 'leader')) };
    expect((await app.inject({ method: 'POST', url: '/api/account/calendar', payload: {}, headers: OWN_PAGE })).statusCode).toBe(401);
    const { path } = (await app.inject({ method: 'POST', url: '/api/account/calendar', payload: {}, headers })).json<{ path: string }>();
    const ask = () => app.inject({ url: path, remoteAddress: '203.0.113.1' });
    expect((await ask()).body).toContain('接访日 0');
    expect((await app.inject({ url: '/api/account/calendar', headers })).json()).toMatchObject({ offered: true, feed: { usedAt: MORNING } });
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    expect((await app.inject({ url: '/api/tasks', headers: { authorization: `Bearer ${secret}` } })).statusCode).toBe(401);
    expect((await app.inject({ method: 'POST', url: path, headers: OWN_PAGE })).statusCode).toBe(401);
    let status = 200;
    for (let asked = 0; asked < 40 && status === 200; asked += 1) status = (await ask()).statusCode;
    expect(status).toBe(429);
    await app.inject({ method: 'POST', url: '/api/account/calendar/withdraw', payload: {}, headers });
    expect((await app.inject({ url: path, remoteAddress: '203.0.113.2' })).statusCode).toBe(404);
  });
});
