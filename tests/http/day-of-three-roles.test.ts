import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { XICHENG_CALENDAR } from '#districts/xicheng/calendar.ts';
import { XICHENG_MODEL, XICHENG_SCHEMA } from '#districts/xicheng/district.ts';
import { tar } from '#kernel/archive/package-file.ts';
import { verifyPackage } from '#kernel/archive/verify-package.ts';
import type { CommandResult, JournalPage, NoticePage, RecordPage, RecordPageWire, TaskPage } from '#kernel/desk/wire.ts';
import type { ExchangeOverview } from '#kernel/exchange/wire.ts';
import { restoreFolder } from '#server/backup/restore-folder.ts';
import { writeBackupFile } from '#server/backup/write-backup-file.ts';
import { escalate } from '#server/escalation/escalate.ts';
import { exchangeTurn } from '#server/exchange/exchange-turn.ts';
import { buildApp } from '#server/http/app.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { openSignIn } from '#server/sign-in/sign-in.ts';
import { startItemPlatform, type RunningSimulator } from '#server/simulate/item-platform.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { findHead, sequence } from '#store/journal/sequencer.ts';
import { openDemoPlatform } from '#tests/kit/demo-platform.ts';
import { signedIn } from '#tests/kit/sign-in.ts';

const MINUTES = 60_000;
const HANDLER = 'staff-handle-projects-1';
const DEPUTY = 'staff-project-officer-1';
const LEADER = 'staff-district-leader-1';

// docs/operations/a-day.md tells the same for people. The steps build on one another, in this order.
describe('a day of three roles over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-day-'));
  let platform: Platform;
  let app: FastifyInstance;
  let simulator: RunningSimulator;
  let now = '2025-09-29T01:00:00.000Z';
  let instruction = '';
  let project = '';
  let application = '';
  const errors: unknown[] = [];
  const sessions = new Map<string, { cookie: string }>();
  beforeAll(async () => {
    platform = await openDemoPlatform();
    Object.assign(platform.district, { now: () => now });
    app = await buildApp(platform, { signIn: await openSignIn(platform, { address: 'http://localhost', report: () => undefined }) });
    simulator = await startItemPlatform(0, { seed: 'day', delayMs: 0, refusePercent: 0, outageSeconds: 0, now: () => new Date(now) });
  }, 10 * MINUTES);
  afterAll(async () => {
    await simulator.close();
    await app.close();
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Another day begins: everybody signs in anew, and the platform's jobs have had their turns. */
  const begin = async (at: string): Promise<void> => {
    now = at;
    sessions.clear();
    await escalate(platform.district);
  };
  const as = async (login: string): Promise<{ cookie: string }> => {
    const session = sessions.get(login) ?? (await signedIn(app, login));
    sessions.set(login, session);
    return session;
  };
  const get = async <T>(login: string, url: string): Promise<T> => {
    const answer = await app.inject({ url, headers: await as(login) });
    expect(answer.statusCode, `${login} ${url} ${answer.body.slice(0, 300)}`).toBe(200);
    return answer.json<T>();
  };
  const send = async (login: string, method: 'POST' | 'PUT', url: string, payload: object) => app.inject({ method, url, payload, headers: { 'x-shali-csrf': '1', ...(await as(login)) } });
  const command = (login: string, payload: object) => send(login, 'POST', '/api/commands', payload);
  const done = async (login: string, payload: object): Promise<CommandResult> => {
    const answer = await command(login, payload);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<CommandResult>();
  };
  const first = async (login: string, register: string, where: object): Promise<RecordPage['rows'][number]> => {
    const page = await get<RecordPage>(login, `/api/registers/${register}/records?limit=1&where=${encodeURIComponent(JSON.stringify(where))}`);
    expect(page.rows.length).toBe(1);
    return page.rows[0]!;
  };

  test('1. the enterprise officer applies for an enterprise; a rule refuses what lacks a paper, and then takes it whole', async () => {
    const operator = await first('enterprise-officer', 'operator', { status: 'open', kind: 'enterprise' });
    const made = await done('enterprise-officer', { do: 'create', register: 'listing-application', set: { name: `${String(operator.values.name)}入库申报`, operator: operator.id, scale: 'industry', way: 'annual', officer: 'staff-enterprise-officer-1' } });
    application = made.record.id;
    await done('enterprise-officer', { do: 'act', register: 'listing-application', id: application, action: 'remind' });
    await done('enterprise-officer', { do: 'act', register: 'listing-application', id: application, action: 'prepare', form: { batch: '2025 年年度' } });
    const form = { basis: 'tax', revenue: 2_500_000_000, sales: 2_500_000_000, agreement: 'agrees' };
    const papers = ['form', 'basics', 'licence', 'income', 'balance', 'vat', 'photos'];
    const refused = await command('enterprise-officer', { do: 'act', register: 'listing-application', id: application, action: 'submit', form: { ...form, materials: papers } });
    expect(refused.json()).toMatchObject({ status: 409, code: 'procedure/guarded', detail: '申报材料不齐：缺承诺书' });
    await done('enterprise-officer', { do: 'act', register: 'listing-application', id: application, action: 'submit', form: { ...form, materials: [...papers, 'pledge'] } });
    // Who applies does not check on site.
    expect((await command('enterprise-officer', { do: 'act', register: 'listing-application', id: application, action: 'report', form: { siteConfirmed: true, siteRecord: '一份', siteCheckers: '本人' } })).statusCode).toBe(403);
  });

  test('2. the leader raises an instruction on a project, with three working days to answer; its page lists it', async () => {
    project = (await first('leader', 'project', {})).id;
    const made = await done('leader', { do: 'create', register: 'instruction', set: { name: '核实项目入库进度', kind: 'note', content: '三个工作日内报送', leader: LEADER, unit: 'unit-projects', about: `project/${project}`, issuedOn: '2025-09-29', limitAmount: 3, limitUnit: 'working-days' } });
    instruction = made.record.id;
    const listed = await get<RecordPage>('leader', `/api/registers/instruction/records?where=${encodeURIComponent(JSON.stringify({ about: `project/${project}` }))}`);
    expect(listed.rows.map((one) => one.id)).toContain(instruction);
    expect(listed.refs[`project/${project}`]).toBeTruthy();
    const open = await get<RecordPage>('leader', `/api/registers/instruction/records?where=${encodeURIComponent(JSON.stringify({ leader: LEADER, state: { notIn: ['closed', 'cancelled'] } }))}`);
    expect(open.rows.map((one) => one.id)).toContain(instruction);
  });

  test('3. who would handle it is away; his deputy finds the task and accepts it in his name', async () => {
    const refused = await command('project-officer', { do: 'act', register: 'instruction', id: instruction, action: 'accept' });
    expect([403, 404]).toContain(refused.statusCode);
    expect((await command('project-officer', { do: 'act', register: 'instruction', id: instruction, action: 'accept', onBehalfOf: HANDLER })).statusCode).toBeGreaterThanOrEqual(400);
    await done('security-administrator', { do: 'create', register: 'delegation', set: { principal: HANDLER, deputy: DEPUTY, since: '2025-09-29', until: '2025-10-31', reason: '外出培训' } });
    const tasks = await get<TaskPage>('project-officer', '/api/tasks?limit=200');
    expect(tasks.cases.find((one) => one.id === instruction)?.tasks[0]?.mine).toMatchObject([{ id: HANDLER }]);
    await done('project-officer', { do: 'act', register: 'instruction', id: instruction, action: 'accept', onBehalfOf: HANDLER });
    const page = await get<RecordPageWire>('leader', `/api/registers/instruction/records/${instruction}`);
    // 30 September, 9 and 10 October: the holiday of 1 to 8 October lies between.
    expect(page.clocks.find((one) => one.name === 'answer')?.dueAt).toBe('2025-10-10T16:00:00.000Z');
    expect(page.record.values.handler).toBe(HANDLER);
  });

  test('4. the limit passes over the holiday: nothing is overdue in it, and afterwards the notice reaches the leader', async () => {
    await begin('2025-10-06T02:00:00.000Z');
    const mine = async () => (await get<NoticePage>('leader', '/api/notices?limit=200')).notices.filter((one) => one.about.id === instruction);
    expect(await mine()).toEqual([]);
    await begin('2025-10-11T02:00:00.000Z');
    expect(await mine()).toEqual([]);
    // 11 October is a worked Saturday and 13 a Monday: two working days after the end.
    await begin('2025-10-14T01:00:00.000Z');
    const [notice, ...more] = await mine();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ kind: 'overdue', limit: '反馈时限', endsAt: '2025-10-10T16:00:00.000Z', about: { register: 'instruction', name: '核实项目入库进度' } });
    expect((await send('leader', 'POST', '/api/notices/read', { ids: [notice!.id] })).json()).toEqual({ read: 1 });
    expect((await get<NoticePage>('project-officer', '/api/notices?limit=200')).notices.filter((one) => one.kind === 'overdue' && one.about.id === instruction)).toEqual([]);
  });

  test('5. the connector fails: the hall works on, and what waits goes out when the line is back', async () => {
    expect((await send('demo', 'PUT', '/api/exchange/systems/item-platform', { address: simulator.address })).statusCode).toBe(200);
    const turn = () => exchangeTurn(platform.district, (error) => errors.push(error));
    const waiting = async () => (await get<ExchangeOverview>('demo', '/api/exchange')).connectors.flatMap((one) => one.messages).filter((one) => one.direction === 'out' && one.state === 'waiting').reduce((sum, one) => sum + one.count, 0);
    simulator.books.tick();
    await turn();
    const received = (await get<RecordPage>('window', '/api/registers/service-case/records?sort=-changedAt&limit=1')).rows[0]!;
    simulator.setDown(true);
    await done('window', { do: 'act', register: 'service-case', id: received.id, action: 'accept' });
    await turn();
    expect(await waiting()).toBe(1);
    simulator.setDown(undefined);
    now = '2025-10-14T03:00:00.000Z';
    await turn();
    expect(await waiting()).toBe(0);
    expect(simulator.books.counts().received).toBe(1);
    expect(errors).toEqual([]);
  });

  test('6. the deputy answers, late as it is; the leader closes it, and it is archived', async () => {
    sessions.clear();
    await done('project-officer', { do: 'act', register: 'instruction', id: instruction, action: 'answer', form: { answer: '已入库，附清单。' }, onBehalfOf: HANDLER });
    expect((await command('leader', { do: 'act', register: 'instruction', id: instruction, action: 'close' })).json()).toMatchObject({ status: 409, detail: '没有佐证材料，不能销号' });
    await done('leader', { do: 'act', register: 'instruction', id: instruction, action: 'sendBack', reason: '请附佐证' });
    await done('project-officer', { do: 'act', register: 'instruction', id: instruction, action: 'answer', form: { answer: '已入库，附清单。', evidence: '入库清单（演示）' }, onBehalfOf: HANDLER });
    const closed = await done('leader', { do: 'act', register: 'instruction', id: instruction, action: 'close' });
    expect(closed.record).toMatchObject({ state: 'closed', values: { answeredInTime: false, returned: true, closedOn: '2025-10-14' } });
    while ((await sequence(platform.log)) > 0);
    const archived = await send('demo', 'POST', '/api/archive', { register: 'instruction', record: instruction });
    expect(archived.json(), archived.body).toMatchObject({ keptUntil: '2055-12-31' });
    const packed = await app.inject({ url: `/api/archive/${archived.json<{ id: string }>().id}/package`, headers: await as('demo') });
    expect(verifyPackage(tar.unpack(new Uint8Array(packed.rawPayload)), platform.log.signer.key, verifyEd25519).problems).toEqual([]);
  });

  test('7. the audit administrator finds each step, who took it and in whose name, and not what was written', async () => {
    const lines = async (query: string) => (await get<JournalPage>('audit-administrator', `/api/journal?limit=200&${query}`)).lines.toReversed();
    const steps = await lines(`register=instruction&record=${instruction}`);
    expect(steps.map((one) => [one.act, one.actor.id, one.onBehalfOf?.id])).toEqual([
      ['create', LEADER, undefined], ['accept', DEPUTY, HANDLER], ['answer', DEPUTY, HANDLER], ['sendBack', LEADER, undefined], ['answer', DEPUTY, HANDLER], ['close', LEADER, undefined],
    ]);
    expect((await lines(`register=listing-application&record=${application}`)).map((one) => one.act)).toEqual(['create', 'remind', 'prepare', 'submit']);
    expect((await lines('register=delegation&from=2025-09-29T00:00:00Z')).map((one) => [one.act, one.actor.id])).toEqual([['create', 'staff-security-administrator-1']]);
    expect((await lines(`register=notice&actor=${LEADER}`)).map((one) => one.act)).toEqual(['update']);
    expect((await lines('register=notice&actor=system')).length).toBeGreaterThan(0);
    expect((await lines('register=service-case&from=2025-10-14T00:00:00Z')).map((one) => one.act)).toContain('accept');
    expect((await lines('register=archive-file')).length).toBe(1);
    expect(JSON.stringify(steps)).not.toContain('入库清单');
    expect((await app.inject({ url: '/api/journal', headers: await as('leader') })).statusCode).toBe(403);
  });

  test('8. the backup restores to the same head of the log, with the day in it', async () => {
    while ((await sequence(platform.log)) > 0);
    const head = await findHead(platform.district.database.pool, XICHENG_SCHEMA, platform.log.signer.key.name);
    const file = join(folder, 'day.gz');
    await writeBackupFile(platform, file);
    const data = join(folder, 'restored');
    await restoreFolder({ file, data, keys: join(platform.folder.path, 'keys'), schema: XICHENG_SCHEMA, model: XICHENG_MODEL, calendar: XICHENG_CALENDAR });
    const again = await openPlatform(data);
    expect(await findHead(again.district.database.pool, XICHENG_SCHEMA, again.log.signer.key.name)).toEqual(head);
    const kept = await again.district.database.pool.query<{ state: string }>(`select "_state" as state from "${XICHENG_SCHEMA}"."instruction" where "id" = $1`, [instruction]);
    expect(kept.rows[0]?.state).toBe('closed');
    await again.close();
  }, 20 * MINUTES);
});
