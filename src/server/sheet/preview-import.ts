import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { missingFields, type Register } from '#kernel/register/register.ts';
import { isBroken, textOf, type Cell } from '#kernel/sheet/cell.ts';
import { writeCell } from '#kernel/sheet/cell-kinds.ts';
import { ID_COLUMN } from '#kernel/sheet/sheet-fields.ts';
import type { PreviewWire, SheetWarning } from '#kernel/sheet/sheet-wire.ts';
import { inScope, withReferences } from '#store/access/in-scope.ts';
import { listRecords } from '#store/record/list.ts';
import { namesOf } from '#store/record/names.ts';
import type { SheetImport } from '#store/sheet/imports.ts';
import { listRefusals } from '#store/sheet/refusals.ts';
import type { District } from '#store/district.ts';
import type { Platform } from '../platform/open.ts';
import { judgeRows, type Judged } from './judge-rows.ts';
import { folderOf, readWorkingLines, type WorkingLine } from './working-file.ts';

const SHOWN = 20;
const SAMPLE = 200;
/** A column whose middle is so many times that of the register is likely in another unit. */
const SUSPECT = 500;

/**
 * The first rows of an import as they would be taken now, and what looks wrong although it is not. Nothing of the rows is
 * kept anywhere but in the working file.
 */
export async function previewImport(platform: Platform, view: View, found: SheetImport, language: 'zh' | 'en'): Promise<PreviewWire> {
  const { district } = platform;
  if (!found.head) throw new DistrictError('sheet/not-ready');
  if (!found.kept) throw new DistrictError('sheet/file-gone');
  const register = getRegister(district.model, found.register);
  const lines = await firstLines(folderOf(platform, found.id));
  const judged = await judgeRows(district, view, register.id, found.head.columns, lines);
  const refs = await inScope(district, view, withReferences(district.model, register), (scoped) => namesOf(district, scoped, register, judged.slice(0, SHOWN).map((one) => one.read.set)));
  const refused = new Map((await listRefusals(district, found.id, lines[0]?.row ?? 0, SHOWN)).map((one) => [one.row, one.reason[language]]));
  const fields = new Set(found.head.columns.flatMap((column) => column.field ?? []));
  return {
    columns: found.head.columns,
    rows: lines.slice(0, SHOWN).map((line, index) => rowOf(register, found, line, judged[index]!, refused.get(line.row), refs, language)),
    missing: fields.has(ID_COLUMN) ? [] : missingFields(register, {}).filter((name) => !fields.has(name)).map((name) => register.fields[name]!.title),
    warnings: await warningsOf(district, view, register, judged),
  };
}

async function firstLines(folder: string): Promise<readonly WorkingLine[]> {
  for await (const lines of readWorkingLines(folder, 0, SAMPLE)) return lines;
  return [];
}

function rowOf(register: Register, found: SheetImport, line: WorkingLine, judged: Judged, refusal: string | undefined, refs: Readonly<Record<string, string>>, language: 'zh' | 'en'): PreviewWire['rows'][number] {
  const cells: Record<string, string> = {};
  for (const { field: name, index } of found.head!.columns) {
    if (name === undefined) continue;
    const value = judged.read.set[name];
    cells[name] = value === undefined ? rawText(line.cells[index]) : rawText(writeCell(register.fields[name]!, value, { refs, find: () => 'none' }, language));
  }
  const problems = refusal !== undefined ? [refusal] : judged.reasons.map((one) => one[language]);
  return { row: line.row, does: problems.length > 0 ? 'refused' : judged.does, cells, problems };
}

function rawText(cell: Cell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  return (isBroken(cell) ? cell.broken : textOf(cell)).slice(0, 200);
}

// Amounts that stand in another unit than the register's are of another magnitude throughout.
async function warningsOf(district: District, view: View, register: Register, judged: readonly Judged[]): Promise<readonly SheetWarning[]> {
  const names = Object.entries(register.fields).filter(([, field]) => ['money', 'measure', 'integer'].includes(field.widget)).map(([name]) => name);
  const given = names.map((name) => [name, middleOf(judged.map((one) => one.read.set[name]))] as const).filter(([, middle]) => middle !== undefined);
  if (given.length === 0) return [];
  const known = await listRecords(district, view, register.id, { where: {}, words: '', sort: '-changedAt', limit: SAMPLE, mayBeEmpty: true });
  return given.flatMap(([name, middle]): readonly SheetWarning[] => {
    const usual = middleOf(known.rows.map((row) => row.values[name]));
    if (usual === undefined) return [];
    const ratio = middle! / usual;
    if (ratio < SUSPECT && ratio > 1 / SUSPECT) return [];
    const { title } = register.fields[name]!;
    const times = ratio >= 1 ? Math.round(ratio) : Math.round(1 / ratio);
    return [{ field: name, says: { zh: `“${title.zh}”一般是台账里已有的${ratio >= 1 ? ` ${times} 倍` : ` ${times} 分之一`}，请看单位对不对`, en: `"${title.en}" is mostly ${ratio >= 1 ? `${times} times` : `1/${times} of`} what the register has; check the unit` } }];
  });
}

function middleOf(values: readonly (FieldValue | undefined)[]): number | undefined {
  const numbers = values.map(Number).filter((one) => Number.isFinite(one) && one > 0).toSorted((a, b) => a - b);
  return numbers.length < 3 ? undefined : numbers[Math.floor(numbers.length / 2)];
}
