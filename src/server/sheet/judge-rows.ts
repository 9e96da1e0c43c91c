import type { View } from '#kernel/access/view.ts';
import type { Label } from '#kernel/field/field.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { missingFields, type Register } from '#kernel/register/register.ts';
import type { SheetColumn } from '#kernel/sheet/match-columns.ts';
import { readRow, wantedNames, type ReadRow } from '#kernel/sheet/read-row.ts';
import { ID_TITLE } from '#kernel/sheet/sheet-fields.ts';
import { inScope, withReferences } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { findExisting, findNamed, type Existing } from '#store/sheet/find-known.ts';
import type { FileRow } from './read-xlsx.ts';

/** What would become of a row: a new record, an edit, nothing since nothing differs, or a refusal with its reasons. */
export type Judged = { readonly row: number; readonly does: 'create' | 'update' | 'unchanged' | 'refused'; readonly read: ReadRow; readonly record?: Existing; readonly reasons: readonly Label[] };

/** Reads rows and says what would become of each: a query for each register that they name, and one for those that there are already. */
export async function judgeRows(district: District, view: View, registerId: string, columns: readonly SheetColumn[], rows: readonly FileRow[]): Promise<readonly Judged[]> {
  const register = getRegister(district.model, registerId);
  const cells = rows.map((row) => row.cells);
  return inScope(district, view, withReferences(district.model, register), async (scoped) => {
    const find = await findNamed(district, scoped, wantedNames(register, columns, cells));
    const read = cells.map((one) => readRow(register, columns, one, { find, refs: {} }));
    const existing = await findExisting(district, scoped, register, read);
    return rows.map(({ row }, index) => judge(register, row, read[index]!, existing[index]));
  });
}

function judge(register: Register, row: number, read: ReadRow, record: Existing | undefined): Judged {
  const reasons = Object.entries(read.problems).map(([name, says]) => reasonOf(register.fields[name]?.title ?? ID_TITLE, says));
  // A cell that is there and can't be read is told once, not as missing as well.
  const missing = record ? [] : missingFields(register, read.set).filter((name) => read.problems[name] === undefined);
  reasons.push(...missing.map((name) => reasonOf(register.fields[name]!.title, '不能为空', 'must be filled')));
  if (Object.keys(read.set).length + read.clear.length === 0 && reasons.length === 0) return { row, does: record ? 'unchanged' : 'refused', read, ...(record ? { record } : {}), reasons: record ? [] : [{ zh: '这一行没有要导入的内容', en: 'There is nothing in this row' }] };
  if (reasons.length > 0) return { row, does: 'refused', read, reasons };
  if (!record) return { row, does: 'create', read, reasons };
  return { row, does: record.same ? 'unchanged' : 'update', read, record, reasons };
}

function reasonOf(title: Label, zh: string, en = zh): Label {
  return { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` };
}

/** Reasons as one text. */
export function joinReasons(reasons: readonly Label[]): Label {
  return { zh: reasons.map((one) => one.zh).join('；').slice(0, 2000), en: reasons.map((one) => one.en).join('; ').slice(0, 2000) };
}

/** What makes rows of one sheet the same record: its id, or the value of the register's identity. */
export function keyOf(register: Register, { read }: Judged): string | undefined {
  if (read.id !== undefined) return `id ${read.id}`;
  const key = register.identity === undefined ? undefined : read.set[register.identity];
  return key === undefined ? undefined : `key ${String(key)}`;
}
