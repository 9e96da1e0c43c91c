import type { Field, FieldValue } from '../field/field.ts';

/** A moment as a sheet shows it, without a zone: `2024-03-05T09:30:00`. */
export type Wall = { readonly wall: string };

/** A cell that holds no value: an error such as `#REF!`, or a formula whose value was not kept. */
export type Broken = { readonly broken: string };

/** What a cell of a sheet holds, whatever file it came from; an empty cell is null. */
export type Cell = string | number | boolean | Wall | Broken;

/** What a cell was read as, before the field's own rules: a value, nothing, the wish to empty the field, or why it can't be read. */
export type CellReading = { readonly value: FieldValue } | { readonly empty: true } | { readonly clear: true } | { readonly problem: string };

/** Which record a text of a cell names: its id, that there is none, or that several are called so. */
export type Named = { readonly id: string } | 'none' | 'many';

/** What reading and writing ask about the world: which record a text names, and how a record or a code is called. */
export type CellNames = {
  /** The record of a register that a text names, by its name, its id, or both as `name（id）`. */
  readonly find: (register: string, text: string) => Named;
  /** Display names by record id, by `register/id`, and of codes by `codeKey`. */
  readonly refs: Readonly<Record<string, string>>;
};

/** How the cells of one kind of field are written and read. */
export type CellKind = {
  readonly write: (field: Field, value: FieldValue, names: CellNames, language: 'zh' | 'en') => Cell;
  readonly read: (field: Field, cell: Exclude<Cell, Broken>, names: CellNames, scale: number) => CellReading;
  /** The texts of a cell that name records, to be looked up for many rows at once. */
  readonly wanted?: (field: Field, cell: Exclude<Cell, Broken>) => readonly { readonly register: string; readonly text: string }[];
};

export function isWall(cell: Cell): cell is Wall {
  return typeof cell === 'object' && 'wall' in cell;
}

export function isBroken(cell: Cell): cell is Broken {
  return typeof cell === 'object' && 'broken' in cell;
}

/** A cell as text, as somebody would type it. */
export function textOf(cell: Exclude<Cell, Broken>): string {
  if (isWall(cell)) return cell.wall.endsWith('T00:00:00') ? cell.wall.slice(0, 10) : cell.wall.replace('T', ' ');
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell).trim();
}

/** A text with the letters of full width that an input method leaves brought to their plain forms, and without blanks around it. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim();
}
