import { DistrictError } from '#kernel/error/district-error.ts';
import { isDay } from '#kernel/field/day.ts';
import type { ColumnKind } from '#kernel/field/field.ts';

type Asked = string | number | boolean;

/** Whether a value from outside can be compared with a column of a kind; the compiler checks that none is missing. */
const COMPARABLE: Readonly<Record<ColumnKind, (value: Asked) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\u0000'),
  texts: (value) => typeof value === 'string' && !value.includes('\u0000'),
  bigint: (value) => Number.isSafeInteger(value),
  numeric: (value) => typeof value !== 'boolean' && /^-?\d{1,18}(\.\d{1,9})?$/.test(String(value)),
  date: (value) => typeof value === 'string' && isDay(value),
  instant: (value) => typeof value === 'string' && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
  boolean: (value) => typeof value === 'boolean',
  json: () => false,
  sealed: () => false,
};

/** A value as a parameter for a column. @throws DistrictError `condition/invalid` when the two can't be compared. */
export function boundValue(kind: ColumnKind, value: Asked): Asked {
  if (COMPARABLE[kind](value)) return value;
  throw new DistrictError('condition/invalid', { reason: `“${String(value).slice(0, 60)}”与这个字段的类型不符` });
}
