import type { Accepted } from '#kernel/command/command.ts';

/** Ends the transaction of a command that was carried out before under the same key; nothing has changed in it. */
export class DoneBefore extends Error {
  readonly accepted: Accepted;

  constructor(accepted: Accepted) {
    super('The command was carried out before.');
    this.accepted = accepted;
  }
}
