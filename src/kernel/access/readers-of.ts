import type { CaseState } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/parts.ts';
import { taskKeys, tasksOf } from '../procedure/tasks.ts';
import type { Register, Values } from '../register/register.ts';
import { namingFields } from './access.ts';
import { ALL_STAFF } from './sight.ts';

/**
 * Who may read this one record beyond the register's rules, as names of `readerKeys`: the people, units and all of
 * the staff whom its `readers` fields name, those who may write it because it names them, and those for whom its open tasks are, while they are open.
 * A task for the holders of a duty anywhere opens nothing: how far they see is for the rules to say. The result is kept
 * with the record (`_readers`), and the database admits whoever it names. It follows from the record and its case alone,
 * since a rebuild from the journal asks again.
 */
export function readersOf(register: Register, procedure: Procedure | undefined, values: Values, caseState: CaseState | undefined): readonly string[] {
  const naming = namingFields(register.write).flatMap(({ field, of }) => (of === 'staff' ? [field] : []));
  const named = [...register.readers, ...naming].flatMap((field) => keysIn(register, field, values[field]));
  const tasked = procedure && caseState ? taskKeys(tasksOf(procedure, caseState, { values })).filter((key) => /^(person:|unit:|duty:.*@)/.test(key)) : [];
  return [...new Set([...named, ...tasked])].toSorted();
}

// A field of the record names one or several people, a unit with all below it, or everybody of the staff.
function keysIn(register: Register, name: string, value: Values[string] | undefined): readonly string[] {
  const field = register.fields[name];
  if (value === undefined || !field) return [];
  if (field.column === 'boolean') return value === true ? [ALL_STAFF] : [];
  const prefix = field.of === 'unit' ? 'within' : 'person';
  return [value].flat().flatMap((one) => (typeof one === 'string' ? [`${prefix}:${one}`] : []));
}
