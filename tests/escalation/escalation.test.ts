import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { Command } from '#kernel/command/command.ts';
import type { NoticePage, RecordPageWire } from '#kernel/desk/wire.ts';
import { escalate } from '#server/escalation/escalate.ts';
import type { Platform } from '#server/platform/open.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import { audit } from '#store/journal/rebuild.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openApp } from '#tests/kit/open-app.ts';
import { makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';
import { holderOf } from '#tests/kit/xicheng-staff.ts';

const officer = holderOf('follow-up-officer');
const officers = [officer.id, holderOf('follow-up-officer', 2).id];
const handler = holderOf('handle-civil');
const leader = holderOf('district-leader');

describe.each(DATABASES)('escalation on %s (docs/rules/escalation.md)', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  let now = '2024-09-20T01:00:00.000Z';
  beforeAll(async () => {
    platform = await openEmptyPlatform(kind);
    await makeStaff(platform);
    Object.assign(platform.district, { now: () => now });
    app = await openApp(platform.district);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const run = (actor: Actor, command: Command) => runCommand(platform.district, { actor, at: now, command });
  const instruction = { name: '核查民生实事进度', kind: 'note', content: '限期报送', leader: leader.id, unit: 'unit-civil', issuedOn: '2024-09-20' };
  const issue = async (id: string, set: object = {}) => {
    await run(officer, { do: 'create', register: 'instruction', id, set: { ...instruction, ...set } });
    await run(handler, { do: 'act', register: 'instruction', id, action: 'accept' });
  };
  const told = async (id: string): Promise<readonly string[]> => {
    const found = await platform.district.database.pool.query<{ to: string; kind: string }>(`select "to", "kind" from "xicheng"."notice" where "about" = $1 order by "toldAt", "kind", "to"`, [`instruction/${id}`]);
    return found.rows.map((row) => `${row.kind} ${row.to}`);
  };
  const as = (actor: Actor) => ({ 'x-viewer': encodeURIComponent(JSON.stringify(actor)) });

  test('1, 3. tells the holder when three working days are left, over the holiday; the office when it is over; the leader after two more', async () => {
    await issue('one', { limitAmount: 5, limitUnit: 'working-days' });
    expect(await escalate(platform.district)).toBe(0);
    // Friday 20 September, five working days: 23 to 27; three are left on Tuesday 24.
    now = '2024-09-24T01:00:00.000Z';
    expect(await escalate(platform.district)).toBe(1);
    expect(await told('one')).toEqual([`near ${handler.id}`]);
    now = '2024-09-27T16:00:00.000Z';
    await escalate(platform.district);
    // The make-up Sunday 29, Monday 30; then the holiday is over when it is over.
    now = '2024-09-30T16:00:00.000Z';
    await escalate(platform.district);
    expect(await told('one')).toEqual([`near ${handler.id}`, ...[...officers, handler.id].toSorted().map((one) => `due ${one}`), `overdue ${leader.id}`, `overdue ${handler.id}`].toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1)));
  });

  test('4. each step once: not by a second turn, not by two at the same instant, not by a clock that jumps back', async () => {
    const before = await told('one');
    expect(await escalate(platform.district)).toBe(0);
    now = '2024-09-23T01:00:00.000Z';
    expect(await escalate(platform.district)).toBe(0);
    now = '2024-10-08T01:00:00.000Z';
    await issue('two', { limitAmount: 1, limitUnit: 'round-the-clock-hours' });
    now = '2024-10-12T01:00:00.000Z';
    await Promise.all([escalate(platform.district), escalate(platform.district), escalate(platform.district)]);
    await escalate(platform.district);
    expect(await told('one')).toEqual(before);
    const two = await told('two');
    expect(new Set(two).size).toBe(two.length);
    expect(two.filter((one) => one.startsWith('overdue')).length).toBe(2);
    const entries = await platform.district.database.pool.query<{ n: number }>(`select count(*)::int as n from "xicheng"."entry" where "register" = 'notice'`);
    expect(Number(entries.rows[0]?.n)).toBe(before.length + two.length);
  });

  test('4. what was interrupted half-way is completed, and nothing twice', async () => {
    now = '2024-10-14T01:00:00.000Z';
    await issue('three', { limitAmount: 1, limitUnit: 'round-the-clock-hours' });
    now = '2024-10-15T01:00:00.000Z';
    const cut = { ...platform.district, get calendar() { return platform.district.calendar; }, database: cutAfter(platform.district.database, 3) };
    await expect(escalate(cut)).rejects.toThrow('cut');
    expect(await told('three')).toEqual([]);
    await escalate(platform.district);
    expect((await told('three')).length).toBe(3);
  });

  test('4. more time granted is another limit with steps of its own; an answered instruction tells nobody', async () => {
    now = '2024-10-16T01:00:00.000Z';
    await issue('four', { limitAmount: 2, limitUnit: 'working-days' });
    await escalate(platform.district);
    expect(await told('four')).toEqual([`near ${handler.id}`]);
    await run(handler, { do: 'act', register: 'instruction', id: 'four', action: 'askExtension', reason: '还要核实' });
    await run(leader, { do: 'act', register: 'instruction', id: 'four', action: 'extend', form: { extension: 10 } });
    now = '2024-10-21T01:00:00.000Z';
    await escalate(platform.district);
    expect(await told('four')).toEqual([`near ${handler.id}`]);
    now = '2024-10-30T01:00:00.000Z';
    await escalate(platform.district);
    expect(await told('four')).toEqual([`near ${handler.id}`, `near ${handler.id}`]);
    await run(handler, { do: 'act', register: 'instruction', id: 'four', action: 'answer', form: { answer: '已办', evidence: '照片' } });
    now = '2024-12-30T01:00:00.000Z';
    await escalate(platform.district);
    expect((await told('four')).length).toBe(2);
  });

  test('5. every case is found, however many pages they fill, and an unaccepted one is told of too', async () => {
    const at = '2024-11-01T01:00:00.000Z';
    now = at;
    const ids = Array.from({ length: 230 }, (_, index) => `many-${String(index).padStart(3, '0')}`);
    await runBatch(platform.district, ids.map((id) => ({ actor: officer, at, command: { do: 'create', register: 'instruction', id, set: instruction } })));
    now = '2024-11-05T01:00:00.000Z';
    await escalate(platform.district);
    const found = await platform.district.database.pool.query<{ n: number }>(`select count(distinct "about")::int as n from "xicheng"."notice" where "about" like 'instruction/many-%'`);
    expect(Number(found.rows[0]?.n)).toBe(ids.length);
  });

  test('6. a notice is read by its addressee alone, over every path; he marks it read once', async () => {
    const mine = await app.inject({ url: '/api/notices?limit=200', headers: as(leader) });
    const page = mine.json<NoticePage>();
    expect(page.notices.map((one) => [one.kind, one.about.register, one.about.name])).toEqual(page.notices.map(() => ['overdue', 'instruction', '核查民生实事进度']));
    expect(page.notices.length).toBe(page.unread.value);
    const [first] = page.notices;
    const stranger = holderOf('statistician');
    expect((await app.inject({ url: '/api/notices', headers: as(stranger) })).json<NoticePage>()).toEqual({ notices: [], unread: { value: 0, exact: true } });
    expect((await app.inject({ url: `/api/registers/notice/records/${first!.id}`, headers: as(stranger) })).statusCode).toBe(404);
    expect((await app.inject({ url: '/api/registers/notice/records', headers: as(stranger) })).statusCode).toBe(403);
    expect((await app.inject({ method: 'POST', url: '/api/notices/read', headers: as(stranger), payload: { ids: [first!.id] } })).json()).toEqual({ read: 0 });
    const post = (url: string, payload: object) => app.inject({ method: 'POST', url, headers: as(leader), payload });
    expect((await post('/api/notices/read', { ids: [first!.id] })).json()).toEqual({ read: 1 });
    expect((await post('/api/notices/read', { ids: [first!.id] })).json()).toEqual({ read: 0 });
    const after = (await app.inject({ url: '/api/notices?unread=true&limit=200', headers: as(leader) })).json<NoticePage>();
    expect(after.unread.value).toBe(page.unread.value - 1);
    expect(after.notices.some((one) => one.id === first!.id)).toBe(false);
    const record = (await app.inject({ url: `/api/registers/notice/records/${first!.id}`, headers: as(leader) })).json<RecordPageWire>();
    expect(record.record.version).toBe(2);
    // Nothing else of it is his to change, and nobody makes a notice but the platform.
    expect((await post('/api/commands', { do: 'update', register: 'notice', id: first!.id, set: { kind: 'near' } })).statusCode).toBe(403);
    const { to: _to, ...rest } = record.record.values;
    expect((await post('/api/commands', { do: 'create', register: 'notice', set: { ...rest, to: leader.id } })).statusCode).toBe(403);
  });

  test('6. the bell pages by key without a gap or a double', async () => {
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = (await app.inject({ url: `/api/notices?limit=37${after}`, headers: as(officer) })).json<NoticePage>();
      seen.push(...page.notices.map((one) => one.id));
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(230);
  });

  test('7. the journal holds every notice, and the tables follow from it', async () => {
    const report = await audit(platform.district);
    expect(report.altered).toEqual([]);
    expect(report.registers.filter((one) => one.differing !== 0)).toEqual([]);
    expect(report.registers.find((one) => one.register === 'notice')?.records).toBeGreaterThan(230);
  });
});

const order = (line: string): number => ['near', 'due', 'overdue'].indexOf(line.split(' ')[0]!);

/** A database whose connections are cut in a transaction after so many statements that write. */
function cutAfter(database: Platform['district']['database'], inserts: number): Platform['district']['database'] {
  let left = inserts;
  const pool = new Proxy(database.pool, {
    get: (target, name) => {
      if (name !== 'connect') return Reflect.get(target, name);
      return async () => {
        const client = await target.connect();
        return new Proxy(client, {
          get: (inner, key) => {
            if (key === 'query') return (text: string, values?: unknown[]) => {
              if (/^insert/i.test(text)) left -= 1;
              return left <= 0 && /^insert/i.test(text) ? Promise.reject(new Error('cut')) : inner.query(text, values);
            };
            const value: unknown = Reflect.get(inner, key);
            return typeof value === 'function' ? value.bind(inner) : value;
          },
        });
      };
    },
  });
  return { ...database, pool };
}
