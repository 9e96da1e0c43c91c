import { isMasked } from '#kernel/access/mask.ts';
import type { View } from '#kernel/access/view.ts';
import type { Register } from '#kernel/register/register.ts';

/** Whether a field of a register is masked in a view; an unknown field is not there to be masked. */
export function isMaskedFor(view: View, register: Register, name: string): boolean {
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  return field !== undefined && isMasked(field.class, view.unmasks(register.id));
}

/** Whether the words by which records of a register are found hold something that is masked in a view. */
export function hasMaskedWords(view: View, register: Register): boolean {
  return Object.entries(register.fields).some(([name, field]) => field.search === 'words' && isMaskedFor(view, register, name));
}
