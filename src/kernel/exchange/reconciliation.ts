import type { Register, Values } from '../register/register.ts';
import { isSame } from './answer-message.ts';
import type { Connector } from './connector.ts';

/** A field in which the two sides differ. Personal values are held against each other and not shown. */
export type Difference = { readonly field: string; readonly keptBy: 'us' | 'them'; readonly ours?: Values[string]; readonly theirs?: Values[string] };

/** A record that both sides know and that says different things. */
export type Differing = { readonly key: string; readonly record: string; readonly differences: readonly Difference[] };

/** What a reconciliation found; each list stops at `MOST_LISTED`, the counts don't. */
export type Reconciliation = {
  readonly connector: string;
  readonly at: string;
  readonly counts: { readonly ours: number; readonly theirs: number; readonly both: number; readonly differing: number; readonly unreadable: number };
  /** Keys that only we know. */
  readonly onlyOurs: readonly { readonly key: string; readonly record: string }[];
  /** Keys that only they know. */
  readonly onlyTheirs: readonly { readonly key: string }[];
  readonly differing: readonly Differing[];
  /** What they list that our rules can't read, with the code of the refusal. */
  readonly unreadable: readonly { readonly key: string; readonly code: string }[];
};

/** The longest list that a report carries. */
export const MOST_LISTED = 500;

/** The fields in which two sides of a record differ; `told` holds what they say by our rules. */
export function differencesOf(connector: Connector, register: Register, ours: Values, told: Values): readonly Difference[] {
  return Object.entries(connector.map).flatMap(([field, { keptBy }]): Difference[] => {
    // Where one side is silent about what the other keeps there is nothing to hold against each other.
    if (isSame(ours[field], told[field]) || told[field] === undefined) return [];
    if (register.fields[field]?.column === 'sealed') return [{ field, keptBy }];
    return [{ field, keptBy, ...(ours[field] === undefined ? {} : { ours: ours[field] }), theirs: told[field] }];
  });
}
