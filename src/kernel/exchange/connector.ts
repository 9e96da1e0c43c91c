import type { Who } from '../access/access.ts';
import type { FieldValue, Label } from '../field/field.ts';

/** A system of record outside 外部系统 (a city's item platform, the credit publicity system …). */
export type OutsideSystem = { readonly id: string; readonly name: Label };

/** Which way messages go: from the system to us, from us to it, or both. */
export type Direction = 'in' | 'out' | 'both';

/** By what messages about one key are put in order: the sender's own number, or the sender's time. */
export type Ordering = 'sequence' | 'time';

/** How one field of ours stands in their messages. */
export type Mapping = {
  /** Where it stands in the body: names parted by dots. */
  readonly at: string;
  /** Who keeps it. What they keep comes in and is not changed here; what we keep goes out. */
  readonly keptBy: 'us' | 'them';
  /** For a closed list: their word → our value. */
  readonly values?: Readonly<Record<string, FieldValue>>;
  /** For a reference: the identity of the record referred to, by which they name it. */
  readonly by?: string;
};

/** How the state of a case is told. */
export type StatusMapping = {
  readonly at: string;
  /** Their word → the step of ours that it asks for, and the fields that the step takes from the message. */
  readonly theirs: Readonly<Record<string, { readonly action: string; readonly form?: readonly string[] }>>;
  /** Our state → their word. */
  readonly ours: Readonly<Record<string, string>>;
};

/** A connector 接口: how the records of one register are exchanged with one outside system. */
export type Connector = {
  readonly id: string;
  readonly title: Label;
  readonly system: OutsideSystem;
  readonly register: string;
  readonly direction: Direction;
  /** What the system calls this kind of message. */
  readonly topic: string;
  /** The field that both sides know a record by; it is the register's identity. */
  readonly key: string;
  readonly order: Ordering;
  readonly map: Readonly<Record<string, Mapping>>;
  readonly status?: StatusMapping;
  /** Whether a key that we don't know makes a record. */
  readonly creates: boolean;
  /** What a record that a message makes says where the message is silent. */
  readonly fills: Readonly<Record<string, FieldValue>>;
  /** Which of our acts are told: `create`, `update`, or steps of the procedure. */
  readonly tells: readonly string[];
  /** The unit that answers for what comes in. */
  readonly unit: string;
  /** Who sees the messages and settles those that failed. */
  readonly settledBy: Who;
};

/** Whether messages come in by a connector. */
export function isInbound(connector: Connector): boolean {
  return connector.direction !== 'out';
}

/** Whether messages go out by a connector. */
export function isOutbound(connector: Connector): boolean {
  return connector.direction !== 'in';
}

/** The fields that the outside system keeps. */
export function fieldsKeptByThem(connector: Connector): readonly string[] {
  return Object.entries(connector.map).filter(([, mapping]) => mapping.keptBy === 'them').map(([name]) => name);
}
