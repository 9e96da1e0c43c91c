import { declare } from '../error/declaration-error.ts';
import type { Field } from '../field/field.ts';

/**
 * How a register's records are appointments: from when (a day or a moment), until when, where (a text field), and of whom:
 * fields that name members of staff.
 */
export type OnCalendar = { readonly starts: string; readonly ends?: string; readonly place?: string; readonly people: readonly string[] };

/** Checks that the fields of a register can say what its declaration takes from them. */
export function checkOnCalendar(path: string, fields: Readonly<Record<string, Field>>, { starts, ends, place, people }: OnCalendar): void {
  const columnOf = (name: string): Field['column'] | undefined => (Object.hasOwn(fields, name) ? fields[name]!.column : undefined);
  const from = columnOf(starts);
  declare(from === 'date' || from === 'instant', `${path}.onCalendar`, `"${starts}" is no day and no moment`);
  declare(ends === undefined || columnOf(ends) === from, `${path}.onCalendar`, `"${ends}" must be of the kind of "${starts}"`);
  declare(place === undefined || columnOf(place) === 'text', `${path}.onCalendar`, `"${place}" is no text`);
  declare(people.length > 0, `${path}.onCalendar`, 'it names nobody whose appointment it is');
  for (const one of people) declare(Object.hasOwn(fields, one) && fields[one]!.of === 'staff', `${path}.onCalendar`, `"${one}" doesn't refer to a member of staff`);
}
