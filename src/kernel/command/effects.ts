import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Actor } from '../access/access.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { fulfils } from '../condition/condition.ts';
import { getRegister, type Model } from '../desk/model.ts';
import { DistrictError } from '../error/district-error.ts';
import type { FieldValue } from '../field/field.ts';
import { openCase } from '../procedure/case-file.ts';
import type { Effect, Source } from '../procedure/effect.ts';
import type { Action } from '../procedure/parts.ts';
import { stampValue } from '../procedure/stamp.ts';
import { parseValues, type Register, type Values } from '../register/register.ts';
import { checkComplete, heldOf, merge, unitOf, type Change } from './change.ts';
import type { Around, Held } from './command.ts';

type Setting = { readonly model: Model; readonly calendar: Calendar; readonly around: Around };
type Cause = Pick<Change, 'register' | 'id' | 'version'>;

/** The fields of an acted record that take the ids of what its action makes. */
export function linksOf(action: Action, cause: Cause, values: Values): Values {
  const links = (action.makes ?? []).flatMap((effect, index) => (effect.into !== undefined && applies(effect, values) ? [[effect.into, madeId(cause, index)] as const] : []));
  return Object.fromEntries(links);
}

/**
 * What an accepted action does to other records, in order. Each is a change of its own under the name of who acted; the
 * first that is refused refuses the action.
 */
export function makeEffects(setting: Setting, action: Action, change: Change, acting: Actor): readonly Change[] {
  const made: Change[] = [];
  const find = (register: string, id: string): Held | undefined => {
    const latest = made.findLast((one) => one.register.id === register && one.id === id);
    return latest ? heldOf(latest) : setting.around.find(register, id);
  };
  for (const [index, effect] of (action.makes ?? []).entries()) {
    if (!applies(effect, change.values)) continue;
    const register = getRegister(setting.model, effect.register);
    const set = parseValues(register, valuesFrom(effect, change, acting)).set;
    made.push(effect.record === undefined ? create(setting, register, set, change, index, acting) : update(register, effect.record, set, change, find));
  }
  return made;
}

function applies(effect: Effect, values: Values): boolean {
  return fulfils(effect.if ?? {}, (name) => values[name]);
}

function create(setting: Setting, register: Register, set: Values, cause: Change, index: number, acting: Actor): Change {
  checkComplete(register, set);
  const procedure = setting.model.procedures.get(register.id);
  return {
    ...signedAs(cause),
    register,
    id: madeId(cause, index),
    version: 1,
    act: 'create',
    createdAt: cause.at,
    unit: unitOf(register, set, acting.unit),
    maker: acting.id,
    values: set,
    fresh: set,
    caseState: procedure ? openCase(procedure, setting.calendar, cause.at, acting, set) : undefined,
  };
}

function update(register: Register, field: string, set: Values, cause: Change, find: Around['find']): Change {
  const id = cause.values[field];
  if (typeof id !== 'string') throw new DistrictError('procedure/form-missing', { action: cause.act, fields: [field] });
  if (register.id === cause.register.id && id === cause.id) throw new DistrictError('procedure/effect-on-itself', { register: register.id, id });
  const held = find(register.id, id);
  if (!held) throw new DistrictError('record/unknown', { register: register.id, id });
  const values = merge(held.values, set, []);
  checkComplete(register, values);
  return {
    ...signedAs(cause),
    register,
    id,
    version: held.version + 1,
    act: 'update',
    createdAt: held.createdAt,
    unit: unitOf(register, values, held.unit),
    maker: held.maker ?? '',
    values,
    fresh: set,
    caseState: held.caseState,
  };
}

function signedAs({ actor, onBehalfOf, at }: Change): Pick<Change, 'actor' | 'onBehalfOf' | 'at' | 'reason' | 'also'> {
  return { actor, at, reason: undefined, also: [], ...(onBehalfOf ? { onBehalfOf } : {}) };
}

function valuesFrom(effect: Effect, change: Change, acting: Actor): Values {
  const values: Record<string, FieldValue> = {};
  for (const [name, source] of Object.entries(effect.set)) {
    const value = valueFrom(source, change, acting);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function valueFrom(source: Source, change: Change, acting: Actor): FieldValue | undefined {
  if (source === 'record') return change.id;
  if (source === 'unit') return change.unit;
  if (source === 'reason') return change.reason;
  if (typeof source === 'object' && 'field' in source) return change.values[source.field];
  return stampValue(source, acting, change.at);
}

/**
 * The id of what an action makes: a UUID of version 8, derived from the record, its version and the effect's place, so
 * that the same act makes the same record wherever it is decided.
 */
function madeId(cause: Cause, index: number): string {
  const hash = sha256(utf8ToBytes(`${cause.register.id}/${cause.id}/${cause.version}/${index}`)).slice(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const text = bytesToHex(hash);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
