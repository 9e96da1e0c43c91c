import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Principal } from '#kernel/access/access.ts';
import { MASK } from '#kernel/access/mask.ts';
import { withheldParts } from '#kernel/access/suppress.ts';
import type { ActionsFor, Catalogue, Count, EvidencePage, IndicatorPage, MapLayers, RecordPage, RecordPageWire, SearchResult, Totals } from '#kernel/desk/wire.ts';
import { asReader, inScope, loadView } from '#store/access/in-scope.ts';
import { sightArms, sightTest } from '#store/access/sight-sql.ts';
import { Parameters, table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { LEAK_UNITS, openLeakDistrict, type Planted } from '#tests/kit/leak-district.ts';
import { openApp } from '#tests/kit/open-app.ts';

const UNITS = Object.keys(LEAK_UNITS);
const STAFF = ['staff-1', 'staff-11', 'staff-2', 'staff-12'];
const TODAY = '2024-06-30';
const RUNS = process.env.SHALI_LONG ? 200 : 16;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const FILES: readonly Planted[] = Array.from({ length: 26 }, (_, index) => ({ register: 'case-file', id: `file-${index}`, unit: at(UNITS, index * 5), maker: 'system', token: `案由X${1000 + index}X`, salary: 0, owner: '', kind: index % 3 === 0 ? 'b' : 'a', ...(index % 6 === 2 ? { helper: at(STAFF, index) } : {}) }));
const NOTES: readonly Planted[] = Array.from({ length: 72 }, (_, index) => ({
  register: 'note', id: `note-${index}`, unit: index % 9 === 4 ? undefined : at(UNITS, index * 3), maker: at([...STAFF, 'guest-1'], index * 7), token: `便签Y${1000 + index}Y`, salary: 7_000_000 + index, owner: `业主Z${1000 + index}Z`, kind: index % 2 === 0 ? 'a' : 'b',
  ...(index % 8 === 3 ? { helper: at(STAFF, index) } : {}), ...(index % 3 === 0 ? { file: `file-${index % 26}` } : {}),
}));
// Whoever makes a note without a unit makes it in his own.
const MAKERS = new Map([...STAFF, 'guest-1'].map((id, index): [string, Actor] => [id, { id, name: id, unit: at(UNITS, index + 2), duties: [], kind: 'staff' }]));
const unitOf = (one: Planted): string | undefined => one.unit ?? MAKERS.get(one.maker)?.unit;

/** Who sees what, said once more and without what the program says it with: upwards from the record, not down the tree. */
function isSeen(actor: Actor, one: Planted): boolean {
  const principals = (actor.deputyFor ?? []).filter((principal) => principal.since <= TODAY && TODAY <= principal.until);
  return [actor, ...principals].some(({ id, unit, duties }) => {
    if (one.helper === id) return true;
    if (one.register === 'case-file') return duties.includes('keeper') && liesUnder(unitOf(one), unit);
    return duties.includes('chief') || (duties.includes('officer') && liesUnder(unitOf(one), unit)) || (duties.includes('guest') && one.maker === id);
  });
}

function liesUnder(unit: string | undefined, above: string): boolean {
  for (let one = unit; one !== undefined; one = LEAK_UNITS[one]) if (one === above) return true;
  return false;
}

const duties = fc.subarray(['chief', 'officer', 'guest', 'keeper', 'other']);
const principal: fc.Arbitrary<Principal> = fc.record({
  id: fc.constantFrom(...STAFF), name: fc.constant('某'), unit: fc.constantFrom(...UNITS), duties, since: fc.constantFrom('2024-06-01', '2024-06-30', '2024-07-01'), until: fc.constantFrom('2024-06-29', '2024-06-30', '2024-07-31'),
});
const person: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom(...STAFF, 'guest-1', 'nobody'), name: fc.constant('某'), unit: fc.constantFrom(...UNITS, 'unit-9'), duties, kind: fc.constant('staff' as const), deputyFor: fc.array(principal, { maxLength: 2 }),
});

describe.each(DATABASES)('what nobody may see leaks by no way on %s', (kind) => {
  let district: District;
  let app: FastifyInstance;
  beforeAll(async () => {
    district = await openLeakDistrict(await openEmpty(kind), [...FILES, ...NOTES], MAKERS);
    app = await openApp(district);
  });
  afterAll(async () => {
    await app.close();
    await district.database.close();
  });

  // Every answer is looked through for the marks of what this person may not see.
  const ask = async <T>(actor: Actor, url: string): Promise<{ status: number; body: T }> => {
    const answer = await app.inject({ url, headers: { 'x-viewer': encodeURIComponent(JSON.stringify(actor)) } });
    for (const one of [...FILES, ...NOTES]) if (!isNamed(actor, one)) expect(answer.body.includes(one.token), `${url} shows ${one.id}`).toBe(false);
    for (const one of NOTES) expect(answer.body.includes(one.owner), `${url} shows whose ${one.id} is`).toBe(false);
    if (!unmasks(actor)) for (const one of NOTES) expect(answer.body.includes(String(one.salary)), `${url} shows the salary of ${one.id}`).toBe(false);
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  const askFor = async <T>(actor: Actor, url: string, payload: object): Promise<{ status: number; body: T }> => {
    const answer = await app.inject({ method: 'POST', url, payload, headers: { 'x-viewer': encodeURIComponent(JSON.stringify(actor)), 'x-shali-csrf': '1' } });
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  const holds = (actor: Actor, duty: string): boolean => [actor, ...(actor.deputyFor ?? []).filter((one) => one.since <= TODAY && TODAY <= one.until)].some((one) => one.duties.includes(duty));
  const unmasks = (actor: Actor): boolean => holds(actor, 'chief');
  // What a case file is called is masked for who keeps none.
  const isNamed = (actor: Actor, one: Planted): boolean => isSeen(actor, one) && (one.register === 'note' || holds(actor, 'keeper'));
  const seenOf = (actor: Actor, all: readonly Planted[]): readonly string[] => all.filter((one) => isSeen(actor, one)).map((one) => one.id).toSorted();
  const everyViewer = (work: (actor: Actor) => Promise<void>): Promise<void> => fc.assert(fc.asyncProperty(person, work), { numRuns: RUNS });
  const pages = async (actor: Actor, register: string, query: string, limit: number): Promise<{ ids: readonly string[]; status: number; first: RecordPage }> => {
    const ids: string[] = [];
    let first: RecordPage | undefined;
    for (let after = ''; ; ) {
      const { status, body } = await ask<RecordPage>(actor, `/api/registers/${register}/records?limit=${limit}${query}${after}`);
      if (status !== 200) return { ids: [], status, first: body };
      first ??= body;
      ids.push(...body.rows.map((row) => row.id));
      if (!body.next) return { ids: ids.toSorted(), status, first };
      after = `&after=${body.next}`;
    }
  };

  test('14 policy and predicate each say what the rules say, and every row that is seen is in exactly one arm', () =>
    everyViewer(async (actor) => {
      const view = await loadView(district, actor);
      for (const [register, all] of [['note', NOTES], ['case-file', FILES]] as const) {
        const name = table(district.schema, register);
        const byPolicy = await inScope(district, view, [register], (scoped) => scoped.query<{ id: string }>(`select "id" from ${name}`));
        expect(byPolicy.rows.map((row) => row.id).toSorted()).toEqual(seenOf(actor, all));
        const test = new Parameters();
        const condition = sightTest(view, register, 'r', test);
        const arms = new Parameters();
        const parts = sightArms(view, register, 'r', arms).map((arm) => `select r."id" from ${name} r where ${arm}`);
        const [byTest, byArms] = await asReader(district, async (wide) => [await wide.query<{ id: string }>(`select r."id" from ${name} r where ${condition}`, test.values), await wide.query<{ id: string }>(parts.join(' union all '), arms.values)]);
        for (const found of [byTest, byArms]) expect(found!.rows.map((row) => row.id).toSorted()).toEqual(seenOf(actor, all));
      }
    }));

  test('15 a register that is not named gives no rows, nor does the journal', async () => {
    const chief: Actor = { id: 'nobody', name: '某', unit: 'unit-1', duties: ['chief', 'keeper'], kind: 'staff' };
    const view = await loadView(district, chief);
    const counts = await inScope(district, view, ['note'], (scoped) => scoped.query<{ n: number; f: number; e: number }>('select (select count(*) from "leak"."note") as n, (select count(*) from "leak"."case-file") as f, (select count(*) from "leak"."entry") as e'));
    expect(counts.rows[0]).toEqual({ n: NOTES.length, f: 0, e: 0 });
  });

  test('16 list, count, totals, steps of a selection, pages as an export takes them, and the names of what is referred to', () =>
    everyViewer(async (actor) => {
      for (const [register, all] of [['note', NOTES], ['case-file', FILES]] as const) {
        const expected = seenOf(actor, all);
        for (const [query, limit] of [['', 200], ['&sort=name', 7], ['&sort=-changedAt', 9], ['&sort=unit', 11]] as const) {
          const { ids, status, first } = await pages(actor, register, query, limit);
          if (status === 403) expect(expected).toEqual([]);
          else if (status === 400) expect([query, holds(actor, 'keeper')]).toEqual(['&sort=name', false]);
          else {
            expect(ids).toEqual(expected);
            expect(first.count).toEqual({ value: expected.length, exact: true });
            expect((await ask<Count>(actor, `/api/registers/${register}/count?count=exact`)).body).toEqual({ value: expected.length, exact: true });
          }
        }
      }
      // What is added up: the records that he sees, and of amounts those that are not masked for him.
      const seenNotes = NOTES.filter((one) => isSeen(actor, one));
      const totals = await ask<Totals>(actor, '/api/registers/note/totals');
      if (totals.status === 200) expect(totals.body).toEqual({ rows: seenNotes.length, sums: unmasks(actor) ? { salary: seenNotes.length === 0 ? null : String(seenNotes.reduce((sum, one) => sum + one.salary, 0)) } : {} });
      else expect([totals.status, seenNotes]).toEqual([403, []]);
      const { body: allowed } = await askFor<ActionsFor>(actor, '/api/registers/case-file/actions', { ids: FILES.map((one) => one.id) });
      const seenFiles = FILES.filter((one) => isSeen(actor, one)).length;
      expect(allowed.seen).toBe(seenFiles);
      expect(allowed.actions).toEqual(holds(actor, 'keeper') && seenFiles > 0 && actor.duties.includes('keeper') ? { close: seenFiles } : {});
      const { first } = await pages(actor, 'note', '', 200);
      for (const row of first.rows ?? []) {
        const planted = NOTES.find((one) => one.id === row.id)!;
        const file = FILES.find((one) => one.id === planted.file);
        if (file) expect(first.refs[file.id]).toBe(isNamed(actor, file) ? file.token : undefined);
        expect(row.values.owner).toBe(MASK);
        expect(row.values.salary).toBe(unmasks(actor) ? planted.salary : MASK);
        expect(row.values.parts).toEqual([{ item: '件', cost: unmasks(actor) ? planted.salary : MASK }]);
      }
    }));

  test('17 conditions reach neither what is masked nor what is referred to and not seen', () =>
    everyViewer(async (actor) => {
      const where = (condition: object): string => `&where=${encodeURIComponent(JSON.stringify(condition))}`;
      const filed = NOTES.filter((one) => isSeen(actor, one) && FILES.some((file) => file.id === one.file && file.kind === 'a' && isSeen(actor, file)));
      const { ids, status, first } = await pages(actor, 'note', where({ 'file.kind': 'a' }), 200);
      if (status === 200) expect([ids, first.count?.value]).toEqual([filed.map((one) => one.id).toSorted(), filed.length]);
      if (status === 200 && filed.length > 3) expect((await pages(actor, 'note', where({ 'file.kind': 'a' }), 3)).first.count?.value).toBe(filed.length);
      const masked = await ask<{ code: string }>(actor, `/api/registers/note/records?limit=5${where({ salary: { atLeast: 7_000_010 } })}`);
      if (!unmasks(actor)) expect(['condition/masked', 'access/closed']).toContain(masked.body.code);
      expect((await ask<{ code: string }>(actor, '/api/registers/note/records?limit=5&sort=salary')).status).toBe(unmasks(actor) ? 200 : 400);
      expect((await ask<{ code: string }>(actor, `/api/registers/note/records?limit=5${where({ owner: '业主' })}`)).status).not.toBe(200);
    }));

  test('18 search', () =>
    everyViewer(async (actor) => {
      for (const one of [at(NOTES, actor.duties.length * 17 + actor.unit.length), at(FILES, actor.unit.length * 5), ...NOTES.filter((note) => note.helper).slice(0, 2)]) {
        const { body } = await ask<SearchResult>(actor, `/api/search?q=${encodeURIComponent(one.token)}`);
        if (!isSeen(actor, one)) expect(body.hits).toEqual([]);
        const listed = await pages(actor, one.register, `&q=${encodeURIComponent(one.token)}`, 5);
        expect(listed.ids).toEqual(isNamed(actor, one) ? [one.id] : []);
      }
    }));

  test('19 the record, its timeline, its REST address and every command on it', () =>
    everyViewer(async (actor) => {
      for (const one of [at(NOTES, actor.unit.length * 13), at(NOTES, actor.duties.length * 11 + 4), at(FILES, actor.duties.length * 3 + 1)]) {
        const { status, body } = await ask<RecordPageWire & { code: string }>(actor, `/api/registers/${one.register}/records/${one.id}`);
        expect(status).toBe(isSeen(actor, one) ? 200 : 404);
        if (status === 200) expect(body.timeline.length).toBe(1);
        else expect(body.code).toBe('record/unknown');
        if (isSeen(actor, one)) continue;
        const headers = { 'x-viewer': encodeURIComponent(JSON.stringify(actor)), 'x-shali-csrf': '1', 'if-match': '"v1"' };
        const patched = await app.inject({ method: 'PATCH', url: `/api/registers/${one.register}/records/${one.id}`, headers, payload: { kind: 'b' } });
        const acted = await app.inject({ method: 'POST', url: '/api/commands', headers, payload: { do: 'act', register: one.register, id: one.id, action: 'close' } });
        const revealed = await app.inject({ method: 'POST', url: '/api/reveals', headers, payload: { register: one.register, id: one.id, field: 'owner', reason: '试验' } });
        expect([patched, acted, revealed].map((answer) => answer.json<{ code: string }>().code)).toEqual(Array(3).fill('record/unknown'));
      }
    }));

  test('20 a figure is the same for everyone, its evidence says how much of it is shown', () =>
    everyViewer(async (actor) => {
      const isStaff = actor.duties.length > 0;
      const evidence: readonly (readonly [string, readonly Planted[]])[] = [
        ['notes', NOTES], ['standing', NOTES.filter((one) => one.kind === 'a')], ['pay', NOTES], ['filed', NOTES.filter((one) => FILES.find((file) => file.id === one.file)?.kind === 'a')], ['files', FILES],
      ];
      for (const [name, all] of evidence) {
        const { status, body } = await ask<EvidencePage>(actor, `/api/indicators/leak/${name}/evidence?period=2024-06&limit=200`);
        expect(status).toBe(isStaff ? 200 : 403);
        if (!isStaff) continue;
        expect(body.rows.map((row) => row.id).toSorted(), name).toEqual(seenOf(actor, all));
        expect([body.shown, body.count], name).toEqual([seenOf(actor, all).length, all.length]);
        if (name === 'pay' && !unmasks(actor)) expect(body.rows.every((row) => row.contribution === null)).toBe(true);
      }
    }));

  test('21 parts of a restricted figure with fewer than five records are withheld from who does not see them', () =>
    everyViewer(async (actor) => {
      if (actor.duties.length === 0) return;
      const byUnit = (all: readonly Planted[]): ReadonlyMap<string, number> => new Map([...Map.groupBy(all, (one) => one.unit ?? '')].map(([unit, list]) => [unit, list.length]));
      const open = await ask<IndicatorPage>(actor, '/api/indicators/leak/notes?period=2024-06');
      expect(new Map(open.body.breakdown.map((part) => [part.key, part.value]))).toEqual(byUnit(NOTES));
      const guarded = await ask<IndicatorPage>(actor, '/api/indicators/leak/files?period=2024-06');
      const covers = UNITS.every((unit) => seenOf(actor, FILES.filter((one) => one.unit === unit)).length === FILES.filter((one) => one.unit === unit).length);
      const sizes = byUnit(FILES);
      const withheld = withheldParts(guarded.body.breakdown.map((part) => sizes.get(part.key)!));
      for (const [place, part] of guarded.body.breakdown.entries()) expect(part.value).toBe(!covers && withheld.has(place) ? null : sizes.get(part.key));
      expect(guarded.body.indicator.value).toBe(FILES.length);
    }));

  test('22 map and catalogue', () =>
    everyViewer(async (actor) => {
      const { body } = await ask<MapLayers>(actor, '/api/map');
      const drawn = body.layers.find((layer) => layer.id === 'note')?.features.features as readonly { properties: { record: string } }[] | undefined;
      expect((drawn ?? []).map((feature) => feature.properties.record).toSorted()).toEqual(seenOf(actor, NOTES));
      const catalogue = await ask<Catalogue>(actor, '/api/catalogue');
      for (const [register, all] of [['note', NOTES], ['case-file', FILES]] as const) {
        const isTold = catalogue.body.registers.some((one) => one.id === register);
        if (seenOf(actor, all).length > 0) expect(isTold).toBe(true);
        if (!isTold) expect((await pages(actor, register, '', 5)).status).toBe(403);
      }
    }));
});
