import { DistrictError } from '#kernel/error/district-error.ts';
import type { Task } from '#kernel/procedure/tasks.ts';
import { person } from './office.ts';
import { OfficeInMemory } from './office-in-memory.ts';

/** Why something is sent back, refused … in tests. */
export const reason = '理由';

const DOERS = { sealsDone: 'seals-1', taxDone: 'tax-1', taxFail: 'tax-1', visit: 'fire-1', firePass: 'fire-1' } as const;

/** The office with one case of a permit, and the ways to bring it where a test begins. Its clock starts on Monday 8 April 2024 at 10:00. */
export class PermitCase extends OfficeInMemory {
  constructor() {
    super();
    this.run(person('window-1'), { do: 'create', register: 'permit', id: 'case-1', set: { name: '书店许可', shop: 'shop-1', fire: true, fireUnit: 'unit-a' } });
  }

  toReview(): void {
    this.act(person('window-1'), 'submit');
  }

  toJoint(): void {
    this.toReview();
    this.act(person('officer-1'), 'fanOut');
  }

  /** Takes steps of lanes, each by who may. */
  done(...names: readonly (keyof typeof DOERS)[]): void {
    for (const name of names) this.act(person(DOERS[name]), name, name === 'taxFail' ? { reason } : {});
  }

  toSigning(): void {
    this.toJoint();
    this.done('sealsDone', 'taxDone', 'visit', 'firePass');
    this.act(person('officer-1'), 'askSigns');
  }

  toIssued(): void {
    this.toSigning();
    this.act(person('legal-1'), 'agree');
    this.act(person('finance-1'), 'agree');
    this.act(person('officer-1'), 'issue', { form: { number: '许2024-1' } });
  }
}

/** What tasks are, as kind and name. */
export function namesOf(tasks: readonly Task[]): readonly string[] {
  return tasks.map((task) => `${task.kind} ${task.name}`);
}

/** The code with which something is refused, or `accepted`. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DistrictError) return error.code;
    throw error;
  }
  return 'accepted';
}
