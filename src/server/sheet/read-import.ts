import { createHash } from 'node:crypto';
import { loadView } from '#store/access/in-scope.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { HEAD_ROWS, matchColumns, type SheetHead } from '#kernel/sheet/match-columns.ts';
import { isBlank } from '#kernel/sheet/read-row.ts';
import { isImportable } from '#kernel/sheet/sheet-fields.ts';
import { noteReading, type SheetImport } from '#store/sheet/imports.ts';
import { addRefusals, clearRefusals, type Refusal } from '#store/sheet/refusals.ts';
import type { Platform } from '../platform/open.ts';
import { importingActor } from './importing-actor.ts';
import { joinReasons, judgeRows, keyOf, type Judged } from './judge-rows.ts';
import { LIMITS } from './limits.ts';
import type { FileRow } from './read-xlsx.ts';
import { folderOf, readFileRows, WorkingWriter } from './working-file.ts';

const BATCH = 1000;

/**
 * Reads an import's file to its end: writes its rows to the working file, says of each whether it could be taken, and
 * notes those that can't. Begins anew when it was interrupted; nothing of the registers has changed then.
 * @throws DistrictError when the sheet as a whole can't be read.
 */
export async function readImport(platform: Platform, found: SheetImport): Promise<void> {
  const { district } = platform;
  const register = getRegister(district.model, found.register);
  const actor = await importingActor(platform, found);
  const view = await loadView(district, actor);
  const procedure = district.model.procedures.get(register.id);
  await clearRefusals(district, [found.id]);
  const folder = folderOf(platform, found.id);
  const writer = new WorkingWriter(folder);
  const so = { rows: 0, good: 0, bad: 0, blank: 0 };
  const seen = new Set<number>();
  let head: SheetHead | undefined;
  let rows: FileRow[] = [];
  // Returns whether the import is still to be read.
  const take = async (): Promise<boolean> => {
    const batch = rows;
    rows = [];
    if (!head) return true;
    const judged = await judgeRows(district, view, register.id, head.columns, batch);
    const refusals = [...refusalsOf(judged), ...twice(judged, seen, (one) => keyOf(register, one))];
    await writer.write(batch);
    if (refusals.length > 0) await addRefusals(district, eachAlone(district.database, 'app'), found.id, refusals);
    so.rows += batch.length;
    so.bad += refusals.length;
    so.good += batch.length - refusals.length;
    return noteReading(district, found.id, so);
  };
  const settle = (): void => {
    const matched = matchColumns(register, (name) => isImportable(register, procedure, actor, name), rows.slice(0, HEAD_ROWS).map((row) => row.cells));
    if (matched === 'foreign') throw new DistrictError('sheet/foreign', { title: register.title });
    if (matched === undefined || !matched.columns.some((column) => column.field !== undefined)) throw new DistrictError('sheet/no-head', { title: register.title });
    head = matched;
    const top = rows.slice(matched.rows);
    so.blank += top.filter((row) => isBlank(row.cells)).length;
    rows = top.filter((row) => !isBlank(row.cells));
  };
  try {
    for await (const row of readFileRows(folder)) {
      if (head && isBlank(row.cells)) {
        so.blank += 1;
        continue;
      }
      rows.push(row);
      if (!head && rows.length === HEAD_ROWS + 1) settle();
      if (so.rows + rows.length > LIMITS.rows) throw new DistrictError('sheet/too-many-rows', { most: LIMITS.rows });
      if (head && rows.length >= BATCH && !(await take())) return;
    }
    if (!head) settle();
    if (rows.length > 0 && !(await take())) return;
  } finally {
    await writer.close();
  }
  if (so.rows === 0) throw new DistrictError('sheet/no-rows');
  await noteReading(district, found.id, so, head);
}

function refusalsOf(judged: readonly Judged[]): readonly Refusal[] {
  return judged.filter((one) => one.does === 'refused').map((one) => ({ row: one.row, reason: joinReasons(one.reasons) }));
}

// The first row of a record counts; what follows is refused, since which of them is meant is not ours to say.
function twice(judged: readonly Judged[], seen: Set<number>, keyed: (one: Judged) => string | undefined): readonly Refusal[] {
  return judged.flatMap((one): readonly Refusal[] => {
    const key = one.does === 'refused' ? undefined : keyed(one);
    if (key === undefined) return [];
    const mark = markOf(key);
    if (seen.has(mark)) return [{ row: one.row, reason: { zh: `表里前面已有一行是同一条记录（${key.replace(/^(id|key) /, '')}）`, en: `An earlier row is the same record (${key.replace(/^(id|key) /, '')})` } }];
    seen.add(mark);
    return [];
  });
}

// 53 bits of a hash: a million keys take some forty megabytes so, and meet by chance once in ten thousand such sheets.
function markOf(key: string): number {
  const hash = createHash('sha256').update(key).digest();
  return hash.readUIntBE(0, 6) * 32 + (hash[6]! >> 3);
}
