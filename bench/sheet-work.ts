import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import exceljs from 'exceljs';
import { platformOf } from '#kernel/access/access.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { readImport } from '#server/sheet/read-import.ts';
import { runImport } from '#server/sheet/run-import.ts';
import { folderOf, keepFile } from '#server/sheet/working-file.ts';
import { openExport } from '#server/sheet/write-export.ts';
import { loadView } from '#store/access/in-scope.ts';
import { beginImport, findImport, makeImport, type SheetImport } from '#store/sheet/imports.ts';
import { codeOf } from '#tests/kit/sheet-files.ts';

/** One measurement, made in a process of its own. */
export type SheetWork = { readonly what: 'exceljs-out' | 'exceljs-in' | 'out' | 'csv-out' | 'read' | 'take'; readonly rows: number; readonly file: string; readonly data: string; readonly databaseUrl: string };

/** What came of it. */
export type Worked = { readonly perSecond: number; readonly peakMiB: number };

const HEAD = ['名称', '统一社会信用代码', '类型', '规模', '行业', '中介服务机构', '成立日期', '登记状态', '住所', '从业人数', '所在社区', '联系电话'];
const COLUMNS = ['name', 'creditCode', 'kind', 'size', 'industry', 'intermediary', 'openedOn', 'status', 'address', 'employees', 'community'];
const REGISTRAR = 'staff-registrar-1';

const row = (number: number): readonly unknown[] => [`商户${number}`, codeOf(number), '个体工商户', '微型', 'F51', '否', '2020-03-05', '存续', `云杉路${number}号`, number % 50, '演示社区 bench', null];

const work = JSON.parse(process.argv[2] ?? '{}') as SheetWork;
const began = { at: performance.now() };
const done = await measure(work);
const perSecond = Math.round(done / ((performance.now() - began.at) / 1000));
console.log(JSON.stringify({ perSecond, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) } satisfies Worked));
process.exit(0);

async function measure({ what, rows, file, data, databaseUrl }: SheetWork): Promise<number> {
  if (what === 'exceljs-out') return writeBare(file, rows);
  if (what === 'exceljs-in') return readBare(file);
  const platform = await openPlatform(data, { empty: true, databaseUrl });
  if (what === 'read') return read(platform, file);
  if (what === 'take') return take(platform, file, rows);
  began.at = performance.now();
  return out(platform, what === 'out' ? 'xlsx' : 'csv', `${file}.out`);
}

async function writeBare(file: string, rows: number): Promise<number> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  const page = book.addWorksheet('表');
  page.addRow(HEAD).commit();
  for (let number = 0; number < rows; number += 1) {
    page.addRow([...row(number)]).commit();
    if (number % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await book.commit();
  return rows;
}

async function readBare(file: string): Promise<number> {
  let count = 0;
  for await (const page of new exceljs.stream.xlsx.WorkbookReader(file, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' })) for await (const one of page) count += one.cellCount > 0 ? 1 : 0;
  return count;
}

async function out({ district, pack }: Platform, format: 'xlsx' | 'csv', file: string): Promise<number> {
  let written = 0;
  const seeing = () => loadView(district, platformOf(pack.rootUnit.id));
  const asked = { register: 'operator', format, query: { where: {}, words: '', sort: '-changedAt' }, columns: COLUMNS, language: 'zh' as const, mark: undefined };
  await pipeline(await openExport(district, seeing, asked, (progress) => { written = progress.done; }), createWriteStream(file));
  return written;
}

async function bring(platform: Platform, file: string): Promise<SheetImport> {
  const id = randomUUID();
  const kept = await keepFile(folderOf(platform, id), createReadStream(file));
  return makeImport(platform.district, { id, actor: REGISTRAR, actorName: '演示', register: 'operator', language: 'zh', fileName: 'bench.xlsx', ...kept });
}

async function read(platform: Platform, file: string): Promise<number> {
  const made = await bring(platform, file);
  began.at = performance.now();
  await readImport(platform, made);
  const found = (await findImport(platform.district, made.id))!;
  if (found.good !== found.rows) throw new Error(`${found.bad} rows are bad.`);
  return found.rows;
}

// The import that was read before is carried out, as far as it is measured.
async function take(platform: Platform, _file: string, rows: number): Promise<number> {
  const { rows: open } = await platform.district.database.pool.query<{ id: string }>(`select "id" from "xicheng"."sheet_import" where "state" = 'ready'`);
  const id = open[0]!.id;
  await beginImport(platform.district, id);
  began.at = performance.now();
  let batches = 0;
  await runImport(platform, (await findImport(platform.district, id))!, () => (batches += 1) * 500 >= rows);
  const found = (await findImport(platform.district, id))!;
  if (found.created !== found.done || found.done < rows) throw new Error(`Of ${found.done} rows ${found.created} were made.`);
  return found.done;
}
