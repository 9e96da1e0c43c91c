import { declare } from '../error/declaration-error.ts';
import type { Register } from '../register/register.ts';
import { findLane, type Clock, type Procedure } from './parts.ts';

/** Checks one clock of a procedure. */
export function checkClock(procedure: Procedure, of: Register, name: string, clock: Clock): void {
  const path = `procedure ${procedure.id}.clocks.${name}`;
  const lane = clock.lane === undefined ? undefined : findLane(procedure, clock.lane);
  if (clock.lane !== undefined) declare(lane, path, `there is no lane "${clock.lane}"`);
  const states: Readonly<Record<string, unknown>> = lane?.lane.states ?? procedure.states;
  for (const state of [...clock.from, ...clock.until, ...(clock.pausedIn ?? [])]) {
    declare(Object.hasOwn(states, state), path, `there is no state "${state}"`);
  }
  declare(clock.from.length > 0 && clock.until.length > 0, path, 'a clock has states that start it and states that stop it');
  declare(clock.from.every((state) => !clock.until.includes(state) && !clock.pausedIn?.includes(state)), path, 'the state that starts a clock neither stops nor pauses it');
  declare(clock.limit.amount > 0, path, 'a limit is above zero');
  declare(!clock.limit.unit.endsWith('days') || Number.isInteger(clock.limit.amount), path, 'a limit in days is a whole number');
  if (clock.marks) declare(of.fields[clock.marks]?.kind === 'yes-no', path, `"${clock.marks}" must be a yes/no field of register ${of.id}`);
  if (clock.marks) declare(of.fields[clock.marks]!.optional, path, `"${clock.marks}" is written when the clock stops, so it must be optional`);
}
