import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openPlatform } from '#server/platform/open.ts';
import { makeCommunity } from '#tests/kit/manned-platform.ts';
import { makeStaff } from '#tests/kit/sign-in-platform.ts';
import type { Bench, BenchResult } from './bench.ts';
import { onPostgres } from './on-postgres.ts';
import type { SheetWork, Worked } from './sheet-work.ts';

/** A million takes a quarter of an hour. */
const ROWS = Number(process.env.SHALI_BENCH_SHEET_ROWS ?? 100_000);
/** Rows that are carried out through the one door; as many as are read, where that is asked. */
const TAKEN = Math.min(ROWS, Number(process.env.SHALI_BENCH_SHEET_TAKEN ?? 50_000));
const MOST_MIB = 400;
const PART = join(import.meta.dirname, 'sheet-work.ts');

/**
 * Sheets of twelve columns out of a register and into it on PostgreSQL 15 with fsync, beside exceljs alone with the same
 * rows: its streaming writer and its streaming reader, with no database, no masks and no rules. Each in a process of its
 * own, whose peak memory is told.
 */
export const sheetsBench: Bench = {
  name: 'sheets',
  run: () => onPostgres(measure),
};

async function measure(databaseUrl: string, folder: string): Promise<readonly BenchResult[]> {
  const data = join(folder, 'data');
  await prepare(databaseUrl, data);
  const work = (what: SheetWork['what'], rows = ROWS): Worked => run({ what, rows, file: join(folder, 'sheet.xlsx'), data, databaseUrl });
  const bareOut = work('exceljs-out');
  const bareIn = work('exceljs-in');
  const csv = work('csv-out');
  const out = work('out');
  const read = work('read');
  const taken = work('take', TAKEN);
  const many = ROWS.toLocaleString('en');
  const speed = (name: string, what: string, ours: Worked, known: Worked, goal?: string): BenchResult => ({ name, what, ours: ours.perSecond, known: known.perSecond, unit: 'rows/s', ratio: ours.perSecond / known.perSecond, ...(goal ? { goal } : {}) });
  const memory = (name: string, what: string, ours: Worked): BenchResult => ({ name, what, ours: ours.peakMiB, known: MOST_MIB, unit: 'MiB', ratio: ours.peakMiB / MOST_MIB, goal: `at most ${MOST_MIB} MiB` });
  return [
    speed('sheets-out-xlsx', `${many} records as a workbook, page by page through row scope and masks, beside exceljs alone writing as many rows`, out, bareOut),
    speed('sheets-out-csv', `${many} records as csv, beside exceljs alone writing a workbook of as many rows`, csv, bareOut),
    memory('sheets-out-memory', `peak memory of the process that writes ${many} records as a workbook`, out),
    speed('sheets-in-read', `${many} rows of a workbook read, held against the fields' rules and against the records that there are, beside exceljs alone reading the file`, read, bareIn),
    memory('sheets-in-memory', `peak memory of the process that reads ${many} rows (exceljs alone: ${bareIn.peakMiB} MiB)`, read),
    speed('sheets-in-take', `${TAKEN.toLocaleString('en')} rows carried out as commands through the one door, in batches of 500 with journal entries, beside exceljs alone reading as many`, taken, bareIn),
    memory('sheets-take-memory', `peak memory of the process that carries out ${TAKEN.toLocaleString('en')} rows`, taken),
  ];
}

// A register of as many records as the sheet has rows; those that come in are others.
async function prepare(databaseUrl: string, data: string): Promise<void> {
  const platform = await openPlatform(data, { empty: true, databaseUrl });
  await makeStaff(platform);
  await makeCommunity(platform, 'bench');
  await platform.district.database.pool.query(
    `insert into "xicheng"."operator" ("id", "_version", "_unit", "_maker", "_created", "_changed", "_entry", "name", "creditCode", "kind", "size", "industry", "intermediary", "openedOn", "status", "address", "employees", "community")
     select 'operator-' || n, 1, 'unit-committee', 'bench', '2024-01-01', '2024-01-01'::timestamptz + n * interval '1 second', 'entry', '商户' || n, 'X' || n, 'sole-trader', 'micro', 'F51', false, '2020-03-05', 'open', '云杉路' || n || '号', n % 50, 'bench' from generate_series(1, ${ROWS}) n`,
  );
  await platform.district.database.pool.query('vacuum analyze "xicheng"."operator"');
  await platform.close();
}

function run(work: SheetWork): Worked {
  const said = execFileSync(process.execPath, [PART, JSON.stringify(work)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1024 * 1024 });
  return JSON.parse(said.trim().split('\n').at(-1)!) as Worked;
}
