import type { Actor } from '../access/access.ts';
import { principalsAt } from '../access/acting-for.ts';
import type { Instant } from '../field/day.ts';
import { isTaskOf, type Task, type TaskHolder } from './tasks.ts';

/** Why a task is somebody's: by which of the ways that it is for, and in whose name where he is a deputy. */
export type TaskReason = { readonly way: TaskHolder; readonly deputyFor?: { readonly id: string; readonly name: string } };

// What names somebody himself says more than what many have.
const NEAREST: readonly TaskHolder['kind'][] = ['person', 'duty', 'unit', 'staff', 'applicant'];

/** Why a task is an actor's: in his own name where it is his own, else in that of the first whose deputy he is. */
export function whyMine(task: Task, actor: Actor, at: Instant): TaskReason | undefined {
  const { deputyFor: _deputyFor, ...own } = actor;
  const names: readonly Actor[] = [own, ...principalsAt(actor, at).map(({ id, name, unit, duties }): Actor => ({ id, name, unit, duties, kind: 'staff' }))];
  for (const one of names) {
    const ways = task.for.filter((way) => isTaskOf({ ...task, for: [way] }, one, at)).toSorted((a, b) => NEAREST.indexOf(a.kind) - NEAREST.indexOf(b.kind));
    const way = ways[0];
    if (way) return one.id === actor.id ? { way } : { way, deputyFor: { id: one.id, name: one.name } };
  }
  return undefined;
}
