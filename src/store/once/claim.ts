import type { Accepted } from '#kernel/command/command.ts';
import type { Runner } from '../database/transaction.ts';

/** How the transaction of commands makes sure that they are carried out once, where their sender has keys of his own kind. */
export type Claim = {
  /** Claims the key, or gives what was accepted for it before; the first statements of the transaction. */
  readonly claim: (runner: Runner) => Promise<Accepted | undefined>;
  /** Notes what was accepted, by its last. */
  readonly note: (runner: Runner, made: readonly Accepted[]) => Promise<void>;
};
