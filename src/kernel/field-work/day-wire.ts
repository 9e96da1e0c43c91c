import type { MapLayer, RegisterWire } from '../desk/wire.ts';
import type { FieldValue, Label } from '../field/field.ts';
import type { FieldMessage } from './message.ts';

/** Something that is mine to do, with all that a phone needs to do it without a network. */
export type FieldTask = {
  readonly register: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: string;
  readonly since: string;
  readonly dueAt?: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** The steps that I may take now. */
  readonly actions: readonly string[];
};

/** A record that forms refer to; with its area where a place is looked up in it. */
export type FieldReference = { readonly id: string; readonly name: string; readonly area?: FieldValue };

/** What a form may refer to; not `whole` where there is more than a phone takes along. */
export type FieldReferences = { readonly rows: readonly FieldReference[]; readonly whole: boolean };

/** Something that was refused and is open: mine, or of those whom I lead, or handed to me. */
export type FieldRefusalWire = {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly code: string;
  readonly workerName: string;
  readonly mine: boolean;
  readonly claimedAt: string;
  readonly receivedAt: string;
  /** The message as it was sent; absent where nothing of it was kept. */
  readonly message?: FieldMessage;
};

/** `GET /api/field/day`: what a phone takes along, within what its owner sees and bounded in size. */
export type FieldDay = {
  readonly at: string;
  readonly account: { readonly id: string; readonly name: string; readonly unit: string };
  readonly district: { readonly name: Label; readonly demonstration: boolean; readonly today: string };
  readonly registers: readonly RegisterWire[];
  /** The earliest due first; `more` when there are more than are taken along. */
  readonly tasks: readonly FieldTask[];
  readonly more: boolean;
  /** Names of what the tasks refer to. */
  readonly refs: Readonly<Record<string, string>>;
  /** By register, what forms may refer to. */
  readonly references: Readonly<Record<string, FieldReferences>>;
  /** By list, the codes in force today. */
  readonly codes: Readonly<Record<string, readonly { readonly code: string; readonly name: string }[]>>;
  /** The district's own sketch, without records. */
  readonly ground: { readonly bounds: readonly [west: number, south: number, east: number, north: number]; readonly layers: readonly MapLayer[] };
  readonly refusals: readonly FieldRefusalWire[];
};
