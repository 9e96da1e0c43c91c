import type { FieldValue } from '#kernel/field/field.ts';
import type { FormValues } from '#furniture/form/asked-field.ts';

/** The values of a form without those that were emptied. */
export function filledOf(values: FormValues): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, FieldValue] => entry[1] !== null));
}
