import { actingFor } from '../access/acting-for.ts';
import { may, type Actor } from '../access/access.ts';
import { checkLevel } from '../access/level-of.ts';
import { maySet } from '../access/may-set.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { getRegister, type Model } from '../desk/model.ts';
import { DistrictError } from '../error/district-error.ts';
import { assertNever } from '../error/assert-never.ts';
import { RecordId } from '../field/kinds.ts';
import { openCase } from '../procedure/case-file.ts';
import type { Procedure } from '../procedure/parts.ts';
import { parseValues, type Register, type Values } from '../register/register.ts';
import { applyAct } from './apply-act.ts';
import { checkComplete, merge, signatureOf, unitOf, type Change } from './change.ts';
import type { Around, CommandOf, Held, Order } from './command.ts';
import { keptFields } from './kept-fields.ts';
import { onTime } from './on-time.ts';

export type { Change } from './change.ts';

const MAX_REASON = 2000;
const NOTHING_AROUND: Around = { find: () => undefined };

/**
 * Decides one command against the record as it stands: pure, so that a year can be decided in memory.
 * @throws DistrictError with the refusal; nothing has changed then.
 */
export function applyCommand(model: Model, calendar: Calendar, given: Order, held: Held | undefined, around: Around = NOTHING_AROUND): Change {
  const order = onTime(given, held);
  const { command } = order;
  const register = getRegister(model, command.register);
  if (!RecordId.safeParse(command.id).success) throw new DistrictError('record/id-invalid', { id: String(command.id).slice(0, 80) });
  if ('reason' in command && command.reason && command.reason.length > MAX_REASON) throw new DistrictError('field/invalid', { register: register.id, problems: { reason: `最多 ${MAX_REASON} 字` } });
  const acting = actingFor(order.actor, command.onBehalfOf, order.at);
  const procedure = model.procedures.get(register.id);
  if (command.do === 'create') return create(register, procedure, calendar, order, acting, command, held);
  if (!held) throw new DistrictError('record/unknown', { register: register.id, id: command.id });
  if (command.expect !== undefined && command.expect !== held.version) {
    throw new DistrictError('record/stale', { register: register.id, id: command.id, expected: command.expect, version: held.version });
  }
  switch (command.do) {
    case 'update':
      return update(register, procedure, order, acting, command, held);
    case 'act':
      return applyAct({ model, calendar, around }, register, procedure, order, acting, command, held);
    default:
      return assertNever(command);
  }
}

function create(register: Register, procedure: Procedure | undefined, calendar: Calendar, order: Order, acting: Actor, command: CommandOf<'create'>, held: Held | undefined): Change {
  if (held) throw new DistrictError('record/exists', { register: register.id, id: command.id });
  const { set } = parseValues(register, command.set);
  checkWriter(register, acting, [set]);
  checkKept(procedure, acting, Object.keys(set));
  checkFields(register, acting, command.id, Object.keys(set).filter((name) => !isEmpty(set[name])), [set]);
  checkComplete(register, set);
  return {
    ...signatureOf(order, acting),
    register,
    id: command.id,
    version: 1,
    act: 'create',
    reason: undefined,
    createdAt: order.at,
    // An applicant belongs to no unit.
    unit: unitOf(register, set, acting.unit || undefined),
    maker: acting.id,
    values: set,
    fresh: set,
    caseState: procedure ? openCase(procedure, calendar, order.at, acting, set) : undefined,
    also: [],
  };
}

function update(register: Register, procedure: Procedure | undefined, order: Order, acting: Actor, command: CommandOf<'update'>, held: Held): Change {
  const { set, clear } = parseValues(register, command.set);
  const values = merge(held.values, set, clear);
  // Who may only because the record names him may neither take another's record nor make his own another's.
  const versions = [held.values, values];
  const changed = [...Object.keys(set).filter((name) => !isSame(set[name], held.values[name])), ...clear.filter((name) => held.values[name] !== undefined)];
  if (!Object.values(register.fieldWriters).some((who) => may(acting, who))) checkWriter(register, acting, versions);
  checkKept(procedure, acting, changed);
  checkFields(register, acting, command.id, changed, versions);
  checkComplete(register, values);
  return {
    ...signatureOf(order, acting),
    register,
    id: command.id,
    version: held.version + 1,
    act: 'update',
    reason: command.reason,
    createdAt: held.createdAt,
    unit: unitOf(register, values, held.unit),
    maker: held.maker ?? '',
    values,
    fresh: set,
    caseState: held.caseState,
    also: [],
  };
}

function checkWriter(register: Register, acting: Actor, versions: readonly Values[]): void {
  checkLevel(acting, register.write);
  const allowed = acting.kind === 'system' || versions.every((values) => may(acting, register.write, values));
  if (!allowed) throw new DistrictError('access/denied', { register: register.id, actor: acting.id });
}

// Fields that are kept for others, by who writes the rest; and the rest, by who comes in for a kept field alone.
function checkFields(register: Register, acting: Actor, id: string, names: readonly string[], versions: readonly Values[]): void {
  if (acting.kind === 'system') return;
  const foreign = names.filter((name) => !maySet(register, acting, name, versions));
  if (foreign.length > 0) throw new DistrictError('access/field-denied', { register: register.id, fields: foreign });
  // Nobody gives himself a duty.
  const kept = names.filter((name) => Object.hasOwn(register.fieldWriters, name));
  if (kept.length > 0 && id === acting.id) throw new DistrictError('access/own-record', { register: register.id, fields: kept });
}

function checkKept(procedure: Procedure | undefined, acting: Actor, names: readonly string[]): void {
  const kept = procedure ? keptFields(procedure, acting, names) : [];
  if (procedure && kept.length > 0) throw new DistrictError('field/kept-by-procedure', { procedure: procedure.id, fields: kept });
}

// A form may give back what it was given: only what changes is asked about.
function isSame(left: Values[string] | undefined, right: Values[string] | undefined): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function isEmpty(value: Values[string] | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}
