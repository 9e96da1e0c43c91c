import type { CommandBody } from '#kernel/desk/api.ts';
import type { CommandResult, RecordWire } from '#kernel/desk/wire.ts';

/** What came of one record in a step that many take together. */
export type BulkOutcome = { readonly record: RecordWire } & ({ readonly done: true; readonly now: RecordWire } | { readonly done: false; readonly problem: unknown });

type BulkRun = {
  readonly records: readonly RecordWire[];
  /** The command for a record; it names the version that was looked at, so that what others changed meanwhile is not overwritten. */
  readonly commandFor: (record: RecordWire) => CommandBody;
  readonly send: (command: CommandBody) => Promise<CommandResult>;
  /** Told after each, with all outcomes so far. */
  readonly onStep: (outcomes: readonly BulkOutcome[]) => void;
  readonly signal: AbortSignal;
};

/**
 * Takes a step on records one after the other: each is done wholly or refused wholly, and one that is refused holds up no
 * other. Stopping leaves those that are done done, and those that are not untouched.
 */
export async function runBulk({ records, commandFor, send, onStep, signal }: BulkRun): Promise<readonly BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const record of records) {
    if (signal.aborted) break;
    try {
      outcomes.push({ record, done: true, now: (await send(commandFor(record))).record });
    } catch (problem) {
      outcomes.push({ record, done: false, problem });
    }
    onStep([...outcomes]);
  }
  return outcomes;
}
