import type { Values } from '../register/register.ts';
import { bodyOf, type Body } from './body-path.ts';
import type { Connector } from './connector.ts';

/**
 * What is told of a record: its key, its state, and the fields that we keep. `names` gives for each reference the
 * identity by which the outside system knows the record referred to.
 */
export function writeMessage(connector: Connector, values: Values, state: string | undefined, names: Readonly<Record<string, string>>): Body {
  const at: Record<string, unknown> = {};
  for (const [field, mapping] of Object.entries(connector.map)) {
    if (mapping.keptBy === 'them' && field !== connector.key) continue;
    const value = mapping.by ? names[field] : values[field];
    if (value !== undefined) at[mapping.at] = wordOf(mapping.values, value);
  }
  const word = state === undefined ? undefined : connector.status?.ours[state];
  if (connector.status && word !== undefined) at[connector.status.at] = word;
  return bodyOf(at);
}

function wordOf(words: Readonly<Record<string, unknown>> | undefined, value: unknown): unknown {
  if (!words) return value;
  const told = Object.entries(words).find(([, ours]) => JSON.stringify(ours) === JSON.stringify(value));
  return told ? told[0] : value;
}
