import type { Label } from '../field/field.ts';

/**
 * What a change of the administration would do, computed without writing anything. It speaks of records in numbers only:
 * who administers does not see business (docs/rules/access.md 11), and registers whose records are restricted are left out.
 */

/** Limits of one sort that would end on another day: how many, from which day to which. */
export type MovedLimits = { readonly register: Label; readonly limit: Label; readonly before: string; readonly after: string; readonly count: number };

/** `POST /api/administration/holidays/preview` with `{ days }`. */
export type HolidayPreview = { readonly looked: number; readonly count: number; readonly moved: readonly MovedLimits[] };

/** Records of a register that belong to units that would move. */
export type RecordsMoved = { readonly register: Label; readonly records: number; readonly open: number };

/** A member of staff who would see the records of more units, or of fewer: how many records come into his sight and go out of it. */
export type SightMoved = { readonly staff: string; readonly name: string; readonly unit: string; readonly gained: number; readonly lost: number; readonly registers: readonly Label[] };

/** `POST /api/administration/units/:unit/move-preview` with `{ to }`, null for the top. */
export type UnitMovePreview = {
  /** Units that would move, the one that is moved among them, and the members of staff in them. */
  readonly units: number;
  readonly staff: number;
  readonly records: readonly RecordsMoved[];
  readonly sight: readonly SightMoved[];
  /** How many see more or less in all; those above are the first. */
  readonly people: number;
};
