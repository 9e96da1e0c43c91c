import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { Command } from '#kernel/command/command.ts';
import type { DeskSide } from '#kernel/desk/desk-wire.ts';
import type { TaskPage } from '#kernel/desk/wire.ts';
import type { Platform } from '#server/platform/open.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeCommunity } from '#tests/kit/manned-platform.ts';
import { openApp } from '#tests/kit/open-app.ts';
import { makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';
import { holderOf } from '#tests/kit/xicheng-staff.ts';

const officer = holderOf('follow-up-officer');
const handler = holderOf('handle-civil');
const leader = holderOf('district-leader');
const stranger = holderOf('handle-water');

/** Monday 30 September 2024, ten in the morning: the last working day before the National Day holiday, which ends on 7 October. */
const MORNING = '2024-09-30T02:00:00.000Z';

describe.each(DATABASES)('my desk on %s (docs/rules/my-desk.md)', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  let now = MORNING;
  let queries = 0;
  beforeAll(async () => {
    platform = await openEmptyPlatform(kind);
    await makeStaff(platform);
    Object.assign(platform.district, { now: () => now, database: counted(platform.district.database, () => { queries += 1; }) });
    app = await openApp(platform.district);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const run = (actor: Actor, command: Command) => runCommand(platform.district, { actor, at: now, command });
  const as = (actor: Actor) => ({ 'x-viewer': encodeURIComponent(JSON.stringify(actor)) });
  const get = async <T>(actor: Actor, url: string): Promise<T> => {
    const answer = await app.inject({ url, headers: as(actor) });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<T>();
  };
  const tasks = (actor: Actor, query = ''): Promise<TaskPage> => get<TaskPage>(actor, `/api/tasks?limit=200${query}`);
  const ids = async (actor: Actor, band: string): Promise<readonly string[]> => (await tasks(actor, `&band=${band}`)).cases.map((one) => one.id);
  const instruction = { name: '核查民生实事进度', kind: 'note', content: '限期报送', leader: leader.id, unit: 'unit-civil', issuedOn: '2024-09-20' };
  const issue = async (id: string, at: string, limitAmount: number, limitUnit: string): Promise<void> => {
    await runBatch(platform.district, [
      { actor: officer, at, command: { do: 'create', register: 'instruction', id, set: { ...instruction, limitAmount, limitUnit } } },
      { actor: handler, at, command: { do: 'act', register: 'instruction', id, action: 'accept' } },
    ]);
  };

  test('2, 3, 4. bands before a holiday: what is due on the first day after it stands in this week, and each says what is left in its own unit', async () => {
    await issue('over', '2024-09-25T01:00:00.000Z', 1, 'working-days');
    await issue('today', MORNING, 3, 'working-hours');
    await issue('after', MORNING, 1, 'working-days');
    await issue('natural', MORNING, 5, 'natural-days');
    await issue('hours', MORNING, 30, 'round-the-clock-hours');
    await issue('later', MORNING, 4, 'working-days');
    const page = await tasks(handler);
    expect(page.week).toBe('2024-10-08');
    expect(page.cases.map((one) => [one.id, one.band, one.limit?.left])).toEqual([
      // Accepted on Wednesday 25, one working day: over with Thursday 26; Friday, the make-up Sunday and Monday have gone by.
      ['over', 'overdue', { unit: 'working-days', amount: 3, over: true }],
      // Three office hours from ten: two before noon, one from half past two.
      ['today', 'today', { unit: 'working-hours', amount: 180, over: false }],
      ['hours', 'week', { unit: 'round-the-clock-hours', amount: 1800, over: false }],
      ['after', 'week', { unit: 'working-days', amount: 1, over: false }],
      ['natural', 'week', { unit: 'natural-days', amount: 8, over: false }],
      ['later', 'later', { unit: 'working-days', amount: 4, over: false }],
    ]);
    for (const band of ['overdue', 'today', 'week', 'later']) expect(await ids(handler, band)).toEqual(page.cases.filter((one) => one.band === band).map((one) => one.id));
    expect((await tasks(handler, '&register=city-case')).cases).toEqual([]);
    expect((await tasks(handler, '&register=instruction')).cases.length).toBe(6);
  });

  test('4. over noon and over the end of the day only office time counts', async () => {
    now = '2024-09-30T04:00:00.000Z';
    const one = (await tasks(handler)).cases.find(({ id }) => id === 'today')!;
    expect([one.band, one.limit?.left]).toEqual(['today', { unit: 'working-hours', amount: 60, over: false }]);
    now = '2024-09-30T07:00:00.000Z';
    expect((await tasks(handler)).cases.find(({ id }) => id === 'today')?.limit?.left).toEqual({ unit: 'working-hours', amount: 30, over: false });
    now = '2024-09-30T07:30:00.000Z';
    expect((await tasks(handler)).cases.find(({ id }) => id === 'today')?.band).toBe('overdue');
    now = MORNING;
  });

  test('1, 7. says why a task is mine, whose the matter is and what takes it on; a deputy has it in the name of who is away', async () => {
    const [first] = (await tasks(handler)).cases;
    const page = await tasks(handler);
    expect(page.refs['unit-civil']).toBeTruthy();
    expect([first!.unit, first!.tasks[0]!.why, first!.tasks[0]!.action]).toEqual(['unit-civil', { way: { kind: 'duty', duty: 'handle-civil', unit: 'unit-civil' } }, 'answer']);
    const deputy: Actor = { ...stranger, deputyFor: [{ id: handler.id, name: handler.name, unit: handler.unit, duties: handler.duties, since: '2024-09-30', until: '2024-10-08' }] };
    const left = (await tasks(deputy)).cases;
    expect(left.map((one) => one.id)).toEqual(page.cases.map((one) => one.id));
    expect(left[0]!.tasks[0]).toMatchObject({ action: 'answer', why: { deputyFor: { id: handler.id } } });
    const over: Actor = { ...deputy, deputyFor: deputy.deputyFor!.map((one) => ({ ...one, until: '2024-09-29' })) };
    expect((await tasks(over)).cases).toEqual([]);
    expect((await tasks(stranger)).cases).toEqual([]);
  });

  test('6. waits for others: what I made or handed on and is with them, and nothing that I do not see', async () => {
    expect((await ids(officer, 'waiting')).toSorted()).toEqual(['after', 'hours', 'later', 'natural', 'over', 'today']);
    expect(await ids(handler, 'waiting')).toEqual([]);
    await run(handler, { do: 'act', register: 'instruction', id: 'over', action: 'answer', form: { answer: '已办', evidence: '照片' } });
    expect(await ids(handler, 'waiting')).toEqual(['over']);
    expect((await tasks(handler, '&band=waiting')).cases[0]).toMatchObject({ band: 'waiting', state: 'answered', tasks: [{ mine: [], for: [{ kind: 'duty', duty: 'follow-up-officer' }, { kind: 'person', person: leader.id }] }] });
    // Whoever has gone to another post without a view of it waits for nothing; nor does one who never acted.
    const moved: Actor = { ...officer, unit: 'unit-water', duties: ['window'] };
    const seen = await app.inject({ url: '/api/registers/instruction/records', headers: as(moved) });
    expect(seen.statusCode).toBe(403);
    expect(await ids(moved, 'waiting')).toEqual([]);
    expect(await ids(holderOf('follow-up-officer', 2), 'waiting')).toEqual([]);
  });

  test('8. came back to me: with the reason and by whom, until I have dealt with it', async () => {
    expect((await get<DeskSide>(handler, '/api/desk')).cameBack).toEqual([]);
    await run(leader, { do: 'act', register: 'instruction', id: 'over', action: 'sendBack', reason: '缺现场照片' });
    const side = await get<DeskSide>(handler, '/api/desk');
    expect(side.cameBack).toEqual([{ register: 'instruction', id: 'over', name: '核查民生实事进度', at: MORNING, title: { zh: '退回重办', en: 'Send back' }, by: leader.name, reason: '缺现场照片' }]);
    expect((await get<DeskSide>(stranger, '/api/desk')).cameBack).toEqual([]);
    await run(handler, { do: 'act', register: 'instruction', id: 'over', action: 'answer', form: { answer: '已补', evidence: '照片' } });
    expect((await get<DeskSide>(handler, '/api/desk')).cameBack).toEqual([]);
  });

  test('8, 9. the load of the week by day, holidays marked; my appointments and nobody else’s', async () => {
    await makeCommunity(platform, 'community-1');
    const day = { community: 'community-1', announcedOn: '2024-09-20', visitors: 0, settledAtOnce: 0, casesTaken: 0 };
    for (const [id, heldOn, whose] of [['mine', '2024-10-02', leader.id], ['later', '2024-10-20', leader.id], ['other', '2024-10-02', handler.id]]) await run(holderOf('petition-officer'), { do: 'create', register: 'reception-day', id: `day-${id}`, set: { ...day, name: `接访日 ${id}`, leader: whose, heldOn } });
    expect((await get<DeskSide>(leader, '/api/desk')).appointments).toEqual([{ register: 'reception-day', id: 'day-mine', name: '接访日 mine', on: '2024-10-02' }]);
    expect((await get<DeskSide>(stranger, '/api/desk')).appointments).toEqual([]);
    const { load, overdue } = await get<DeskSide>(handler, '/api/desk');
    expect([overdue, load.map((one) => [one.day, one.working, one.tasks])]).toEqual([0, [
      ['2024-09-30', true, 1], ['2024-10-01', false, 1], ['2024-10-02', false, 0], ['2024-10-03', false, 0], ['2024-10-04', false, 0], ['2024-10-05', false, 0], ['2024-10-06', false, 0],
    ]]);
  });

  test('5. pages by key over hundreds of cases of the same instant without a gap or a double, in every band', async () => {
    const many = Array.from({ length: 230 }, (_, index) => `many-${String(index).padStart(3, '0')}`);
    await runBatch(platform.district, many.map((id) => ({ actor: officer, at: MORNING, command: { do: 'create', register: 'instruction', id, set: { ...instruction, unit: stranger.unit } } })));
    for (const band of ['', '&band=week', '&band=waiting']) {
      const actor = band === '&band=waiting' ? officer : stranger;
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const page = await get<TaskPage>(actor, `/api/tasks?limit=37${band}${after}`);
        seen.push(...page.cases.map((one) => one.id));
        if (!page.next) break;
        after = `&after=${page.next}`;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(many.every((id) => seen.includes(id)), band).toBe(true);
    }
  });

  test('11. costs so many queries, whatever is listed', async () => {
    const cost = async (url: string): Promise<number> => {
      await get(officer, url);
      queries = 0;
      await get(officer, url);
      return queries;
    };
    expect([await cost('/api/tasks?limit=50'), await cost('/api/tasks?limit=200&band=waiting'), await cost('/api/desk')]).toEqual([2, 3, 5]);
  });
});

/** A database that counts the statements that read. */
function counted(database: Platform['district']['database'], count: () => void): Platform['district']['database'] {
  const pool = new Proxy(database.pool, {
    get: (target, name) => {
      if (name !== 'connect') return Reflect.get(target, name);
      return async () => {
        const client = await target.connect();
        return new Proxy(client, {
          get: (inner, key) => {
            const value: unknown = Reflect.get(inner, key);
            if (typeof value !== 'function') return value;
            if (key !== 'query') return value.bind(inner);
            return (...given: unknown[]) => {
              if (/^\s*\(?\s*select (?!"\w+"\."enter")/i.test(textOf(given[0]))) count();
              return Reflect.apply(value, inner, given);
            };
          },
        });
      };
    },
  });
  return { ...database, pool };
}

function textOf(query: unknown): string {
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query);
}
