import type { FieldValue } from '../field/field.ts';
import type { Values } from '../register/register.ts';

/** What one field was before and is after; an absent side was or is empty. */
export type FieldChange = { readonly field: string; readonly before?: FieldValue; readonly after?: FieldValue };

/** What an entry changed: the fields in which two versions of a record differ, by name, since JSON keeps no order of its own. */
export function changesOf(before: Values, after: Values): readonly FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .toSorted()
    .filter((name) => !same(before[name], after[name]))
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));
}

function same(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
