import type { Model } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import type { Field, Label } from '#kernel/field/field.ts';
import type { Register } from '#kernel/register/register.ts';
import type { Cell, CellNames } from '#kernel/sheet/cell.ts';
import { writeCell } from '#kernel/sheet/cell-kinds.ts';
import { ID_COLUMN, ID_TITLE, STATE_TITLE } from '#kernel/sheet/sheet-fields.ts';

/** A column of a sheet that goes out: a field, the state, or the record's id. */
export type OutColumn = { readonly name: string; readonly title: Label; readonly field?: Field };

/** The columns of a sheet: those that are asked for, else those of the register's list; the id always stands last. @throws DistrictError `sheet/column-unknown`. */
export function outColumns(model: Model, register: Register, asked: readonly string[] | undefined): readonly OutColumn[] {
  const procedure = model.procedures.get(register.id);
  const columns = (asked ?? register.list).flatMap((name): readonly OutColumn[] => {
    if (name === ID_COLUMN) return [];
    if (name === 'state') return procedure ? [{ name, title: STATE_TITLE }] : [];
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
    if (!field) throw new DistrictError('sheet/column-unknown', { column: name.slice(0, 60) });
    return [{ name, title: titleOf(field), field }];
  });
  return [...columns, { name: ID_COLUMN, title: ID_TITLE }];
}

/** How the column of a field is headed: money says that it is in yuan, a quantity its unit. */
export function titleOf(field: Field): Label {
  if (field.widget === 'money') return { zh: `${field.title.zh}（元）`, en: `${field.title.en} (yuan)` };
  if (field.unit !== undefined && field.widget === 'measure') return { zh: `${field.title.zh}（${field.unit}）`, en: `${field.title.en} (${field.unit})` };
  return field.title;
}

/** The cells of a record. */
export function cellsOf(model: Model, columns: readonly OutColumn[], record: RecordWire, refs: CellNames['refs'], language: 'zh' | 'en'): readonly (Cell | null)[] {
  const names: CellNames = { find: () => 'none', refs };
  const procedure = model.procedures.get(record.register);
  return columns.map(({ name, field }) => {
    if (name === ID_COLUMN) return record.id;
    if (!field) return record.state === undefined ? null : (procedure?.states[record.state]?.title[language] ?? record.state);
    const value = record.values[name];
    return value === undefined ? null : writeCell(field, value, names, language);
  });
}

/** How the cells of a column are shown in a workbook; a text that looks like a number must stay a text. */
export function formatOf(field: Field | undefined): string {
  switch (field?.widget) {
    case 'money': return '#,##0.00';
    case 'date': return 'yyyy-mm-dd';
    case 'instant': return 'yyyy-mm-dd hh:mm:ss';
    case 'integer': case 'measure': case 'percent': return 'General';
    default: return '@';
  }
}

/** How wide a column stands, in letters. */
export function widthOf(title: string, field: Field | undefined): number {
  const wide = field?.widget === 'paragraph' || field?.widget === 'rows' ? 40 : field?.widget === 'line' || field?.widget === 'reference' || field?.widget === 'choices' ? 24 : 16;
  return Math.min(48, Math.max(wide, [...title].length * 2 + 4));
}
