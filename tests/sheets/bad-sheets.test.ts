import { deflateRawSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportWire, PreviewWire } from '#kernel/sheet/sheet-wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { importTurn } from '#server/sheet/import-turn.ts';
import { codeOf, workbookOf } from '#tests/kit/sheet-files.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

const HEAD = ['名称', '统一社会信用代码', '类型', '行业', '中介服务机构', '成立日期', '登记状态', '住所', '所在社区'];
const row = (number: number): unknown[] => [`商户${number}`, codeOf(number), '企业', 'F51', '否', '2020-03-05', '存续', '云杉路', '云村'];
const csv = (rows: readonly (readonly unknown[])[]): string => rows.map((cells) => cells.join(',')).join('\r\n');

describe('S6: bad sheets', () => {
  let platform: Platform;
  let app: FastifyInstance;
  let session: { cookie: string };
  const get = async <T>(url: string): Promise<T> => (await app.inject({ url, headers: session })).json<T>();
  const upload = (bytes: Buffer, name = '表.xlsx', register = 'operator') => app.inject({ method: 'POST', url: `/api/registers/${register}/imports`, payload: bytes, headers: { ...OWN_PAGE, ...session, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) } });
  const read = async (bytes: Buffer, name?: string, register?: string): Promise<ImportWire> => {
    const made = await upload(bytes, name, register);
    expect(made.statusCode, made.body).toBe(201);
    await importTurn(platform);
    return get<ImportWire>(`/api/imports/${made.json<ImportWire>().id}`);
  };
  const preview = (id: string): Promise<PreviewWire> => get<PreviewWire>(`/api/imports/${id}/preview`);
  beforeAll(async () => {
    platform = await openYunshan('pglite');
    app = await buildApp(platform);
    session = await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password);
    for (const id of ['village', 'village-2']) await app.inject({ method: 'POST', url: '/api/commands', headers: { ...OWN_PAGE, ...session }, payload: { do: 'create', register: 'community', id, set: { name: id === 'village' ? '云村' : '双村', kind: 'village', unit: 'office', households: 10, branded: 'none' } } });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test.each([
    ['nothing in the file', Buffer.alloc(0), 422, 'sheet/empty'],
  ])('%s is refused at once', async (_name, bytes, status, code) => {
    const answer = await upload(bytes);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code });
  });

  test.each([
    ['an executable named .xlsx', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), /不是表格/],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(50)]), /不是表格/],
    ['an old xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), /xls/],
    ['a zip that is no workbook', zipOf({ 'hello.txt': Buffer.from('hello') }), /坏了/],
    ['a zip that is cut', zipOf({ 'xl/workbook.xml': Buffer.from('<workbook/>') }).subarray(0, 40), /坏了/],
    ['headers of nothing known', Buffer.from('甲,乙\\n1,2'), /找不到/],
    ['a head without rows', Buffer.from(csv([HEAD])), /没有一行/],
    ['a quotation mark that never closes', Buffer.from(`${csv([HEAD])}\r\n"商户`), /引号/],
  ])('%s is told by a sentence', async (_name, bytes, says) => {
    const found = await read(bytes);
    expect(found).toMatchObject({ state: 'failed', kept: false });
    expect(found.problem!.zh).toMatch(says);
  });

  test('a zip bomb is not unpacked', async () => {
    const workbook = '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>';
    const relations = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
    const zeros = Buffer.concat([Buffer.from('<sheetData><row><c t="inlineStr"><is><t>名称</t></is></c></row>'), Buffer.alloc(64 * 1024 * 1024, '<row/>')]);
    const bomb = zipOf({ 'xl/workbook.xml': Buffer.from(workbook), 'xl/_rels/workbook.xml.rels': Buffer.from(relations), 'xl/worksheets/sheet1.xml': zeros }, 1000);
    expect(bomb.length).toBeLessThan(200_000);
    expect((await read(bomb)).problem!.zh).toMatch(/大得不正常/);
  });

  test('entities that a document declares for itself are refused', async () => {
    const workbook = '<!DOCTYPE a [<!ENTITY b "bbbb">]><workbook><sheets><sheet name="&b;" r:id="r1"/></sheets></workbook>';
    expect((await read(zipOf({ 'xl/workbook.xml': Buffer.from(workbook), 'xl/_rels/workbook.xml.rels': Buffer.from('<a/>') }))).problem!.zh).toMatch(/坏了/);
  });

  test('a title over merged cells, blank rows in between, dates as serials and text, formulas and rich text', async () => {
    const rows = [['云杉区商户一览表'], [], HEAD, row(1), [], [...row(2).slice(0, 5), 43_895, ...row(2).slice(6)], [...row(3).slice(0, 5), new Date('2020-03-05'), ...row(3).slice(6)], [...row(4).slice(0, 7), { formula: 'A1&"号"', result: '云杉路4号' }, '云村'], [...row(5).slice(0, 7), { formula: 'A1' }, '云村'], [{ richText: [{ text: '富' }, { text: '文本' }] }, ...row(6).slice(1)]];
    const found = await read(await workbookOf(rows, (page) => page.mergeCells('A1:I1')));
    expect(found).toMatchObject({ state: 'ready', rows: 6, good: 5, bad: 1 });
    const { rows: shown } = await preview(found.id);
    expect(shown.map((one) => one.row)).toEqual([4, 6, 7, 8, 9, 10]);
    expect(shown.slice(0, 4).map((one) => one.cells.openedOn)).toEqual(['2020-03-05', '2020-03-05', '2020-03-05', '2020-03-05']);
    expect(shown[3]!.cells.address).toBe('云杉路4号');
    expect(shown[4]!.problems[0]).toMatch(/公式/);
    expect(shown[5]!.cells.name).toBe('富文本');
  });

  test('a head over two merged rows, in the other language, and columns that are not read', async () => {
    const first = ['Name', 'Unified social credit code', '类型', 'GB/T 4754', '中介服务机构', '成立日期', '登记状态', '住所', '所在社区', '备注', '名称'];
    const second = [null, null, null, '行业'];
    const found = await read(await workbookOf([first, second, [...row(1), '随便', '又一个']], (page) => page.mergeCells('A1:A2')));
    const { columns } = await preview(found.id);
    expect(columns.map((column) => column.field ?? column.unread)).toEqual(['name', 'creditCode', 'kind', 'unknown', 'intermediary', 'openedOn', 'status', 'address', 'community', 'unknown', 'twice']);
  });

  test('csv in GB18030, with quotes, tabs or a mark at its front', async () => {
    // 名称 and the rest in GB18030, as offices save it.
    const gb = Buffer.from('c3fbb3c62cb5c7bcc7d7b4ccac0d0abcd7b5ea2cb4e6d0f80d0a', 'hex');
    const found = await read(gb, '商户.csv');
    expect((await preview(found.id)).rows[0]!.cells).toEqual({ name: '甲店', status: '存续' });
    const quoted = await read(Buffer.from(`\ufeff${HEAD.join('\t')}\n"甲""店"\t${row(1).slice(1).join('\t')}\n"两\n行"\t${row(2).slice(1).join('\t')}`), 'a.csv');
    expect((await preview(quoted.id)).rows.map((one) => [one.cells.name, one.does])).toEqual([['甲"店', 'create'], ['两\n行', 'refused']]);
  });

  test('texts of 5,000 letters without a blank, of direction marks and of too many letters', async () => {
    const long = '长'.repeat(5000);
    const found = await read(await workbookOf([HEAD, [long, ...row(1).slice(1)], ['a\u202eb', ...row(2).slice(1)], [`${'很'.repeat(32_760)}`, ...row(3).slice(1)], ['<script>alert(1)</script>&amp;', ...row(4).slice(1)]]));
    expect(found).toMatchObject({ rows: 4, bad: 3 });
    const { rows: shown } = await preview(found.id);
    expect(shown[1]!.problems[0]).toMatch(/控制字符/);
    expect(shown[3]).toMatchObject({ does: 'create', cells: { name: '<script>alert(1)</script>&amp;' } });
  });

  test('more columns than a sheet may have, and a sheet of another register', async () => {
    expect((await read(await workbookOf([Array.from({ length: 400 }, (_, index) => `列${index}`)]))).problem!.zh).toMatch(/最多 300 列/);
    const template = await app.inject({ url: '/api/registers/community/sheet-template', headers: session });
    expect((await read(template.rawPayload)).problem!.zh).toMatch(/别的台账/);
  });

  test('amounts in another unit are taken by the head of their column, and told where they look wrong', async () => {
    const post = (set: object) => app.inject({ method: 'POST', url: '/api/commands', headers: { ...OWN_PAGE, ...session }, payload: { do: 'create', register: 'operator', set } });
    for (const number of [901, 902, 903, 904]) await post({ name: `户${number}`, creditCode: codeOf(number), kind: 'enterprise', industry: 'F51', intermediary: false, openedOn: '2020-01-01', status: 'open', address: '路', community: 'village', employees: 12 });
    const found = await read(await workbookOf([[...HEAD, '从业人数'], ...[1, 2, 3, 4].map((number) => [...row(number), 120_000])]));
    expect((await preview(found.id)).warnings).toMatchObject([{ field: 'employees', says: { zh: expect.stringMatching(/10000 倍.*单位/) as string } }]);
  });
});

// A zip file with these parts; sizes may lie.
function zipOf(parts: Readonly<Record<string, Buffer>>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed ?? bytes.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}
