import type { Calendar } from '../calendar/calendar.ts';
import type { Condition } from '../condition/condition.ts';
import type { Criterion } from '../criterion/criterion.ts';
import type { Instant } from '../field/day.ts';
import type { Label } from '../field/field.ts';
import type { Values } from '../register/register.ts';

/** A record as a standing act looks at it. */
export type StandingRecord = { readonly id: string; readonly version: number; readonly state: string | undefined; readonly since: Instant | undefined; readonly values: Values };

/** What a standing act may know beside the record. */
export type StandingContext = {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The value of a criterion in force now. */
  readonly valueOf: <T>(criterion: Criterion<T>) => T;
};

/**
 * A step that the platform itself takes 平台职守 as soon as the record and the calendar say so: a notice has stood its
 * days, a case is judged by its limit. It is an ordinary action of the procedure by `system()`, with its own entry.
 */
export type StandingAct = {
  readonly id: string;
  readonly title: Label;
  readonly of: string;
  /** Which records are looked at; kept narrow, since they are read again and again. */
  readonly where: Condition;
  readonly action: string;
  /** The form of the action when it is due now; undefined when it isn't. Pure. */
  readonly decide: (record: StandingRecord, context: StandingContext) => Values | undefined;
};

/** Declares a standing act; the model checks that its register and action exist and that the platform may take it. */
export function defineStandingAct(id: string, act: Omit<StandingAct, 'id'>): StandingAct {
  return { id, ...act };
}
