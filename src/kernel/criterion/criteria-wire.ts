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

/** A criterion with all its versions, oldest first; `desk` is whose it is, absent for the platform's own. */
export type CriterionWire = { readonly id: string; readonly title: Label; readonly desk?: string; readonly versions: readonly CriterionVersionWire[] };

/** `GET /api/criteria` */
export type CriteriaList = { readonly today: Day; readonly mayRecord: boolean; readonly criteria: readonly CriterionWire[] };
