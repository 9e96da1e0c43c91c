import type { Day, Instant } from '../field/day.ts';
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

/** Something that happened to an account of staff. */
export type AccountEventWire = { readonly id: string; readonly at: Instant; readonly login: string; readonly what: string; readonly by?: string; readonly address?: string; readonly agent?: string };

/** `GET /api/administration/account-events?login=&by=&what=&from=&until=&after=&limit=`: newest first, for the audit administrator alone. */
export type AccountEventPage = { readonly events: readonly AccountEventWire[]; readonly next?: string };

/** Work that the platform does again and again, as this process has seen it since its start. */
export type TurnLine = {
  readonly name: string;
  readonly title: Label;
  readonly everySeconds: number;
  readonly running: boolean;
  readonly turns: number;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly nextAt?: Instant;
  readonly failures: number;
  readonly lastFailure?: { readonly at: Instant; readonly message: string };
};

/** `GET /api/administration/jobs`: for the system administrator alone. */
export type TurnList = { readonly since: Instant; readonly turns: readonly TurnLine[] };

/** A day that is worked or not against the week, or that a record says something of. */
export type HolidayLine = {
  readonly day: Day;
  readonly kind: 'off' | 'work';
  /** A notice that the program knows, a presumption 推定 for a year without one, or a record of the district. */
  readonly from: 'notice' | 'presumed' | 'recorded';
  readonly name?: string;
  readonly document?: string;
  readonly record?: string;
};

/** `GET /api/administration/holidays?year=`: for the system administrator. */
export type HolidayYear = { readonly year: number; readonly announced: boolean; readonly days: readonly HolidayLine[] };

/** `GET /api/administration/district`: what this platform is, for the three administrators. */
export type DistrictFacts = {
  readonly id: string;
  readonly name: Label;
  readonly schema: string;
  readonly demonstration: boolean;
  readonly database: string;
  readonly version: string;
  readonly announcedUntil?: Day;
  readonly log: { readonly origin: string; readonly size: number; readonly headAt?: Instant; readonly root?: string; readonly key: string; readonly fingerprint: string };
  readonly retention?: { readonly document: string; readonly from: Day };
  readonly systems: readonly { readonly id: string; readonly name: Label; readonly address?: string; readonly connectors: readonly Label[] }[];
};

/** `GET /api/administration/registers`: what the journal's names mean, for the audit administrator. */
export type JournalNames = { readonly registers: readonly { readonly id: string; readonly title: Label; readonly acts: readonly { readonly name: string; readonly title: Label }[] }[] };
