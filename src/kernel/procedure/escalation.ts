import { dueAt, workingDaysBetween, workingMinutesBetween, type Calendar, type Limit } from '../calendar/calendar.ts';
import { assertNever } from '../error/assert-never.ts';
import { dayOf, daysBetween, type Instant } from '../field/day.ts';
import type { Values } from '../register/register.ts';
import type { CaseState, ClockState } from './case-state.ts';
import type { EscalationStep, EscalationWhen } from './escalation-step.ts';
import type { Clock, Procedure } from './parts.ts';
import { tasksOf, whoOf, type TaskHolder } from './tasks.ts';

/** A step of an escalation that a case has come to. */
export type PassedStep = {
  readonly clock: string;
  readonly step: string;
  readonly kind: 'near' | 'due' | 'overdue';
  readonly dueAt: Instant;
  /** Names the step of this stay of the case in its state, under this limit; more time granted makes another limit. */
  readonly key: string;
  readonly tells: readonly TaskHolder[];
};

/** The steps to which an open case has come by an instant (docs/rules/escalation.md). A limit that is over is no longer near. */
export function passedSteps(procedure: Procedure, calendar: Calendar, caseState: CaseState, values: Values, at: Instant): readonly PassedStep[] {
  if (caseState.suspended || procedure.states[caseState.state]?.end) return [];
  return Object.entries(procedure.clocks).flatMap(([name, clock]) => {
    const state = caseState.clocks[name];
    if (!clock.escalation || !state || state.stoppedAt || state.pausedAt) return [];
    return Object.entries(clock.escalation).flatMap(([step, declared]): readonly PassedStep[] => {
      const kind = kindOf(declared.when);
      if (!isPassed(calendar, declared.when, state.dueAt, at)) return [];
      return [{ clock: name, step, kind, dueAt: state.dueAt, key: keyOf(caseState, clock, name, state, step), tells: holdersOf(procedure, caseState, values, clock, declared) }];
    });
  });
}

/** The latest end of a limit of a procedure that could have come to a step by an instant; undefined where none has steps. */
export function escalationHorizon(procedure: Procedure, calendar: Calendar, at: Instant): Instant | undefined {
  const ends = Object.values(procedure.clocks).flatMap((clock) =>
    Object.values(clock.escalation ?? {}).map(({ when }) => (when !== 'due' && 'before' in when ? dueAt(calendar, when.before, at) : at)),
  );
  return ends.toSorted().at(-1);
}

function kindOf(when: EscalationWhen): PassedStep['kind'] {
  if (when === 'due') return 'due';
  return 'before' in when ? 'near' : 'overdue';
}

function isPassed(calendar: Calendar, when: EscalationWhen, due: Instant, at: Instant): boolean {
  if (when === 'due') return at >= due;
  if ('before' in when) return at < due && isNear(calendar, when.before, due, at);
  // Limits in days end with the day, at the beginning of the next: what comes after is counted from the day itself.
  return at >= dueAt(calendar, when.after, new Date(Date.parse(due) - 1).toISOString());
}

function isNear(calendar: Calendar, left: Limit, due: Instant, at: Instant): boolean {
  switch (left.unit) {
    case 'natural-days':
      return daysBetween(dayOf(at), lastDay(due)) <= left.amount;
    case 'working-days':
      return workingDaysBetween(calendar, dayOf(at), lastDay(due)) <= left.amount;
    case 'working-hours':
      return workingMinutesBetween(calendar, at, due) <= left.amount * 60;
    case 'round-the-clock-hours':
      return Date.parse(due) - Date.parse(at) <= left.amount * 3_600_000;
    default:
      return assertNever(left);
  }
}

// An instant before the end lies on the last day, whether the limit ends with the day or in the middle of it.
function lastDay(due: Instant): string {
  return dayOf(new Date(Date.parse(due) - 1).toISOString());
}

function keyOf(caseState: CaseState, clock: Clock, name: string, state: ClockState, step: string): string {
  const since = clock.lane === undefined ? caseState.since : (caseState.lanes?.[clock.lane]?.since ?? caseState.since);
  return [caseState.state, since, name, state.extendedBy ?? 0, step].join('/');
}

function holdersOf(procedure: Procedure, caseState: CaseState, values: Values, clock: Clock, { tells }: EscalationStep): readonly TaskHolder[] {
  return tells.flatMap((who): readonly TaskHolder[] => {
    if (who !== 'holder') return whoOf(who, values);
    const tasks = tasksOf(procedure, caseState, { values });
    return tasks.filter((task) => clock.lane === undefined || (task.kind === 'lane' && task.name === clock.lane)).flatMap((task) => task.for);
  });
}
