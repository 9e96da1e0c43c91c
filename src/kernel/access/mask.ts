import type { Field, FieldClass, FieldValue } from '../field/field.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** What stands where a value is not shown. */
export const MASK = '＊＊＊';

/**
 * Whether a value of a class is masked. Personal values always are: reading one is an act of its own. Sensitive ones are
 * shown to whom the register's `unmask` names.
 */
export function isMasked(fieldClass: FieldClass, unmasked: boolean): boolean {
  return fieldClass === 'personal' || (fieldClass === 'sensitive' && !unmasked);
}

/** Values as somebody sees them, in lists of rows as well. */
export function maskValues(fields: Readonly<Record<string, Field>>, values: Values, unmasked: boolean): Values {
  const masked: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(values)) masked[name] = maskValue(fields[name], value, unmasked);
  return masked;
}

function maskValue(field: Field | undefined, value: FieldValue, unmasked: boolean): FieldValue {
  if (!field || isMasked(field.class, unmasked)) return MASK;
  const inner = field.rows;
  if (!inner || !Array.isArray(value)) return value;
  return value.map((row: FieldValue) => (isRow(row) ? maskValues(inner, row, unmasked) : MASK));
}

function isRow(value: FieldValue): value is Values {
  return typeof value === 'object' && !Array.isArray(value);
}
