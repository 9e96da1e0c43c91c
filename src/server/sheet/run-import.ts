import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Command, Order } from '#kernel/command/command.ts';
import type { Label } from '#kernel/field/field.ts';
import { inRole } from '#store/access/in-role.ts';
import { loadView } from '#store/access/in-scope.ts';
import { runBatch } from '#store/command/run.ts';
import { findImport, noteFilesGone, noteTaken, type SheetImport } from '#store/sheet/imports.ts';
import { addRefusals, listRefusals } from '#store/sheet/refusals.ts';
import { sentenceOf } from '../http/sentences.ts';
import type { Platform } from '../platform/open.ts';
import { importingActor } from './importing-actor.ts';
import { joinReasons, judgeRows, type Judged } from './judge-rows.ts';
import { folderOf, readWorkingLines, removeFolder, workingBytes, type WorkingLine } from './working-file.ts';

const BATCH = 500;

/** A row with what is to be done about it; `earlier` when reading has refused it already. */
type Item = { readonly line: WorkingLine; readonly judged?: Judged; readonly earlier?: true };

/**
 * Carries out the rows of an import through the one door, in batches, by who made it and what he may now; for so long, or
 * until it is done or stopped. Each batch notes its place in its own transaction (store/sheet), so that wherever this
 * process ends, the next goes on with the next row.
 */
export async function runImport(platform: Platform, found: SheetImport, until: () => boolean): Promise<void> {
  const folder = folderOf(platform, found.id);
  const end = await workingBytes(folder);
  try {
    let place = found.place;
    for await (const lines of readWorkingLines(folder, place, BATCH)) {
      await takeLines(platform, found, lines, place, end);
      place = lines.at(-1)!.end;
      if (until()) return;
    }
  } catch (error) {
    // Stopped meanwhile, or taken on by another process.
    if (error instanceof DistrictError && error.code === 'sheet/moved-on') return;
    throw error;
  }
  const over = await findImport(platform.district, found.id);
  if (over?.state === 'done' && over.refused === 0) {
    await removeFolder(folder);
    await noteFilesGone(platform.district, [found.id]);
  }
}

async function takeLines(platform: Platform, found: SheetImport, lines: readonly WorkingLine[], start: number, end: number): Promise<void> {
  const { district } = platform;
  const actor = await importingActor(platform, found);
  const earlier = new Set((await listRefusals(district, found.id, lines[0]!.row, BATCH)).map((one) => one.row));
  const fresh = lines.filter((line) => !earlier.has(line.row));
  const judged = new Map((await judgeRows(district, await loadView(district, actor), found.register, found.head!.columns, fresh)).map((one) => [one.row, one]));
  const items = lines.map((line): Item => (earlier.has(line.row) ? { line, earlier: true } : { line, judged: judged.get(line.row)! }));
  let from = start;
  let at = 0;
  let size = items.length;
  while (at < items.length) {
    const chunk = items.slice(at, at + size);
    try {
      await takeItems(platform, found, actor, chunk, from, end);
    } catch (error) {
      if (!(error instanceof DistrictError) || error.code === 'sheet/moved-on') throw error;
      if (chunk.length > 1) {
        size = nextSize(chunk, error);
        continue;
      }
      await refuseItem(platform, found, chunk[0]!, error, from, end);
    }
    at += chunk.length;
    from = chunk.at(-1)!.line.end;
    size = Math.min(items.length, size * 2);
  }
}

// Where the refused command is known, what stands before it is taken at once; else the batch is halved.
function nextSize(chunk: readonly Item[], error: DistrictError): number {
  const { index } = error.data;
  if (typeof index !== 'number') return Math.ceil(chunk.length / 2);
  const ordered = chunk.map((item, place) => ({ item, place })).filter(({ item }) => isCommand(item));
  return Math.max(1, ordered[index]?.place ?? 1);
}

function isCommand({ judged }: Item): boolean {
  return judged !== undefined && (judged.does === 'create' || judged.does === 'update');
}

async function takeItems({ district }: Platform, found: SheetImport, actor: Actor, items: readonly Item[], from: number, end: number): Promise<void> {
  const at = district.now();
  const orders = items.filter(isCommand).map((item): Order => ({ actor, at, command: commandOf(found, item.judged!) }));
  const to = items.at(-1)!.line.end;
  const count = (does: Judged['does']): number => items.filter((item) => item.judged?.does === does).length;
  const refused = items.flatMap((item) => (item.judged?.does === 'refused' ? [{ row: item.line.row, reason: joinReasons(item.judged.reasons) }] : []));
  const taken = { from, to, done: items.length, created: count('create'), updated: count('update'), unchanged: count('unchanged'), refused: refused.length + items.filter((item) => item.earlier).length, isLast: to >= end };
  const along = async (runner: Parameters<typeof noteTaken>[1]): Promise<void> => {
    await noteTaken(district, runner, found.id, taken);
    if (refused.length > 0) await addRefusals(district, runner, found.id, refused);
  };
  if (orders.length > 0) await runBatch(district, orders, undefined, along);
  else await inRole(district.database, 'app', along);
}

async function refuseItem({ district }: Platform, found: SheetImport, item: Item, error: DistrictError, from: number, end: number): Promise<void> {
  await inRole(district.database, 'app', async (runner) => {
    await noteTaken(district, runner, found.id, { from, to: item.line.end, done: 1, created: 0, updated: 0, unchanged: 0, refused: 1, isLast: item.line.end >= end });
    await addRefusals(district, runner, found.id, [{ row: item.line.row, reason: reasonOf(district.model.registers.get(found.register)?.fields ?? {}, error) }]);
  });
}

function reasonOf(fields: Readonly<Record<string, { readonly title: Label }>>, error: DistrictError): Label {
  const { problems } = error.data;
  if (error.code !== 'field/invalid' || typeof problems !== 'object' || problems === null) return sentenceOf(error.code, error.data);
  return joinReasons(Object.entries(problems).map(([name, says]) => ({ zh: `${fields[name]?.title.zh ?? name}：${String(says)}`, en: `${fields[name]?.title.en ?? name}: ${String(says)}` })));
}

function commandOf(found: SheetImport, { row, read, record }: Judged): Command {
  const set = { ...read.set, ...Object.fromEntries(read.clear.map((name) => [name, null])) };
  const { register } = found;
  if (!record) return { do: 'create', register, id: read.id ?? idOf(found.id, row), set };
  return { do: 'update', register, id: record.id, expect: record.version, set, reason: `由表格“${found.fileName}”第 ${row} 行导入` };
}

// The same for the same row of the same import: whatever went wrong, a row makes one record.
function idOf(id: string, row: number): string {
  const hex = createHash('sha256').update(`${id}/${row}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
