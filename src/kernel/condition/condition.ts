import type { FieldValue } from '../field/field.ts';

/** What a field is held against. A bare value means equality. */
export type Test =
  | string
  | number
  | boolean
  | { readonly in: readonly (string | number)[] }
  | { readonly not: string | number | boolean }
  | { readonly notIn: readonly (string | number)[] }
  | { readonly atLeast: string | number }
  | { readonly above: string | number }
  | { readonly atMost: string | number }
  | { readonly below: string | number }
  /** From the one to the other, both included. */
  | { readonly between: readonly [from: string | number, to: string | number] }
  | { readonly filled: boolean }
  | { readonly includes: string }
  | { readonly startsWith: string };

/**
 * A closed grammar of conditions over a record's fields, joined by AND; the same condition is evaluated in memory
 * for guards and compiled to SQL for lists and indicators, so that the two can't disagree.
 * A name is a field, `state`, `dueAt` (when the next running limit of the case is over), or `reference.field` one step away.
 */
export type Condition = Readonly<Record<string, Test>>;

/** Looks a name up in a record; undefined when the field is empty. */
export type Lookup = (name: string) => FieldValue | undefined;

/** Whether a record fulfils a condition. An empty field fulfils only `{ filled: false }`, `not` and `notIn`. */
export function fulfils(condition: Condition, lookup: Lookup): boolean {
  return Object.entries(condition).every(([name, test]) => passes(lookup(name), test));
}

function passes(value: FieldValue | undefined, test: Test): boolean {
  if (typeof test !== 'object') return same(value, test);
  if ('filled' in test) return (value !== undefined) === test.filled;
  if ('not' in test) return !same(value, test.not);
  if ('notIn' in test) return !test.notIn.some((one) => same(value, one));
  if (value === undefined) return false;
  if ('in' in test) return test.in.some((one) => same(value, one));
  if ('includes' in test) return Array.isArray(value) && value.includes(test.includes);
  if ('startsWith' in test) return String(value).startsWith(test.startsWith);
  if ('between' in test) return order(value, test.between[0]) >= 0 && order(value, test.between[1]) <= 0;
  if ('atLeast' in test) return order(value, test.atLeast) >= 0;
  if ('above' in test) return order(value, test.above) > 0;
  if ('atMost' in test) return order(value, test.atMost) <= 0;
  return order(value, test.below) < 0;
}

// A measure or percentage is kept as a decimal string and asked for as a number.
function same(value: FieldValue | undefined, asked: string | number | boolean): boolean {
  return typeof asked === 'number' && typeof value === 'string' ? value !== '' && Number(value) === asked : value === asked;
}

// Numbers compare as numbers even when one side is a decimal string; days and instants compare as text.
function order(left: FieldValue, right: string | number): number {
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  const text = String(left);
  if (text === right) return 0;
  return text < right ? -1 : 1;
}
