import type { FieldValue } from '#kernel/field/field.ts';
import type { Register, Values } from '#kernel/register/register.ts';

/** What stands on a screen for a personal value; reading the value itself is an act of its own. */
export const MASK = '＊＊＊';

/** Values with every personal one masked. */
export function maskValues(register: Register, values: Values): Values {
  const masked: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(values)) masked[name] = register.fields[name]?.column === 'sealed' ? MASK : value;
  return masked;
}
