import type { RecordWire } from '#kernel/desk/wire.ts';

/** Which rows of a list are selected, and how that changes. */
export type Selecting = {
  readonly selected: ReadonlyMap<string, RecordWire>;
  /** So many are selected at most. */
  readonly most: number;
  /** With `range`, all from the row that was selected before up to this one. */
  readonly onSelect: (index: number, on: boolean, range: boolean) => void;
  /** Exactly these, instead of what was selected. */
  readonly onSelectRows: (rows: readonly RecordWire[]) => void;
};

/** What is selected after a click on a row; more than `most` are not taken. */
export function selectedAfter(selected: ReadonlyMap<string, RecordWire>, rows: readonly RecordWire[], change: { readonly from: number; readonly to: number; readonly on: boolean }, most: number): ReadonlyMap<string, RecordWire> {
  const next = new Map(selected);
  const [first, last] = change.from < change.to ? [change.from, change.to] : [change.to, change.from];
  for (const row of rows.slice(Math.max(0, first), last + 1)) {
    if (!change.on) next.delete(row.id);
    else if (next.size < most) next.set(row.id, row);
  }
  return next;
}
