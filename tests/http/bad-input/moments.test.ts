import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { RecordPageWire, TaskPage } from '#kernel/desk/wire.ts';
import { openBadInputApp } from '#tests/kit/bad-input-app.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { holderOf } from '#tests/kit/xicheng-staff.ts';

const officer = holderOf('follow-up-officer');
const colleague = holderOf('follow-up-officer', 2);
const handler = holderOf('handle-civil');
const leader = holderOf('district-leader');
const system = holderOf('administrator');
const security = holderOf('security-administrator');

describe.each(DATABASES)('commands at the wrong moment, over HTTP on %s', (kind) => {
  let open: Awaited<ReturnType<typeof openBadInputApp>>;
  beforeAll(async () => {
    open = await openBadInputApp(kind);
  });
  afterAll(() => open.close());

  const post = (actor: Actor, url: string, payload: object, headers: Record<string, string> = {}) => open.app.inject({ method: 'POST', url, payload, headers: { ...open.as(actor), ...headers } });
  const command = (actor: Actor, payload: object) => post(actor, '/api/commands', payload);
  const instruction = { name: '核查民生实事进度', kind: 'note', content: '限期报送', leader: leader.id, unit: 'unit-civil', issuedOn: '2024-10-08' };
  const issue = async (id: string) => expect((await command(officer, { do: 'create', register: 'instruction', id, set: instruction })).statusCode).toBe(200);
  const page = async (id: string) => (await open.app.inject({ url: `/api/registers/instruction/records/${id}`, headers: open.as(officer) })).json<RecordPageWire>();
  const answered = async (id: string) => {
    await issue(id);
    expect((await command(handler, { do: 'act', register: 'instruction', id, action: 'accept' })).statusCode).toBe(200);
    expect((await command(handler, { do: 'act', register: 'instruction', id, action: 'answer', form: { answer: '已办', evidence: '照片' } })).statusCode).toBe(200);
  };

  test('a doubled submit makes one record and takes one step', async () => {
    const create = { do: 'create', register: 'instruction', id: 'doubled', set: instruction };
    const made = await Promise.all([1, 2, 3, 4].map(() => command(officer, create)));
    expect(made.map((one) => one.statusCode).toSorted()).toEqual([200, 409, 409, 409]);
    const act = { do: 'act', register: 'instruction', id: 'doubled', action: 'accept', expect: 1 };
    const taken = await Promise.all([1, 2, 3, 4].map(() => command(handler, act)));
    expect(taken.map((one) => one.statusCode).toSorted()).toEqual([200, 412, 412, 412]);
    expect((await page('doubled')).timeline.map((one) => one.act)).toEqual(['create', 'accept']);
  });

  test('many people do one task at the same instant: exactly one wins, and each other is told', async () => {
    await answered('contested');
    const tasks = (await open.app.inject({ url: '/api/tasks?limit=200', headers: open.as(officer) })).json<TaskPage>();
    const task = tasks.cases.find((one) => one.id === 'contested')!.tasks[0]!.id;
    const people = [officer, colleague, leader, officer, colleague, leader, officer, colleague];
    const done = await Promise.all(people.map((person, index) => post(person, '/api/registers/instruction/records/contested/actions/' + (index % 2 === 0 ? 'close' : 'sendBack'), { task, ...(index % 2 === 0 ? {} : { reason: '请补充' }) })));
    expect(done.filter((one) => one.statusCode === 200).length).toBe(1);
    for (const one of done.filter((each) => each.statusCode !== 200)) expect(one.json()).toMatchObject({ status: 409, code: 'procedure/task-done', detail: expect.stringContaining('已经办过') });
    const after = await page('contested');
    expect(after.record.version).toBe(4);
    expect(after.timeline.length).toBe(4);
  });

  test('delegations that lead in a circle, the second half of one by two people at once, and to oneself', async () => {
    const leave = (principal: string, deputy: string) => ({ principal, deputy, since: '2024-10-08', until: '2024-10-20', reason: '出差' });
    const url = '/api/registers/delegation/records';
    expect((await post(security, url, leave(officer.id, colleague.id))).statusCode).toBe(201);
    expect((await open.refused({ url, payload: leave(colleague.id, officer.id) }, 409, security)).code).toBe('record/circle');
    await open.refused({ url, payload: leave(handler.id, handler.id) }, 409, security);
    const three = [holderOf('handle-grid').id, holderOf('handle-water').id, holderOf('handle-housing').id] as const;
    const halves = await Promise.all(three.map((one, index) => post(security, url, leave(one, three[(index + 1) % 3]!))));
    expect(halves.map((one) => one.statusCode).toSorted()).toEqual([201, 201, 409]);
  });

  test('a unit under its own child, under itself, and two units under each other at once', async () => {
    const put = (id: string, parent: string, version: string) => ({ method: 'PATCH' as const, url: `/api/registers/unit/records/${id}`, payload: { parent }, headers: { 'if-match': version } });
    await open.refused(put('unit-committee', 'unit-civil', '"v1"'), 409, system);
    expect((await open.refused(put('unit-civil', 'unit-civil', '"v1"'), 409, system)).code).toBe('record/circle');
    const both = await Promise.all([put('unit-grid', 'unit-water', '"v1"'), put('unit-water', 'unit-grid', '"v1"')].map(({ headers, ...one }) => open.app.inject({ ...one, headers: { ...open.as(system), ...headers } })));
    expect(both.map((one) => one.statusCode).toSorted()).toEqual([200, 409]);
  });

  test('a link to a record that does not exist, of a register that does not, or that its writer does not see', async () => {
    const about = (link: string) => ({ url: '/api/registers/instruction/records', payload: { ...instruction, about: link } });
    for (const link of ['instruction/nobody', 'nothing/nobody', '__proto__/x', 'constructor/x']) await open.refused(about(link), 422, officer);
    for (const link of ['instruction', 'instruction/', '/x', 'a/b/c', 'Instruction/x', 'instruction/../x', 7, {}]) await open.refused({ url: '/api/registers/instruction/records', payload: { ...instruction, about: link } }, 422, officer);
    expect((await post(officer, '/api/registers/instruction/records', { ...instruction, about: 'instruction/doubled' })).statusCode).toBe(201);
    // A delegation is read by its two people and the security administrator: to others there is none.
    const [first] = (await open.platform.district.database.pool.query<{ id: string }>('select "id" from "xicheng"."delegation" limit 1')).rows;
    expect((await open.refused(about(`delegation/${first!.id}`), 422, leader)).code).toBe('reference/unknown');
  });
});
