import type { Actor } from '../access/access.ts';
import { principalsAt } from '../access/acting-for.ts';
import { actionsFor, type Standing } from '../procedure/case-file.ts';
import { nextLimit } from '../procedure/next-limit.ts';
import type { Procedure } from '../procedure/parts.ts';
import { tasksOf, type Task } from '../procedure/tasks.ts';
import { timeLeft } from '../procedure/time-left.ts';
import { whyMine, type TaskReason } from '../procedure/why-mine.ts';
import { describeTask, type Viewing } from './describe-case.ts';
import { bandOf, type BandEdges } from './task-band.ts';
import type { DeskCaseWire, DeskTaskWire } from './wire.ts';

/** A case as it was read for somebody's desk. */
export type DeskCase = Omit<DeskCaseWire, 'state' | 'since' | 'band' | 'limit' | 'tasks'> & Standing;

/** A case as it stands on my desk: the band of its earliest limit, what is left of that, and its tasks with why they are mine. */
export function describeDeskCase(procedure: Procedure, one: DeskCase, viewing: Viewing, edges: BandEdges, waiting: boolean): DeskCaseWire {
  const { caseState, values, ...rest } = one;
  const limit = nextLimit(procedure, caseState);
  const tasks = tasksOf(procedure, caseState, { values }).map((task): DeskTaskWire => describeMine(procedure, { caseState, values }, task, viewing));
  return {
    ...rest,
    state: caseState.state,
    since: caseState.since,
    band: waiting ? 'waiting' : bandOf(edges, one.dueAt),
    ...(limit ? { limit: { clock: limit.clock, title: limit.title, left: timeLeft(viewing.calendar, limit.unit, limit.dueAt, viewing.at) } } : {}),
    tasks: waiting ? tasks : tasks.filter((task) => task.mine.length > 0),
  };
}

function describeMine(procedure: Procedure, standing: Standing, task: Task, viewing: Viewing): DeskTaskWire {
  const why = whyMine(task, viewing.viewer, viewing.at);
  const action = why && mainAction(procedure, standing, task, why, viewing);
  return { ...describeTask(task, viewing), ...(why ? { why } : {}), ...(action === undefined ? {} : { action }) };
}

// The step that takes the case on; one that needs a reason leaves the ordinary way.
function mainAction(procedure: Procedure, standing: Standing, task: Task, { deputyFor }: TaskReason, { viewer, at, calendar }: Viewing): string | undefined {
  const { deputyFor: _deputyFor, ...own } = viewer;
  const principal = deputyFor && principalsAt(viewer, at).find((one) => one.id === deputyFor.id);
  const actor: Actor = principal ? { id: principal.id, name: principal.name, unit: principal.unit, duties: principal.duties, kind: 'staff' } : own;
  const may = actionsFor(procedure, calendar, standing, actor, at, principal ? viewer.id : undefined).filter((name) => task.actions.includes(name));
  return may.find((name) => !procedure.actions[name]?.reason) ?? may[0];
}
