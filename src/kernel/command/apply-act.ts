import type { Actor } from '../access/access.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Model } from '../desk/model.ts';
import { DistrictError } from '../error/district-error.ts';
import { checkAction, stampsOf, step, type AcceptedAction, type Standing } from '../procedure/case-file.ts';
import { isAside } from '../procedure/may-take.ts';
import type { Procedure } from '../procedure/parts.ts';
import { getAction } from '../procedure/standing.ts';
import { tasksOf, type Task } from '../procedure/tasks.ts';
import { dayOf } from '../field/day.ts';
import { parseValues, type Register } from '../register/register.ts';
import { checkComplete, merge, signatureOf, unitOf, type Change } from './change.ts';
import { checkPeople } from './check-people.ts';
import type { Around, CommandOf, Held, Order } from './command.ts';
import { linksOf, makeEffects } from './effects.ts';

/** What a decision is made in. */
export type Setting = { readonly model: Model; readonly calendar: Calendar; readonly around: Around };

/** Decides one action on a case, with all that it does to other records. @throws DistrictError with the refusal. */
export function applyAct(setting: Setting, register: Register, procedure: Procedure | undefined, order: Order, acting: Actor, command: CommandOf<'act'>, held: Held): Change {
  if (!procedure || !held.caseState) throw new DistrictError('procedure/none', { register: register.id });
  const before = { caseState: held.caseState, values: held.values };
  const action = getAction(procedure, command.action);
  const task = command.task === undefined ? undefined : getOpenTask(procedure, command.action, before, command.task);
  const { set, clear } = parseValues(register, command.form ?? {});
  const filled = merge(held.values, set, clear);
  const accepted: AcceptedAction = { action: command.action, at: order.at, by: acting, values: filled, ...(acting === order.actor ? {} : { deputy: order.actor.id }), ...(task?.kind === 'seat' ? { seat: task.name } : {}) };
  const caseState = step(procedure, setting.calendar, before.caseState, accepted);
  const form = { ...set, ...Object.fromEntries(clear.map((name) => [name, ''])) };
  checkAction(procedure, command.action, acting, form, command.reason, filled, before);
  checkPeople(procedure, action, before.caseState, caseState, filled, setting.around.directory, dayOf(order.at));
  const stamped = parseValues(register, stampsOf(procedure, command.action, acting, order.at, caseState, before.caseState)).set;
  const version = held.version + 1;
  const stampedValues = merge(filled, stamped, []);
  const links = linksOf(action, { register, id: command.id, version }, stampedValues);
  const values = merge(stampedValues, links, []);
  checkComplete(register, values);
  const change: Change = {
    ...signatureOf(order, acting),
    register,
    id: command.id,
    version,
    act: command.action,
    reason: command.reason,
    createdAt: held.createdAt,
    unit: unitOf(register, values, held.unit),
    maker: held.maker ?? '',
    values,
    fresh: { ...set, ...stamped, ...links },
    caseState,
    also: [],
  };
  return { ...change, also: makeEffects(setting, action, change, acting) };
}

// Whoever says which task he does is told when somebody else has done it, however the case has moved meanwhile.
function getOpenTask(procedure: Procedure, name: string, before: Standing, id: string): Task {
  const task = tasksOf(procedure, before.caseState, before).find((one) => one.id === id);
  const about = { procedure: procedure.id, action: name, task: id.slice(0, 200), state: before.caseState.state };
  if (!task) throw new DistrictError('procedure/task-done', about);
  if (!task.actions.includes(name) && !isAside(getAction(procedure, name))) throw new DistrictError('procedure/not-now', about);
  return task;
}
