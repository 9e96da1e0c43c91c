import { fulfils, type Condition } from '../condition/condition.ts';
import type { FieldValue } from '../field/field.ts';

/** Where a field is asked for: by a condition on the record's own fields; `required` fields must be filled there. */
export type Dependent = { readonly where: Condition; readonly required?: boolean };

/** Whether a field is asked for, as the record's other values stand. */
export function isAsked({ dependent }: { readonly dependent: Readonly<Record<string, Dependent>> }, name: string, values: Readonly<Record<string, FieldValue>>): boolean {
  const rule = Object.hasOwn(dependent, name) ? dependent[name] : undefined;
  return rule === undefined || fulfils(rule.where, (one) => values[one]);
}
