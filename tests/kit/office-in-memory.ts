import type { Actor } from '#kernel/access/access.ts';
import { applyCommand } from '#kernel/command/apply-command.ts';
import { heldOf, type Change } from '#kernel/command/change.ts';
import type { Command, Held } from '#kernel/command/command.ts';
import { actionsFor } from '#kernel/procedure/case-file.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import { tasksOf, type Task } from '#kernel/procedure/tasks.ts';
import { officeCalendar, officeDirectory, officeModel, officeRecords, SYSTEM } from './office.ts';

/** The office in memory: commands decided by the kernel alone, at times that the test gives. */
export class OfficeInMemory {
  readonly #records = new Map<string, Held>();
  now: string;

  constructor(now = '2024-04-08T02:00:00.000Z') {
    this.now = now;
    for (const { register, id, set } of officeRecords) this.run(SYSTEM, { do: 'create', register, id, set });
  }

  /** Moves time on by hours. */
  wait(hours: number): void {
    this.now = new Date(Date.parse(this.now) + hours * 3_600_000).toISOString();
  }

  run(actor: Actor, command: Command): Change {
    const find = (register: string, id: string): Held | undefined => this.#records.get(`${register}/${id}`);
    const change = applyCommand(officeModel, officeCalendar, { actor, at: this.now, command }, find(command.register, command.id), { find, directory: officeDirectory });
    for (const one of [change, ...change.also]) this.#records.set(`${one.register.id}/${one.id}`, heldOf(one));
    return change;
  }

  /** Takes an action on the one case of a register; a minute passes before. */
  act(actor: Actor, action: string, more: Partial<Extract<Command, { do: 'act' }>> = {}, register = 'permit'): Change {
    this.wait(1 / 60);
    return this.run(actor, { do: 'act', register, id: 'case-1', action, ...more });
  }

  get(register: string, id: string): Held {
    const held = this.#records.get(`${register}/${id}`);
    if (!held) throw new Error(`There is no ${register}/${id}.`);
    return held;
  }

  case(register = 'permit'): CaseState {
    return this.get(register, 'case-1').caseState!;
  }

  tasks(register = 'permit'): readonly Task[] {
    const held = this.get(register, 'case-1');
    return tasksOf(officeModel.procedures.get(register)!, held.caseState!, held);
  }

  actions(actor: Actor, register = 'permit'): readonly string[] {
    const held = this.get(register, 'case-1');
    return actionsFor(officeModel.procedures.get(register)!, officeCalendar, { caseState: held.caseState!, values: held.values }, actor, this.now);
  }
}
