import { may, type Actor } from '#kernel/access/access.ts';
import type { Calendar } from '#kernel/calendar/calendar.ts';
import { getRegister, type Model } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { Field, FieldValue } from '#kernel/field/field.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import { checkAction, openCase, stampsOf, step as stepCase, type CaseState } from '#kernel/procedure/case-file.ts';
import { missingFields, parseValues, type Register, type Values } from '#kernel/register/register.ts';
import type { Step } from './step.ts';

/** A record as it stood from an instant on. */
export type ReplayedVersion = { readonly at: Instant; readonly values: Values; readonly state?: string };

/** A record after the run: its last version, and all of them in order. */
export type ReplayedRecord = ReplayedVersion & { readonly versions: readonly ReplayedVersion[] };

/** What a run gives: records by register and id, and how many entries the journal would hold. */
export type Replay = { readonly records: Map<string, Map<string, ReplayedRecord>>; readonly entries: number };

type Held = { values: Values; case: CaseState | undefined; readonly versions: ReplayedVersion[] };
type Run = {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly held: Map<string, Map<string, Held>>;
  readonly identities: Map<string, Set<FieldValue>>;
  readonly references: boolean;
};

/**
 * Runs steps in memory by the rules that commands obey, in order of time. References are checked on request, since
 * one chapter's steps refer to records that another chapter makes.
 * @throws DistrictError of the first refusal, with the step in its data.
 */
export function replay(model: Model, calendar: Calendar, steps: Iterable<Step>, staffOf: (id: string) => Actor | undefined, settings: { readonly references?: boolean } = {}): Replay {
  const run: Run = { model, calendar, held: new Map(), identities: new Map(), references: settings.references ?? false };
  let entries = 0;
  for (const step of sortSteps(steps)) {
    try {
      take(run, step, actorOf(step.by, staffOf));
    } catch (error) {
      if (error instanceof DistrictError) throw new DistrictError(error.code, { ...error.data, step }, { cause: error });
      throw error;
    }
    entries += 1;
  }
  return { records: recordsOf(run), entries };
}

/** Steps in order of time; steps of the same instant stay in the order in which they were made. */
export function sortSteps(steps: Iterable<Step>): readonly Step[] {
  return [...steps].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** Who acts in a step. @throws DistrictError `access/unknown` when nobody has that id. */
function actorOf(id: string, staffOf: (id: string) => Actor | undefined): Actor {
  const staff = staffOf(id);
  if (staff) return staff;
  if (id === 'system') return { id, name: '平台', unit: 'unit-committee', duties: [], kind: 'system' };
  if (id.startsWith('applicant:')) return { id, name: id.slice(10), unit: '', duties: [], kind: 'applicant' };
  throw new DistrictError('access/unknown', { actor: id });
}

function take(run: Run, step: Step, actor: Actor): void {
  const register = getRegister(run.model, step.register);
  const records = run.held.get(register.id) ?? new Map<string, Held>();
  run.held.set(register.id, records);
  const before = records.get(step.id);
  if (step.do === 'create') {
    if (!RecordId.safeParse(step.id).success) throw new DistrictError('record/id-invalid', { id: step.id });
    if (before) throw new DistrictError('record/exists', { register: register.id, id: step.id });
    checkWriter(register, actor);
    const procedure = run.model.procedures.get(register.id);
    const { set } = parseValues(register, step.set);
    const held: Held = { values: {}, case: procedure ? openCase(procedure, run.calendar, step.at) : undefined, versions: [] };
    checkIdentity(run, register, set);
    records.set(step.id, held);
    keep(run, register, held, set, set, step.at);
    return;
  }
  if (!before) throw new DistrictError('record/unknown', { register: register.id, id: step.id });
  if (step.do === 'update') {
    checkWriter(register, actor);
    const { set, clear } = parseValues(register, step.set);
    keep(run, register, before, merge(before.values, set, clear), set, step.at);
  } else act(run, register, step, actor, before);
}

function act(run: Run, register: Register, step: Step & { do: 'act' }, actor: Actor, held: Held): void {
  const procedure = run.model.procedures.get(register.id);
  if (!procedure || !held.case) throw new DistrictError('procedure/none', { register: register.id });
  const { set, clear } = parseValues(register, step.form ?? {});
  const filled = merge(held.values, set, clear);
  const after = stepCase(procedure, run.calendar, held.case, { action: step.action, at: step.at });
  checkAction(procedure, step.action, actor, set, step.reason, filled);
  const stamped = parseValues(register, stampsOf(procedure, step.action, actor, step.at, after, held.case)).set;
  held.case = after;
  keep(run, register, held, merge(filled, stamped, []), { ...set, ...stamped }, step.at);
}

function keep(run: Run, register: Register, held: Held, values: Values, fresh: Values, at: Instant): void {
  const missing = missingFields(register, values);
  if (missing.length > 0) throw new DistrictError('field/missing', { register: register.id, fields: missing });
  if (run.references) checkReferences(run, register.fields, fresh);
  held.values = values;
  held.versions.push({ at, values, ...(held.case ? { state: held.case.state } : {}) });
}

function checkWriter(register: Register, actor: Actor): void {
  if (actor.kind !== 'system' && !may(actor, register.write)) throw new DistrictError('access/denied', { register: register.id, actor: actor.id });
}

function checkIdentity(run: Run, register: Register, values: Values): void {
  const value = register.identity ? values[register.identity] : undefined;
  if (value === undefined) return;
  const taken = run.identities.get(register.id) ?? new Set<FieldValue>();
  if (taken.has(value)) throw new DistrictError('record/identity-taken', { register: register.id, value });
  run.identities.set(register.id, taken.add(value));
}

function checkReferences(run: Run, fields: Readonly<Record<string, Field>>, values: Readonly<Record<string, FieldValue>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    if (field?.rows && Array.isArray(value)) for (const row of value) checkReferences(run, field.rows, row as Record<string, FieldValue>);
    if (!field?.of) continue;
    const unknown = (Array.isArray(value) ? value : [value]).filter((id) => !run.held.get(field.of ?? '')?.has(String(id)));
    if (unknown.length > 0) throw new DistrictError('reference/unknown', { register: field.of, ids: unknown });
  }
}

function merge(before: Values, set: Values, clear: readonly string[]): Values {
  const after: Record<string, FieldValue> = { ...before, ...set };
  for (const name of clear) delete after[name];
  return after;
}

function recordsOf(run: Run): Map<string, Map<string, ReplayedRecord>> {
  return new Map([...run.held].map(([register, records]) => [register, new Map([...records].map(([id, held]) => [id, { ...held.versions.at(-1)!, versions: held.versions }]))]));
}
