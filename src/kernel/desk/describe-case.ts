import { principalsAt } from '../access/acting-for.ts';
import type { Actor } from '../access/access.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../field/day.ts';
import { actionsFor, type Standing } from '../procedure/case-file.ts';
import { seatsAt, type CaseState } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/parts.ts';
import { isTaskOf, tasksOf, type Task } from '../procedure/tasks.ts';
import type { CaseWire, LaneWire, TaskWire } from './wire.ts';

/** For whom a case is described, and when. */
export type Viewing = { readonly viewer: Actor; readonly at: Instant; readonly calendar: Calendar };

/** What a record page shows of a case beside its state: whose turn it is, its lanes, its signers. */
export function describeCase(procedure: Procedure, standing: Standing, viewing: Viewing): CaseWire {
  const { caseState } = standing;
  return {
    tasks: tasksOf(procedure, caseState, standing).map((task) => describeTask(task, viewing)),
    lanes: describeLanes(procedure, caseState),
    signers: Object.keys(procedure.states).flatMap((state) => seatsAt(caseState, state).map((seat) => ({ ...seat, state }))),
    ...(caseState.holder ? { holder: caseState.holder } : {}),
    ...(caseState.suspended ? { suspended: caseState.suspended } : {}),
    asked: Object.entries(caseState.asked ?? {}).map(([clock, { at, by }]) => ({ clock, at, ...(by === undefined ? {} : { by }) })),
    onBehalf: namesOf(viewing).slice(1).flatMap((principal) => {
      const actions = actionsFor(procedure, viewing.calendar, standing, principal, viewing.at, viewing.viewer.id);
      return actions.length > 0 ? [{ id: principal.id, name: principal.name, actions }] : [];
    }),
  };
}

/** A task with the names in which the viewer may do it. */
export function describeTask(task: Task, viewing: Viewing): TaskWire {
  return { ...task, mine: namesOf(viewing).filter((one) => isTaskOf(task, one, viewing.at)).map(({ id, name }) => ({ id, name })) };
}

/** The people and units that a case names, by the register in which they stand. */
export function namedIn(caseWire: CaseWire): { readonly staff: readonly string[]; readonly unit: readonly string[] } {
  const holders: readonly object[] = [caseWire.holder ?? {}, ...caseWire.lanes.map((lane) => lane.holder ?? {}), ...caseWire.signers.map((seat) => seat.for), ...caseWire.tasks.flatMap((task) => task.for)];
  const persons = caseWire.signers.flatMap((seat) => [seat.by, seat.deputy, seat.addedBy]);
  return {
    staff: textsOf([...persons, ...caseWire.asked.map((one) => one.by), ...holders.map((one) => ('person' in one ? one.person : undefined))]),
    unit: textsOf(holders.map((one) => ('unit' in one ? one.unit : undefined))),
  };
}

// The viewer himself first, then each whose deputy he is, with the rights that were left to him.
function namesOf({ viewer, at }: Viewing): readonly Actor[] {
  const { deputyFor: _deputyFor, ...own } = viewer;
  return [own, ...principalsAt(viewer, at).map(({ id, name, unit, duties }): Actor => ({ id, name, unit, duties, kind: 'staff' }))];
}

function describeLanes(procedure: Procedure, caseState: CaseState): readonly LaneWire[] {
  // In the order of their declaration: what the database gives back has none.
  const declared = Object.values(procedure.states).flatMap(({ fork }) => Object.entries(fork?.lanes ?? {}));
  return declared.flatMap(([name, { title, states }]) => {
    const lane = caseState.lanes?.[name];
    return lane ? [{ ...lane, name, title, stateTitle: states[lane.state]?.title ?? title }] : [];
  });
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.filter((one) => typeof one === 'string'))];
}
