import type { CaseState } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/parts.ts';
import { taskKeys, tasksOf } from '../procedure/tasks.ts';
import type { Register, Values } from '../register/register.ts';
import { namingFields } from './access.ts';

/**
 * Who may read this one record beyond the register's rules, as names of `readerKeys`: the people whom its `readers`
 * fields name, those who may write it because it names them, and those for whom its open tasks are, while they are open.
 * A task for the holders of a duty anywhere opens nothing: how far they see is for the rules to say. The result is kept
 * with the record (`_readers`), and the database admits whoever it names. It follows from the record and its case alone,
 * since a rebuild from the journal asks again.
 */
export function readersOf(register: Register, procedure: Procedure | undefined, values: Values, caseState: CaseState | undefined): readonly string[] {
  const fields = [...register.readers, ...namingFields(register.write).flatMap(({ field, of }) => (of === 'staff' ? [field] : []))];
  const named = fields.flatMap((field) => [values[field] ?? []].flat()).filter((one) => typeof one === 'string').map((id) => `person:${id}`);
  const tasked = procedure && caseState ? taskKeys(tasksOf(procedure, caseState, { values })).filter((key) => /^(person:|unit:|duty:.*@)/.test(key)) : [];
  return [...new Set([...named, ...tasked])].toSorted();
}
