import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS, type Calendar } from '#kernel/calendar/calendar.ts';
import { applyCommand } from '#kernel/command/apply-command.ts';
import { heldOf, type Change } from '#kernel/command/change.ts';
import type { CommandOf, Held } from '#kernel/command/command.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel, type Model } from '#kernel/desk/model.ts';
import { actionsFor, type AcceptedAction } from '#kernel/procedure/case-file.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Procedure } from '#kernel/procedure/procedure.ts';
import { tasksOf, type Task } from '#kernel/procedure/tasks.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { CAST, CAST_DIRECTORY, Generated } from './generated-procedure.ts';

export const CALENDAR: Calendar = { exceptions: new Map([['2024-05-01', 'off']]), hours: OFFICE_HOURS };
const OPENED = '2024-04-08T02:00:00.000Z';

/** A step that is possible: who, what. */
export type Possible = { readonly actor: Actor; readonly action: string };

/** One case of a generated procedure, moved by commands; a copy can be taken at any time. */
export class GeneratedCase {
  readonly procedure: Procedure;
  readonly accepted: AcceptedAction[] = [];
  readonly #model: Model;
  held: Held;
  now = OPENED;

  constructor(procedure: Procedure, odd: boolean, from?: GeneratedCase) {
    this.procedure = procedure;
    this.#model = from ? from.#model : composeModel([Unit, Staff], [defineDesk({ id: 'test', title: procedure.title, chapter: 'report', registers: [Generated], procedures: [procedure] })]);
    const set = { name: '案', odd, signers: ['a-1', 'b-1', 'c-1'] };
    this.held = from ? from.held : heldOf(applyCommand(this.#model, CALENDAR, { actor: { ...CAST[0]!, kind: 'system' }, at: OPENED, command: { do: 'create', register: 'generated', id: 'case-1', set } }, undefined));
    if (from) this.now = from.now;
  }

  copy(): GeneratedCase {
    return new GeneratedCase(this.procedure, true, this);
  }

  get state(): CaseState {
    return this.held.caseState!;
  }

  get tasks(): readonly Task[] {
    return tasksOf(this.procedure, this.state, this.held);
  }

  /** The steps that are possible now, for everybody of the cast. */
  possible(): readonly Possible[] {
    const standing = { caseState: this.state, values: this.held.values };
    return CAST.flatMap((actor) => actionsFor(this.procedure, CALENDAR, standing, actor, this.now).map((action) => ({ actor, action })));
  }

  /** Takes a step so many minutes later; `choice` decides what its form says. */
  act({ actor, action }: Possible, minutes: number, choice: number, more: Partial<CommandOf<'act'>> = {}): Change {
    const at = new Date(Date.parse(this.now) + minutes * 60_000).toISOString();
    const command = { do: 'act' as const, register: 'generated', id: 'case-1', action, reason: '理由', form: this.#formOf(action, choice), ...more };
    const change = applyCommand(this.#model, CALENDAR, { actor, at, command }, this.held, { find: () => undefined, directory: CAST_DIRECTORY });
    this.held = heldOf(change);
    this.now = at;
    this.accepted.push({ action, at, by: actor, values: change.values });
    return change;
  }

  #formOf(action: string, choice: number): Readonly<Record<string, unknown>> {
    const declared = this.procedure.actions[action];
    const pick = (list: readonly Actor[]): string => list[choice % list.length]!.id;
    if (declared?.move?.kind === 'transfer') {
      const working = Object.values(this.procedure.actions).filter((one) => one.lane === undefined && one.from.includes(this.state.state) && (!one.move || one.move.kind === 'return' || one.move.kind === 'rework'));
      const duties = working.flatMap((one) => (one.by.kind === 'duty' && one.reason !== true ? one.by.duties : []));
      const able = CAST.filter((one) => one.duties.some((held) => duties.includes(held)));
      return { handler: pick(able.length > 0 ? able : CAST) };
    }
    if (declared?.move?.kind === 'add-signer') return { extra: pick(CAST) };
    return Object.hasOwn(declared?.form ?? {}, 'days') ? { days: 1 + (choice % 5) } : {};
  }
}
