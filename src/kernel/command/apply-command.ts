import type { Actor } from '../access/access.ts';
import { maySet, mayUpdate } from '../access/may-set.ts';
import { readersOf } from '../access/readers-of.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { getRegister, type Model } from '../desk/model.ts';
import { DistrictError } from '../error/district-error.ts';
import { assertNever } from '../error/assert-never.ts';
import { RecordId } from '../field/kinds.ts';
import type { Instant } from '../field/day.ts';
import { checkAction, openCase, stampsOf, step, type CaseState } from '../procedure/case-file.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { missingFields, parseValues, type Register, type Values } from '../register/register.ts';
import type { Command, Held, Order } from './command.ts';
import { keptFields } from './kept-fields.ts';

/** A record after a command, with the values that the command newly set (not yet sealed). */
export type Change = {
  readonly register: Register;
  readonly id: string;
  readonly version: number;
  readonly act: string;
  readonly reason: string | undefined;
  readonly actor: Actor;
  readonly at: Instant;
  readonly createdAt: Instant;
  readonly unit: string | undefined;
  /** Who made the record. */
  readonly maker: string;
  /** Who may read it beyond the rules of its register. */
  readonly readers: readonly string[];
  readonly values: Values;
  readonly fresh: Values;
  readonly caseState: CaseState | undefined;
};

const MAX_REASON = 2000;

/**
 * Decides one command against the record as it stands: pure, so that a year can be decided in memory.
 * @throws DistrictError with the refusal; nothing has changed then.
 */
export function applyCommand(model: Model, calendar: Calendar, order: Order, held: Held | undefined): Change {
  const { command } = order;
  const register = getRegister(model, command.register);
  if (!RecordId.safeParse(command.id).success) throw new DistrictError('record/id-invalid', { id: String(command.id).slice(0, 80) });
  if ('reason' in command && command.reason && command.reason.length > MAX_REASON) throw new DistrictError('field/invalid', { register: register.id, problems: { reason: `最多 ${MAX_REASON} 字` } });
  const procedure = model.procedures.get(register.id);
  if (command.do === 'create') return create(register, procedure, calendar, order, command, held);
  if (!held) throw new DistrictError('record/unknown', { register: register.id, id: command.id });
  if (command.expect !== undefined && command.expect !== held.version) {
    throw new DistrictError('record/stale', { register: register.id, id: command.id, expected: command.expect, version: held.version });
  }
  switch (command.do) {
    case 'update':
      return update(register, procedure, order, command, held);
    case 'act':
      return act(register, procedure, calendar, order, command, held);
    default:
      return assertNever(command);
  }
}

function create(register: Register, procedure: Procedure | undefined, calendar: Calendar, order: Order, command: Command & { do: 'create' }, held: Held | undefined): Change {
  if (held) throw new DistrictError('record/exists', { register: register.id, id: command.id });
  checkWriter(register, order.actor);
  const { set } = parseValues(register, command.set);
  checkKept(procedure, order.actor, Object.keys(set));
  checkFieldWriters(register, order.actor, command.id, Object.keys(set).filter((name) => !isEmpty(set[name])));
  checkComplete(register, set);
  const caseState = procedure ? openCase(procedure, calendar, order.at) : undefined;
  return {
    ...commonOf(register, order, command.id),
    version: 1,
    act: 'create',
    reason: undefined,
    createdAt: order.at,
    // An applicant belongs to no unit.
    unit: unitOf(register, set, order.actor.unit || undefined),
    maker: order.actor.id,
    readers: readersOf(register, set, caseState),
    values: set,
    fresh: set,
    caseState,
  };
}

function update(register: Register, procedure: Procedure | undefined, order: Order, command: Command & { do: 'update' }, held: Held): Change {
  if (!mayUpdate(register, order.actor)) checkWriter(register, order.actor);
  const { set, clear } = parseValues(register, command.set);
  const changed = [...Object.keys(set).filter((name) => !isSame(set[name], held.values[name])), ...clear.filter((name) => held.values[name] !== undefined)];
  checkKept(procedure, order.actor, changed);
  checkFieldWriters(register, order.actor, command.id, changed);
  const values = merge(held.values, set, clear);
  checkComplete(register, values);
  return {
    ...commonOf(register, order, command.id),
    version: held.version + 1,
    act: 'update',
    reason: command.reason,
    createdAt: held.createdAt,
    unit: unitOf(register, values, held.unit),
    maker: held.maker ?? '',
    readers: readersOf(register, values, held.caseState),
    values,
    fresh: set,
    caseState: held.caseState,
  };
}

function act(register: Register, procedure: Procedure | undefined, calendar: Calendar, order: Order, command: Command & { do: 'act' }, held: Held): Change {
  if (!procedure || !held.caseState) throw new DistrictError('procedure/none', { register: register.id });
  const { set, clear } = parseValues(register, command.form ?? {});
  const filled = merge(held.values, set, clear);
  const caseState = step(procedure, calendar, held.caseState, { action: command.action, at: order.at });
  checkAction(procedure, command.action, order.actor, { ...set, ...Object.fromEntries(clear.map((name) => [name, ''])) }, command.reason, filled);
  const stamped = parseValues(register, stampsOf(procedure, command.action, order.actor, order.at, caseState, held.caseState)).set;
  const values = merge(filled, stamped, []);
  checkComplete(register, values);
  return {
    ...commonOf(register, order, command.id),
    version: held.version + 1,
    act: command.action,
    reason: command.reason,
    createdAt: held.createdAt,
    unit: unitOf(register, values, held.unit),
    maker: held.maker ?? '',
    readers: readersOf(register, values, caseState),
    values,
    fresh: { ...set, ...stamped },
    caseState,
  };
}

function commonOf(register: Register, order: Order, id: string): Pick<Change, 'register' | 'id' | 'actor' | 'at'> {
  return { register, id, actor: order.actor, at: order.at };
}

function checkWriter(register: Register, actor: Actor): void {
  if (!maySet(register, actor, undefined)) throw new DistrictError('access/denied', { register: register.id, actor: actor.id });
}

function checkFieldWriters(register: Register, actor: Actor, id: string, names: readonly string[]): void {
  const foreign = names.filter((name) => !maySet(register, actor, name));
  if (foreign.length > 0) throw new DistrictError('access/field-denied', { register: register.id, fields: foreign });
  // Nobody gives himself a duty.
  const kept = names.filter((name) => Object.hasOwn(register.fieldWriters, name));
  if (kept.length > 0 && id === actor.id) throw new DistrictError('access/own-record', { register: register.id, fields: kept });
}

function checkKept(procedure: Procedure | undefined, actor: Actor, names: readonly string[]): void {
  const kept = procedure ? keptFields(procedure, actor, names) : [];
  if (procedure && kept.length > 0) throw new DistrictError('field/kept-by-procedure', { procedure: procedure.id, fields: kept });
}

// A form may give back what it was given: only what changes is asked about.
function isSame(left: Values[string] | undefined, right: Values[string] | undefined): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function isEmpty(value: Values[string] | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function checkComplete(register: Register, values: Values): void {
  const missing = missingFields(register, values);
  if (missing.length > 0) throw new DistrictError('field/missing', { register: register.id, fields: missing });
}

function merge(before: Values, set: Values, clear: readonly string[]): Values {
  const after: Record<string, Values[string]> = { ...before, ...set };
  for (const name of clear) delete after[name];
  return after;
}

function unitOf(register: Register, values: Values, otherwise: string | undefined): string | undefined {
  const named = register.unit ? values[register.unit] : undefined;
  return typeof named === 'string' ? named : otherwise;
}
