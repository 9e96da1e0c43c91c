import type { Actor } from '#kernel/access/access.ts';
import { may } from '#kernel/access/access.ts';
import type { Calendar } from '#kernel/calendar/calendar.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { getRegister, type Model } from '#kernel/desk/model.ts';
import { checkAction, openCase, stampsOf, step as takeStep, type CaseState } from '#kernel/procedure/case-file.ts';
import { missingFields, parseValues, type Values } from '#kernel/register/register.ts';
import type { Step } from '../step.ts';

/** A record as the steps left it. */
export type Replayed = { readonly register: string; readonly id: string; readonly values: Values; readonly caseState: CaseState | undefined };

/** Replays steps purely, by the rules of the model and without a store; the first refusal is thrown with its step. */
export function replaySteps(model: Model, calendar: Calendar, steps: readonly Step[], actorOf: (by: string) => Actor): ReadonlyMap<string, Replayed> {
  const records = new Map<string, Replayed>();
  for (const one of steps.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))) {
    try {
      records.set(`${one.register}/${one.id}`, replay(model, calendar, one, actorOf(one.by), records.get(`${one.register}/${one.id}`)));
    } catch (cause) {
      throw new Error(`${one.at} ${one.do} ${one.register}/${one.id} ${one.do === 'act' ? one.action : ''} by ${one.by}`, { cause });
    }
  }
  return records;
}

function replay(model: Model, calendar: Calendar, one: Step, actor: Actor, held: Replayed | undefined): Replayed {
  const register = getRegister(model, one.register);
  const procedure = model.procedures.get(register.id);
  if (one.do === 'create' ? held : !held) throw new DistrictError('record/unknown-or-twice', { id: one.id });
  if (one.do !== 'act' && actor.kind !== 'system' && !may(actor, register.write)) throw new DistrictError('access/denied', { register: register.id });
  const { set } = parseValues(register, one.do === 'act' ? (one.form ?? {}) : one.set);
  const filled: Values = { ...held?.values, ...set };
  let caseState = held?.caseState;
  let stamped: Values = {};
  if (one.do === 'create' && procedure) caseState = openCase(procedure, calendar, one.at);
  if (one.do === 'act') {
    if (!procedure || !caseState) throw new DistrictError('procedure/none', { register: register.id });
    const after = takeStep(procedure, calendar, caseState, { action: one.action, at: one.at });
    checkAction(procedure, one.action, actor, set, one.reason, filled);
    stamped = parseValues(register, stampsOf(procedure, one.action, actor, one.at, after, caseState)).set;
    caseState = after;
  }
  const values: Values = { ...filled, ...stamped };
  const missing = missingFields(register, values);
  if (missing.length > 0) throw new DistrictError('field/missing', { register: register.id, missing });
  return { register: register.id, id: one.id, values, caseState };
}
