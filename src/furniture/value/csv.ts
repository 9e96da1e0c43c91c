import { MASK } from '#kernel/access/mask.ts';
import type { FieldWire, RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { formatDue, formatInstant } from './day-text.ts';
import { say, type Language } from './language.ts';
import { plainValue, type Refs } from './plain-value.ts';

/** A column of a register's list: one of its fields, or the state of its procedure. */
export type ListColumn = { readonly name: string; readonly title: string; readonly field?: FieldWire };

/** What a list may show beside a register's fields. */
const BESIDE: Readonly<Record<string, Readonly<Record<Language, string>>>> = { dueAt: { zh: '到期时间', en: 'Due' }, changedAt: { zh: '更新时间', en: 'Changed' } };

/** The columns of a register's list, in its own order or in that of the given names; unknown ones are left out. */
export function columnsOf(register: RegisterWire, language: Language, stateTitle: string, names: readonly string[] = register.list): readonly ListColumn[] {
  return names.flatMap((name): readonly ListColumn[] => {
    if (name === 'state') return register.procedure ? [{ name, title: stateTitle }] : [];
    const beside = BESIDE[name];
    if (beside) return name === 'dueAt' && !register.procedure ? [] : [{ name, title: beside[language] }];
    const field = register.fields.find((one) => one.name === name);
    return field ? [{ name, title: say(field.title, language), field }] : [];
  });
}

/** The title of a record's state; empty where the register has no procedure. */
export function stateTitle(register: RegisterWire, state: string | undefined, language: Language): string {
  const found = register.procedure?.states.find((one) => one.name === state);
  return found ? say(found.title, language) : (state ?? '');
}

/** A line of a sheet for a record: numbers bare (money in yuan), everything else in words. */
export function csvLine(register: RegisterWire, columns: readonly ListColumn[], record: RecordWire, refs: Refs, language: Language): string {
  const cells = columns.map(({ field, name }) => {
    if (!field) return besideText(register, name, record, language);
    const value = record.values[field.name];
    return value === undefined ? '' : csvText(field, value, refs, language);
  });
  return csvCells([...cells, record.id]);
}

/** In words, what a list shows of a record beside its fields: its state, when it is due, when it was changed. */
export function besideText(register: RegisterWire, name: string, record: RecordWire, language: Language): string {
  if (name === 'state') return stateTitle(register, record.state, language);
  if (name === 'dueAt') return record.dueAt ? formatDue(record.dueAt, language) : '';
  return name === 'changedAt' ? formatInstant(record.changedAt, language) : '';
}

/** The first line of a sheet; money columns say that they are in yuan. */
export function csvHead(columns: readonly ListColumn[], idTitle: string, language: Language): string {
  const titles = columns.map(({ title, field }) => (field?.widget === 'money' ? `${title}${language === 'zh' ? '（元）' : ' (yuan)'}` : title));
  return csvCells([...titles, idTitle]);
}

/** A line of cells. */
export function csvCells(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}

/** One cell: quoted where needed, and never read as a formula by a sheet program. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvText(field: FieldWire, value: FieldValue, refs: Refs, language: Language): string {
  if (value === MASK) return MASK;
  if (field.widget === 'money') return (Number(value) / 100).toFixed(2);
  if (field.widget === 'integer' || field.widget === 'measure' || field.widget === 'percent' || field.widget === 'date') return String(value);
  // A sheet holds the code alone, so that it can be read back.
  if (field.codeList !== undefined) return String(value);
  return plainValue(field, value, refs, language);
}
