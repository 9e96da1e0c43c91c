import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { LiveChange } from '#kernel/desk/live-wire.ts';
import { verifierKey } from '#kernel/journal/note.ts';
import { LiveHub, type LiveStream } from '#server/live/live-hub.ts';
import { inScope, loadView } from '#store/access/in-scope.ts';
import { runBatch } from '#store/command/run.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { noteChanges } from '#store/webhook/note-changes.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { LEAK_SYSTEM, LEAK_UNITS, openLeakDistrict, type Planted } from '#tests/kit/leak-district.ts';

const UNITS = Object.keys(LEAK_UNITS);
const STAFF = ['staff-1', 'staff-11', 'staff-2', 'staff-12'];
const RUNS = process.env.SHALI_LONG ? 100 : 12;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const FILES: readonly Planted[] = Array.from({ length: 16 }, (_, index) => ({ register: 'case-file', id: `file-${index}`, unit: at(UNITS, index * 5), maker: 'system', token: `案由${index}`, salary: 0, owner: '', kind: 'a', ...(index % 6 === 2 ? { helper: at(STAFF, index) } : {}) }));
const NOTES: readonly Planted[] = Array.from({ length: 40 }, (_, index) => ({ register: 'note', id: `note-${index}`, unit: at(UNITS, index * 3), maker: at(STAFF, index), token: `便签${index}`, salary: 1, owner: '某', kind: 'a', ...(index % 8 === 3 ? { helper: at(STAFF, index) } : {}) }));
const MAKERS = new Map(STAFF.map((id): [string, Actor] => [id, { id, name: id, unit: 'unit-1', duties: [], kind: 'staff' }]));
const person: fc.Arbitrary<Actor> = fc.record({ id: fc.constantFrom(...STAFF, 'nobody'), name: fc.constant('某'), unit: fc.constantFrom(...UNITS, 'unit-9'), duties: fc.subarray(['chief', 'officer', 'guest', 'keeper', 'other']), kind: fc.constant('staff' as const) });

// What the database lets a viewer read is the measure: the leak matrix holds it against the rules.
describe.each(DATABASES)('feeds show what the database lets a viewer read and no more on %s', (kind) => {
  let district: District;
  let live: LiveHub;
  let version = 1;
  beforeAll(async () => {
    district = await openLeakDistrict(await openEmpty(kind), [...FILES, ...NOTES], MAKERS);
    live = new LiveHub(district);
    await place();
  });
  afterAll(async () => {
    live.stop();
    await district.database.close();
  });

  const place = async (): Promise<void> => {
    const log = { database: district.database, schema: district.schema, signer: { key: verifierKey('demo.leak', new Uint8Array(32)), sign: () => new Uint8Array(64) }, now: district.now };
    while ((await sequence(log)) > 0);
    await live.turn();
  };
  const changeAll = async (): Promise<void> => {
    version += 1;
    const kindNow = version % 2 === 0 ? 'b' : 'a';
    await runBatch(district, [...FILES, ...NOTES].map((one) => ({ actor: LEAK_SYSTEM, at: district.now(), command: { do: 'update', register: one.register, id: one.id, set: { kind: kindNow } } })));
    await place();
  };
  const readable = async (actor: Actor): Promise<readonly string[]> => {
    const view = await loadView(district, actor);
    const found = await inScope(district, view, ['note', 'case-file'], async (scoped) => [await scoped.query<{ id: string }>(`select "id" from ${table(district.schema, 'note')}`), await scoped.query<{ id: string }>(`select "id" from ${table(district.schema, 'case-file')}`)]);
    return found.flatMap((one) => one.rows.map((row) => row.id)).toSorted();
  };
  const listen = async (actor: Actor): Promise<{ readonly stream: LiveStream; readonly changes: () => readonly LiveChange[] }> => {
    const written: string[] = [];
    const stream: LiveStream = { person: actor.id, view: await loadView(district, actor), again: () => loadView(district, actor), write: (text) => void written.push(text), end: () => undefined };
    await live.open(stream, undefined);
    return { stream, changes: () => written.join('').split('\n').filter((line) => line.startsWith('data: {"register"')).map((line) => JSON.parse(line.slice(6)) as LiveChange) };
  };

  test('E3 live updates', () =>
    fc.assert(fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), async (actors) => {
      const listeners = await Promise.all(actors.map(listen));
      await changeAll();
      for (const [index, { stream, changes }] of listeners.entries()) {
        const told = changes();
        expect(told.map((one) => one.id).toSorted()).toEqual(await readable(actors[index]!));
        for (const one of told) expect(Object.keys(one).toSorted()).toEqual(['entry', 'id', 'register', 'version']);
        live.close(stream);
      }
    }), { numRuns: RUNS }));

  test('E2 a stream that goes on where it broke', async () => {
    const actor: Actor = { id: 'staff-1', name: '某', unit: 'unit-3', duties: ['officer'], kind: 'staff' };
    const size = (await district.database.pool.query<{ n: number }>('select count(*) as n from "leak"."journal_leaf"')).rows[0]!.n;
    await changeAll();
    const written: string[] = [];
    const stream: LiveStream = { person: actor.id, view: await loadView(district, actor), again: () => loadView(district, actor), write: (text) => void written.push(text), end: () => undefined };
    await live.open(stream, size - 1);
    live.close(stream);
    const told = [...written.join('').matchAll(/"id":"([a-z0-9-]+)"/g)].map((match) => match[1]);
    expect(told.toSorted()).toEqual(await readable(actor));
  });

  test('W2 deliveries to other systems', async () => {
    await noteChanges(district, async () => []);
    const actors = fc.sample(person, { numRuns: RUNS, seed: 7 });
    await changeAll();
    const changes = ['note', 'case-file'].map((register) => ({ register }));
    const viewed = await Promise.all(actors.map(async (actor, index) => ({ id: `hook-${index}`, holder: actor.id, address: '', changes, withRecord: true, madeAt: '2020-01-01T00:00:00.000Z', view: await loadView(district, actor) })));
    while ((await noteChanges(district, async () => viewed)) > 0);
    const found = await district.database.pool.query<{ webhook: string; record: string }>('select "webhook", "record" from "leak"."webhook_delivery"');
    const told = Map.groupBy(found.rows, (row) => row.webhook);
    for (const [index, actor] of actors.entries()) expect((told.get(`hook-${index}`) ?? []).map((row) => row.record).toSorted(), JSON.stringify(actor)).toEqual(await readable(actor));
    expect(found.rows.length).toBeGreaterThan(10);
  });
});
