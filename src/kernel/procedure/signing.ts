import type { Duty } from '../access/access.ts';
import type { Needed } from './fork.ts';

/** Who signs: a holder of each duty, each person whom a field names, or somebody in each unit that a field names. */
export type Seats =
  | { readonly of: 'duties'; readonly duties: readonly Duty[] }
  | { readonly of: 'persons'; readonly field: string }
  | { readonly of: 'units'; readonly field: string };

/**
 * Signatures 会签 that are asked for when a case enters a state. Each seat signs once and nobody signs twice. The state's
 * one `agreement` action leads on when enough have agreed, its `refusal` action when the signing fails.
 */
export type Signing = {
  readonly seats: Seats;
  readonly needed: Needed;
  /** Whether one refusal ends the signing, or it goes on while enough can still agree. Declared where one can refuse. */
  readonly refusal?: 'ends' | 'counts';
};
