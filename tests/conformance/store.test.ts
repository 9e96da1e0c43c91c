import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Condition } from '#kernel/condition/condition.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { View } from '#kernel/access/view.ts';
import type { Indicator } from '#kernel/indicator/indicator.ts';
import { parsePeriod, type Period } from '#kernel/indicator/period.ts';
import { verifierKey } from '#kernel/journal/note.ts';
import { asReader, inScope } from '#store/access/in-scope.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import type { Command } from '#kernel/command/command.ts';
import type { District } from '#store/district.ts';
import { listCounted } from '#store/indicator/evidence.ts';
import { listEvidence } from '#store/indicator/list-evidence.ts';
import { breakDown } from '#store/indicator/breakdown.ts';
import { evaluateIndicator } from '#store/indicator/evaluate.ts';
import { audit } from '#store/journal/rebuild.ts';
import { sequence, type Log } from '#store/journal/sequencer.ts';
import { findLogFile } from '#store/journal/serve-log.ts';
import { openText } from '#store/keys/vault.ts';
import { countRecords, listRecords } from '#store/record/list.ts';
import { listTimeline } from '#store/record/timeline.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { closingRate, everyoneView, medianVisitors, netTurnover, openSmallDistrict, shopsOpened, shopsWithMatters, staff } from '#tests/kit/small-district.ts';

const registrar = staff('registrar');
const clerk = staff('clerk');
const head = staff('head');

describe.each(DATABASES)('store on %s', (kind) => {
  let district: District;
  let view: View;
  beforeAll(async () => {
    district = await openSmallDistrict(await openEmpty(kind));
    view = await everyoneView(district);
  });
  afterAll(() => district.database.close());

  const run = (actor: typeof registrar, at: string, command: Command) => runCommand(district, { actor, at, command });
  const refused = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof DistrictError) return error.code;
      throw error;
    }
    return 'accepted';
  };
  const evaluate = (indicator: Indicator, periods: readonly Period[]) => asReader(district, (wide) => evaluateIndicator(district, wide, indicator, periods));
  const shop = (id: string, set: object): Command => ({ do: 'create', register: 'shop', id, set: { name: `店铺 ${id}`, openedOn: '2024-03-05', ...set } });

  test('one door: a command writes its row and its entry, and every value comes back as it was', async () => {
    const set = {
      name: '月湾湖书店', openedOn: '2024-03-05', visitors: 1200, turnover: 123_456, floor: '80.50', share: 12.5, checkedAt: '2024-03-05T10:00:00+08:00', tags: ['b', 'a', 'a'],
      chain: true, owner: '某甲', seat: { type: 'Point', coordinates: [113.97, 33.58] }, stock: [{ item: '书', kilos: 2.5 }],
    };
    const accepted = await run(registrar, '2024-03-05T02:00:00.000Z', { do: 'create', register: 'shop', id: 'shop-1', set });
    expect(accepted).toMatchObject({ record: 'shop-1', version: 1 });
    const page = await listRecords(district, view, 'shop', { where: {}, words: 'ywh', sort: 'name', limit: 10 });
    expect(page.rows[0]?.values).toEqual({
      ...set, floor: '80.5', share: '12.5', checkedAt: '2024-03-05T02:00:00.000Z', tags: ['a', 'b'], owner: '＊＊＊',
      seat: { type: 'Point', coordinates: ['113.97', '33.58'] }, stock: [{ item: '书', kilos: '2.5' }],
    });
  });

  test('personal values are kept sealed and open only with the record\'s key', async () => {
    const rows = await district.database.pool.query('select s."owner", k."wrapped", e."payload" from "small"."shop" s join "small"."subject_key" k on k."record" = s."id" join "small"."entry" e on e."record" = s."id" where s."id" = $1', ['shop-1']);
    const row = rows.rows[0]!;
    expect(JSON.stringify(row.payload)).not.toContain('某甲');
    expect(openText(district.vault.unwrap(row.wrapped), row.owner)).toBe('某甲');
  });

  test.each([
    ['access/denied', clerk, shop('x', {})],
    ['record/exists', registrar, shop('shop-1', {})],
    ['field/invalid', registrar, shop('x', { openedOn: '2024-02-30' })],
    ['field/missing', registrar, { do: 'create', register: 'shop', id: 'x', set: { name: '无日期' } }],
    ['reference/unknown', registrar, shop('x', { parent: 'nobody' })],
    ['record/unknown', registrar, { do: 'update', register: 'shop', id: 'nobody', set: { visitors: 1 } }],
    ['record/stale', registrar, { do: 'update', register: 'shop', id: 'shop-1', expect: 7, set: { visitors: 1 } }],
    ['record/id-invalid', registrar, { ...shop('x', {}), id: "x'; drop table shop" }],
    ['register/unknown', registrar, { do: 'create', register: 'entry', id: 'x', set: {} }],
    ['procedure/none', registrar, { do: 'act', register: 'shop', id: 'shop-1', action: 'close' }],
  ] as const)('refuses with %s and changes nothing', async (code, actor, command) => {
    const before = await district.database.pool.query('select (select count(*) from "small"."entry") as e, (select count(*) from "small"."shop") as s');
    expect(await refused(run(actor, '2024-03-06T02:00:00.000Z', command as Command))).toBe(code);
    const after = await district.database.pool.query('select (select count(*) from "small"."entry") as e, (select count(*) from "small"."shop") as s');
    expect(after.rows).toEqual(before.rows);
  });

  test('a batch is accepted whole or refused whole, and names the command that was refused', async () => {
    const orders = [shop('shop-2', {}), shop('shop-3', { visitors: -1 })].map((command) => ({ actor: registrar, at: '2024-03-06T02:00:00.000Z', command }));
    await expect(runBatch(district, orders)).rejects.toMatchObject({ code: 'field/invalid', data: { index: 1 } });
    expect(await countRecords(district, view, 'shop', { where: {}, words: '' }, 'exact')).toEqual({ value: 1, exact: true });
  });

  test('a batch may make a record and go on with it; a code is never used twice', async () => {
    await runBatch(district, [
      { actor: registrar, at: '2024-04-01T02:00:00.000Z', command: shop('shop-2', { chain: false, turnover: 50_000, visitors: 10, code: '91350100M000100Y43' }) },
      { actor: registrar, at: '2024-04-02T02:00:00.000Z', command: { do: 'update', register: 'shop', id: 'shop-2', set: { visitors: 20, turnover: null } } },
    ]);
    expect(await refused(run(registrar, '2024-04-03T02:00:00.000Z', shop('shop-9', { code: '91350100M000100Y43' })))).toBe('record/duplicate');
    const timeline = await inScope(district, view, ['shop'], (scoped) => listTimeline(district, scoped, 'shop', 'shop-2'));
    expect(timeline.map((entry) => entry.act)).toEqual(['create', 'update']);
    expect(timeline[1]?.changes).toEqual([{ field: 'turnover', before: 50_000 }, { field: 'visitors', before: 10, after: 20 }]);
  });

  test('a case moves only by its actions; pauses move what is due, and the clock says whether it was in time', async () => {
    const at = (hour: string, day = '2024-05-06') => `${day}T${hour}:00:00.000Z`;
    await run(clerk, at('01'), { do: 'create', register: 'matter', id: 'm-1', set: { name: '供电', shop: 'shop-1', raisedOn: '2024-05-06' } });
    const act = (actor: typeof clerk, when: string, action: string, more: object = {}) => run(actor, when, { do: 'act', register: 'matter', id: 'm-1', action, ...more });
    expect(await refused(act(head, at('02'), 'close'))).toBe('procedure/not-now');
    expect(await refused(act(head, at('02'), 'answer', { form: { answer: '好' } }))).toBe('access/denied');
    expect(await refused(act(clerk, at('02'), 'answer'))).toBe('procedure/form-missing');
    expect(await refused(act(clerk, at('02'), 'ask'))).toBe('procedure/reason-missing');
    await act(clerk, at('02'), 'ask', { reason: '缺少材料' });
    await act(clerk, at('02', '2024-05-13'), 'supply');
    await act(clerk, at('03', '2024-05-13'), 'answer', { form: { answer: '已接电' } });
    await act(head, at('04', '2024-05-13'), 'close');
    const { rows } = await listRecords(district, view, 'matter', { where: { state: 'closed' }, words: '', sort: '-raisedOn', limit: 5 });
    expect(rows[0]?.values).toMatchObject({ closedOn: '2024-05-13', inTime: true });
    await run(clerk, at('01', '2024-12-31'), { do: 'create', register: 'matter', id: 'm-2', set: { name: '用工', shop: 'shop-2', raisedOn: '2024-12-31' } });
  });

  test('what is overdue, due soon or due later is a condition on the list, not a timer', async () => {
    const due = async (where: Condition): Promise<string[]> => (await listRecords(district, view, 'matter', { where, words: '', sort: 'dueAt', limit: 10 })).rows.map((row) => row.id);
    expect(await due({ dueAt: { below: '2025-01-02T00:00:00.000Z' } })).toEqual(['m-2']);
    expect(await due({ dueAt: { atLeast: '2025-01-02T00:00:00.000Z' } })).toEqual([]);
    expect(await due({ dueAt: { filled: false } })).toEqual(['m-1']);
    expect(await refused(due({ dueAt: { below: 'soon' } }))).toBe('condition/invalid');
  });

  test('lists page by key through equal and empty values without losing or doubling a row', async () => {
    const orders = Array.from({ length: 57 }, (_, index) => ({ actor: registrar, at: '2024-06-01T02:00:00.000Z', command: shop(`p-${index}`, { name: `分店 ${index}`, ...(index % 3 === 0 ? {} : { visitors: index % 5 }) }) }));
    await runBatch(district, orders);
    for (const sort of ['visitors', '-visitors', 'name', '-openedOn', 'changedAt']) {
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await listRecords(district, view, 'shop', { where: {}, words: '分店', sort, limit: 10, counted: 'capped', ...(after ? { after } : {}) });
        seen.push(...page.rows.map((row) => row.id));
        expect(page.count).toEqual({ value: 57, exact: true });
        if (!page.next) break;
        after = page.next;
      }
      expect(new Set(seen).size, sort).toBe(57);
      expect(seen.length, sort).toBe(57);
    }
  });

  test('search takes the signs of LIKE literally', async () => {
    expect((await listRecords(district, view, 'shop', { where: {}, words: '%', sort: 'id', limit: 5 })).rows).toEqual([]);
  });

  test('value = evidence: an indicator\'s value is the measure over exactly the records that its evidence lists', async () => {
    const year = parsePeriod('2024');
    for (const indicator of [shopsOpened, shopsWithMatters]) {
      const [value] = await evaluate(indicator, [year]);
      const rows = await asReader(district, (wide) => listCounted(district, wide, indicator.terms[0]!, { period: year, after: '', limit: 1000 }));
      expect(rows.length).toBe(value!.records);
    }
    const [opened] = await evaluate(shopsOpened, [year]);
    expect(opened?.value).toBe(59);
    const [turnover] = await evaluate(netTurnover, [year]);
    expect(turnover).toMatchObject({ value: 0.123456, numerator: 0.123456 });
    expect((await evaluate(medianVisitors, [year]))[0]?.value).toBe(2);
    expect(await asReader(district, (wide) => breakDown(district, wide, shopsOpened, year))).toEqual(expect.arrayContaining([{ key: 'true', value: 1, records: 1 }, { key: 'false', value: 1, records: 1 }]));
  });

  test('a figure as of a date is the state that the records had then, and does not drift', async () => {
    const values = await evaluate(closingRate, ['2024-04', '2024-05', '2024-12', '2024'].map(parsePeriod));
    expect(values.map((one) => [one.value, one.numerator, one.denominator])).toEqual([[null, 0, 0], [100, 1, 1], [50, 1, 2], [50, 1, 2]]);
    const evidence = await listEvidence(district, view, closingRate.terms[0]!, { period: parsePeriod('2024-05'), after: '', limit: 10 }, 1);
    expect(evidence.rows.map((row) => [row.id, row.state, row.values.answer])).toEqual([['m-1', 'closed', '已接电']]);
  });

  test('restricted registers show one commitment and no more', async () => {
    const accepted = await run(clerk, '2024-07-01T02:00:00.000Z', { do: 'create', register: 'secret', id: 's-1', set: { name: '内情一件' } });
    const entry = await district.database.pool.query<{ public: Buffer }>('select "public" from "small"."entry" where "id" = $1', [accepted.entry]);
    expect(Object.keys(JSON.parse(entry.rows[0]!.public.toString('utf8')))).toEqual(['at', 'id', 'sealed', 'v']);
  });

  test('the sequencer places every entry once, in order of arrival, and signs a head that the tiles bear out', async () => {
    const log: Log = { database: district.database, schema: district.schema, signer: { key: verifierKey('demo.small', new Uint8Array(32)), sign: () => new Uint8Array(64) }, now: district.now };
    const [first, second] = await Promise.allSettled([sequence(log), sequence(log)]);
    const placed = [first, second].reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
    const entries = await district.database.pool.query<{ n: number }>('select count(*) as n from "small"."entry"');
    expect(placed).toBe(entries.rows[0]!.n);
    expect(await sequence(log)).toBe(0);
    const note = new TextDecoder().decode(await findLogFile(district.database.pool, district.schema, 'checkpoint'));
    expect(note.split('\n')[1]).toBe(String(placed));
    expect(await findLogFile(district.database.pool, district.schema, `tile/entries/000.p/${placed}`)).toBeDefined();
    expect(await findLogFile(district.database.pool, district.schema, `tile/0/000.p/${placed + 1}`)).toBeUndefined();
  });

  test('all registers rebuilt from the journal equal the tables in use; what is altered by hand is found', async () => {
    const clean = await audit(district);
    expect(clean.altered).toEqual([]);
    expect(clean.registers.filter((one) => one.differing > 0)).toEqual([]);
    expect(clean.registers.find((one) => one.register === 'shop')?.records).toBe(59);
    await district.database.pool.query('update "small"."shop" set "visitors" = 99999 where "id" = $1', ['shop-1']);
    await district.database.pool.query(`update "small"."entry" set "payload" = jsonb_set("payload", '{visitors}', '7') where "record" = 'p-1'`);
    const found = await audit(district);
    expect(found.altered.length).toBe(1);
    expect(found.registers.find((one) => one.register === 'shop')?.differing).toBeGreaterThan(0);
  });
});
