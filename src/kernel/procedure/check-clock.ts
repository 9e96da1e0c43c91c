import { namingFields, waysOf } from '../access/access.ts';
import { LIMIT_UNITS } from '../calendar/calendar.ts';
import { declare } from '../error/declaration-error.ts';
import type { Register } from '../register/register.ts';
import type { EscalationStep } from './escalation-step.ts';
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
  if (clock.limitFrom) checkLimitFrom(of, clock, clock.limitFrom, path);
  for (const [step, one] of Object.entries(clock.escalation ?? {})) checkEscalation(of, one, `${path}.escalation.${step}`, step);
  if (clock.marks) declare(of.fields[clock.marks]?.kind === 'yes-no', path, `"${clock.marks}" must be a yes/no field of register ${of.id}`);
  if (clock.marks) declare(of.fields[clock.marks]!.optional, path, `"${clock.marks}" is written when the clock stops, so it must be optional`);
}

function checkLimitFrom(of: Register, clock: Clock, { amount, unit }: NonNullable<Clock['limitFrom']>, path: string): void {
  declare(clock.lane === undefined, path, 'the clock of a lane takes no limit from the record');
  declare(of.fields[amount]?.kind === 'integer' && !of.fields[amount]!.schema.safeParse(0).success, path, `"${amount}" must be an integer above zero of register ${of.id}`);
  const options = of.fields[unit]?.options?.map((option) => option.value) ?? [];
  declare(options.length > 0 && options.every((one) => LIMIT_UNITS.some((known) => known === one)), path, `"${unit}" must be a choice of ${LIMIT_UNITS.join(', ')}`);
}

function checkEscalation(of: Register, step: EscalationStep, path: string, name: string): void {
  declare(/^[a-z][A-Za-z0-9]{0,30}$/.test(name), path, 'a step is named in camelCase, at most 31 letters');
  declare(step.tells.length > 0, path, 'it tells nobody');
  const limit = step.when === 'due' ? undefined : 'before' in step.when ? step.when.before : step.when.after;
  declare(limit === undefined || limit.amount > 0, path, 'a step before or after a limit lies some time from it');
  for (const who of step.tells) {
    if (who === 'holder') continue;
    for (const one of namingFields(who)) declare(of.fields[one.field]?.of === one.of, path, `"${one.field}" says who is told, so it must be a field of register ${of.id} that refers to ${one.of}`);
    declare(waysOf(who).every((way) => way.kind === 'duty' || way.kind === 'named'), path, 'those who are told are holders of duties or named by the record');
  }
}
