import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '#kernel/command/command.ts';
import type { CriteriaList, CriterionPreview } from '#kernel/criterion/criteria-wire.ts';
import type { CommandResult, RecordPageWire } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { takeStandingActs } from '#server/platform/standing-acts.ts';
import { inRole } from '#store/access/in-role.ts';
import { runCommand } from '#store/command/run.ts';
import { audit } from '#store/journal/rebuild.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN, YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

const PERIODS = 'projects/requisition-periods';
const periods = (preNoticeDaysWorking: number): object => ({ preNoticeDaysWorking, planNoticeDaysNatural: 30, announceDaysWorking: 15 });
const PACK = { ...YUNSHAN, criteria: { ...YUNSHAN.criteria, [PERIODS]: [{ from: '2021-09-01', document: '条例', value: periods(10) }] } };
const retention = (fonds: string): object => ({ fonds, registers: { instruction: { category: 'WS', period: 'Y' } } });
// A Monday; the fortnight after it has no holiday.
const MONDAY = '2026-03-02T02:00:00.000Z';

describe.each(DATABASES)('criteria as dated data on %s', (kind) => {
  let platform: Platform & { readonly clock: { at: string } };
  let app: FastifyInstance;
  let session: { cookie: string };
  const post = async (url: string, payload: object, login?: string) => app.inject({ method: 'POST', url, payload, headers: { ...OWN_PAGE, ...(login ? await signedIn(app, login, YUNSHAN_DEMONSTRATION.password) : session) } });
  const record = (set: Readonly<Record<string, unknown>>, login?: string) => post('/api/commands', { do: 'create', register: 'criterion-version', set }, login);
  const list = async (): Promise<CriteriaList> => (await app.inject({ url: '/api/criteria', headers: session })).json<CriteriaList>();
  const versionsOf = async (id: string) => (await list()).criteria.find((one) => one.id === id)?.versions ?? [];
  const at = (day: string): void => void (platform.clock.at = `${day}T02:00:00.000Z`);
  // The demonstration's handler has no account, so his steps are taken as commands.
  const closeAnother = async (): Promise<void> => {
    const by = (duty: string) => ({ id: duty, name: duty, unit: 'office', duties: [duty], kind: 'staff' as const });
    const run = (duty: string, command: Command) => runCommand(platform.district, { actor: by(duty), at: platform.clock.at, command });
    const act = (duty: string, action: string, form: object = {}) => run(duty, { do: 'act', register: 'instruction', id: 'more', action, form: { ...form } });
    await run('follow-up-officer', { do: 'create', register: 'instruction', id: 'more', set: { name: '再修路灯', kind: 'note', content: '修好', leader: 'follow-up-officer', unit: 'office', issuedOn: '2026-03-09' } });
    await act('handle-services', 'accept');
    await act('handle-services', 'answer', { answer: '已修好', evidence: '照片' });
    await act('follow-up-officer', 'close');
  };
  beforeAll(async () => {
    platform = await openYunshan(kind, PACK);
    platform.clock.at = MONDAY;
    app = await buildApp(platform);
    session = await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test('C1: every criterion is listed with its versions, their documents, and which is in force', async () => {
    const { today, mayRecord, criteria } = await list();
    expect([today, mayRecord]).toEqual(['2026-03-02', true]);
    expect(criteria.map((one) => one.id).toSorted()).toEqual([...platform.district.model.criteria.keys()].toSorted());
    expect(criteria.find((one) => one.id === PERIODS)).toMatchObject({ desk: 'projects', versions: [{ from: '2021-09-01', document: '条例', value: periods(10), origin: 'pack', inForce: true }] });
    expect(criteria.find((one) => one.id === 'archive/retention')?.desk).toBeUndefined();
  });

  test('C2–C5: what is no criterion, no value of it, in the wrong order, or past without a reason is refused with a sentence and leaves nothing', async () => {
    const good = { criterion: PERIODS, from: '2026-03-10', document: '文件', value: JSON.stringify(periods(3)) };
    const refused: readonly (readonly [string, number, object])[] = [
      ['criterion/unknown', 422, { criterion: 'projects/nothing' }],
      ['criterion/unknown', 422, { criterion: '__proto__' }],
      ['criterion/value-invalid', 422, { value: '{' }],
      ['criterion/value-invalid', 422, { value: JSON.stringify(periods(-1)) }],
      ['criterion/value-invalid', 422, { value: '{"preNoticeDaysWorking":3}' }],
      ['criterion/until-before-from', 422, { until: '2026-03-09' }],
      ['criterion/past-without-reason', 422, { from: '2026-03-01' }],
      ['field/missing', 422, { document: undefined }],
    ];
    for (const [code, status, set] of refused) {
      const answer = await record({ ...good, ...set });
      expect(answer.json(), answer.body).toMatchObject({ code, status });
      expect(answer.json<{ detail: string }>().detail).toMatch(/[一-鿿]{4}/);
    }
    expect((await record(good, 'archivist')).statusCode).toBe(403);
    expect(await versionsOf(PERIODS)).toHaveLength(1);
  });

  test('C6, C10: what a version would change is said before it is recorded, and a version decides a standing act from its day and not before', async () => {
    const make = (set: object) => post('/api/commands', set);
    await make({ do: 'create', register: 'community', id: 'village', set: { name: '云村', kind: 'village', unit: 'office', households: 10, branded: 'none' } });
    const created = await make({ do: 'create', register: 'land-requisition', id: 'field', set: { name: '东地块', community: 'village', government: '县政府', publicInterest: 'public', planBasis: '规划', basicFarmland: false, plannedClearOn: '2026-12-01', officer: 'handle-services' } });
    expect(created.statusCode, created.body).toBe(200);
    expect((await make({ do: 'act', register: 'land-requisition', id: 'field', action: 'publishPreNotice' })).statusCode).toBe(200);
    const preview = (body: object, login?: string) => post(`/api/criteria/${encodeURIComponent(PERIODS)}/preview`, body, login);
    const entries = async (): Promise<unknown> => (await inRole(platform.district.database, 'reader', (reader) => reader.query('select count(*)::int as "n" from "yunshan"."entry"'))).rows;
    const before = await entries();
    const shown = await preview({ from: '2026-03-06', value: JSON.stringify(periods(2)) });
    expect(shown.statusCode, shown.body).toBe(200);
    // By the pack ten working days after the Monday of the notice, by the version as soon as it has begun.
    expect(shown.json<CriterionPreview>()).toMatchObject({ instead: { document: '条例' }, holdsToday: false, looked: 1, moved: [{ before: '2026-03-17', after: '2026-03-06', count: 1 }] });
    expect((await preview({ from: '2026-03-02', value: JSON.stringify(periods(10)) })).json<CriterionPreview>()).toMatchObject({ holdsToday: true, moved: [] });
    expect((await preview({ from: '2021-09-01', value: JSON.stringify(periods(10)) })).json<CriterionPreview>()).toMatchObject({ replaces: { document: '条例' } });
    expect((await preview({ from: '2026-03-06', value: '{"preNoticeDaysWorking":3}' })).json()).toMatchObject({ code: 'criterion/value-invalid' });
    expect((await preview({ from: '2026-03-06', value: '1' }, 'archivist')).statusCode).toBe(403);
    expect((await post('/api/criteria/no%2Fsuch/preview', { from: '2026-03-06', value: '1' })).json()).toMatchObject({ code: 'criterion/unknown' });
    expect([await entries(), (await versionsOf(PERIODS)).length]).toEqual([before, 1]);
    at('2026-03-04');
    expect((await record({ criterion: PERIODS, from: '2026-03-06', document: '云杉区通知', value: JSON.stringify(periods(2)) })).statusCode).toBe(200);
    await platform.criteria.read();
    at('2026-03-05');
    // Two working days have passed by now, but the version that says so has not begun.
    expect(await takeStandingActs(platform.district)).toBe(0);
    expect((await versionsOf(PERIODS)).map((one) => [one.origin, one.inForce])).toEqual([['pack', true], ['recorded', false]]);
    at('2026-03-06');
    expect(await takeStandingActs(platform.district)).toBe(1);
    expect((await versionsOf(PERIODS)).map((one) => [one.origin, one.inForce])).toEqual([['pack', false], ['recorded', true]]);
    const page = (await app.inject({ url: '/api/registers/land-requisition/records/field', headers: session })).json<RecordPageWire>();
    expect(page.record).toMatchObject({ state: 'preNoticeOver', values: { preNoticeOverOn: '2026-03-06' } });
  });

  test('C4: the same day twice is refused, in one command after another and at the same moment', async () => {
    const again = await record({ criterion: PERIODS, from: '2026-03-06', document: '又一通知', value: JSON.stringify(periods(4)) });
    expect(again.json(), again.body).toMatchObject({ code: 'criterion/same-day', status: 409 });
    const both = await Promise.all(['甲', '乙'].map((document) => record({ criterion: PERIODS, from: '2026-04-01', document, value: JSON.stringify(periods(5)) })));
    expect(both.map((one) => one.statusCode).toSorted()).toEqual([200, 409]);
  });

  test('C5: a version that has begun changes only with a reason, by the command or in the record', async () => {
    at('2026-03-09');
    const own = (await versionsOf(PERIODS)).find((one) => one.from === '2026-03-06')!;
    const change = (set: object, reason?: string) => post('/api/commands', { do: 'update', register: 'criterion-version', id: own.record, set, ...(reason ? { reason } : {}) });
    expect((await change({ until: '2026-03-31' })).json()).toMatchObject({ code: 'criterion/past-without-reason' });
    expect((await change({ until: '2026-03-31', reason: '通知只管三月' })).statusCode).toBe(200);
    expect((await change({ until: '2026-03-20' })).json()).toMatchObject({ code: 'criterion/change-without-reason' });
    expect((await change({ until: '2026-03-20' }, '提前结束')).statusCode).toBe(200);
    at('2026-03-23');
    // The recorded version has ended: the pack's holds again.
    expect((await versionsOf(PERIODS)).map((one) => one.inForce)).toEqual([true, false, false]);
    at('2026-03-09');
  });

  test('C7: a version of the same day takes the place of the pack’s; a decision taken before keeps what it used', async () => {
    const archived = await post('/api/archive', { register: 'instruction', record: 'lamps' }, 'archivist');
    expect(archived.json(), archived.body).toMatchObject({ number: expect.stringContaining('YS09') });
    const made = await record({ criterion: 'archive/retention', from: '2020-01-01', document: '更正的期限表', value: JSON.stringify(retention('YS10')), reason: '全宗号写错' });
    expect(made.statusCode, made.body).toBe(200);
    expect((await versionsOf('archive/retention')).map((one) => [one.origin, one.inForce, one.unused])).toEqual([['pack', false, 'replaced'], ['recorded', true, undefined]]);
    const files = (await app.inject({ url: '/api/registers/archive-file/records', headers: session })).json<{ rows: { values: { number: string } }[] }>();
    expect(files.rows.map((one) => one.values.number)).toEqual([expect.stringContaining('YS09')]);
    await closeAnother();
    await sequence(platform.log);
    const second = await post('/api/archive', { register: 'instruction', record: 'more' }, 'archivist');
    expect(second.json(), second.body).toMatchObject({ number: expect.stringContaining('YS10') });
  });

  test('C8: a recorded value that the program no longer takes decides nothing and is listed as such; the journal gives all of it again', async () => {
    const made = (await record({ criterion: 'archive/retention', from: '2026-03-09', document: '新表', value: JSON.stringify(retention('YS11')) })).json<CommandResult>();
    await platform.district.database.pool.query(`update "yunshan"."criterion-version" set "value" = '{"fonds":1}' where "id" = $1`, [made.record.id]);
    expect((await versionsOf('archive/retention')).map((one) => [one.from, one.inForce, one.unused])).toEqual([['2020-01-01', false, 'replaced'], ['2020-01-01', true, undefined], ['2026-03-09', false, 'unfit']]);
    await platform.district.database.pool.query(`update "yunshan"."criterion-version" set "value" = $2 where "id" = $1`, [made.record.id, JSON.stringify(retention('YS11'))]);
    await sequence(platform.log);
    expect((await audit(platform.district)).registers.find((one) => one.register === 'criterion-version')).toMatchObject({ records: 4, differing: 0 });
  });
});
