import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '#store/command/run.ts';
import { applyReceived } from '#store/exchange/apply-received.ts';
import { claimDue } from '#store/exchange/claim.ts';
import { deliverDue } from '#store/exchange/deliver.ts';
import { countMessages, discardDead, listMessages, retryDead } from '#store/exchange/messages.ts';
import { provenanceOf } from '#store/exchange/provenance.ts';
import { receiveMessages } from '#store/exchange/receive.ts';
import { reconcile } from '#store/exchange/reconcile.ts';
import { audit } from '#store/journal/rebuild.ts';
import { openText } from '#store/keys/vault.ts';
import { getRecord } from '#store/record/get.ts';
import { listTimeline } from '#store/record/timeline.ts';
import { turnWith } from '#server/exchange/exchange-turn.ts';
import type { Command } from '#kernel/command/command.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { staff } from '#tests/kit/small-district.ts';
import type { Database } from '#store/database/connect.ts';
import { Applications, FakeEnd, Kinds, message, openExchangeDistrict, type ExchangeDistrict } from './small-connectors.ts';
import { seeAll } from '#tests/kit/see-all.ts';

const clerk = staff('clerk');
const FROM = { endpoint: 'http://platform.invalid' };

describe.each(DATABASES)('exchange on %s', (kind) => {
  let database: Database;
  let district: ExchangeDistrict;
  let schemas = 0;
  beforeAll(async () => {
    database = await openEmpty(kind);
  });
  beforeEach(async () => {
    district = await openExchangeDistrict(database, `exchange_${(schemas += 1)}`);
    await receiveMessages(district, Kinds, [{ id: 'k-1', sentAt: '2024-06-01T00:00:00Z', body: { code: 'shop', title: { zh: '开店' } } }], FROM);
    await applyReceived(district, Kinds);
  });
  afterAll(() => database.close());

  const receive = (...messages: unknown[]) => receiveMessages(district, Applications, messages, FROM);
  const apply = () => applyReceived(district, Applications);
  const run = (command: Command) => runCommand(district, { actor: clerk, at: district.now(), command });
  const values = async (number: string): Promise<Record<string, unknown> & { state?: string | undefined } | undefined> => {
    const found = await database.pool.query<{ id: string }>(`select "id" from "${district.schema}"."application" where "number" = $1`, [number]);
    if (!found.rows[0]) return undefined;
    const { record } = await seeAll(district, (scoped) => getRecord(district, scoped, 'application', found.rows[0]!.id));
    return { ...record.values, state: record.state };
  };
  const entries = async (): Promise<number> => Number((await database.pool.query(`select count(*) as n from "${district.schema}"."entry"`)).rows[0].n);
  const states = async (): Promise<Record<string, number>> => Object.fromEntries((await countMessages(district, database.pool)).filter((one) => one.connector === 'applications').map((one) => [`${one.direction} ${one.state}`, one.count]));
  const sql = (text: string, list: unknown[] = []) => database.pool.query(text.replaceAll('$s', `"${district.schema}"`), list);
  const later = (minutes: number) => void (district.clock.at = new Date(Date.parse(district.clock.at) + minutes * 60_000).toISOString());
  const create = (id: string) => run({ do: 'create', register: 'application', id, set: { number: id.toUpperCase(), channel: 'window' } });

  test('X4 a message makes a record through the one door, by an actor that names its source, and is journaled like any change', async () => {
    await receive(message('m-1', 1, { no: 'A-1', kindCode: 'shop', channel: '网', applicant: { name: '某甲', address: '月湾湖' }, status: 'new' }));
    expect(await apply()).toMatchObject({ done: 1, failed: 0 });
    expect(await values('A-1')).toMatchObject({ channel: 'online', applicant: '＊＊＊', address: '月湾湖', state: 'received' });
    const { rows } = await sql('select "id" from $s."application"');
    expect((await seeAll(district, (scoped) => listTimeline(district, scoped, 'application', rows[0].id)))[0]).toMatchObject({ act: 'create', actor: { id: 'system:platform', name: '外部平台' } });
    expect((await audit(district)).registers.filter((one) => one.differing > 0)).toEqual([]);
  });

  test('X4 X9 what the rules refuse changes nothing: for now it waits, for what it says it is a dead letter at once', async () => {
    const before = await entries();
    await receive(
      message('m-1', 1, { no: 'A-1', kindCode: 'nowhere', status: 'new' }),
      message('m-2', 1, { no: 'A-2', channel: '马', status: 'new' }),
      message('m-3', 1, { applicant: { name: '某甲' } }),
      message('m-4', 1, { no: 'A-4', applicant: { name: 7 } }),
    );
    expect(await apply()).toMatchObject({ done: 0, failed: 4 });
    expect(await entries()).toBe(before);
    expect(await states()).toEqual({ 'in waiting': 1, 'in dead': 3 });
    const dead = await listMessages(district, database.pool, Applications, { state: 'dead', after: '', limit: 10 });
    expect(dead.map((one) => one.problem?.code).toSorted()).toEqual(['exchange/key-missing', 'exchange/word-unknown', 'field/invalid']);
    await receiveMessages(district, Kinds, [{ id: 'k-2', sentAt: '2024-06-02T00:00:00Z', body: { code: 'nowhere', title: { zh: '晚到的种类' } } }], FROM);
    await applyReceived(district, Kinds);
    expect(await apply()).toMatchObject({ done: 0, failed: 0 });
    later(1);
    expect(await apply()).toMatchObject({ done: 1 });
  });

  test('X5 the same message changes something once: sent again, in the same page, and by two workers at once', async () => {
    const one = message('m-1', 1, { no: 'A-1', status: 'new' });
    expect(await receive(one, one)).toBe(1);
    expect(await receive(one)).toBe(0);
    const both = await Promise.all([apply(), apply()]);
    expect(both.reduce((sum, each) => sum + each.done, 0)).toBe(1);
    const before = await entries();
    await receive(one);
    await apply();
    expect(await entries()).toBe(before);
    await sql(`update $s."exchange_message" set "state" = 'waiting', "nextAt" = "notedAt", "body" = (select "body" from $s."exchange_message" where false) where "message" = 'm-1'`);
    expect(await apply()).toMatchObject({ done: 0, failed: 1 });
    expect(await entries()).toBe(before);
  });

  test('X5 messages about one record that two workers carry out at once end with the newest', async () => {
    await receive(...Array.from({ length: 12 }, (_, index) => message(`m-${index}`, index + 1, { no: 'A-1', applicant: { name: '某甲', address: `地址 ${index + 1}` } })));
    for (let turn = 0; turn < 4; turn += 1) await Promise.all([apply(), apply(), apply()]);
    later(30);
    await apply();
    expect((await values('A-1'))?.address).toBe('地址 12');
    const { 'in waiting': waiting = 0 } = await states();
    expect(waiting).toBe(0);
  });

  test('X6 every order of arrival, with doubles and in any pages, ends the same', async () => {
    const all = [1, 2, 3, 4, 5].map((sequence) => message(`m-${sequence}`, sequence, { no: 'A-1', applicant: { name: `某${sequence}`, address: `地址 ${sequence}` }, channel: sequence % 2 ? '网' : '窗' }));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: 5 }), fc.array(fc.constantFrom(...all), { maxLength: 4 }), fc.integer({ min: 1, max: 5 }), async (order, doubles, page) => {
        district = await openExchangeDistrict(database, `exchange_${(schemas += 1)}`);
        const arriving = [...order, ...doubles];
        for (let start = 0; start < arriving.length; start += page) {
          await receive(...arriving.slice(start, start + page));
          await apply();
        }
        const now = await values('A-1');
        await sql('drop schema $s cascade');
        expect(now?.address).toBe('地址 5');
      }),
      { numRuns: kind === 'pglite' ? 6 : 12 },
    );
  });

  test('X6 by time, too: an older message that arrives later is superseded, and the same moment is settled by the id', async () => {
    const told = (id: string, sentAt: string, fee: string) => ({ id, sentAt, body: { code: 'shop', title: { zh: '开店' }, fee } });
    await receiveMessages(district, Kinds, [told('k-9', '2024-06-02T10:00:00+08:00', '十元')], FROM);
    await applyReceived(district, Kinds);
    await receiveMessages(district, Kinds, [told('k-8', '2024-06-02T01:59:59Z', '五元'), told('k-7', '2024-06-02T02:00:00Z', '七元')], FROM);
    expect(await applyReceived(district, Kinds)).toMatchObject({ superseded: 2, done: 0 });
    expect((await sql('select "fee" from $s."kind"')).rows).toEqual([{ fee: '十元' }]);
  });

  test('X7 a sender\'s clock that jumps ahead stops nobody after it; a message without the number that decides is no message', async () => {
    const told = (id: string, sentAt: string, fee: string) => ({ id, sentAt, body: { code: 'shop', title: { zh: '开店' }, fee } });
    await receiveMessages(district, Kinds, [told('k-2', '2031-01-01T00:00:00Z', '未来')], FROM);
    expect(await applyReceived(district, Kinds)).toMatchObject({ failed: 1 });
    await receiveMessages(district, Kinds, [told('k-3', '2024-06-03T02:04:00Z', '三元')], FROM);
    expect(await applyReceived(district, Kinds)).toMatchObject({ done: 1 });
    await receive({ id: 'm-1', sentAt: '2024-06-03T01:00:00Z', body: { no: 'A-1' } });
    await apply();
    expect((await listMessages(district, database.pool, Applications, { state: 'dead', after: '', limit: 5 })).map((one) => one.problem?.code)).toEqual(['exchange/not-ordered']);
  });

  test.each<[string, unknown]>([
    ['a text', 'hello'], ['nothing', null], ['a list', []], ['no id', { sentAt: '2024-06-03T01:00:00Z', body: {} }], ['a wrong time', { id: 'x', sequence: 1, sentAt: '2024-02-30T00:00:00Z', body: {} }],
    ['an unknown part', { id: 'x', sequence: 1, sentAt: '2024-06-03T01:00:00Z', body: {}, more: 1 }], ['SQL as its id', { id: "x'; drop table entry", sequence: 1, sentAt: '2024-06-03T01:00:00Z', body: {} }],
    ['a number that is none', { id: 'x', sequence: 1.5, sentAt: '2024-06-03T01:00:00Z', body: {} }], ['300 KB', { id: 'x', sequence: 1, sentAt: '2024-06-03T01:00:00Z', body: { no: '长'.repeat(100_000) } }],
  ])('X8 %s is a dead letter, once, and the next message is taken', async (_name, wrong) => {
    expect(await receive(wrong, message('good', 1, { no: 'A-1' }))).toBe(2);
    expect(await receive(wrong)).toBe(0);
    expect(await apply()).toMatchObject({ done: 1, failed: 0 });
    expect(await states()).toEqual({ 'in dead': 1, 'in done': 1 });
  });

  test('X3 X4 a case is moved by the platform\'s word; with the same word again, or when it has gone that way already, nothing happens', async () => {
    await create('a-1');
    await receive(message('m-1', 1, { no: 'A-1', status: 'done', outcome: '准' }));
    expect(await apply()).toMatchObject({ failed: 1 });
    expect(await values('A-1')).toMatchObject({ state: 'received' });
    await run({ do: 'act', register: 'application', id: 'a-1', action: 'accept' });
    later(1);
    expect(await apply()).toMatchObject({ done: 1 });
    expect(await values('A-1')).toMatchObject({ state: 'decided', decision: 'granted', closedOn: '2024-06-03' });
    await receive(message('m-2', 2, { no: 'A-1', status: 'done', outcome: '准' }));
    expect(await apply()).toMatchObject({ unchanged: 1 });
    await receive(message('m-3', 3, { no: 'A-1', status: 'done', outcome: '否' }));
    expect(await apply()).toMatchObject({ failed: 1 });
    expect(await values('A-1')).toMatchObject({ decision: 'granted' });
  });

  test('X10 what came from the system is not changed by hand; what is ours is, and so is a record that never came from there', async () => {
    await receive(message('m-1', 1, { no: 'A-1', applicant: { name: '某甲', address: '月湾湖' } }));
    await apply();
    const id = (await sql('select "id" from $s."application"')).rows[0].id as string;
    await expect(run({ do: 'update', register: 'application', id, set: { address: '别处' } })).rejects.toMatchObject({ code: 'exchange/kept-elsewhere', data: { fields: ['address'] } });
    await expect(run({ do: 'update', register: 'application', id, set: { address: null } })).rejects.toMatchObject({ code: 'exchange/kept-elsewhere' });
    await expect(run({ do: 'update', register: 'application', id, set: { applicant: '某乙' } })).rejects.toMatchObject({ code: 'exchange/kept-elsewhere' });
    await run({ do: 'update', register: 'application', id, set: { channel: 'window', address: '月湾湖' } });
    await create('own');
    await run({ do: 'update', register: 'application', id: 'own', set: { address: '别处' } });
  });

  test('X11 a person whose key was destroyed does not come back by a message', async () => {
    await receive(message('m-1', 1, { no: 'A-1', applicant: { name: '某甲', address: '月湾湖' } }));
    await apply();
    await sql('delete from $s."subject_key"');
    await receive(message('m-2', 2, { no: 'A-1', applicant: { name: '某甲', address: '别处' } }));
    expect(await apply()).toMatchObject({ done: 1 });
    expect((await sql('select 1 from $s."subject_key"')).rows).toEqual([]);
    expect((await values('A-1'))?.address).toBe('别处');
  });

  test('X12 X14 X15 a command and its message stand or fall together; the list holds no personal value, the message does', async () => {
    const end = new FakeEnd();
    await run({ do: 'create', register: 'application', id: 'a-1', set: { number: 'A-1', channel: 'window', applicant: '某甲' } });
    await expect(run({ do: 'act', register: 'application', id: 'a-1', action: 'decide', form: { decision: 'granted' } })).rejects.toMatchObject({ code: 'procedure/not-now' });
    await run({ do: 'act', register: 'application', id: 'a-1', action: 'accept' });
    await run({ do: 'update', register: 'application', id: 'a-1', set: { address: '未列入告知' } });
    expect(await states()).toEqual({ 'out waiting': 2 });
    expect(JSON.stringify((await sql('select * from $s."exchange_message"')).rows)).not.toContain('某甲');
    expect(await deliverDue(district, Applications, end)).toEqual({ sent: 2, refused: 0, waiting: 0 });
    expect(end.sent.map((one) => [one.sequence, one.body])).toEqual([[1, { no: 'A-1', channel: '窗', status: 'new' }], [2, { no: 'A-1', channel: '窗', status: 'open' }]]);
    const { rows } = await sql(`select m."message", m."receipt", e."act" from $s."exchange_message" m join $s."entry" e on e."id" = m."message" where m."direction" = 'out' order by m."sequence"`);
    expect(rows.map((row) => [row.act, row.receipt === `r-${row.message}`])).toEqual([['create', true], ['accept', true]]);
    district.connected.clear();
    await run({ do: 'create', register: 'application', id: 'a-2', set: { number: 'A-2' } });
    expect((await states())['out waiting']).toBeUndefined();
  });

  test('X13 what the system itself caused is not told back to it', async () => {
    await receive(message('m-1', 1, { no: 'A-1' }));
    await apply();
    expect(await states()).toEqual({ 'in done': 1 });
  });

  test('X12 X17 an outage of a day delays and loses nothing; the first message after it goes out at once, each once and in order', async () => {
    const end = new FakeEnd();
    for (const id of ['a-1', 'a-2', 'a-3']) {
      await create(id);
      later(1);
    }
    end.down = true;
    let turns = 0;
    for (; turns < 24 * 12; turns += 1) {
      await turnWith(district, Applications, end);
      later(5);
    }
    expect(await states()).toEqual({ 'out waiting': 3 });
    expect(end.tries).toBeLessThan(turns * 2);
    end.down = false;
    later(5);
    expect(await turnWith(district, Applications, end)).toMatchObject({ sent: 3, refused: 0, unreachable: false });
    expect(end.sent.map((one) => one.body['no'])).toEqual(['A-1', 'A-2', 'A-3']);
  });

  test('X16 a worker that stops after sending sends again what it had not noted, under the same id', async () => {
    const end = new FakeEnd();
    await create('a-1');
    const [claimed] = await claimDue(district, Applications, 'out', 10);
    expect(await deliverDue(district, Applications, end)).toEqual({ sent: 0, refused: 0, waiting: 0 });
    later(3);
    await deliverDue(district, Applications, end);
    expect(end.sent.map((one) => one.id)).toEqual([claimed!.message]);
  });

  test('X18 X20 a refused message is a dead letter; a person gives it new tries or lays it aside', async () => {
    const end = new FakeEnd();
    await create('a-1');
    await create('a-2');
    end.answer = () => ({ kind: 'refused', reason: '字段不合规' });
    expect(await deliverDue(district, Applications, end)).toEqual({ sent: 0, refused: 2, waiting: 0 });
    const [first, second] = await listMessages(district, database.pool, Applications, { state: 'dead', after: '', limit: 10 });
    expect(first).toMatchObject({ problem: { code: 'exchange/refused-there', data: { reason: '字段不合规' } }, attempts: 1 });
    end.answer = (one) => ({ kind: 'receipt', receipt: `r-${one.id}` });
    await retryDead(district, database.pool, first!.id);
    await discardDead(district, database.pool, second!.id, clerk.id, '对方已另行登记');
    await expect(retryDead(district, database.pool, second!.id)).rejects.toMatchObject({ code: 'exchange/not-dead' });
    expect(await deliverDue(district, Applications, end)).toEqual({ sent: 1, refused: 0, waiting: 0 });
    expect(await states()).toEqual({ 'out done': 1, 'out discarded': 1 });
  });

  test('X18 what can never be carried out is a dead letter after two days, not before', async () => {
    await receive(message('m-1', 1, { no: 'A-1', kindCode: 'never' }));
    for (let hour = 0; hour < 47; hour += 1) {
      await apply();
      later(60);
    }
    expect(await states()).toEqual({ 'in waiting': 1 });
    for (let hour = 0; hour < 12; hour += 1) {
      await apply();
      later(60);
    }
    expect(await states()).toEqual({ 'in dead': 1 });
  });

  test('X19 after our clock was set back, what waits is due at once', async () => {
    await receive(message('m-1', 1, { no: 'A-1', kindCode: 'later' }));
    district.clock.at = '2030-01-01T00:00:00.000Z';
    await apply();
    district.clock.at = '2024-06-03T03:00:00.000Z';
    await receiveMessages(district, Kinds, [{ id: 'k-2', sentAt: '2024-06-03T02:30:00Z', body: { code: 'later', title: { zh: '后来' } } }], FROM);
    await applyReceived(district, Kinds);
    expect(await apply()).toMatchObject({ done: 1 });
  });

  test('X21 a record says by field what came from where, and what is ours again after we changed it', async () => {
    await receive(message('m-1', 1, { no: 'A-1', channel: '网', applicant: { name: '某甲', address: '月湾湖' } }));
    await apply();
    const id = (await sql('select "id" from $s."application"')).rows[0].id as string;
    await run({ do: 'update', register: 'application', id, set: { channel: 'window' } });
    later(60);
    await receive(message('m-2', 2, { no: 'A-1', applicant: { name: '某甲', address: '汀云' } }, '2024-06-03T02:59:00.000Z'));
    await apply();
    const provenance = await seeAll(district, (scoped) => provenanceOf(district, scoped, 'application', id));
    expect(Object.keys(provenance).toSorted()).toEqual(['address', 'applicant', 'number']);
    expect(provenance['address']).toMatchObject({ system: { id: 'platform' }, message: 'm-2', sentAt: '2024-06-03T02:59:00.000Z', receivedAt: '2024-06-03T03:00:00.000Z', endpoint: 'http://platform.invalid' });
    expect(provenance['applicant']).toMatchObject({ message: 'm-1' });
    await create('own');
    expect(await seeAll(district, (scoped) => provenanceOf(district, scoped, 'application', 'own'))).toEqual({});
    const [key] = (await sql('select "wrapped" from $s."subject_key"')).rows;
    const [row] = (await sql('select "applicant" from $s."application" where "id" = $1', [id])).rows;
    expect(openText(district.vault.unwrap(key.wrapped), row.applicant)).toBe('某甲');
  });

  test('X22 reconciliation counts ours, theirs, both and differing, shows no personal value and changes nothing', async () => {
    const end = new FakeEnd();
    await receive(message('m-1', 1, { no: 'A-1', kindCode: 'shop', applicant: { name: '某甲', address: '月湾湖' } }));
    await apply();
    await create('a-2');
    await create('a-3');
    const before = await entries();
    end.holdings['applications'] = [
      { no: 'A-1', kindCode: 'shop', applicant: { name: '某乙', address: '汀云' } }, { no: 'A-2', channel: '窗' }, { no: 'A-9' }, { no: 'A-9' }, { no: 'B-1', channel: '马' }, {},
    ];
    const report = await reconcile(district, Applications, end);
    expect(report.counts).toEqual({ ours: 3, theirs: 3, both: 2, differing: 1, unreadable: 2 });
    expect(report.onlyOurs.map((one) => one.key)).toEqual(['A-3']);
    expect(report.onlyTheirs).toEqual([{ key: 'A-9' }]);
    expect(report.differing).toEqual([{ key: 'A-1', record: expect.any(String), differences: [{ field: 'applicant', keptBy: 'them' }, { field: 'address', keptBy: 'them', ours: '月湾湖', theirs: '汀云' }] }]);
    expect(await entries()).toBe(before);
    end.down = true;
    await expect(reconcile(district, Applications, end)).rejects.toMatchObject({ code: 'exchange/unreachable' });
  });
});
