import type { Day } from '../field/day.ts';
import type { Label } from '../field/field.ts';

/** A version as `GET /api/criteria` gives it; `record` is its record where the district recorded it itself. */
export type CriterionVersionWire = {
  readonly from: Day;
  readonly until?: Day;
  readonly document: string;
  readonly value?: unknown;
  readonly origin: 'pack' | 'recorded';
  readonly record?: string;
  readonly reason?: string;
  /** Whether a decision of today goes by it. */
  readonly inForce: boolean;
  /** Why no decision goes by it on any day: a recorded version has its day, or the program no longer takes its value. */
  readonly unused?: 'replaced' | 'unfit';
};

/** How a criterion's value is made up, so that a form can ask for it part by part; `other` is asked for as JSON. */
export type CriterionShape =
  | { readonly kind: 'number'; readonly whole: boolean; readonly least?: number; readonly most?: number }
  | { readonly kind: 'text'; readonly pattern?: string }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'parts'; readonly parts: readonly { readonly name: string; readonly optional: boolean; readonly shape: CriterionShape }[] }
  | { readonly kind: 'list'; readonly of: CriterionShape }
  | { readonly kind: 'other' };

/** Steps that the platform takes by itself and would take on another day: how many, from which day to which; no day where none is in sight. */
export type MovedSteps = { readonly register: Label; readonly step: Label; readonly before?: Day; readonly after?: Day; readonly count: number };

/** `POST /api/criteria/:criterion/preview` with `{ from, until?, value }`, the value as JSON text: what a version would change, without recording it. */
export type CriterionPreview = {
  /** What holds on the version's first day as things stand. */
  readonly instead?: { readonly from: Day; readonly document: string; readonly value: unknown };
  readonly value: unknown;
  /** Whether a decision of today would go by it. */
  readonly holdsToday: boolean;
  /** The version that begins on the same day and would be replaced by it. */
  readonly replaces?: { readonly document: string };
  /** Open records that were looked at, and how many days ahead. */
  readonly looked: number;
  readonly days: number;
  readonly moved: readonly MovedSteps[];
};

/** A criterion with all its versions, oldest first; `desk` is whose it is, absent for the platform's own. */
export type CriterionWire = { readonly id: string; readonly title: Label; readonly desk?: string; readonly shape: CriterionShape; readonly versions: readonly CriterionVersionWire[] };

/** `GET /api/criteria` */
export type CriteriaList = { readonly today: Day; readonly mayRecord: boolean; /** The desks whose criteria they are, in the order of their chapters. */ readonly desks: readonly { readonly id: string; readonly title: Label }[]; readonly criteria: readonly CriterionWire[] };
