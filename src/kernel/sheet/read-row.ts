import { RecordId } from '../field/kinds.ts';
import type { FieldValue } from '../field/field.ts';
import type { Register } from '../register/register.ts';
import { isBroken, textOf, type Cell, type CellNames } from './cell.ts';
import { namedIn, readCell } from './cell-kinds.ts';
import type { SheetColumn } from './match-columns.ts';
import { ID_COLUMN } from './sheet-fields.ts';

/** A row of a sheet as it was read: which record it is, if it says so, what it sets and empties, and what can't be read. */
export type ReadRow = {
  readonly id?: string;
  readonly set: Readonly<Record<string, FieldValue>>;
  readonly clear: readonly string[];
  /** By field, why its cell can't be taken. */
  readonly problems: Readonly<Record<string, string>>;
};

type Cells = readonly (Cell | null)[];

/** Reads a row by what its columns were taken for. */
export function readRow(register: Register, columns: readonly SheetColumn[], cells: Cells, names: CellNames): ReadRow {
  const set: Record<string, FieldValue> = {};
  const clear: string[] = [];
  const problems: Record<string, string> = {};
  let id: string | undefined;
  for (const { index, field: name, scale } of columns) {
    if (name === undefined) continue;
    const cell = cells[index];
    if (name === ID_COLUMN) {
      const text = cell === null || cell === undefined || isBroken(cell) ? '' : textOf(cell);
      if (text !== '' && RecordId.safeParse(text).success) id = text;
      else if (text !== '') problems[ID_COLUMN] = '标识应为小写字母、数字和连字符';
      continue;
    }
    const reading = readCell(register.fields[name]!, cell, names, scale);
    if ('value' in reading) set[name] = reading.value;
    else if ('clear' in reading) clear.push(name);
    else if ('problem' in reading) problems[name] = reading.problem;
  }
  return { ...(id === undefined ? {} : { id }), set, clear, problems };
}

/** The texts of rows that name records, by register. */
export function wantedNames(register: Register, columns: readonly SheetColumn[], rows: readonly Cells[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { index, field } of columns) {
    const declared = field === undefined ? undefined : register.fields[field];
    if (!declared) continue;
    for (const row of rows) {
      for (const one of namedIn(declared, row[index])) wanted.set(one.register, (wanted.get(one.register) ?? new Set<string>()).add(one.text));
    }
  }
  return wanted;
}

/** Whether a row holds nothing, or only the mark that the sheet is of a demonstration. */
export function isBlank(cells: Cells): boolean {
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  return filled.length === 0 || (filled.length === 1 && typeof filled[0] === 'string' && filled[0].startsWith(DEMONSTRATION_MARK));
}

/** With this the line begins that says that a sheet or paper is of a demonstration. */
export const DEMONSTRATION_MARK = '演示数据';
