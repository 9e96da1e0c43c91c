import { changesOf } from '../journal/changes-of.ts';
import type { Procedure } from '../procedure/parts.ts';
import type { Values } from '../register/register.ts';
import type { FieldCommand } from './message.ts';

/** A version of a record as its journal has it; `own` when it came of a message of the same phone. */
export type PastVersion = { readonly version: number; readonly values: Values; readonly own: boolean };

/** The fields that a command sets: what its form or its values name, and what its action stamps. */
export function fieldsSetBy(command: FieldCommand, procedure: Procedure | undefined): ReadonlySet<string> {
  if (command.do !== 'act') return new Set(Object.keys(command.set));
  const action = procedure && Object.hasOwn(procedure.actions, command.action) ? procedure.actions[command.action] : undefined;
  return new Set([...Object.keys(command.form ?? {}), ...Object.keys(action?.stamps ?? {})]);
}

/**
 * The fields that a command sets and that another has changed since the version that the worker had before his eyes.
 * `versions` are that version and all after it, in order; what the phone's own messages changed is no other's.
 */
export function changedSince(fields: ReadonlySet<string>, basedOn: number, versions: readonly PastVersion[]): readonly string[] {
  const changed = new Set<string>();
  let before: Values = {};
  for (const { version, values, own } of versions) {
    if (version > basedOn && !own) for (const { field } of changesOf(before, values)) if (fields.has(field)) changed.add(field);
    before = values;
  }
  return [...changed].toSorted();
}
