import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { Command, CommandOf } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { foldCase, type AcceptedAction } from '#kernel/procedure/case-file.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import { taskKeysOf, tasksOf, type Task, type TaskHolder } from '#kernel/procedure/tasks.ts';
import type { Values } from '#kernel/register/register.ts';
import { findPrincipals } from '#server/platform/people.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { audit } from '#store/journal/rebuild.ts';
import { getRecord } from '#store/record/get.ts';
import { listCasesAtHand } from '#store/record/tasks.ts';
import { listTimeline } from '#store/record/timeline.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { openOffice } from '#tests/kit/office-district.ts';
import { everybody, officeCalendar, officeModel, person, principal } from '#tests/kit/office.ts';
import { seeAll } from '#tests/kit/see-all.ts';

const window = person('window-1');
const officer = person('officer-1');
const head = person('head-1');
const security: Actor = { id: 'security-1', name: '安全管理员', unit: 'unit-a', duties: ['security-administrator'], kind: 'staff' };
const admin: Actor = { id: 'officer-1', name: '管理员', unit: 'unit-a', duties: ['administrator'], kind: 'staff' };
const reason = '理由';

describe.each(DATABASES)('procedures on %s', (kind) => {
  let district: District;
  let minute = 0;
  beforeAll(async () => {
    district = await openOffice(await openEmpty(kind));
  });
  afterAll(() => district.database.close());

  const later = (): string => new Date(Date.parse('2024-04-08T01:00:00.000Z') + (minute += 1) * 60_000).toISOString();
  const run = (actor: Actor, command: Command, at = later()) => runCommand(district, { actor, at, command });
  const act = (id: string, actor: Actor, action: string, more: Partial<CommandOf<'act'>> = {}, at = later()) => run(actor, { do: 'act', register: 'permit', id, action, ...more }, at);
  const code = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof DistrictError) return error.code;
      throw error;
    }
    return 'accepted';
  };
  const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await district.database.pool.query<T>(text, values)).rows;
  const counts = () => query(`select (select count(*) from "office"."entry") as entries, (select count(*) from "office"."certificate") as certificates, (select sum("_version") from "office"."shop") as shops, (select sum("_version") from "office"."permit") as permits`);
  const stateOf = async (id: string): Promise<CaseState> => (await seeAll(district, (scoped) => getRecord(district, scoped, 'permit', id))).caseState!;
  const tasksIn = async (id: string) => {
    const { record, caseState } = await seeAll(district, (scoped) => getRecord(district, scoped, 'permit', id));
    return tasksOf(officeModel.procedures.get('permit')!, caseState!, record);
  };
  const create = (id: string, set: object = {}) => run(window, { do: 'create', register: 'permit', id, set: { name: `许可 ${id}`, shop: 'shop-1', fire: false, ...set } });
  /** Brings a case before the seats of its signing. */
  const toSigning = async (id: string): Promise<void> => {
    await create(id);
    for (const [who, action] of [['window-1', 'submit'], ['officer-1', 'fanOut'], ['seals-1', 'sealsDone'], ['tax-1', 'taxDone'], ['officer-1', 'askSigns']] as const) await act(id, person(who), action);
  };
  const toApproved = async (id: string): Promise<void> => {
    await toSigning(id);
    await act(id, person('legal-1'), 'agree');
    await act(id, person('finance-1'), 'agree');
  };

  test('P20, P21: lanes open, wait for each other, and join; the row says what is open', async () => {
    await create('p-fork', { fire: true, fireUnit: 'unit-b' });
    await act('p-fork', window, 'submit');
    await act('p-fork', officer, 'fanOut');
    const keys = async () => (await query<{ _tasks: string[] | null }>(`select "_tasks" from "office"."permit" where "id" = 'p-fork'`))[0]?._tasks;
    expect(await keys()).toEqual(['duty:fire@unit-b', 'duty:seal-maker', 'duty:tax']);
    await act('p-fork', person('tax-1'), 'taxDone');
    await act('p-fork', person('fire-2'), 'visit');
    await act('p-fork', person('fire-2'), 'firePass');
    expect(await keys()).toEqual(['duty:seal-maker']);
    await act('p-fork', person('seals-1'), 'sealsDone');
    expect(await stateOf('p-fork')).toMatchObject({ state: 'joined', lanes: { seals: { result: 'done' }, tax: { result: 'done' }, fire: { state: 'passed', result: 'done' } } });
  });

  test('P7: of two who act on one version at the same instant the second is stale; on one task, it is done; in two lanes, both are taken', async () => {
    await create('p-race');
    await act('p-race', window, 'submit');
    const at = later();
    const both = await Promise.all([officer, person('officer-2')].map((who) => code(act('p-race', who, 'fanOut', { expect: 2 }, at))));
    expect(both.toSorted()).toEqual(['accepted', 'record/stale']);
    const [seals, tax] = await tasksIn('p-race');
    const lanes = await Promise.all([code(act('p-race', person('seals-1'), 'sealsDone', { task: seals!.id }, at)), code(act('p-race', person('tax-1'), 'taxTransfer', { task: tax!.id, form: { handler: 'tax-2' } }, at))]);
    expect(lanes).toEqual(['accepted', 'accepted']);
    const twice = await Promise.all([1, 2].map(() => code(act('p-race', person('tax-2'), 'taxDone', { task: tax!.id }, at))));
    expect(twice.toSorted()).toEqual(['accepted', 'procedure/task-done']);
    expect((await stateOf('p-race')).state).toBe('joined');
  });

  test('P24: of one person who signs twice at the same instant one signature counts', async () => {
    await toSigning('p-sign');
    const at = later();
    const signed = await Promise.all([person('legal-1'), person('legal-1'), person('legal-2')].map((who) => code(act('p-sign', who, 'agree', {}, at))));
    expect(signed.toSorted()).toEqual(['accepted', 'procedure/task-done', 'procedure/task-done']);
    await act('p-sign', head, 'addSigner', { form: { extra: 'officer-2' } });
    expect(await code(act('p-sign', head, 'addSigner', { form: { extra: 'window-1' } }))).toBe('procedure/unfit');
    await act('p-sign', person('finance-1'), 'agree');
    expect((await stateOf('p-sign')).state).toBe('signing');
    await act('p-sign', person('officer-2'), 'agree');
    expect((await stateOf('p-sign')).state).toBe('approved');
  });

  test('P28: effects are written in the one transaction, each with its own entry, and come back with the command', async () => {
    await toApproved('p-issue');
    const before = (await counts())[0] as { entries: number; certificates: number };
    const accepted = await act('p-issue', officer, 'issue', { form: { number: '许2024-1' } });
    expect(accepted.also.map((one) => [one.register, one.version])).toEqual([['certificate', 1], ['shop', 2]]);
    expect((await counts())[0]).toMatchObject({ entries: before.entries + 3, certificates: before.certificates + 1 });
    const { record } = await seeAll(district, (scoped) => getRecord(district, scoped, 'permit', 'p-issue'));
    expect(record.values.certificate).toBe(accepted.also[0]?.record);
    const made = await seeAll(district, (scoped) => getRecord(district, scoped, 'certificate', String(record.values.certificate)));
    expect(made.record.values).toMatchObject({ permit: 'p-issue', shop: 'shop-1', issuer: 'officer-1' });
    const timeline = await seeAll(district, (scoped) => listTimeline(district, scoped, 'shop', 'shop-1'));
    expect(timeline.at(-1)).toMatchObject({ act: 'update', actor: { id: 'officer-1' }, changes: [{ field: 'permittedOn', after: '2024-04-08' }] });
  });

  test('P28: an effect that is refused refuses the whole, even at the last moment, and nothing is half done', async () => {
    await toApproved('p-twice');
    const before = await counts();
    // The number is taken, which only the database can know.
    expect(await code(act('p-twice', officer, 'issue', { form: { number: '许2024-1' } }))).toBe('record/duplicate');
    expect(await counts()).toEqual(before);
    expect(await stateOf('p-twice')).toMatchObject({ state: 'approved' });
    expect(await code(act('p-twice', officer, 'issue', { form: { number: '临2024-2' } }))).toBe('accepted');
  });

  test('P28: effects of two cases on one record at the same instant are both written', async () => {
    for (const id of ['p-a', 'p-b']) await toApproved(id);
    const shop = async () => (await seeAll(district, (scoped) => getRecord(district, scoped, 'shop', 'shop-1'))).record.version;
    const before = await shop();
    const at = later();
    expect(await Promise.all(['p-a', 'p-b'].map((id) => code(act(id, officer, 'issue', { form: { number: `许-${id}` } }, at))))).toEqual(['accepted', 'accepted']);
    expect(await shop()).toBe(before + 2);
  });

  test('P28: a batch sees what the effects of its earlier commands did', async () => {
    await toApproved('p-batch');
    const orders = [
      { actor: officer, at: later(), command: { do: 'act' as const, register: 'permit', id: 'p-batch', action: 'issue', form: { number: '许-batch' } } },
      { actor: window, at: later(), command: { do: 'update' as const, register: 'shop', id: 'shop-1', set: { name: '月湾湖书店（新）' } } },
    ];
    const [issue, update] = await runBatch(district, orders);
    expect(update?.version).toBe(issue!.also[1]!.version + 1);
    expect((await seeAll(district, (scoped) => getRecord(district, scoped, 'shop', 'shop-1'))).record.values).toEqual({ name: '月湾湖书店（新）', permittedOn: '2024-04-08' });
  });

  test('P17: a task is given only to somebody who has its duty now', async () => {
    await create('p-transfer');
    await act('p-transfer', window, 'submit');
    expect(await code(act('p-transfer', officer, 'transfer', { form: { handler: 'window-2' } }))).toBe('procedure/unfit');
    expect(await code(act('p-transfer', officer, 'transfer', { form: { handler: 'nobody' } }))).toBe('procedure/unfit');
    expect(await code(act('p-transfer', officer, 'handOver', { form: { office: 'unit-hall' } }))).toBe('procedure/unfit');
    expect(await code(act('p-transfer', officer, 'transfer', { form: { handler: 'officer-2' } }))).toBe('accepted');
    expect(await code(act('p-transfer', officer, 'fanOut'))).toBe('access/denied');
    await run({ ...admin }, { do: 'update', register: 'staff', id: 'officer-2', set: { until: '2024-04-01' } });
    expect(await code(act('p-transfer', head, 'transfer', { form: { handler: 'officer-2' } }))).toBe('procedure/unfit');
    await run({ ...admin }, { do: 'update', register: 'staff', id: 'officer-2', set: { until: null } });
  });

  test('P32: a deputy acts on behalf of who is away; the journal keeps both names, and the public form neither', async () => {
    const delegation = { do: 'create' as const, register: 'delegation', id: 'd-1', set: { principal: 'officer-1', deputy: 'window-2', since: '2024-04-08', until: '2024-04-12', reason: '出差' } };
    expect(await code(run(person('window-2'), delegation))).toBe('access/denied');
    await run(officer, delegation);
    const deputyFor = await findPrincipals(district, district.database.pool, 'window-2', '2024-04-09T01:00:00.000Z');
    expect(deputyFor).toEqual([principal('officer-1', '2024-04-08', '2024-04-12')]);
    expect(await findPrincipals(district, district.database.pool, 'window-2', '2024-04-13T01:00:00.000Z')).toEqual([]);
    const deputy = person('window-2', deputyFor);
    await create('p-deputy');
    await act('p-deputy', window, 'submit');
    expect(await code(act('p-deputy', deputy, 'fanOut'))).toBe('access/denied');
    const accepted = await act('p-deputy', deputy, 'fanOut', { onBehalfOf: 'officer-1' });
    const timeline = await seeAll(district, (scoped) => listTimeline(district, scoped, 'permit', 'p-deputy'));
    expect(timeline.at(-1)).toMatchObject({ actor: { id: 'window-2' }, onBehalfOf: { id: 'officer-1', name: '演示 officer-1' }, state: 'joint' });
    const [entry] = await query<{ public: Buffer }>(`select "public" from "office"."entry" where "id" = $1`, [accepted.entry]);
    expect(Object.keys(JSON.parse(entry!.public.toString('utf8')))).toEqual(['act', 'actor', 'at', 'fields', 'id', 'record', 'register', 'v', 'version']);
    expect(entry!.public.toString('utf8')).not.toMatch(/window-2|officer-1/);
    const mine = await seeAll(district, (scoped) => listCasesAtHand(district, scoped, taskKeysOf(person('seals-1', deputyFor), '2024-04-13T00:00:00.000Z'), { limit: 50 }));
    expect(mine.cases.map((one) => one.id)).toContain('p-deputy');
  });

  test('P32: a delegation may leave some duties only, and never more than the principal has', async () => {
    await run(head, { do: 'create', register: 'delegation', id: 'd-some', set: { principal: 'head-1', deputy: 'fire-1', since: '2024-05-06', until: '2024-05-07', duties: [{ duty: 'administrator' }], reason: '休假' } });
    expect(await findPrincipals(district, district.database.pool, 'fire-1', '2024-05-06T01:00:00.000Z')).toMatchObject([{ id: 'head-1', duties: [] }]);
  });

  test('P33: delegations never lead in a circle on the same day, neither one after the other nor both at once', async () => {
    const delegate = (id: string, from: string, to: string, since: string, until: string): Command => ({ do: 'create', register: 'delegation', id, set: { principal: from, deputy: to, since, until, reason: '出差' } });
    const leave = (...args: Parameters<typeof delegate>) => code(run(security, delegate(...args)));
    expect(await leave('c-0', 'tax-1', 'tax-1', '2024-06-03', '2024-06-07')).toBe('record/circle');
    expect(await leave('c-1', 'tax-1', 'tax-2', '2024-06-03', '2024-06-07')).toBe('accepted');
    expect(await leave('c-2', 'tax-2', 'fire-1', '2024-06-05', '2024-06-10')).toBe('accepted');
    expect(await leave('c-3', 'fire-1', 'tax-1', '2024-06-07', '2024-06-12')).toBe('record/circle');
    expect(await leave('c-3', 'fire-1', 'tax-1', '2024-06-08', '2024-06-12')).toBe('accepted');
    expect(await code(run(security, { do: 'update', register: 'delegation', id: 'c-3', set: { since: '2024-06-01' } }))).toBe('record/circle');
    const at = later();
    const halves = await Promise.all([['e-1', 'legal-1', 'legal-2'], ['e-2', 'legal-2', 'legal-1']].map(([id, from, to]) => code(run(security, delegate(id!, from!, to!, '2024-07-01', '2024-07-05'), at))));
    expect(halves.toSorted()).toEqual(['accepted', 'record/circle']);
    expect(await query(`select 1 from "office"."delegation" where "id" in ('e-1', 'e-2', 'c-0')`)).toHaveLength(1);
    const batch = [delegate('f-1', 'seals-1', 'finance-1', '2024-08-01', '2024-08-02'), delegate('f-2', 'finance-1', 'seals-1', '2024-08-02', '2024-08-03')];
    expect(await code(runBatch(district, batch.map((command) => ({ actor: security, at, command }))))).toBe('record/circle');
  });

  test('P18: a case is reopened within its window; its clock runs again and stops again', async () => {
    await toApproved('p-reopen');
    await act('p-reopen', officer, 'issue', { form: { number: '许-reopen' } });
    expect(await code(act('p-reopen', head, 'reopen', { reason }, '2024-05-20T01:00:00.000Z'))).toBe('procedure/window-over');
    await act('p-reopen', head, 'reopen', { reason }, '2024-05-06T01:00:00.000Z');
    expect(await query(`select "_state", "_due" from "office"."permit" where "id" = 'p-reopen'`)).toEqual([{ _state: 'review', _due: '2024-05-17T16:00:00.000Z' }]);
    await act('p-reopen', head, 'cancel', { reason }, '2024-05-27T01:00:00.000Z');
    expect((await seeAll(district, (scoped) => getRecord(district, scoped, 'permit', 'p-reopen'))).record.values.inTime).toBe(false);
  });

  test('P13, P15: more time and a suspension move what is due on the row', async () => {
    const due = async () => (await query<{ _due: string }>(`select "_due" from "office"."permit" where "id" = 'p-more'`))[0]?._due;
    await create('p-more');
    await act('p-more', window, 'submit');
    expect(await due()).toBe('2024-04-22T16:00:00.000Z');
    await act('p-more', officer, 'askMore', { reason, form: { days: 2 } });
    await act('p-more', head, 'grantMore');
    expect(await due()).toBe('2024-04-24T16:00:00.000Z');
    await act('p-more', officer, 'suspend', { reason });
    expect(await due()).toBe('2024-06-07T16:00:00.000Z');
    expect(await code(act('p-more', officer, 'fanOut'))).toBe('procedure/suspended');
    await act('p-more', officer, 'resume');
    expect(await due()).toBe('2024-04-24T16:00:00.000Z');
  });

  test('P9: what is mine to do is found by one indexed query, page by page, and is exactly what the cases say', async () => {
    const permits = await query<{ id: string }>('select "id" from "office"."permit"');
    const open = new Map<string, readonly Task[]>();
    for (const { id } of permits) open.set(id, await tasksIn(id));
    const keyOf = (holder: TaskHolder): string => (holder.kind === 'duty' ? `duty:${holder.duty}${holder.unit ? `@${holder.unit}` : ''}` : holder.kind === 'person' ? `person:${holder.person}` : holder.kind);
    for (const actor of everybody) {
      const keys = taskKeysOf(actor, '2024-04-09T00:00:00.000Z');
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await seeAll(district, (scoped) => listCasesAtHand(district, scoped, keys, { limit: 2, ...(after ? { after } : {}) }));
        seen.push(...page.cases.map((one) => one.id));
        for (const one of page.cases) expect(tasksOf(officeModel.procedures.get(one.register)!, one.caseState, one).length).toBeGreaterThan(0);
        if (!page.next) break;
        after = page.next;
      }
      const expected = [...open].filter(([, tasks]) => tasks.some((task) => task.for.some((holder) => keys.includes(keyOf(holder))))).map(([id]) => id);
      expect(seen.toSorted(), actor.id).toEqual(expected.toSorted());
    }
    await expect(seeAll(district, (scoped) => listCasesAtHand(district, scoped, ['staff'], { limit: 2, after: 'nonsense' }))).rejects.toMatchObject({ code: 'list/cursor-invalid' });
  });

  test('P1: every case folds from its journal entries to the state that its row keeps', async () => {
    const procedure = officeModel.procedures.get('permit')!;
    const entries = await query<{ record: string; at: string; act: string; actor: string; onBehalfOf: string | null; payload: Values; caseState: CaseState }>(`select * from "office"."entry" where "register" = 'permit' order by "record", "version"`);
    const actorOf = (id: string): Actor => everybody.find((one) => one.id === id) ?? person('window-1');
    for (const [id, list] of Map.groupBy(entries, (entry) => entry.record)) {
      const [first, ...others] = list;
      const accepted = others.filter((entry) => entry.act !== 'update').map((entry): AcceptedAction => ({ action: entry.act, at: entry.at, by: actorOf(entry.onBehalfOf ?? entry.actor), values: entry.payload, ...(entry.onBehalfOf ? { deputy: entry.actor } : {}) }));
      expect(foldCase(procedure, officeCalendar, first!.at, accepted, actorOf(first!.actor)), id).toEqual(await stateOf(id));
    }
  });

  test('P1: all registers rebuilt from the journal equal the tables in use, open tasks and lanes included; a changed deputy is found', async () => {
    const clean = await audit(district);
    expect(clean.altered).toEqual([]);
    expect(clean.registers.filter((one) => one.differing > 0)).toEqual([]);
    await query(`update "office"."permit" set "_tasks" = array['person:nobody'] where "id" = 'p-fork'`);
    await query(`update "office"."entry" set "onBehalfOf" = 'head-1' where "onBehalfOf" = 'officer-1'`);
    const found = await audit(district);
    expect(found.altered.length).toBe(1);
    expect(found.registers.find((one) => one.register === 'permit')?.differing).toBeGreaterThan(0);
  });
});
