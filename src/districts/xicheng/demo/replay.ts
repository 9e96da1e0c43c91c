import { platformOf, type Actor } from '#kernel/access/access.ts';
import type { Calendar } from '#kernel/calendar/calendar.ts';
import { applyCommand } from '#kernel/command/apply-command.ts';
import { heldOf, type Change } from '#kernel/command/change.ts';
import type { Command, Held } from '#kernel/command/command.ts';
import type { Model } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { Field, FieldValue } from '#kernel/field/field.ts';
import { findLinked } from '#kernel/field/record-link.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { COMMITTEE } from '../units.ts';
import type { Step } from './step.ts';

/** A record as it stood from an instant on. */
export type ReplayedVersion = { readonly at: Instant; readonly values: Values; readonly state?: string };

/** A record after the run: its last version, and all of them in order. */
export type ReplayedRecord = ReplayedVersion & { readonly versions: readonly ReplayedVersion[] };

/** What a run gives: records by register and id, and how many entries the journal would hold. */
export type Replay = { readonly records: Map<string, Map<string, ReplayedRecord>>; readonly entries: number };

type Kept = { change: Change; readonly versions: ReplayedVersion[] };
type Run = {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly held: Map<string, Map<string, Kept>>;
  readonly identities: Map<string, Set<FieldValue>>;
  readonly references: boolean;
};

/**
 * Runs steps in memory, each decided as the one door decides it, in order of time. References are checked on request,
 * since one chapter's steps refer to records that another chapter makes.
 * @throws DistrictError of the first refusal, with the step in its data.
 */
export function replay(model: Model, calendar: Calendar, steps: Iterable<Step>, staffOf: (id: string) => Actor | undefined, settings: { readonly references?: boolean } = {}): Replay {
  const run: Run = { model, calendar, held: new Map(), identities: new Map(), references: settings.references ?? false };
  let entries = 0;
  for (const step of sortSteps(steps)) {
    try {
      entries += take(run, step, actorOf(step.by, staffOf));
    } catch (error) {
      if (error instanceof DistrictError) throw new DistrictError(error.code, { ...error.data, step }, { cause: error });
      throw error;
    }
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
  if (id === 'system') return platformOf(COMMITTEE.id);
  if (id.startsWith('applicant:')) return { id, name: id.slice(10), unit: '', duties: [], kind: 'applicant', level: 3 };
  throw new DistrictError('access/unknown', { actor: id });
}

/** Takes a step; gives how many entries the journal would hold for it. */
function take(run: Run, step: Step, actor: Actor): number {
  const find = (register: string, id: string): Held | undefined => {
    const kept = run.held.get(register)?.get(id);
    return kept && heldOf(kept.change);
  };
  const decided = applyCommand(run.model, run.calendar, { actor, at: step.at, command: commandOf(step) }, find(step.register, step.id), { find });
  const changes = [decided, ...decided.also];
  for (const change of changes) {
    if (change.version === 1) checkIdentity(run, change.register, change.fresh);
    keep(run, change);
  }
  if (run.references) for (const change of changes) checkReferences(run, change.register.fields, change.fresh);
  return changes.length;
}

function keep(run: Run, change: Change): void {
  const version = { at: change.at, values: change.values, ...(change.caseState ? { state: change.caseState.state } : {}) };
  const records = run.held.get(change.register.id) ?? new Map<string, Kept>();
  const before = records.get(change.id);
  if (before) {
    before.change = change;
    before.versions.push(version);
    return;
  }
  run.held.set(change.register.id, records.set(change.id, { change, versions: [version] }));
}

/** The command that a step gives. */
export function commandOf(step: Step): Command {
  const { at: _at, by: _by, ...command } = step;
  return command;
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
    const linked = field?.anyRegister ? findLinked(String(value)) : undefined;
    if (linked && !run.held.get(linked.register)?.has(linked.id)) throw new DistrictError('reference/unknown', { register: linked.register, ids: [linked.id] });
    if (!field?.of) continue;
    const unknown = (Array.isArray(value) ? value : [value]).filter((id) => !run.held.get(field.of ?? '')?.has(String(id)));
    if (unknown.length > 0) throw new DistrictError('reference/unknown', { register: field.of, ids: unknown });
  }
}

function recordsOf(run: Run): Map<string, Map<string, ReplayedRecord>> {
  return new Map([...run.held].map(([register, records]) => [register, new Map([...records].map(([id, held]) => [id, { ...held.versions.at(-1)!, versions: held.versions }]))]));
}
