import type { ActionWire, FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldTask } from '#kernel/field-work/day-wire.ts';

/** A field that a form on the phone asks for. */
export type Asked = { readonly field: FieldWire; readonly required: boolean };

/** What a step asks for. */
export function askedByStep(register: RegisterWire, action: Pick<ActionWire, 'form'>): readonly Asked[] {
  return register.fields.filter((field) => field.name in action.form).map((field) => ({ field, required: action.form[field.name] === 'required' }));
}

/** What a report asks for: what later steps ask for is not asked at the start, nor what is said by the report itself. */
export function askedByReport(register: RegisterWire): readonly Asked[] {
  const later = new Set((register.procedure?.actions ?? []).flatMap((action) => Object.keys(action.form)));
  const preset = register.onPhone?.report ?? {};
  return register.fields.filter((field) => !field.kept && !(field.name in preset) && (!field.optional || (!later.has(field.name) && canAsk(field)))).map((field) => ({ field, required: !field.optional }));
}

/** The steps that I may take now and whose forms a phone can fill, the most ordinary first. */
export function doableSteps(register: RegisterWire, task: Pick<FieldTask, 'actions'>): readonly ActionWire[] {
  const actions = (register.procedure?.actions ?? []).filter((action) => task.actions.includes(action.name) && askedByStep(register, action).every(({ field, required }) => !required || canAsk(field)));
  return actions.toSorted((one, other) => Number(one.reason) - Number(other.reason));
}

/** Whether a phone asks for such a field; lists of rows and links to records of any register are filled at a desk. */
export function canAsk(field: FieldWire): boolean {
  return field.widget !== 'rows' && field.widget !== 'file' && field.widget !== 'record' && !(field.widget === 'place' && field.kind !== 'place-point');
}
