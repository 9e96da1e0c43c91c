import { MASK } from '#kernel/access/mask.ts';
import type { FieldWire, RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { csvCells } from '#kernel/sheet/csv-line.ts';
import { say, type Language } from './language.ts';
import { plainValue, type Refs } from './plain-value.ts';

/** A column of a register's list: one of its fields, or the state of its procedure. */
export type ListColumn = { readonly name: string; readonly title: string; readonly field?: FieldWire };

/** The columns of a register's list, in its own order. */
export function columnsOf(register: RegisterWire, language: Language, stateTitle: string): readonly ListColumn[] {
  return register.list.flatMap((name): readonly ListColumn[] => {
    if (name === 'state') return register.procedure ? [{ name, title: stateTitle }] : [];
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
    if (!field) return name === 'state' ? stateTitle(register, record.state, language) : '';
    const value = record.values[field.name];
    return value === undefined ? '' : csvText(field, value, refs, language);
  });
  return csvCells([...cells, record.id]);
}

/** The first line of a sheet; money columns say that they are in yuan. */
export function csvHead(columns: readonly ListColumn[], idTitle: string, language: Language): string {
  const titles = columns.map(({ title, field }) => (field?.widget === 'money' ? `${title}${language === 'zh' ? '（元）' : ' (yuan)'}` : title));
  return csvCells([...titles, idTitle]);
}

function csvText(field: FieldWire, value: FieldValue, refs: Refs, language: Language): string {
  if (value === MASK) return MASK;
  if (field.widget === 'money') return (Number(value) / 100).toFixed(2);
  if (field.widget === 'integer' || field.widget === 'measure' || field.widget === 'percent' || field.widget === 'date') return String(value);
  // A sheet holds the code alone, so that it can be read back.
  if (field.codeList !== undefined) return String(value);
  return plainValue(field, value, refs, language);
}
