import type { Condition } from '../condition/condition.ts';
import type { Stamp } from './stamp.ts';

/**
 * Where a value of a made record comes from: what a stamp writes, a field of the record that was acted on (after the
 * action), that record itself, its unit, or the reason that was given.
 */
export type Source = Stamp | 'record' | 'unit' | 'reason' | { readonly field: string };

/**
 * What an accepted action does to another record, in the same transaction: it makes one, or changes the one to which a
 * field refers. The procedure gives the authority, so who acts needs no duty to write that register. An effect takes no
 * step of another procedure and has no effects of its own, so that one act stays one act.
 */
export type Effect = {
  readonly register: string;
  /** The reference field of the acted record that names the record to change; without it a record is made. */
  readonly record?: string;
  readonly set: Readonly<Record<string, Source>>;
  /** Only when the acted record fulfils this. */
  readonly if?: Condition;
  /** The optional reference field of the acted record that takes the id of the made one. */
  readonly into?: string;
};
