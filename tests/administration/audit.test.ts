import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { XICHENG_DEMONSTRATION } from '#districts/xicheng/demo/demonstration.ts';
import { DEMO_PASSWORD } from '#districts/xicheng/demo/accounts.ts';
import type { AccountEventPage, DistrictFacts, DutyList, HolidayYear, JournalNames, TurnList } from '#kernel/access/administration-wire.ts';
import type { JournalPage } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import { TurnBook } from '#server/jobs/turn-book.ts';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { BrowserTab } from '#tests/kit/browser-tab.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeStaff, openEmptyPlatform } from '#tests/kit/sign-in-platform.ts';

const AT = '/api/administration';

describe.each(DATABASES)('the administrators’ pages on %s (docs/rules/administration.md)', (kind) => {
  let platform: Platform;
  let signIn: SignIn;
  let app: FastifyInstance;
  let system: BrowserTab;
  let security: BrowserTab;
  let auditor: BrowserTab;
  let window: BrowserTab;
  let asked: string[] = [];
  const turns = new TurnBook(() => new Date().toISOString());

  beforeAll(async () => {
    platform = { ...(await openEmptyPlatform(kind)), demonstration: XICHENG_DEMONSTRATION };
    await makeStaff(platform);
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    app = await buildApp(platform, { signIn, turns });
    const enter = async (login: string, place: number): Promise<BrowserTab> => {
      const tab = new BrowserTab(app, `10.4.0.${place}`);
      expect((await tab.signIn(login, DEMO_PASSWORD)).statusCode).toBe(200);
      return tab;
    };
    [system, security, auditor, window] = [await enter('administrator', 1), await enter('security-administrator', 2), await enter('audit-administrator', 3), await enter('window', 4)];
    turns.enter('sweep', { title: { zh: '清理', en: 'Sweep' }, everySeconds: 5, runNow: () => void asked.push('sweep') });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test('A1 each page’s route answers its administrators and nobody else', async () => {
    const routes = [['/users', 's'], ['/duties', 'sx'], ['/holidays?year=2026', 's'], ['/jobs', 's'], ['/registers', 'a'], ['/account-events', 'a'], ['/district', 'sxa']] as const;
    for (const [path, who] of routes) {
      const answers = await Promise.all([system, security, auditor, window].map(async (tab) => (await tab.get(`${AT}${path}`)).statusCode));
      expect({ path, answers }).toEqual({ path, answers: ['s', 'x', 'a', 'w'].map((one) => (who.includes(one) ? 200 : 403)) });
    }
    for (const tab of [security, auditor, window]) {
      expect((await tab.post(`${AT}/holidays`, { document: '通知', days: [{ day: '2027-01-01', kind: 'off', name: '元旦' }] })).statusCode).toBe(403);
      expect((await tab.post(`${AT}/jobs/sweep/run`)).statusCode).toBe(403);
    }
    expect((await new BrowserTab(app, '10.4.0.9').get(`${AT}/district`)).statusCode).toBe(401);
  });

  test('A2 a unit moves with its own, and never under its own child', async () => {
    const move = (id: string, parent: string | null) => system.post('/api/commands', { do: 'update', register: 'unit', id, set: { parent } });
    expect((await system.post('/api/commands', { do: 'create', register: 'unit', id: 'unit-below', set: { name: '演示科', kind: 'bureau', powerBasis: 'law', parent: 'unit-office' } })).statusCode).toBe(200);
    const refused = await move('unit-office', 'unit-below');
    expect(refused.json()).toMatchObject({ code: 'record/circle' });
    expect(refused.json<{ detail: string }>().detail).toContain('绕成一圈');
    expect((await move('unit-below', 'unit-committee')).statusCode).toBe(200);
    expect((await security.post('/api/commands', { do: 'update', register: 'unit', id: 'unit-below', set: { parent: null } })).json()).toMatchObject({ code: 'access/denied' });
  });

  test('A3 who is entered has no duty until the security administrator gives one, who gives himself none', async () => {
    const made = await system.post('/api/commands', { do: 'create', register: 'staff', id: 'staff-new', set: { name: '演示新人', unit: 'unit-office', title: '科员', posts: [], since: '2024-01-01' } });
    expect(made.json()).toMatchObject({ version: 1 });
    const give = (tab: BrowserTab, id: string, duty: string) => tab.post('/api/commands', { do: 'update', register: 'staff', id, set: { posts: [{ duty }] } });
    expect((await give(system, 'staff-new', 'window')).json()).toMatchObject({ code: 'access/field-denied' });
    expect((await give(security, 'staff-security-administrator-1', 'audit-administrator')).json()).toMatchObject({ code: 'access/own-record' });
    const before = (await security.get(`${AT}/duties`)).json<DutyList>().duties.find((one) => one.duty === 'window');
    expect(before?.writes.length).toBeGreaterThan(0);
    expect((await give(security, 'staff-new', 'window')).statusCode).toBe(200);
    expect((await security.get(`${AT}/duties`)).json<DutyList>().duties.find((one) => one.duty === 'window')?.holders).toBe((before?.holders ?? 0) + 1);
  });

  test('A4 the journal is searched by who, what, which and when, and pages by key', async () => {
    const journal = async (query: string): Promise<JournalPage> => (await auditor.get(`/api/journal?${query}`)).json<JournalPage>();
    const given = await journal('register=staff&record=staff-new');
    expect(given.lines.map((line) => [line.act, line.actor.id])).toEqual([['update', 'staff-security-administrator-1'], ['create', 'staff-administrator-1']]);
    const { name } = given.lines[0]!.actor;
    for (const actor of [name, 'staff-security-administrator-1']) expect((await journal(`actor=${encodeURIComponent(actor)}`)).lines.map((line) => line.record)).toEqual(['staff-new']);
    expect((await journal(`register=staff&record=staff-new&until=${given.lines[0]!.at}`)).lines.map((line) => line.act)).toEqual(['create']);
    const all: number[] = [];
    for (let after = ''; ; ) {
      const page = await journal(`limit=20${after}`);
      all.push(...page.lines.map((line) => line.arrival));
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
    expect(all).toEqual(all.toSorted((one, other) => other - one));
    expect(new Set(all).size).toBe(all.length);
    expect((await auditor.get(`${AT}/registers`)).json<JournalNames>().registers.find((one) => one.id === 'service-case')?.acts.length).toBeGreaterThan(0);
  });

  test('A5 the audit administrator sees what happened to accounts of staff, page by page, and nothing of the public’s', async () => {
    await signIn.accounts.add([{ kind: 'public', login: 'citizen', name: '演示群众', passwordHash: await hashPassword('heron at the weir') }], signIn.now());
    await signIn.events.note('signed-in', { id: (await signIn.accounts.findByLogin('public', 'citizen'))!.id, login: 'citizen' }, signIn.now());
    await system.post(`${AT}/users`, { login: 'newcomer', staff: 'staff-new' });
    const events = async (query: string): Promise<AccountEventPage> => (await auditor.get(`${AT}/account-events?${query}`)).json<AccountEventPage>();
    expect((await events('login=newcomer')).events).toMatchObject([{ what: 'added', by: 'staff-administrator-1' }]);
    expect((await events('by=staff-administrator-1')).events.map((one) => one.login)).toEqual(['newcomer']);
    expect((await events('what=signed-in')).events.map((one) => one.login).toSorted()).toEqual(['administrator', 'audit-administrator', 'security-administrator', 'window']);
    const all: string[] = [];
    for (let after = ''; ; ) {
      const page = await events(`limit=2${after}`);
      all.push(...page.events.map((one) => one.id));
      if (!page.next) break;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
    expect(new Set(all).size).toBe(5);
    expect(all).toHaveLength(5);
  });

  test('A6 a notice’s days are recorded all or none, count at once, and the year is announced with them', async () => {
    const year = async (): Promise<HolidayYear> => (await system.get(`${AT}/holidays?year=2027`)).json<HolidayYear>();
    const before = await year();
    expect([before.announced, before.days.every((line) => line.from === 'presumed')]).toEqual([false, true]);
    expect((await system.post(`${AT}/holidays`, { document: '通知', days: [{ day: '2027-01-01', kind: 'off', name: '元旦' }, { day: '2027-02-30', kind: 'off', name: '没有的日子' }] })).statusCode).toBe(400);
    expect((await year()).days).toEqual(before.days);
    const arranged = [{ day: '2027-01-01', kind: 'off', name: '元旦' }, { day: '2027-02-07', kind: 'work', name: '春节调休上班' }];
    expect((await system.post(`${AT}/holidays`, { document: '国办发明电', days: arranged })).json()).toEqual({ recorded: 2 });
    const after = await year();
    expect(after.announced).toBe(true);
    expect(after.days.filter((line) => line.from === 'recorded')).toMatchObject(arranged.map((one) => ({ ...one, document: '国办发明电' })));
    expect(platform.calendars.now.exceptions.get('2027-02-07')).toBe('work');
    // The same notice a second time changes nothing.
    await system.post(`${AT}/holidays`, { document: '国办发明电', days: arranged });
    expect((await auditor.get('/api/journal?register=calendar-day')).json<JournalPage>().lines).toHaveLength(2);
  });

  test('A7 repeated work says how its turns went, and is brought forward', async () => {
    asked = [];
    await turns.turn('sweep', async () => undefined);
    await turns.turn('sweep', () => Promise.reject(new Error('the disk is full'))).catch(() => undefined);
    expect((await system.get(`${AT}/jobs`)).json<TurnList>().turns).toMatchObject([{ name: 'sweep', turns: 2, failures: 1, running: false, lastFailure: { message: 'Error: the disk is full' }, nextAt: expect.any(String) }]);
    expect((await system.post(`${AT}/jobs/sweep/run`)).json()).toEqual({ asked: true });
    expect(asked).toEqual(['sweep']);
    expect((await system.post(`${AT}/jobs/nothing/run`)).json()).toMatchObject({ code: 'job/unknown' });
  });

  test('A8 the district’s page says what the platform is', async () => {
    const facts = (await auditor.get(`${AT}/district`)).json<DistrictFacts>();
    expect(facts).toMatchObject({ id: 'xicheng', schema: 'xicheng', demonstration: true, database: kind, log: { origin: 'shali/xicheng' }, retention: { document: expect.any(String) } });
    expect(facts.systems.length).toBeGreaterThan(0);
    expect(facts.log.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
