import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { CommandResult, RecordWire } from '#kernel/desk/wire.ts';
import type { District } from '#store/district.ts';
import { runCommand } from '#store/command/run.ts';
import { sweepOnce } from '#store/once/once.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { LEAK_SYSTEM, openLeakDistrict } from '#tests/kit/leak-district.ts';
import { openApp } from '#tests/kit/open-app.ts';

const chief: Actor = { id: 'staff-1', name: '某', unit: 'unit-1', duties: ['chief'], kind: 'staff' };
const other: Actor = { ...chief, id: 'staff-2' };
const note = { name: '便签', kind: 'a', unit: 'unit-3', salary: 7, owner: '某甲', seat: { type: 'Point', coordinates: [114, 33.5] }, writtenOn: '2024-06-03' };

describe.each(DATABASES)('a change that is sent again on %s', (kind) => {
  let district: District;
  let app: FastifyInstance;
  let now = '2024-06-30T02:00:00.000Z';
  beforeAll(async () => {
    district = { ...(await openLeakDistrict(await openEmpty(kind), [], new Map())), now: () => now };
    app = await openApp(district);
  });
  afterAll(async () => {
    await app.close();
    await district.database.close();
  });
  const send = (method: 'POST' | 'PATCH', url: string, payload: object, headers: Record<string, string> = {}, actor = chief, to = app) =>
    to.inject({ method, url, payload, headers: { 'x-viewer': encodeURIComponent(JSON.stringify(actor)), ...headers } });
  const countNotes = async (): Promise<number> => (await district.database.pool.query<{ n: number }>('select count(*) as n from "leak"."note"')).rows[0]!.n;

  test('A1 gives the stored answer with Idempotent-Replayed, whatever became of the record since', async () => {
    const key = { 'idempotency-key': 'a-1' };
    const first = await send('POST', '/api/registers/note/records', note, key);
    expect([first.statusCode, first.headers['idempotent-replayed'], first.headers.etag]).toEqual([201, undefined, '"v1"']);
    const { id } = first.json<RecordWire>();
    const changed = await send('PATCH', `/api/registers/note/records/${id}`, { kind: 'b' }, { 'if-match': '"v1"', 'idempotency-key': 'a-2' });
    expect([changed.statusCode, changed.headers.etag]).toEqual([200, '"v2"']);
    const again = await send('POST', '/api/registers/note/records', note, { 'idempotency-key': '"a-1"' });
    expect([again.statusCode, again.headers['idempotent-replayed'], again.headers.etag, again.headers.location]).toEqual([201, 'true', '"v1"', first.headers.location]);
    expect(again.json()).toEqual(first.json());
    expect((await send('PATCH', `/api/registers/note/records/${id}`, { kind: 'b' }, { 'if-match': '"v1"', 'idempotency-key': 'a-2' })).json()).toEqual(changed.json());
    expect(await countNotes()).toBe(1);
  });

  test('A1 holds for commands and for readings of masked values, which are journaled once', async () => {
    const command = { do: 'create', register: 'note', set: note };
    const first = await send('POST', '/api/commands', command, { 'idempotency-key': 'b-1' });
    const again = await send('POST', '/api/commands', command, { 'idempotency-key': 'b-1' });
    expect([again.headers['idempotent-replayed'], again.json()]).toEqual(['true', first.json()]);
    const { record } = first.json<CommandResult>();
    const asked = { register: 'note', id: record.id, field: 'owner', reason: '核对' };
    const read = await send('POST', '/api/reveals', asked, { 'idempotency-key': 'b-2' });
    await runCommand(district, { actor: LEAK_SYSTEM, at: now, command: { do: 'update', register: 'note', id: record.id, set: { owner: '某乙' } } });
    const reread = await send('POST', '/api/reveals', asked, { 'idempotency-key': 'b-2' });
    expect([reread.headers['idempotent-replayed'], read.json<{ value: string }>().value, reread.json()]).toEqual(['true', '某甲', read.json()]);
    expect((await district.database.pool.query('select 1 from "leak"."reveal"')).rows.length).toBe(1);
    // Who has lost the right meanwhile reads nothing by sending it again.
    expect((await send('POST', '/api/reveals', asked, { 'idempotency-key': 'b-2' }, { ...chief, duties: ['officer'] })).json()).toMatchObject({ code: 'reveal/denied' });
  });

  test('A2 is refused when the key stood for something else, and is another person\'s own', async () => {
    await send('POST', '/api/registers/note/records', note, { 'idempotency-key': 'c-1' });
    const before = await countNotes();
    const reused = await send('POST', '/api/registers/note/records', { ...note, kind: 'b' }, { 'idempotency-key': 'c-1' });
    expect([reused.statusCode, reused.json<{ code: string }>().code]).toEqual([422, 'request/key-reused']);
    expect(await countNotes()).toBe(before);
    expect((await send('POST', '/api/registers/note/records', { ...note, kind: 'b' }, { 'idempotency-key': 'c-1' }, other)).statusCode).toBe(201);
    expect((await send('POST', '/api/registers/note/records', note, { 'idempotency-key': 'x'.repeat(101) })).json()).toMatchObject({ status: 400, code: 'request/key-invalid' });
  });

  test('A3 leaves the key free when it was refused, and then nothing is kept of it', async () => {
    const wrong = await send('POST', '/api/registers/note/records', { ...note, writtenOn: 'soon' }, { 'idempotency-key': 'd-1' });
    expect(wrong.statusCode).toBe(422);
    expect((await district.database.pool.query(`select 1 from "leak"."request_key" where "key" = 'd-1'`)).rows).toEqual([]);
    expect((await send('POST', '/api/registers/note/records', note, { 'idempotency-key': 'd-1' })).statusCode).toBe(201);
  });

  test('A4 is carried out once when both are sent at the same moment; the other waits for no one', async () => {
    const before = await countNotes();
    const sent = await Promise.all([1, 2, 3].map(() => send('POST', '/api/registers/note/records', note, { 'idempotency-key': 'e-1' })));
    expect(await countNotes()).toBe(before + 1);
    const [made, ...others] = sent.toSorted((a, b) => a.statusCode - b.statusCode);
    expect(made!.statusCode).toBe(201);
    for (const one of others) {
      if (one.statusCode === 201) expect(one.json()).toEqual(made!.json());
      else expect([one.statusCode, one.json<{ code: string }>().code, one.headers['retry-after']]).toEqual([409, 'request/key-running', '1']);
    }
    expect(others.some((one) => one.statusCode === 409)).toBe(true);
  });

  test('A5 is kept for a day and swept after it', async () => {
    await send('POST', '/api/registers/note/records', note, { 'idempotency-key': 'f-1' });
    const before = await countNotes();
    expect(await sweepOnce(district)).toBe(0);
    now = '2024-07-01T02:00:01.000Z';
    expect(await sweepOnce(district)).toBeGreaterThan(0);
    expect((await send('POST', '/api/registers/note/records', note, { 'idempotency-key': 'f-1' })).headers['idempotent-replayed']).toBeUndefined();
    expect(await countNotes()).toBe(before + 1);
  });

  if (kind === 'postgres') {
    test('A4 another process is told so too while the first is carried out', async () => {
      const elsewhere = await openApp({ ...district });
      const { id } = (await send('POST', '/api/registers/note/records', note)).json<RecordWire>();
      const holder = await district.database.pool.connect();
      await holder.query('begin');
      await holder.query('select 1 from "leak"."note" where "id" = $1 for update', [id]);
      const url = `/api/registers/note/records/${id}`;
      const headers = { 'if-match': '"v1"', 'idempotency-key': 'g-1' };
      const first = send('PATCH', url, { kind: 'b' }, headers);
      await expect.poll(async () => (await district.database.pool.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).rows.length).toBe(1);
      const second = await send('PATCH', url, { kind: 'b' }, headers, chief, elsewhere);
      expect([second.statusCode, second.json<{ code: string }>().code]).toEqual([409, 'request/key-running']);
      await holder.query('rollback');
      holder.release();
      expect((await first).statusCode).toBe(200);
      expect((await send('PATCH', url, { kind: 'b' }, headers, chief, elsewhere)).headers['idempotent-replayed']).toBe('true');
      await elsewhere.close();
    });
  }
});
