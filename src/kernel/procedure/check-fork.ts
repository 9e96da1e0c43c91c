import { declare } from '../error/declaration-error.ts';
import type { Register } from '../register/register.ts';
import { checkCondition } from './check-action.ts';
import type { Fork, Lane, Needed } from './fork.ts';
import type { Action, Procedure } from './parts.ts';
import { mostOf } from './standing.ts';
import { reachedFrom, type Ways } from './ways.ts';

/** Checks the fork of a state, if it has one: its lanes can be gone through, and can join. */
export function checkFork(procedure: Procedure, of: Register, name: string): void {
  const state = procedure.states[name];
  const fork = state?.fork;
  if (!fork) return;
  const path = `procedure ${procedure.id}.states.${name}.fork`;
  declare(!state.signing, path, 'a state waits for lanes or for signatures, not for both');
  declare(name !== procedure.initial && !state.end, path, 'neither the initial state nor an end forks');
  const lanes = Object.entries(fork.lanes);
  declare(lanes.length >= 2, path, 'a fork has at least two lanes');
  const sure = lanes.filter(([, lane]) => !lane.if).length;
  declare(sure > 0, path, 'at least one lane is opened whatever the record says');
  checkNeeded(path, fork.needed, sure, 'lanes that are always opened');
  for (const to of [fork.to, ...(fork.otherwise === undefined ? [] : [fork.otherwise])]) {
    declare(Object.hasOwn(procedure.states, to) && to !== name, path, `it must lead to another state, and "${to}" is none`);
  }
  for (const [lane, declared] of lanes) checkLane(procedure, of, name, lane, declared);
  const fails = lanes.some(([, lane]) => Object.values(lane.states).some((one) => one.result === 'failed'));
  declare(!fails || fork.otherwise !== undefined, path, 'a lane can fail, so "otherwise" must say where the case goes then');
  declare(fails || fork.otherwise === undefined, path, 'no lane can fail, so "otherwise" is never reached');
}

/** Checks how many of several are needed. */
export function checkNeeded(path: string, needed: Needed, most: number, of: string): void {
  if (typeof needed !== 'number') return;
  declare(Number.isInteger(needed) && needed >= 1, path, 'how many are needed is a whole number from 1');
  declare(needed <= most, path, `${needed} are needed, and there are only ${most} ${of}`);
}

function checkLane(procedure: Procedure, of: Register, state: string, name: string, lane: Lane): void {
  const path = `procedure ${procedure.id}.states.${state}.fork.lanes.${name}`;
  declare(/^[a-z][A-Za-z0-9]{0,47}$/.test(name), path, 'a lane name is camelCase');
  const forks = Object.values(procedure.states).flatMap((one): readonly Fork[] => (one.fork ? [one.fork] : []));
  declare(forks.filter((fork) => Object.hasOwn(fork.lanes, name)).length === 1, path, 'two forks have a lane of this name');
  declare(Object.hasOwn(lane.states, lane.initial) && !lane.states[lane.initial]?.result, path, `"${lane.initial}" must be a state of the lane that doesn't end it`);
  for (const field of Object.keys(lane.if ?? {})) declare(Object.hasOwn(of.fields, field), path, `register ${of.id} has no field "${field}"`);
  checkCondition(of, path, 'the condition', lane.if ?? {});
  const own = Object.values(procedure.actions).filter((action) => action.lane === name);
  const waysBy = (actions: readonly Action[]): Ways => actions.flatMap((action) => action.from.map((from) => ({ from, to: action.to })));
  const ways = waysBy(own);
  const lasting = waysBy(own.filter((action) => mostOf(action) === undefined));
  const reached = reachedFrom(ways, [lane.initial]);
  const done = Object.keys(lane.states).filter((one) => lane.states[one]?.result === 'done');
  declare(done.length > 0, path, 'no state of the lane says that it is done');
  for (const [one, { result }] of Object.entries(lane.states)) {
    declare(reached.has(one), `${path}.states.${one}`, 'no action of the lane leads to this state');
    const onward = reachedFrom(lasting, [one]);
    declare(result || done.some((end) => onward.has(end)), `${path}.states.${one}`, 'the lane can\'t be done from this state, so it could never join');
  }
}
