import { isDay } from '../field/day.ts';
import type { ColumnKind, Field } from '../field/field.ts';
import type { Test } from './condition.ts';

type Asked = string | number | boolean;

const FITS: Readonly<Record<ColumnKind, (value: Asked) => boolean>> = {
  text: (value) => typeof value === 'string',
  texts: (value) => typeof value === 'string',
  bigint: (value) => Number.isSafeInteger(value),
  numeric: (value) => typeof value === 'number' && Number.isFinite(value),
  date: (value) => typeof value === 'string' && isDay(value),
  instant: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  boolean: (value) => typeof value === 'boolean',
  json: () => false,
  sealed: () => false,
};

// Memory and database put texts in different orders, so only what both order alike may be compared by size.
const ORDERED: ReadonlySet<ColumnKind> = new Set(['bigint', 'numeric', 'date', 'instant']);

/** Why a declared test can never hold, or not alike in memory and in the database; undefined when it fits the field. */
export function findMisfit(field: Pick<Field, 'column' | 'options'>, test: Test): string | undefined {
  if (typeof test === 'object' && 'filled' in test) return undefined;
  if (field.column === 'json' || field.column === 'sealed') return 'it can only be asked whether it is filled';
  if ((field.column === 'texts') !== (typeof test === 'object' && 'includes' in test)) return '"includes" is for lists of choices, and they for it';
  if (typeof test === 'object' && 'startsWith' in test) return field.column === 'text' ? undefined : '"startsWith" is for texts';
  const bySize = typeof test === 'object' && ['atLeast', 'above', 'atMost', 'below', 'between'].some((name) => name in test);
  if (bySize && !ORDERED.has(field.column)) return 'it cannot be compared by size';
  for (const value of askedOf(test)) {
    if (!FITS[field.column](value)) return `${JSON.stringify(value)} is no value of this kind of field`;
    if (field.options && !field.options.some((option) => option.value === value)) return `${JSON.stringify(value)} is none of its choices`;
  }
  return undefined;
}

/** The values that a test names. */
export function askedOf(test: Test): readonly Asked[] {
  return typeof test === 'object' ? Object.values(test).flat() : [test];
}
