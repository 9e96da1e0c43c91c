import type { SeatState, LaneState, Holder } from '../procedure/case-state.ts';
import type { Needed } from '../procedure/fork.ts';
import type { MoveKind } from '../procedure/move.ts';
import type { Task } from '../procedure/tasks.ts';
import type { TimeLeft } from '../procedure/time-left.ts';
import type { TaskReason } from '../procedure/why-mine.ts';
import type { FieldClass, FieldLimits, FieldValue, Label, Option, WidgetKind } from '../field/field.ts';
import type { OnMap, OnPhone, Prefill, Raised, Register } from '../register/register.ts';
import type { Hanging } from '../file/hanging-wire.ts';
import type { Chapter } from './desk.ts';
import type { DueBand } from './task-band.ts';

/**
 * What travels between the server and the screens, as JSON: the one definition that both compile against.
 * Times are RFC 3339 in UTC; days are `YYYY-MM-DD`; money is in fen; decimals are strings.
 */

/** A field as a screen needs it. */
export type FieldWire = {
  readonly name: string;
  readonly kind: string;
  readonly title: Label;
  readonly class: FieldClass;
  readonly optional: boolean;
  readonly widget: WidgetKind;
  readonly searchable: boolean;
  readonly help?: Label;
  readonly unit?: string;
  readonly options?: readonly Option[];
  readonly of?: string;
  /** The code list that it takes its codes from. */
  readonly codeList?: string;
  readonly rows?: readonly FieldWire[];
  /** What bounds a value, as far as it can be said before it is sent. */
  readonly limits?: FieldLimits;
  /** Not mine to set outside a step of the procedure; forms don't ask for it. */
  readonly kept?: true;
  /** Masked for me; `reveal` says that I may ask to read a value, which is journaled. */
  readonly masked?: 'always' | 'reveal';
};

export type ClockWire = { readonly name: string; readonly title: Label; readonly basis: string; readonly lane?: string };
export type ActionWire = {
  readonly name: string;
  readonly title: Label;
  /** States of the case, or those of its lane where it has one. */
  readonly from: readonly string[];
  /** A state, `@same` where the case stays, or `@previous` where it goes back on the way that it came. */
  readonly to: string;
  readonly form: Readonly<Record<string, 'required' | 'optional'>>;
  readonly reason: boolean;
  readonly lane?: string;
  readonly move?: MoveKind;
  readonly atMost?: number;
};
/** The lanes into which a state forks. */
export type ForkWire = {
  readonly lanes: readonly { readonly name: string; readonly title: Label; readonly states: readonly { readonly name: string; readonly title: Label; readonly result?: 'done' | 'failed' }[] }[];
  readonly needed: Needed;
  readonly to: string;
  readonly otherwise?: string;
};
export type StateWire = {
  readonly name: string;
  readonly title: Label;
  readonly end: boolean;
  readonly fork?: ForkWire;
  readonly signing?: { readonly needed: Needed; readonly refusal?: 'ends' | 'counts' };
};
export type ProcedureWire = {
  readonly id: string;
  readonly title: Label;
  readonly initial: string;
  readonly states: readonly StateWire[];
  readonly actions: readonly ActionWire[];
  readonly clocks: readonly ClockWire[];
};
export type RegisterWire = {
  readonly id: string;
  readonly title: Label;
  readonly name: string;
  readonly list: readonly string[];
  readonly groups: readonly { readonly title: Label; readonly fields: readonly string[] }[];
  readonly restricted: boolean;
  readonly mayWrite: boolean;
  /** Whether I may change its records, if only a field that is kept for me. */
  readonly mayEdit: boolean;
  readonly fields: readonly FieldWire[];
  readonly procedure?: ProcedureWire;
  /** Papers that are written from its records. */
  readonly papers?: readonly { readonly id: string; readonly title: Label }[];
  readonly dependent?: Register['dependent'];
  readonly prefill?: Prefill;
  /** Its records are raised on records of any register: by which field, and under which name. */
  readonly raised?: Raised;
  /** How it is worked on from a phone. */
  readonly onPhone?: OnPhone;
  /** What may be hung on its records. */
  readonly takes: readonly Hanging[];
  /** Registers whose records refer to this one: register id and the field by which they do. */
  readonly referredBy: readonly { readonly register: string; readonly field: string }[];
};
export type DeskWire = {
  readonly id: string;
  readonly title: Label;
  readonly chapter: Chapter;
  readonly registers: readonly string[];
  readonly indicators: readonly string[];
};

/** `GET /api/catalogue` */
export type Catalogue = {
  readonly district: { readonly id: string; readonly name: Label; readonly demonstration: boolean; readonly today: string; readonly period: string };
  /** The figures with which the cockpit opens, by id. */
  readonly headlines: readonly string[];
  /** The pinyin initials of what the navigation shows, by its Chinese title. */
  readonly initials: Readonly<Record<string, string>>;
  /** The page with which I begin. */
  readonly firstPage: 'desk' | 'cockpit';
  readonly me: { readonly id: string; readonly name: string; readonly unit: string; readonly duties: readonly string[] };
  /** What the duties are called, by their own names. */
  readonly dutyTitles: Readonly<Record<string, Label>>;
  readonly desks: readonly DeskWire[];
  readonly registers: readonly RegisterWire[];
};

/** A record on the wire. `refs` gives the display names of what its references point to, by record id. */
export type RecordWire = {
  readonly id: string;
  readonly register: string;
  readonly version: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly state?: string;
  readonly since?: string;
  readonly dueAt?: string;
  readonly unit?: string;
  readonly changedAt: string;
};

/**
 * `GET /api/registers/:id/records?q=&where=<JSON Condition>&sort=<field|-field>&after=<cursor>&limit=50`
 * Lists page by key; `count` is exact up to 10,000.
 */
export type RecordPage = {
  readonly rows: readonly RecordWire[];
  readonly refs: Readonly<Record<string, string>>;
  readonly next?: string;
  /** How many there are, where it was asked. */
  readonly count?: Count;
};

/** How far is counted: exactly up to ten thousand and "more" beyond, or to the end. */
export type Counting = 'capped' | 'exact';

/** How many records there are; not exact where there are more than were counted. */
export type Count = { readonly value: number; readonly exact: boolean };

/**
 * `GET /api/registers/:id/totals?q=&where=`: the sums of the amounts, whole numbers and measures of a list over all its
 * rows that I see, by field; decimals as strings, null where no row has a value. Fields that are masked for me are absent.
 */
export type Totals = { readonly rows: number; readonly sums: Readonly<Record<string, string | null>> };

/** Records that are taken together at most, for a step that all of them take. */
export const MOST_SELECTED = 500;

/** `POST /api/registers/:id/actions` with `{ ids }`: how many of these records I see, and of how many each step may be taken by me now. */
export type ActionsFor = { readonly seen: number; readonly actions: Readonly<Record<string, number>> };

/** One line of a record's timeline, from the journal. */
export type TimelineEntry = {
  readonly entry: string;
  readonly version: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  /** The person for whom a deputy acted. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string };
  /** Where the case stood after it. */
  readonly state?: string;
  /** `create`, `update` or an action's name. */
  readonly act: string;
  readonly title: Label;
  readonly reason?: string;
  readonly changes: readonly { readonly field: string; readonly before?: FieldValue; readonly after?: FieldValue }[];
  /** The entry's place in the public log, from 0; absent until the sequencer has placed it. */
  readonly position?: number;
};

/** Where the value of a field came from, when it came from outside. */
export type ProvenanceWire = {
  readonly system: { readonly id: string; readonly name: Label };
  readonly connector: string;
  /** The sender's id of the message. */
  readonly message: string;
  readonly sentAt: string;
  readonly receivedAt: string;
  /** The address, or the sheet, that it was read from. */
  readonly endpoint: string;
  /** The journal entry that the message made. */
  readonly entry: string;
};

/** `GET /api/registers/:id/records/:record` */
export type RecordPageWire = {
  readonly record: RecordWire;
  readonly refs: Readonly<Record<string, string>>;
  readonly timeline: readonly TimelineEntry[];
  /** By field, what came from where; a field that is not listed is ours. */
  readonly provenance: Readonly<Record<string, ProvenanceWire>>;
  /** Names of the actions that I may take now. */
  readonly actions: readonly string[];
  readonly clocks: readonly { readonly name: string; readonly startedAt: string; readonly dueAt: string; readonly pausedAt?: string; readonly stoppedAt?: string; readonly inTime?: boolean; readonly extendedBy?: number; /** The holidays up to its end are not announced yet. */ readonly presumed?: true }[];
  /** What more there is to a case than its state; absent where the record has no procedure. */
  readonly case?: CaseWire;
};

/** An open task; `mine` is in whose name I may do it: in my own, or that of somebody whose deputy I am. */
export type TaskWire = Task & { readonly mine: readonly { readonly id: string; readonly name: string }[] };

/** A lane as it stands, with the title of its state. */
export type LaneWire = LaneState & { readonly name: string; readonly title: Label; readonly stateTitle: Label };

/** A case's tasks, lanes and signers. People and units are named in the page's `refs`. */
export type CaseWire = {
  readonly tasks: readonly TaskWire[];
  readonly lanes: readonly LaneWire[];
  /** Every seat with the state in which it is signed; those of former signings too. */
  readonly signers: readonly (SeatState & { readonly state: string })[];
  /** To whom the task of the state was given. */
  readonly holder?: Holder;
  readonly suspended?: { readonly since: string; readonly dueAt?: string };
  readonly asked: readonly { readonly clock: string; readonly at: string; readonly by?: string }[];
  /** The actions that I may take now in the names of others. */
  readonly onBehalf: readonly { readonly id: string; readonly name: string; readonly actions: readonly string[] }[];
};

/** A task of mine on my desk: why it is mine, and the step by which it is ordinarily done, where I may take one now. */
export type DeskTaskWire = TaskWire & { readonly why?: TaskReason; readonly action?: string };

/** A case on my desk. Of one that waits for others the tasks are theirs, and `mine` is empty. */
export type DeskCaseWire = {
  readonly register: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: string;
  readonly since: string;
  /** Whose record it is. */
  readonly unit?: string;
  readonly band: DueBand | 'waiting';
  readonly dueAt?: string;
  /** The limit that ends first, with what is left of it in its own unit. */
  readonly limit?: { readonly clock: string; readonly title: Label; readonly left: TimeLeft };
  readonly tasks: readonly DeskTaskWire[];
};

/**
 * `GET /api/tasks?band=&register=&after=&limit=50`: what is mine to do, or with `band=waiting` what I made or handed on and
 * is with others; the earliest due first. A case may have several of my tasks. `week` is the last day of this week's band.
 */
export type TaskPage = {
  readonly cases: readonly DeskCaseWire[];
  /** The names of the units and people that the cases speak of. */
  readonly refs: Readonly<Record<string, string>>;
  readonly week: string;
  readonly next?: string;
};

/** Something that the platform told me: which limit of which record is near, due or overdue, or who mentions me in what is said about it. The record's name is given where I see it. */
export type NoticeWire = {
  readonly id: string;
  readonly kind: 'near' | 'due' | 'overdue' | 'mention';
  readonly limit: string;
  readonly basis: string;
  readonly endsAt?: string;
  readonly toldAt: string;
  readonly readAt?: string;
  readonly about: { readonly register: string; readonly id: string; readonly name?: string };
};

/** `GET /api/notices?unread=&after=&limit=`: what the platform told me, newest first, and how many of all I have not read. */
export type NoticePage = { readonly notices: readonly NoticeWire[]; readonly next?: string; readonly unread: { readonly value: number; readonly exact: boolean } };

/** `POST /api/notices/read` with `{ ids }`: how many of them had not been read before. */
export type NoticesRead = { readonly read: number };

export type IndicatorWire = {
  readonly id: string;
  readonly desk: string;
  readonly chapter: Chapter;
  readonly title: Label;
  readonly unit: string;
  readonly definition: Label;
  readonly note?: Label;
  readonly owner: { readonly id: string; readonly name: string };
  readonly better: 'more' | 'less' | 'neither';
  readonly decimals: number;
  readonly period: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly target: number | null;
  readonly lastYear: number | null;
  readonly evidence: { readonly count: number | null };
  /** So few restricted records stand behind it that it is withheld from who doesn't see them; its numbers are null. */
  readonly suppressed?: true;
  /** Values of the months of the period, in order; empty when there is no monthly line. */
  readonly months: readonly { readonly period: string; readonly value: number | null }[];
};

/** `GET /api/indicators?period=2024` */
export type IndicatorList = { readonly period: string; readonly indicators: readonly IndicatorWire[] };

/** A term as shown on an indicator's page. */
export type TermWire = {
  readonly side: 'numerator' | 'denominator';
  readonly index: number;
  readonly sign: 1 | -1;
  readonly of: string;
  /** The term as a formula in words. */
  readonly formula: Label;
  readonly value: number | null;
  /** How many records it counts; null where that is withheld. */
  readonly records: number | null;
};

/** `GET /api/indicators/:desk/:name?period=2024` */
export type IndicatorPage = {
  readonly indicator: IndicatorWire;
  readonly aliases: readonly string[];
  readonly terms: readonly TermWire[];
  readonly breakdown: readonly { readonly key: string; readonly title: string; readonly value: number | null; readonly suppressed?: true }[];
  readonly byTitle?: Label;
};

/** `GET /api/indicators/:desk/:name/evidence?period=2024&side=numerator&term=0&after=` */
export type EvidencePage = {
  readonly register: string;
  readonly rows: readonly (RecordWire & { readonly contribution: number | null })[];
  readonly refs: Readonly<Record<string, string>>;
  readonly next?: string;
  /** How many records the term counts; null where so few restricted ones stand behind it that it is withheld. */
  readonly count: number | null;
  /** How many of them I may see. */
  readonly shown: number;
};

/** `POST /api/reveals` with `{ register, id, field, reason }`: the plain value, once; the reading is journaled. */
export type RevealResult = { readonly value: FieldValue; readonly entry: string };

/** One line of the audit administrator's list: who did what to which record when, without what was written. */
export type JournalLine = {
  readonly entry: string;
  readonly arrival: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  /** For whom a deputy acted. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string };
  readonly register: string;
  readonly record: string;
  readonly version: number;
  readonly act: string;
  readonly reason?: string;
  readonly unit?: string;
};

/** `GET /api/journal?actor=&register=&record=&act=&from=&until=&after=&limit=`: newest first, for the audit administrator alone. */
export type JournalPage = { readonly lines: readonly JournalLine[]; readonly next?: string };

/** `POST /api/commands` with `{ do, register, id?, expect?, set?, action?, task?, form?, reason?, onBehalfOf? }` */
export type CommandResult = { readonly record: RecordWire; readonly version: number; readonly entry: string };

/** Every refusal (RFC 9457 problem details). */
export type Problem = { readonly type: string; readonly title: string; readonly status: number; readonly code: string; readonly detail: string; readonly data?: Readonly<Record<string, unknown>> };

/**
 * `GET /api/map`: layers as GeoJSON feature collections. The ground comes from the district's sketch; a layer of records
 * says how it is marked, and its features carry `name`, `register`, `record` and, where a state decides, `tone`.
 */
export type MapLayers = {
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly layers: readonly MapLayer[];
};
export type MapLayer = {
  readonly id: string;
  readonly title: Label;
  readonly mark?: OnMap['mark'];
  readonly features: { readonly type: 'FeatureCollection'; readonly features: readonly unknown[] };
};

/** `GET /api/search?q=` */
export type SearchResult = { readonly hits: readonly { readonly register: string; readonly id: string; readonly name: string; readonly title: Label }[] };

/** `POST /api/report/check` with `{ text }` gives `report check --json`'s object. `GET /api/report/sample` gives `{ text }`, the newest report kept. */
