import type { Instant } from '../field/day.ts';
import type { Label } from '../field/field.ts';
import type { AccountLine } from './sign-in-wire.ts';

/** An account as the system administrator sees it in the list. */
export type UserLine = AccountLine & {
  /** The names of his unit and office, and the last day of it, from the staff record as it stands now. */
  readonly unit?: string;
  readonly title?: string;
  readonly until?: string;
  readonly signedInAt?: Instant;
  /** Too many failures: nobody signs in by this login before. */
  readonly lockedUntil?: Instant;
  /** Sessions that hold at this moment. */
  readonly sessions: number;
  /** What may not be done to it here, and why: one's own, the demonstration's, or another administrator's. */
  readonly kept?: 'own' | 'published' | 'administrator';
};

/** `GET /api/administration/users?q=&after=&limit=`: in the order of logins, for the system administrator alone. */
export type UserPage = { readonly users: readonly UserLine[]; readonly next?: string };

/** A duty as the security administrator sees it before he gives it: what it may write and which steps it takes. */
export type DutyLine = { readonly duty: string; readonly writes: readonly Label[]; readonly steps: readonly Label[]; /** Members of staff in office who hold it. */ readonly holders: number };

/** `GET /api/administration/duties`: for the system and the security administrator. */
export type DutyList = { readonly duties: readonly DutyLine[] };
