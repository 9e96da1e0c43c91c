import type { Field } from '../field/field.ts';
import type { Register } from '../register/register.ts';
import { isBroken, plainText, textOf, type Cell } from './cell.ts';
import { ID_COLUMN, ID_TITLE, REASON_COLUMN, REASON_TITLE, STATE_TITLE } from './sheet-fields.ts';

/** Why a column is not read. */
export type Unread = 'unknown' | 'kept' | 'file' | 'twice' | 'shown-only' | 'reason';

/** What a column of a sheet was taken for. */
export type SheetColumn = {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  /** A field of the register, or `id`. */
  readonly field?: string;
  /** What its numbers are multiplied with, by what its head says of their unit. */
  readonly scale?: number;
  readonly by?: 'id' | 'label';
  readonly unread?: Unread;
};

/** What the top of a sheet says: which rows are its head, and what its columns are. */
export type SheetHead = { readonly rows: number; readonly columns: readonly SheetColumn[] };

/** Rows at the top of a sheet in which its head is looked for. */
export const HEAD_ROWS = 10;

type Cells = readonly (Cell | null)[];

/** The id by which a column of our own sheets says in its hidden row what it holds; columns of no register are the platform's. */
export function columnId(register: string, name: string): string {
  return name.startsWith('@') ? `${OURS}.${name.slice(1)}` : `${register}.${name}`;
}

const OURS = 'shali';

/**
 * Finds the head of a sheet among its first rows and says what each column is: by the hidden ids of a template, else by
 * labels in either language. `'foreign'` when the ids are those of another register, undefined when no head is found.
 */
export function matchColumns(register: Register, isImportable: (name: string) => boolean, top: readonly Cells[]): SheetHead | 'foreign' | undefined {
  const first = top.slice(0, HEAD_ROWS);
  const idRow = first.findIndex((row) => row.filter((cell) => idOf(cell) !== undefined).length > 0);
  if (idRow >= 0) {
    const ids = first[idRow]!.map(idOf);
    if (!ids.some((one) => one?.register === register.id)) return 'foreign';
    const headers = first[idRow + 1] ?? [];
    const width = Math.max(ids.length, headers.length);
    const named = Array.from({ length: width }, (_, index) => ({ header: shown(headers[index]), name: nameOf(register, ids[index]), scale: unitScale(register.fields[ids[index]?.name ?? ''], unitIn(shown(headers[index]))) }));
    return { rows: idRow + 2, columns: settled(register, isImportable, named, 'id') };
  }
  const known = labelsOf(register);
  const scores = first.map((row) => row.filter((cell) => known.has(labelOf(shown(cell)))).length);
  const best = Math.max(0, ...scores);
  if (best === 0) return undefined;
  // The lowest of the best rows; a head that is merged over rows leaves its label in a row above.
  const headRow = scores.lastIndexOf(best);
  const width = Math.max(...first.slice(0, headRow + 1).map((row) => row.length));
  const named = Array.from({ length: width }, (_, index) => {
    const header = first.slice(0, headRow + 1).toReversed().map((row) => shown(row[index])).find((text) => known.has(labelOf(text))) ?? shown(first[headRow]![index]);
    const name = known.get(labelOf(header));
    return { header, name, scale: name === undefined ? 1 : unitScale(register.fields[name], unitIn(header)) };
  });
  return { rows: headRow + 1, columns: settled(register, isImportable, named, 'label') };
}

type Found = { readonly header: string; readonly name: string | undefined; readonly scale: number };

function settled(register: Register, isImportable: (name: string) => boolean, found: readonly Found[], by: 'id' | 'label'): readonly SheetColumn[] {
  const taken = new Set<string>();
  return found.flatMap(({ header, name, scale }, index): readonly SheetColumn[] => {
    if (name === undefined) return header === '' ? [] : [{ index, header, unread: 'unknown' }];
    if (name === ID_COLUMN) return take(taken, { index, header, field: ID_COLUMN, by });
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
    if (!field) return [{ index, header, unread: name === REASON_COLUMN ? 'reason' : name === 'state' ? 'shown-only' : 'unknown' }];
    if (field.widget === 'file') return [{ index, header, unread: 'file' }];
    if (!isImportable(name)) return [{ index, header, unread: 'kept' }];
    return take(taken, { index, header, field: name, by, ...(scale === 1 ? {} : { scale }) });
  });
}

function take(taken: Set<string>, column: SheetColumn): readonly SheetColumn[] {
  if (taken.has(column.field!)) return [{ index: column.index, header: column.header, unread: 'twice' }];
  taken.add(column.field!);
  return [column];
}

function nameOf(register: Register, id: ReturnType<typeof idOf>): string | undefined {
  if (id?.register === OURS) return `@${id.name}`;
  return id?.register === register.id ? id.name : undefined;
}

function idOf(cell: Cell | null | undefined): { readonly register: string; readonly name: string } | undefined {
  const found = typeof cell === 'string' ? /^([a-z][a-z0-9-]{1,47})\.([a-z][A-Za-z0-9]{0,47})$/.exec(cell) : null;
  return found ? { register: found[1]!, name: found[2]! } : undefined;
}

function shown(cell: Cell | null | undefined): string {
  return cell === null || cell === undefined || isBroken(cell) ? '' : textOf(cell).slice(0, 200);
}

// Titles of both languages and the names of fields; a title that two fields have leads to neither.
function labelsOf(register: Register): ReadonlyMap<string, string> {
  const known = new Map<string, string | undefined>();
  const enter = (text: string, name: string): void => {
    const label = labelOf(text);
    known.set(label, known.has(label) && known.get(label) !== name ? undefined : name);
  };
  for (const [name, field] of Object.entries(register.fields)) for (const text of [field.title.zh, field.title.en, name]) enter(text, name);
  for (const [name, title] of [[ID_COLUMN, ID_TITLE], ['state', STATE_TITLE], [REASON_COLUMN, REASON_TITLE]] as const) for (const text of [title.zh, title.en]) enter(text, name);
  return new Map([...known].flatMap(([label, name]) => (name === undefined || label === '' ? [] : [[label, name]])));
}

// Stars, blanks and a unit in brackets are no part of a label.
function labelOf(text: string): string {
  return plainText(text).replace(/[*\s]/g, '').replace(/\([^()]*\)$/, '').toLowerCase();
}

function unitIn(header: string): string {
  return /\(([^()]*)\)\*?$/.exec(plainText(header).replace(/\s/g, ''))?.[1] ?? '';
}

const MONEY_SCALES: Readonly<Record<string, number>> = { 分: 0.01, 元: 1, 千元: 1000, 万元: 10_000, 万: 10_000, 百万元: 1_000_000, 亿元: 100_000_000, 亿: 100_000_000, yuan: 1 };

function unitScale(field: Field | undefined, unit: string): number {
  if (!field || unit === '') return 1;
  if (field.widget === 'money') return MONEY_SCALES[unit] ?? 1;
  if (field.widget !== 'measure' && field.widget !== 'integer') return 1;
  if (field.unit !== undefined && unit === `万${field.unit}`) return 10_000;
  return field.unit !== undefined && unit === `亿${field.unit}` ? 100_000_000 : 1;
}
