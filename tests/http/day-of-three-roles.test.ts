import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readServiceItems } from '#districts/xicheng/items/service-items.ts';
import { XICHENG } from '#districts/xicheng/pack.ts';
import { tar } from '#kernel/archive/package-file.ts';
import { verifyPackage } from '#kernel/archive/verify-package.ts';
import type { CommandResult, JournalPage, NoticePage, Problem, RecordPage, RecordPageWire, TaskPage } from '#kernel/desk/wire.ts';
import { restoreFolder } from '#server/backup/restore-folder.ts';
import { writeBackupFile } from '#server/backup/write-backup-file.ts';
import { escalate } from '#server/escalation/escalate.ts';
import { exchangeTurn } from '#server/exchange/exchange-turn.ts';
import { buildApp } from '#server/http/app.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { startItemPlatform, type RunningSimulator } from '#server/simulate/item-platform.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { findHead, sequence } from '#store/journal/sequencer.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { DEMO_CREDIT_CODE, makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';

type Session = { readonly cookie: string };
const PASSWORD = 'heron at the weir 7';
/** An hour of the day in the district's zone. */
const at = (day: string, hour = 10): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);

/**
 * One matter of a project, from the Friday before the National Day holiday of 2024 to its place in the archive, as three
 * roles live it over HTTP. Each test goes on where the one before it stopped.
 */
describe.each(DATABASES)('a day of three roles, on %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-day-'));
  let platform: Platform;
  let signIn: SignIn;
  let app: FastifyInstance;
  let simulator: RunningSimulator;
  const sessions = new Map<string, Session>();
  const errors: unknown[] = [];
  const noted: { register: string; record: string; act: string; actor: string; onBehalfOf?: string }[] = [];

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: at('2024-09-27', 9) });
    platform = await openMannedPlatform(kind);
    await makeCommunity(platform, 'community-1');
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    app = await buildApp(platform, { signIn });
    simulator = await startItemPlatform(0, { items: readServiceItems().slice(0, 12), seed: 'day', delayMs: 0, refusePercent: 0, outageSeconds: 0, now: () => new Date() });
  });
  afterAll(async () => {
    await simulator.close();
    await app.close();
    await platform.close();
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The session of a member of staff; a session of days ago has ended, so he signs in each day. */
  const as = async (staff: string): Promise<Session> => {
    const today = `${staff} ${new Date().toISOString().slice(0, 10)}`;
    const account = (await signIn.accounts.listStaff()).find((one) => one.staff === staff);
    if (!account) await signIn.accounts.add([{ kind: 'staff', login: staff, name: staff, staff, passwordHash: await hashPassword(PASSWORD) }], signIn.now());
    const session = sessions.get(today) ?? (await (account?.demonstration ? signedIn(app, account.login) : signedIn(app, staff, PASSWORD)));
    sessions.set(today, session);
    return session;
  };
  const get = async <T>(staff: string, url: string): Promise<T> => {
    const answer = await app.inject({ url, headers: await as(staff) });
    expect(answer.statusCode, `${url} ${answer.body.slice(0, 300)}`).toBe(200);
    return answer.json<T>();
  };
  const ask = async (staff: string, command: { do: string; register: string; action?: string } & Record<string, unknown>) => app.inject({ method: 'POST', url: '/api/commands', payload: command, headers: { ...OWN_PAGE, ...(await as(staff)) } });
  /** A command that is accepted, noted for the audit. */
  const does = async (staff: string, command: Parameters<typeof ask>[1]): Promise<CommandResult> => {
    const answer = await ask(staff, command);
    expect(answer.statusCode, answer.body).toBe(200);
    const result = answer.json<CommandResult>();
    noted.push({ register: command.register, record: result.record.id, act: command.action ?? command.do, actor: staff, ...(typeof command['onBehalfOf'] === 'string' ? { onBehalfOf: command['onBehalfOf'] } : {}) });
    return result;
  };
  const refuses = async (staff: string, command: Parameters<typeof ask>[1], code: string): Promise<Problem> => {
    const answer = await ask(staff, command);
    expect(answer.json<Problem>().code, answer.body).toBe(code);
    return answer.json<Problem>();
  };

  const ENTERPRISE = 'staff-enterprise-officer-1';
  const OFFICER = 'staff-project-officer-1';
  const LEAD = 'staff-project-lead-1';
  const operator = { name: '云桥冷链有限公司', creditCode: DEMO_CREDIT_CODE, kind: 'enterprise', industry: 'G5950', intermediary: false, openedOn: '2024-09-20', status: 'open', address: '长江路1号', community: 'community-1' };
  let dispatch: CommandResult;

  test('09-27: rules refuse a wrong code, a second record of the same enterprise, and a step that is not his', async () => {
    const { detail, data } = await refuses(ENTERPRISE, { do: 'create', register: 'operator', set: { ...operator, creditCode: `${DEMO_CREDIT_CODE.slice(0, -1)}${DEMO_CREDIT_CODE.endsWith('X') ? 'Y' : 'X'}` } }, 'field/invalid');
    expect([detail, JSON.stringify(data)]).toEqual(['有内容填得不对，请按提示修改。', expect.stringContaining('creditCode')]);
    const made = await does(ENTERPRISE, { do: 'create', register: 'operator', set: operator });
    await refuses(ENTERPRISE, { do: 'create', register: 'operator', set: { ...operator, name: '另一个名字' } }, 'record/duplicate');
    await refuses(OFFICER, { do: 'update', register: 'operator', id: made.record.id, set: { name: '改名' } }, 'access/denied');

    const project = await does(OFFICER, { do: 'create', register: 'project', set: { name: '云桥冷链仓', yearClass: 'new', nature: 'construction', domain: 'industry', role: 'deliver', unit: 'unit-projects', officer: OFFICER, builder: operator.name, conceivedOn: '2024-09-01' } });
    dispatch = await does(LEAD, { do: 'create', register: 'project-dispatch', set: { name: '冷链仓接电', project: project.record.id, kind: 'utilities', raisedOn: '2024-09-27', description: '10 千伏专线未定' } });
    await refuses(OFFICER, { do: 'act', register: 'project-dispatch', id: dispatch.record.id, action: 'assign', form: { unit: 'unit-projects', dueOn: '2024-10-20' } }, 'access/denied');
    await does(LEAD, { do: 'act', register: 'project-dispatch', id: dispatch.record.id, action: 'assign', form: { unit: 'unit-projects', dueOn: '2024-10-20' } });
  });

  test('the limit of five working days passes over the holiday and its make-up workday', async () => {
    // Sunday 29 September was worked; 1 to 7 October were not: 29, 30, 8, 9, 10.
    const page = await get<RecordPageWire>(LEAD, `/api/registers/project-dispatch/records/${dispatch.record.id}`);
    expect(page.clocks.find((clock) => clock.name === 'report')?.dueAt).toBe('2024-10-10T16:00:00.000Z');
    const mine = await get<TaskPage>(OFFICER, '/api/tasks');
    expect(mine.cases.map((one) => one.id)).toContain(dispatch.record.id);
  });

  const LEADER = 'staff-district-leader-1';
  const HANDLER = 'staff-handle-projects-1';
  let instruction: CommandResult;
  const noticesOf = async (staff: string) => (await get<NoticePage>(staff, '/api/notices?limit=200')).notices.filter((one) => one.about.id === instruction.record.id);

  test('09-27: a leader gives an instruction about the project, to be answered within three working days', async () => {
    const project = dispatch.record.values['project'] as string;
    instruction = await does(LEADER, { do: 'create', register: 'instruction', set: { name: '核实冷链仓接电', kind: 'note', content: '三个工作日内报送', leader: LEADER, unit: 'unit-projects', about: `project/${project}`, issuedOn: '2024-09-27', limitAmount: 3, limitUnit: 'working-days' } });
    await does(HANDLER, { do: 'act', register: 'instruction', id: instruction.record.id, action: 'accept' });
    const about = await get<RecordPage>(LEADER, `/api/registers/instruction/records?where=${encodeURIComponent(JSON.stringify({ about: `project/${project}`, leader: LEADER, state: { notIn: ['closed', 'cancelled'] } }))}`);
    expect(about.rows.map((one) => one.id)).toEqual([instruction.record.id]);
    expect(about.refs[`project/${project}`]).toBe('云桥冷链仓');
    // 29 and 30 September, 8 October.
    const page = await get<RecordPageWire>(LEADER, `/api/registers/instruction/records/${instruction.record.id}`);
    expect(page.clocks.find((clock) => clock.name === 'answer')?.dueAt).toBe('2024-10-08T16:00:00.000Z');
  });

  test('who is away leaves his duty to a deputy, who acts in his own name, on those days and no others', async () => {
    vi.setSystemTime(at('2024-09-30'));
    await does(OFFICER, { do: 'create', register: 'delegation', set: { principal: OFFICER, deputy: ENTERPRISE, since: '2024-10-08', until: '2024-10-11', reason: '外出培训' } });
    const report = { do: 'act', register: 'project-dispatch', id: dispatch.record.id, action: 'report', form: { answer: '专线方案已批' }, onBehalfOf: OFFICER };
    // Before its first day the deputy doesn't even see that there is such a record.
    await refuses(ENTERPRISE, report, 'record/unknown');
    vi.setSystemTime(at('2024-10-09', 9));
    expect((await get<TaskPage>(ENTERPRISE, '/api/tasks')).cases.map((one) => one.id)).toContain(dispatch.record.id);
    await does(ENTERPRISE, report);
    vi.setSystemTime(at('2024-10-12', 9));
    await refuses(ENTERPRISE, report, 'record/unknown');
    await refuses(ENTERPRISE, { do: 'create', register: 'project', set: {}, onBehalfOf: OFFICER }, 'access/no-delegation');
    const page = await get<RecordPageWire>(LEAD, `/api/registers/project-dispatch/records/${dispatch.record.id}`);
    expect(page.record.values['reportedInTime']).toBe(true);
    expect(page.timeline.at(-1)).toMatchObject({ act: 'report', actor: { id: ENTERPRISE }, onBehalfOf: { id: OFFICER } });
    await does(LEAD, { do: 'act', register: 'project-dispatch', id: dispatch.record.id, action: 'close' });
  });

  test('10-12: nobody was told of it in the holiday; after two more working days the notice reaches the leader', async () => {
    for (const day of ['2024-10-05', '2024-10-10'] as const) {
      await escalate({ ...platform.district, get calendar() { return platform.district.calendar; }, now: () => new Date(at(day)).toISOString() });
      expect(await noticesOf(LEADER)).toEqual([]);
    }
    await escalate(platform.district);
    await escalate(platform.district);
    const [notice, ...more] = await noticesOf(LEADER);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ kind: 'overdue', limit: '反馈时限', endsAt: '2024-10-08T16:00:00.000Z', about: { register: 'instruction', name: '核实冷链仓接电' } });
    const read = await app.inject({ method: 'POST', url: '/api/notices/read', payload: { ids: [notice!.id] }, headers: { ...OWN_PAGE, ...(await as(LEADER)) } });
    expect(read.json()).toEqual({ read: 1 });
    noted.push({ register: 'notice', record: notice!.id, act: 'create', actor: 'system' }, { register: 'notice', record: notice!.id, act: 'update', actor: LEADER });
  });

  let served: string;
  test('a connector fails and recovers: the hall works on, and the platform hears of it afterwards', async () => {
    vi.setSystemTime(at('2024-10-14', 9));
    const turn = () => exchangeTurn(platform.district, (error) => errors.push(error));
    const told = async () => (await platform.district.database.pool.query<{ state: string }>(`select "state" from "xicheng"."exchange_message" where "direction" = 'out' and "record" = $1`, [served])).rows.map((row) => row.state);
    await platform.connect('item-platform', simulator.address);
    await turn();
    simulator.books.tick();
    await turn();
    const [row] = (await get<RecordPage>('staff-window-1', '/api/registers/service-case/records?sort=-changedAt&limit=1')).rows;
    served = row!.id;
    simulator.setDown(true);
    await does('staff-window-1', { do: 'act', register: 'service-case', id: served, action: 'accept' });
    await turn();
    expect(await told()).toEqual(['waiting']);
    simulator.setDown(undefined);
    // It is tried again later and later; half an hour is more than the first pause.
    vi.setSystemTime(at('2024-10-14', 9) + 30 * 60_000);
    await turn();
    expect(await told()).toEqual(['done']);
    for (let tick = 0; tick < 20 && (await get<RecordPageWire>('staff-window-1', `/api/registers/service-case/records/${served}`)).record.state !== 'decided'; tick += 1) {
      simulator.books.tick();
      await turn();
    }
    await does('staff-window-1', { do: 'act', register: 'service-case', id: served, action: 'deliver', form: { visits: 1 } });
    expect(errors).toEqual([]);
  });

  test('the audit administrator finds each step with who took it, and for whom; nobody else does', async () => {
    await sequence(platform.log);
    for (const step of noted) {
      const { lines } = await get<JournalPage>('staff-audit-administrator-1', `/api/journal?register=${step.register}&record=${step.record}&act=${step.act}`);
      expect(lines[0], JSON.stringify(step)).toMatchObject({ actor: { id: step.actor }, ...(step.onBehalfOf ? { onBehalfOf: { id: step.onBehalfOf } } : {}) });
    }
    const closed = await app.inject({ url: '/api/journal', headers: await as(LEAD) });
    expect(closed.json()).toMatchObject({ status: 403 });
  });

  test('the archive keeps the closed case, with proofs that hold without the platform', async () => {
    const made = await app.inject({ method: 'POST', url: '/api/archive', payload: { register: 'service-case', record: served }, headers: { ...OWN_PAGE, ...(await as('staff-archivist-1')) } });
    expect(made.json(), made.body).toMatchObject({ keptUntil: '2034-12-31' });
    const answer = await app.inject({ url: `/api/archive/${made.json<{ id: string }>().id}/package`, headers: await as('staff-archivist-1') });
    expect(verifyPackage(tar.unpack(new Uint8Array(answer.rawPayload)), platform.log.signer.key, verifyEd25519).problems).toEqual([]);
  });

  test('the backup restores to the same log head', async () => {
    await sequence(platform.log);
    const { database, schema } = platform.district;
    const head = await findHead(database.pool, schema, platform.log.signer.key.name);
    const file = join(folder, 'day.gz');
    await writeBackupFile(platform, file);
    const data = join(folder, 'restored');
    const restored = await restoreFolder({ file, data, keys: join(platform.folder.path, 'keys'), schema, model: XICHENG.model, calendar: XICHENG.calendar });
    expect(restored.root).toBeDefined();
    expect(existsSync(data)).toBe(true);
    const again = await openPlatform(data);
    expect(await findHead(again.district.database.pool, schema, again.log.signer.key.name)).toEqual(head);
    await again.close();
  });
});
