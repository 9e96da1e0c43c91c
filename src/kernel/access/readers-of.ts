import type { CaseState } from '../procedure/case-file.ts';
import type { Register, Values } from '../register/register.ts';

/**
 * Who may read this one record beyond the register's rules, as names of `readerKeys`: the people whom its `readers`
 * fields name. The result is kept with the record (`_readers`), and the database admits whoever it names.
 * This is the place for whatever opens a single record to somebody, such as a task that he has to decide: it must follow
 * from the record's values and its case alone, since a rebuild from the journal asks again.
 */
export function readersOf(register: Register, values: Values, _caseState: CaseState | undefined): readonly string[] {
  const named = register.readers.flatMap((field) => [values[field]].flat()).filter((one) => typeof one === 'string');
  return [...new Set(named)].toSorted();
}
