import { namingFields } from '../access/access.ts';
import type { Condition } from '../condition/condition.ts';
import { findMisfit } from '../condition/find-misfit.ts';
import { declare } from '../error/declaration-error.ts';
import type { Register } from '../register/register.ts';
import { PREVIOUS, SAME } from './move.ts';
import { findLane, type Action, type Procedure } from './parts.ts';
import { exampleOf } from './stamp.ts';

/** Checks one action of a procedure: its name, where it starts and leads, its fields, and who may take it. */
export function checkAction(procedure: Procedure, of: Register, name: string, action: Action): void {
  const path = `procedure ${procedure.id}.actions.${name}`;
  declare(/^[a-z][A-Za-z0-9]{1,47}$/.test(name), path, 'an action name is camelCase');
  declare(name !== 'create' && name !== 'update', path, '"create" and "update" are kept for plain commands');
  declare(action.from.length > 0, path, 'an action starts from at least one state');
  checkPlaces(procedure, path, action);
  const fields = [
    ...Object.keys(action.form ?? {}),
    ...Object.keys(action.stamps ?? {}),
    ...(action.guards ?? []).flatMap((guard) => Object.keys(guard.if)),
    ...(action.makes ?? []).flatMap((effect) => [...Object.keys(effect.if ?? {}), ...(effect.into ? [effect.into] : [])]),
  ];
  for (const field of fields) declare(Object.hasOwn(of.fields, field), path, `register ${of.id} has no field "${field}"`);
  for (const [field, stamp] of Object.entries(action.stamps ?? {})) {
    declare(of.fields[field]!.optional, path, `field "${field}" is written by a stamp, so it must be optional`);
    declare(of.fields[field]!.schema.safeParse(exampleOf(stamp)).success, path, `field "${field}" cannot hold what its stamp writes`);
  }
  for (const guard of action.guards ?? []) checkCondition(of, path, 'the guard', guard.if);
  for (const effect of action.makes ?? []) checkCondition(of, path, 'the effect\'s condition', effect.if ?? {});
  for (const one of namingFields(action.by)) {
    declare(of.fields[one.field]?.of === one.of, path, `"${one.field}" says who may, so it must be a field of register ${of.id} that refers to ${one.of}`);
  }
  if (action.atMost !== undefined) declare(Number.isInteger(action.atMost) && action.atMost >= 1, path, '"atMost" is a whole number from 1');
}

function checkPlaces(procedure: Procedure, path: string, action: Action): void {
  const lane = action.lane === undefined ? undefined : findLane(procedure, action.lane);
  if (action.lane !== undefined) declare(lane, path, `there is no lane "${action.lane}"`);
  const states: Readonly<Record<string, unknown>> = lane?.lane.states ?? procedure.states;
  const where = lane ? ` in lane ${action.lane}` : '';
  const named = [...action.from, ...(action.to === SAME || action.to === PREVIOUS ? [] : [action.to])];
  for (const state of named) declare(Object.hasOwn(states, state), path, `there is no state "${state}"${where}`);
  if (!lane) return;
  for (const state of action.from) declare(!lane.lane.states[state]?.result, path, `"${state}" ends the lane, so no action starts from it`);
}

/** Checks that every test of a condition can hold of the register's field. */
export function checkCondition(of: Register, path: string, what: string, condition: Condition): void {
  for (const [field, test] of Object.entries(condition)) {
    const misfit = findMisfit(of.fields[field]!, test);
    declare(!misfit, path, `${what} on "${field}" never fits: ${misfit}`);
  }
}
