import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { AskedField } from '#furniture/form/asked-field.ts';

/** What a form asks for that makes a record; what later steps of the procedure ask for is not asked at the start. */
export function createFields(register: RegisterWire): readonly AskedField[] {
  const later = new Set((register.procedure?.actions ?? []).flatMap((action) => Object.keys(action.form)));
  return register.fields.filter((field) => !field.kept && (!field.optional || !later.has(field.name))).map((field) => ({ field, required: !field.optional }));
}
