import { DistrictError } from '../error/district-error.ts';
import { parseValues, type Register, type Values } from '../register/register.ts';
import { findAt, type Body } from './body-path.ts';
import type { Connector } from './connector.ts';

/** What a message says in our terms. References still bear the names that the sender gives them. */
export type Reading = { readonly key: string; readonly told: Readonly<Record<string, unknown>>; readonly status: string | undefined };

const MAX_KEY = 200;

/** The key of a message. @throws DistrictError `exchange/key-missing`. */
export function keyOf(connector: Connector, body: Body): string {
  const key = findAt(body, connector.map[connector.key]!.at);
  if (typeof key !== 'string' || key.length === 0 || key.length > MAX_KEY) throw new DistrictError('exchange/key-missing', { connector: connector.id, at: connector.map[connector.key]!.at });
  return key;
}

/**
 * Reads a message's body by a connector's map: the key and every field that the message gives.
 * @throws DistrictError `exchange/key-missing`, or `exchange/word-unknown` for a word that a closed list lacks.
 */
export function readMessage(connector: Connector, body: Body): Reading {
  const told: Record<string, unknown> = {};
  for (const [name, { at, values }] of Object.entries(connector.map)) {
    const given = findAt(body, at);
    if (given === undefined) continue;
    if (!values) told[name] = given;
    else if (Object.hasOwn(values, String(given))) told[name] = values[String(given)];
    else throw new DistrictError('exchange/word-unknown', { connector: connector.id, at, word: String(given).slice(0, 60) });
  }
  const status = connector.status ? findAt(body, connector.status.at) : undefined;
  return { key: keyOf(connector, body), told, status: typeof status === 'string' ? status : undefined };
}

/** The references among what a message tells: register, identity and the sender's name for each. */
export function referencesOf(connector: Connector, register: Register, told: Reading['told']): readonly { readonly field: string; readonly of: string; readonly by: string; readonly name: string }[] {
  return Object.entries(connector.map).flatMap(([field, { by }]) => {
    const of = register.fields[field]?.of;
    return by && of && told[field] !== undefined ? [{ field, of, by, name: String(told[field]).slice(0, MAX_KEY) }] : [];
  });
}

/** The values of a message by the register's own rules, with references resolved to ids. @throws DistrictError `field/invalid`. */
export function valuesToldBy(register: Register, told: Reading['told'], ids: Readonly<Record<string, string>>): Values {
  return parseValues(register, { ...told, ...ids }).set;
}
