import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { Command } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { inScope, loadView, withReferences } from '#store/access/in-scope.ts';
import { reveal } from '#store/command/reveal.ts';
import { runCommand } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { audit } from '#store/journal/rebuild.ts';
import { listEntries } from '#store/journal/list-entries.ts';
import { getRecord } from '#store/record/get.ts';
import { listRecords } from '#store/record/list.ts';
import { listTimeline } from '#store/record/timeline.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { LEAK_SYSTEM, openLeakDistrict } from '#tests/kit/leak-district.ts';

const person = (unit: string, ...duties: readonly string[]): Actor => ({ id: `p-${unit}-${duties.join('-')}`, name: '某', unit, duties, kind: 'staff' });
const administrator = person('unit-1', 'administrator');
const security = person('unit-1', 'security-administrator');
const auditor = person('unit-1', 'audit-administrator');
const NOTE = { name: '便签', kind: 'a', salary: 5000, owner: '某业主', writtenOn: '2024-06-03', seat: { type: 'Point', coordinates: [114, 33.5] } };

describe.each(DATABASES)('access on %s', (kind) => {
  let district: District;
  beforeAll(async () => {
    district = await openLeakDistrict(await openEmpty(kind), [], new Map());
  });
  afterAll(() => district.database.close());

  let made = 0;
  const run = (actor: Actor, command: Command) => runCommand(district, { actor, at: '2024-06-05T02:00:00.000Z', command });
  const note = async (actor: Actor, set: object = {}): Promise<string> => {
    made += 1;
    await run(actor, { do: 'create', register: 'note', id: `n-${made}`, set: { ...NOTE, ...set } });
    return `n-${made}`;
  };
  const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'accepted', (error: unknown) => {
    if (error instanceof DistrictError) return error.code;
    throw error;
  });
  const sees = async (actor: Actor, id: string): Promise<boolean> => {
    const view = await loadView(district, actor);
    const code = await refused(inScope(district, view, withReferences(district.model, district.model.registers.get('note')!), (scoped) => getRecord(district, scoped, 'note', id)));
    return code === 'accepted';
  };

  test('6 a record stays where it was made when its maker changes units', async () => {
    const before = person('unit-3', 'officer');
    const id = await note(before);
    const after = { ...before, unit: 'unit-30' };
    expect([await sees(before, id), await sees(after, id), await sees(person('unit-3', 'officer', 'other'), id), await sees(person('unit-1', 'officer'), id)]).toEqual([true, false, true, true]);
  });

  test('6 a record that passes to another unit is seen there with all its past, and no more where it came from', async () => {
    const [from, to] = [person('unit-3', 'officer'), person('unit-30', 'officer')];
    const id = await note(from);
    const accepted = await run(from, { do: 'update', register: 'note', id, set: { unit: 'unit-30' } });
    expect(accepted.version).toBe(2);
    expect([await sees(from, id), await sees(to, id)]).toEqual([false, true]);
    expect(await refused(run(from, { do: 'update', register: 'note', id, set: { kind: 'b' } }))).toBe('record/unknown');
    const timeline = async (actor: Actor) => inScope(district, await loadView(district, actor), ['note', 'unit'], (scoped) => listTimeline(district, scoped, 'note', id));
    expect((await timeline(to)).map((entry) => entry.act)).toEqual(['create', 'update']);
    expect(await timeline(from)).toEqual([]);
  });

  test('5 a unit that moves takes what lies below it along, at once', async () => {
    const [id, head] = [await note(person('unit-33', 'officer')), person('unit-2', 'officer')];
    expect(await sees(head, id)).toBe(false);
    await run(administrator, { do: 'update', register: 'unit', id: 'unit-3', set: { parent: 'unit-2' } });
    expect(await sees(head, id)).toBe(true);
    await run(administrator, { do: 'update', register: 'unit', id: 'unit-3', set: { parent: 'unit-1' } });
    expect(await sees(head, id)).toBe(false);
  });

  test('8 who is named in a record reads it, and it alone, until he is named no more', async () => {
    const [maker, helper] = [person('unit-3', 'officer'), { ...person('unit-2', 'other'), id: 'staff-2' }];
    const [id, other] = [await note(maker, { helper: 'staff-2' }), await note(maker)];
    expect([await sees(helper, id), await sees(helper, other), await sees({ ...helper, id: 'staff-1' }, id), await sees({ ...helper, id: 'staff-12' }, id)]).toEqual([true, false, false, false]);
    const page = await listRecords(district, await loadView(district, helper), 'note', { where: {}, words: '', sort: 'id', limit: 10, counted: 'capped' });
    expect([page.rows.map((row) => row.id), page.count?.value]).toEqual([[id], 1]);
    await run(maker, { do: 'update', register: 'note', id, set: { helper: null } });
    expect(await sees(helper, id)).toBe(false);
    expect(await refused(listRecords(district, await loadView(district, helper), 'note', { where: {}, words: '', sort: 'id', limit: 10 }))).toBe('access/closed');
  });

  test('10 reading a masked value is journaled with who, when, which and why, and gives the value once', async () => {
    const id = await note(person('unit-3', 'officer'));
    const chief = person('unit-1', 'chief');
    const order = { as: `r-${kind}-1`, at: '2024-06-06T03:00:00.000Z', register: 'note', id, field: 'owner', reason: '核对业主身份' };
    const revealed = await reveal(district, chief, order);
    expect(revealed.value).toBe('某业主');
    const readings = await listRecords(district, await loadView(district, auditor), 'reveal', { where: { record: id }, words: '', sort: 'id', limit: 10 });
    expect(readings.rows.map((row) => row.values)).toEqual([{ register: 'note', record: id, version: 1, field: 'owner', reason: '核对业主身份', reader: chief.id, revealedAt: order.at }]);
    const lines = await listEntries(district, auditor, { act: 'reveal', limit: 10 });
    expect(lines.lines[0]).toMatchObject({ entry: revealed.entry, actor: { id: chief.id }, register: 'reveal', act: 'reveal', at: order.at, reason: '核对业主身份' });
    expect(JSON.stringify([readings, lines])).not.toContain('某业主');
    expect((await inScope(district, await loadView(district, chief), ['note'], (scoped) => getRecord(district, scoped, 'note', id))).record).toMatchObject({ version: 1, values: { owner: '＊＊＊' } });
    expect(await reveal(district, chief, { ...order, as: `r-${kind}-2`, field: 'salary' })).toMatchObject({ value: 5000 });
  });

  test('10 nothing is read without a reason, by whom it is not allowed, or where there is nothing to read; and then nothing is journaled', async () => {
    const id = await note(person('unit-3', 'officer'));
    const order = { as: `r-${kind}-3`, at: '2024-06-06T03:00:00.000Z', register: 'note', id, field: 'owner', reason: '核对' };
    const chief = person('unit-1', 'chief');
    const before = await listEntries(district, auditor, { act: 'reveal', limit: 50 });
    expect(await refused(reveal(district, person('unit-3', 'officer'), order))).toBe('reveal/denied');
    expect(await refused(reveal(district, person('unit-2', 'officer'), order))).toBe('record/unknown');
    expect(await refused(reveal(district, chief, { ...order, reason: '  ' }))).toBe('reveal/reason-missing');
    expect(await refused(reveal(district, chief, { ...order, field: 'name' }))).toBe('reveal/not-masked');
    expect(await refused(reveal(district, chief, { ...order, field: 'nothing' }))).toBe('reveal/not-masked');
    expect(await refused(reveal(district, chief, { ...order, register: 'nothing' }))).toBe('register/unknown');
    expect(await refused(run(chief, { do: 'create', register: 'reveal', id: 'r-x', set: { register: 'note', record: id, version: 1, field: 'owner', reason: 'x', reader: 'x', revealedAt: order.at } }))).toBe('access/denied');
    expect(await refused(run(chief, { do: 'update', register: 'note', id, set: { owner: '＊＊＊' } }))).toBe('field/invalid');
    expect(await listEntries(district, auditor, { act: 'reveal', limit: 50 })).toEqual(before);
  });

  test('11 each administrator does his own and nothing of the others', async () => {
    const user = { name: '新人', unit: 'unit-3', title: '科员', posts: [], since: '2024-01-01' };
    const create = (id: string, set: object): Command => ({ do: 'create', register: 'staff', id, set: { ...user, ...set } });
    const give = (id: string, ...duties: readonly string[]): Command => ({ do: 'update', register: 'staff', id, set: { posts: duties.map((duty) => ({ duty })) } });
    const delegate: Command = { do: 'create', register: 'delegation', id: 'd-x', set: { principal: 'staff-1', deputy: 'staff-2', duties: [{ duty: 'officer' }], since: '2024-01-01', until: '2024-02-01', reason: '出差' } };
    expect(await refused(run(administrator, create('new-1', {})))).toBe('accepted');
    expect(await refused(run(administrator, create('new-2', { posts: [{ duty: 'chief' }] })))).toBe('access/field-denied');
    expect(await refused(run(administrator, give('new-1', 'chief')))).toBe('access/field-denied');
    expect(await refused(run(security, give('new-1', 'chief')))).toBe('accepted');
    expect(await refused(run(security, { do: 'update', register: 'staff', id: 'new-1', set: { title: '主任' } }))).toBe('access/field-denied');
    expect(await refused(run(security, create('new-3', {})))).toBe('access/denied');
    expect(await refused(run(security, { do: 'create', register: 'unit', id: 'unit-x', set: { name: '新', kind: 'bureau', powerBasis: 'law' } }))).toBe('access/denied');
    expect(await refused(run(security, delegate))).toBe('accepted');
    for (const other of [administrator, auditor]) expect(await refused(run(other, { ...delegate, id: 'd-y' }))).toBe('access/denied');
    for (const command of [create('new-4', {}), give('new-1', 'officer'), { do: 'update', register: 'unit', id: 'unit-2', set: { name: '改' } } as Command]) expect(['access/denied', 'record/unknown']).toContain(await refused(run(auditor, command)));
    for (const other of [administrator, security, person('unit-1', 'chief')]) expect(await refused(listEntries(district, other, { limit: 5 }))).toBe('access/denied');
    expect(await refused(run(security, give('new-1', 'administrator', 'chief')))).toBe('field/invalid');
    expect(await refused(run(security, give('new-1', 'administrator', 'audit-administrator')))).toBe('field/invalid');
  });

  test('11 no administrator sees business, and none gives himself a duty', async () => {
    await note(person('unit-3', 'officer'));
    const list = async (actor: Actor, register: string): Promise<string> => refused(listRecords(district, await loadView(district, actor), register, { where: {}, words: '', sort: 'id', limit: 5 }));
    const table = async (register: string): Promise<readonly string[]> => [await list(administrator, register), await list(security, register), await list(auditor, register)];
    expect(await table('note')).toEqual(Array(3).fill('access/closed'));
    expect(await table('case-file')).toEqual(Array(3).fill('access/closed'));
    expect(await table('unit')).toEqual(['accepted', 'accepted', 'access/closed']);
    expect(await table('staff')).toEqual(['accepted', 'accepted', 'access/closed']);
    expect(await table('delegation')).toEqual(['access/closed', 'accepted', 'access/closed']);
    expect(await table('reveal')).toEqual(['access/closed', 'access/closed', 'accepted']);
    await run(administrator, { do: 'create', register: 'staff', id: security.id, set: { name: '安全', unit: 'unit-1', title: '管理员', posts: [], since: '2024-01-01' } });
    expect(await refused(run(security, { do: 'update', register: 'staff', id: security.id, set: { posts: [{ duty: 'chief' }] } }))).toBe('access/own-record');
  });

  test('12 a unit is not moved under its own child, and a delegation does not come back to who gave it', async () => {
    const move = (id: string, parent: string): Promise<string> => refused(run(administrator, { do: 'update', register: 'unit', id, set: { parent } }));
    expect([await move('unit-30', 'unit-300'), await move('unit-1', 'unit-33'), await move('unit-2', 'unit-2'), await move('unit-22', 'unit-13')]).toEqual(['record/circle', 'record/circle', 'record/circle', 'accepted']);
    const delegate = (id: string, principal: string, deputy: string, since: string, until: string): Promise<string> =>
      refused(run(security, { do: 'create', register: 'delegation', id, set: { principal, deputy, duties: [{ duty: 'officer' }], since, until, reason: '请假' } }));
    expect(await delegate('d-1', 'staff-1', 'staff-11', '2024-07-01', '2024-07-31')).toBe('accepted');
    expect(await delegate('d-2', 'staff-11', 'staff-12', '2024-07-10', '2024-07-20')).toBe('accepted');
    expect(await delegate('d-3', 'staff-12', 'staff-1', '2024-07-20', '2024-08-20')).toBe('record/circle');
    expect(await delegate('d-4', 'staff-12', 'staff-1', '2024-07-21', '2024-08-20')).toBe('accepted');
    expect(await delegate('d-5', 'staff-1', 'staff-1', '2024-09-01', '2024-09-02')).toBe('record/circle');
    expect(await refused(run(security, { do: 'update', register: 'delegation', id: 'd-2', set: { until: '2024-07-25' } }))).toBe('record/circle');
  });

  test('13 nobody refers to what he does not see, though it exists', async () => {
    await run(LEAK_SYSTEM, { do: 'create', register: 'case-file', id: 'hidden', set: { name: '案由', kind: 'a', unit: 'unit-3', takenOn: '2024-06-03' } });
    const refer = (actor: Actor, file: string): Promise<string> => refused(note(actor, { file }));
    expect([await refer(person('unit-3', 'officer'), 'hidden'), await refer(person('unit-3', 'officer'), 'nothing'), await refer(person('unit-3', 'officer', 'keeper'), 'hidden')]).toEqual(['reference/unknown', 'reference/unknown', 'accepted']);
  });

  test('whose record it is and who may read it come back when the registers are rebuilt from the journal', async () => {
    const report = await audit(district);
    expect(report.altered).toEqual([]);
    expect(report.registers.filter((one) => one.differing > 0)).toEqual([]);
  });
});
