import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Command } from '../command/command.ts';
import { DistrictError } from '../error/district-error.ts';
import type { FieldValue } from '../field/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Values } from '../register/register.ts';
import type { Connector } from './connector.ts';

/** The record as it stands, with personal values open; undefined when nobody has heard of the key. */
export type Standing = { readonly id: string; readonly values: Values; readonly state: string | undefined };

/** The id of a record that a message makes: the same for the same key, so that a race makes one record. */
export function idOfKey(connector: Connector, key: string): string {
  return `x-${bytesToHex(sha256(utf8ToBytes(`${connector.register}/${key}`))).slice(0, 32)}`;
}

/**
 * The commands by which a message is carried out: none when it says what we know already. Only what the sender keeps is
 * taken over; a new record takes all that the message tells.
 * @throws DistrictError `exchange/key-unknown` where a key that we don't know makes no record.
 */
export function answerMessage(connector: Connector, procedure: Procedure | undefined, key: string, told: Values, status: string | undefined, standing: Standing | undefined): readonly Command[] {
  const id = standing?.id ?? idOfKey(connector, key);
  const about = { register: connector.register, id };
  const step = stepOf(connector, procedure, status, told, standing);
  const taken = new Set(step ? step.form : []);
  if (!standing) {
    if (!connector.creates) throw new DistrictError('exchange/key-unknown', { connector: connector.id, key: key.slice(0, 80) });
    const set = Object.fromEntries(Object.entries({ ...connector.fills, ...told }).filter(([name]) => !taken.has(name)));
    return [{ do: 'create', ...about, set }, ...actOf(about, step, told)];
  }
  const set = Object.fromEntries(
    Object.entries(connector.map)
      .filter(([name, { keptBy }]) => keptBy === 'them' && name !== connector.key && !taken.has(name) && told[name] !== undefined && !isSame(told[name], standing.values[name]))
      .map(([name]) => [name, told[name]]),
  );
  const changes: Command[] = Object.keys(set).length > 0 ? [{ do: 'update', ...about, set }] : [];
  return [...changes, ...actOf(about, step, told)];
}

type Step = { readonly action: string; readonly form: readonly string[] };

function actOf(about: { readonly register: string; readonly id: string }, step: Step | undefined, told: Values): readonly Command[] {
  return step ? [{ do: 'act', ...about, action: step.action, form: Object.fromEntries(step.form.map((name) => [name, told[name]])) }] : [];
}

// A step that has been taken already with the same outcome asks for nothing: the case may have gone further since.
function stepOf(connector: Connector, procedure: Procedure | undefined, status: string | undefined, told: Values, standing: Standing | undefined): Step | undefined {
  const asked = status !== undefined && connector.status && Object.hasOwn(connector.status.theirs, status) ? connector.status.theirs[status] : undefined;
  if (!asked || !procedure) return undefined;
  const { action, form = [] } = asked;
  if (standing?.state === procedure.actions[action]?.to && form.every((name) => isSame(told[name], standing?.values[name]))) return undefined;
  if (standing && form.length > 0 && form.every((name) => standing.values[name] !== undefined && isSame(told[name], standing.values[name]))) return undefined;
  return { action, form };
}

/** Whether two values are the same as they are kept. */
export function isSame(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
