import type { Actor } from '../access/access.ts';
import { couldSet } from '../access/may-set.ts';
import { keptFields } from '../command/kept-fields.ts';
import type { Field, Label } from '../field/field.ts';
import type { Procedure } from '../procedure/parts.ts';
import type { Register } from '../register/register.ts';

/** A column of a template: a field of the register with its name. */
export type SheetField = { readonly name: string; readonly field: Field; readonly required: boolean };

/** The column by which a sheet says which record a row is. */
export const ID_COLUMN = 'id';
/** The column in which rows that were not taken say why; no field is called so. */
export const REASON_COLUMN = '@reason';

/** How the column of the record's id is headed. */
export const ID_TITLE: Label = { zh: '记录标识', en: 'Record id' };
/** How the column of the state is headed; it is shown and never read. */
export const STATE_TITLE: Label = { zh: '状态', en: 'State' };
/** How the column of the reasons is headed. */
export const REASON_TITLE: Label = { zh: '未导入原因', en: 'Why it was not taken' };

/** Whether a row of a sheet can bring a field in: what steps stamp, what others set and files can't come by a sheet. */
export function isImportable(register: Register, procedure: Procedure | undefined, actor: Actor, name: string): boolean {
  const field = register.fields[name];
  if (!field || field.widget === 'file' || !couldSet(register, actor, name)) return false;
  return procedure === undefined || keptFields(procedure, actor, [name]).length === 0;
}

/**
 * The columns of a template in the declared order. For new records, what later steps of the procedure ask for is left out;
 * for changes it stands, and nothing is required.
 */
export function templateFields(register: Register, procedure: Procedure | undefined, actor: Actor, does: 'create' | 'update'): readonly SheetField[] {
  const later = new Set(Object.values(procedure?.actions ?? {}).flatMap((action) => Object.keys(action.form ?? {})));
  return Object.entries(register.fields)
    .filter(([name, field]) => isImportable(register, procedure, actor, name) && (does === 'update' || !field.optional || !later.has(name)))
    .map(([name, field]) => ({ name, field, required: does === 'create' && !field.optional }));
}
