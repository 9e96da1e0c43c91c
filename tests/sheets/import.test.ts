import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportPage, ImportWire, PreviewWire } from '#kernel/sheet/sheet-wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { importTurn } from '#server/sheet/import-turn.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { codeOf, largeWorkbook, rowsOf } from '#tests/kit/sheet-files.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

const HEAD = ['名称 *', '统一社会信用代码', '类型', '行业', '中介服务机构', '成立日期', '登记状态', '住所', '从业人数（人）', '所在社区', '负责人'];
// No slice of time ends a turn of these tests, however slow the machine is.
const LONG_MS = 600_000;
const BAD = 37;
const ROWS = 5000;

// Every so often a row is wrong, each in a way of its own.
const good = (number: number): unknown[] => [`商户${number}`, codeOf(number), '个体工商户', 'F51', '否', '2020-03-05', '存续', `云杉路${number}号`, 5, '云村', '某某'];
const wrong = (number: number, kind: number): unknown[] => {
  const row = good(number);
  if (kind % 6 === 0) row[1] = '91410000100000000X';
  if (kind % 6 === 1) row[2] = '公司';
  if (kind % 6 === 2) row[5] = '2020年2月30日';
  if (kind % 6 === 3) row[9] = '没有的村';
  if (kind % 6 === 4) row[0] = '';
  if (kind % 6 === 5) row[8] = '五人';
  return row;
};

describe.each(DATABASES)('sheets in, on %s', (kind) => {
  let platform: Platform & { readonly clock: { at: string } };
  let app: FastifyInstance;
  let session: { cookie: string };
  const upload = async (bytes: Buffer, name = '商户.xlsx', register = 'operator', headers: object = session) =>
    app.inject({ method: 'POST', url: `/api/registers/${register}/imports`, payload: bytes, headers: { ...OWN_PAGE, ...headers, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) } });
  const get = async <T>(url: string): Promise<T> => (await app.inject({ url, headers: session })).json<T>();
  const bytesOf = async (url: string): Promise<Buffer> => (await app.inject({ url, headers: session })).rawPayload;
  const post = (url: string, payload: object = {}) => app.inject({ method: 'POST', url, payload, headers: { ...OWN_PAGE, ...session } });
  const count = async (): Promise<number> => (await platform.district.database.pool.query<{ n: number }>('select count(*) as n from "yunshan"."operator"')).rows[0]!.n;
  const read = async (bytes: Buffer, name?: string): Promise<ImportWire> => {
    const made = await upload(bytes, name);
    expect(made.statusCode, made.body).toBe(201);
    await importTurn(platform, LONG_MS);
    return get<ImportWire>(`/api/imports/${made.json<ImportWire>().id}`);
  };
  const run = async (id: string): Promise<ImportWire> => {
    expect((await post(`/api/imports/${id}/start`)).statusCode).toBe(200);
    await importTurn(platform, LONG_MS);
    return get<ImportWire>(`/api/imports/${id}`);
  };
  beforeAll(async () => {
    platform = await openYunshan(kind);
    app = await buildApp(platform);
    session = await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password);
    await post('/api/commands', { do: 'create', register: 'community', id: 'village', set: { name: '云村', kind: 'village', unit: 'office', households: 10, branded: 'none' } });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test('S7, S9, S11: of 5,000 rows with 37 bad ones 4,963 are taken, and 37 come back with their reasons; mended, they are taken too', async () => {
    const rows = Array.from({ length: ROWS }, (_, index) => (index % 135 === 7 ? wrong(index, (index - 7) / 135) : good(index)));
    expect(rows.filter((_, index) => index % 135 === 7).length).toBe(BAD);
    const before = await count();
    const ready = await read(await largeWorkbook([HEAD, ...rows]));
    expect(ready).toMatchObject({ state: 'ready', rows: ROWS, good: ROWS - BAD, bad: BAD, done: 0, fileName: '商户.xlsx' });
    expect(ready.sha256).toMatch(/^[0-9a-f]{64}$/);
    const preview = await get<PreviewWire>(`/api/imports/${ready.id}/preview`);
    expect(preview.columns.map((column) => column.field)).toEqual(['name', 'creditCode', 'kind', 'industry', 'intermediary', 'openedOn', 'status', 'address', 'employees', 'community', 'principal']);
    expect(preview.rows).toHaveLength(20);
    expect(preview.rows[0]).toMatchObject({ row: 2, does: 'create', cells: { name: '商户0', kind: '个体工商户', community: '云村', openedOn: '2020-03-05' }, problems: [] });
    expect(preview.rows[7]).toMatchObject({ does: 'refused' });
    expect(preview.rows[7]!.problems[0]).toMatch(/统一社会信用代码：/);
    expect(await count()).toBe(before);

    const done = await run(ready.id);
    expect(done).toMatchObject({ state: 'done', done: ROWS, created: ROWS - BAD, updated: 0, unchanged: 0, refused: BAD });
    expect(await count()).toBe(before + ROWS - BAD);

    const back = await bytesOf(`/api/imports/${ready.id}/refused`);
    const sheet = await rowsOf(back);
    expect(sheet[1]).toEqual([...HEAD, '未导入原因']);
    const body = sheet.slice(2).filter((row) => !String(row[0]).startsWith('演示数据'));
    expect(body).toHaveLength(BAD);
    for (const row of body) expect(String(row.at(-1))).toMatch(/：/);
    const mended = body.map((row, index) => good(7 + index * 135).map((cell, column) => (column === 1 || column === 0 ? cell : (row[column] ?? cell))).map((cell, column) => ([2, 5, 8, 9].includes(column) ? good(0)[column] : cell)));
    platform.clock.at = new Date(Date.parse(platform.clock.at) + 60_000).toISOString();
    const again = await read(await largeWorkbook([sheet[0]!, sheet[1]!, ...mended.map((row) => [...row, '已改'])]), '改好.xlsx');
    expect(again).toMatchObject({ state: 'ready', rows: BAD, bad: 0 });
    expect(await run(again.id)).toMatchObject({ state: 'done', created: BAD, refused: 0, kept: false });
    expect(await count()).toBe(before + ROWS);
    const page = await get<ImportPage>('/api/imports');
    expect(page.imports.map((one) => one.fileName)).toEqual(['改好.xlsx', '商户.xlsx']);
  }, 120_000);

  test('S8: what stands already by its unique number or its id is an edit, and what is the same is left alone', async () => {
    const base = Array.from({ length: 6 }, (_, index) => good(index).slice(0, 10));
    expect(await run((await read(await largeWorkbook([HEAD.slice(0, 10), ...base]))).id)).toMatchObject({ created: 0, updated: 0, unchanged: 6, refused: 0, state: 'done' });
    base[2]![8] = 77;
    base[4]![0] = '改名的商户';
    const done = await run((await read(await largeWorkbook([HEAD.slice(0, 10), ...base]))).id);
    expect(done).toMatchObject({ created: 0, updated: 2, unchanged: 4 });
    const changed = (await platform.district.database.pool.query<{ id: string; name: string; _version: number }>('select "id", "name", "_version" from "yunshan"."operator" where "creditCode" = $1', [codeOf(4)])).rows[0]!;
    expect(changed).toMatchObject({ name: '改名的商户', _version: 2 });
    const byId = await run((await read(await largeWorkbook([['记录标识', '从业人数'], [changed.id, 9]]))).id);
    expect(byId).toMatchObject({ updated: 1, refused: 0 });
    const timeline = await get<{ timeline: readonly { reason?: string }[] }>(`/api/registers/operator/records/${changed.id}`);
    expect(timeline.timeline.some((entry) => entry.reason?.includes('由表格'))).toBe(true);
    expect(await read(await largeWorkbook([HEAD, good(0), good(1), good(0)]))).toMatchObject({ bad: 1, good: 2 });
  });

  test('S10: after a restart in the middle the import goes on with the next row and makes nothing twice; stopped, it stays where it is', async () => {
    const rows = Array.from({ length: 2200 }, (_, index) => good(100_000 + index));
    const before = await count();
    const ready = await read(await largeWorkbook([HEAD, ...rows]));
    await post(`/api/imports/${ready.id}/start`);
    // A slice of no time ends after one batch, as a process that is ended does.
    await importTurn(platform, 0);
    const half = await get<ImportWire>(`/api/imports/${ready.id}`);
    expect(half).toMatchObject({ state: 'running', done: 500, created: 500 });
    // Another process that works on the same place writes nothing: its batch is refused with all its rows.
    await Promise.all([importTurn(platform, 0), importTurn(platform, 0)]);
    const more = await get<ImportWire>(`/api/imports/${ready.id}`);
    expect(more.created).toBe(await count() - before);
    expect((await post(`/api/imports/${ready.id}/stop`)).json<ImportWire>().state).toBe('stopped');
    await importTurn(platform, LONG_MS);
    expect(await count() - before).toBe(more.created);
    const again = await run((await read(await largeWorkbook([HEAD.slice(0, 10), ...rows.map((row) => row.slice(0, 10))]))).id);
    expect(again).toMatchObject({ created: 2200 - more.created, unchanged: more.created, refused: 0, state: 'done' });
    expect(await count()).toBe(before + 2200);
    expect((await post(`/api/imports/${ready.id}/stop`)).statusCode).toBe(409);
  }, 120_000);

  test('S12: what the door itself refuses comes back too, and costs none of its neighbours', async () => {
    const columns = ['记录标识', ...HEAD.slice(0, 10)];
    const rows = Array.from({ length: 60 }, (_, index) => [`door-${index}`, ...good(200_000 + index).slice(0, 10)]);
    expect(await run((await read(await largeWorkbook([columns, ...rows]))).id)).toMatchObject({ created: 60, refused: 0 });
    // Another record has this number already: only the database sees it.
    const clash = rows.map((row, index) => (index % 7 === 3 ? [`clash-${index}`, ...row.slice(1)] : [row[0], row[1], ...row.slice(2, 9), 8, row[10]]));
    const done = await run((await read(await largeWorkbook([columns, ...clash]))).id);
    expect(done).toMatchObject({ updated: 60 - 9, refused: 9, created: 0, state: 'done' });
  });

  test('S3: who may not write the register gets neither template nor import, and nobody sees the imports of others', async () => {
    const other = await signedIn(app, 'archivist', YUNSHAN_DEMONSTRATION.password);
    expect((await upload(Buffer.from('名称\n甲'), 'a.csv', 'operator', other)).json()).toMatchObject({ code: 'sheet/write-denied' });
    expect((await app.inject({ url: '/api/registers/operator/sheet-template', headers: other })).statusCode).toBe(403);
    const mine = (await get<ImportPage>('/api/imports')).imports[0]!;
    for (const part of ['', '/preview', '/refused']) expect((await app.inject({ url: `/api/imports/${mine.id}${part}`, headers: other })).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/api/registers/operator/imports', payload: 'x', headers: { ...session, 'content-type': 'application/octet-stream' } })).statusCode).toBe(403);
    expect((await app.inject({ url: '/api/imports' })).statusCode).toBe(401);
  });
});
