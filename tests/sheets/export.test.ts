import type { FastifyInstance } from 'fastify';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordPage } from '#kernel/desk/wire.ts';
import { MASK } from '#kernel/access/mask.ts';
import type { ExportWire, ImportWire } from '#kernel/sheet/sheet-wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { importTurn } from '#server/sheet/import-turn.ts';
import { codeOf, rowsOf } from '#tests/kit/sheet-files.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

const MANY = 1234;
// No slice of time ends a turn of these tests, however slow the machine is.
const LONG_MS = 600_000;

describe('sheets out', () => {
  let platform: Platform;
  let app: FastifyInstance;
  let session: { cookie: string };
  const get = (url: string, headers: object = session) => app.inject({ url, headers: { ...headers } });
  const post = (payload: object) => app.inject({ method: 'POST', url: '/api/commands', payload, headers: { ...OWN_PAGE, ...session } });
  beforeAll(async () => {
    platform = await openYunshan('pglite');
    app = await buildApp(platform);
    session = await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password);
    await post({ do: 'create', register: 'community', id: 'village', set: { name: '云村', kind: 'village', unit: 'office', households: 10, branded: 'none' } });
    const csv = ['名称,统一社会信用代码,类型,行业,中介服务机构,成立日期,登记状态,住所,从业人数,所在社区,负责人', ...Array.from({ length: MANY }, (_, index) => `${index === 5 ? '"=HYPERLINK(""http://x"")"' : `商户${index}`},${codeOf(index)},企业,F51,否,2020-03-05,存续,云杉路,${index},云村,某某`)].join('\n');
    const made = await app.inject({ method: 'POST', url: '/api/registers/operator/imports', payload: Buffer.from(csv), headers: { ...OWN_PAGE, ...session, 'content-type': 'application/octet-stream' } });
    await importTurn(platform, LONG_MS);
    await app.inject({ method: 'POST', url: `/api/imports/${made.json<ImportWire>().id}/start`, payload: {}, headers: { ...OWN_PAGE, ...session } });
    await importTurn(platform, LONG_MS);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test('S13: the sheet holds the rows of the list, in its order and columns, with its masks, and says that it is a demonstration', async () => {
    const query = `where=${encodeURIComponent(JSON.stringify({ employees: { atLeast: 10 } }))}&sort=-employees`;
    const list = (await get(`/api/registers/operator/records?${query}&limit=200`)).json<RecordPage>();
    const answer = await get(`/api/registers/operator/sheet?${query}&columns=name,employees,principal,community,openedOn&watch=00112233445566778899`);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('经营主体.xlsx'));
    const rows = await rowsOf(answer.rawPayload);
    expect(rows[0]).toEqual(['operator.name', 'operator.employees', 'operator.principal', 'operator.community', 'operator.openedOn', 'operator.id']);
    expect(rows[1]).toEqual(['名称', '从业人数', '负责人', '所在社区', '成立日期', '记录标识']);
    expect(rows).toHaveLength(2 + MANY - 10 + 1);
    expect(rows.slice(2, 202).map((row) => [row[0], row[1], row[5]])).toEqual(list.rows.map((row) => [row.values.name, row.values.employees, row.id]));
    expect(rows[2]!.slice(2, 5)).toEqual([MASK, '云村', new Date('2020-03-05')]);
    expect(String(rows.at(-1)![0])).toMatch(/^演示数据/);
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(answer.rawPayload).buffer);
    expect(book.keywords).toBe('演示数据');
    expect(book.worksheets[0]!.headerFooter.oddFooter).toMatch(/演示数据/);
    expect(book.worksheets[0]!.getRow(1).hidden).toBe(true);
    expect((await get('/api/exports/00112233445566778899')).json<ExportWire>()).toEqual({ done: MANY - 10, of: MANY - 10, exact: true });
  });

  test('S14: a csv runs nothing, and comes back in as it went out; so does a workbook', async () => {
    const csv = (await get('/api/registers/operator/sheet?format=csv&sort=employees&columns=name,creditCode,employees,principal')).body;
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('\ufeff名称,统一社会信用代码,从业人数,负责人,记录标识');
    expect(lines[6]).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",/);
    expect(lines).toHaveLength(MANY + 3);
    for (const bytes of [Buffer.from(csv), (await get('/api/registers/operator/sheet')).rawPayload]) {
      const made = await app.inject({ method: 'POST', url: '/api/registers/operator/imports', payload: bytes, headers: { ...OWN_PAGE, ...session, 'content-type': 'application/octet-stream' } });
      const { id } = made.json<ImportWire>();
      await importTurn(platform, LONG_MS);
      await app.inject({ method: 'POST', url: `/api/imports/${id}/start`, payload: {}, headers: { ...OWN_PAGE, ...session } });
      await importTurn(platform, LONG_MS);
      expect((await get(`/api/imports/${id}`)).json()).toMatchObject({ state: 'done', rows: MANY, unchanged: MANY, updated: 0, created: 0, refused: 0 });
    }
  });

  test('S13: what somebody does not see is in no sheet of his, nor are columns that there are not', async () => {
    const officer = await signedIn(app, 'follow-up-officer', YUNSHAN_DEMONSTRATION.password);
    const archivist = await signedIn(app, 'archivist', YUNSHAN_DEMONSTRATION.password);
    const seen = async (headers: object) => (await get('/api/registers/instruction/records', headers)).json<RecordPage>().rows?.length ?? 0;
    for (const headers of [officer, archivist]) {
      const answer = await get('/api/registers/instruction/sheet?format=csv', headers);
      const rows = answer.statusCode === 200 ? answer.body.split('\r\n').length - 3 : 0;
      expect(rows).toBe(await seen(headers));
    }
    expect(await seen(officer)).not.toBe(await seen(archivist));
    expect((await get('/api/registers/operator/sheet?columns=name,nothing')).json()).toMatchObject({ code: 'sheet/column-unknown' });
    expect((await get('/api/registers/operator/sheet?sort=principal')).json()).toMatchObject({ code: 'list/sort-invalid' });
    expect((await get('/api/registers/operator/sheet', {})).statusCode).toBe(401);
  });

  test('S4: the template asks what a form asks, with its rules, lists and hidden ids', async () => {
    const answer = await get('/api/registers/operator/sheet-template');
    expect(answer.statusCode).toBe(200);
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(answer.rawPayload).buffer);
    const [page, guide, lists] = book.worksheets;
    expect(page!.getRow(1).hidden).toBe(true);
    expect(page!.getRow(1).getCell(1).value).toBe('operator.name');
    expect(page!.getRow(2).getCell(1).value).toBe('名称 *');
    expect(JSON.stringify(page!.getRow(2).getCell(3).note)).toMatch(/企业、个体工商户/);
    expect(page!.getCell('C3').dataValidation).toMatchObject({ type: 'list' });
    expect(lists).toMatchObject({ name: '选项', state: 'veryHidden' });
    const offered = (lists!.getSheetValues().slice(1) as unknown[][]).flat();
    for (const one of ['企业', '是', '否', '云村', '存续']) expect(offered).toContain(one);
    expect(guide!.name).toBe('填表说明');
    const english = await get('/api/registers/operator/sheet-template?for=update', { ...session, 'accept-language': 'en' });
    const rows = await rowsOf(english.rawPayload);
    expect(rows[1]!.slice(0, 2)).toEqual(['Record id', 'Name']);
  });
});
