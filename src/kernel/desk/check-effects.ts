import { declare } from '../error/declaration-error.ts';
import type { Field, FieldClass } from '../field/field.ts';
import type { Effect, Source } from '../procedure/effect.ts';
import { exampleOf } from '../procedure/stamp.ts';
import type { Action, Procedure } from '../procedure/parts.ts';
import type { Register } from '../register/register.ts';

type Registers = ReadonlyMap<string, Register>;

/** Checks what the actions of a procedure do to other registers: that those and their fields exist, and can hold what is put in. */
export function checkEffects(registers: Registers, procedure: Procedure): void {
  const of = registers.get(procedure.of)!;
  for (const [name, action] of Object.entries(procedure.actions)) {
    const linked = (action.makes ?? []).flatMap((effect) => effect.into ?? []);
    declare(new Set(linked).size === linked.length, `procedure ${procedure.id}.actions.${name}.makes`, 'two effects write their record into the same field');
    for (const [index, effect] of (action.makes ?? []).entries()) checkEffect(registers, of, action, effect, `procedure ${procedure.id}.actions.${name}.makes.${index}`);
  }
}

function checkEffect(registers: Registers, of: Register, action: Action, effect: Effect, path: string): void {
  const target = registers.get(effect.register);
  declare(target, path, `there is no register "${effect.register}"`);
  declare(Object.keys(effect.set).length > 0, path, 'an effect sets at least one field');
  if (effect.record !== undefined) {
    declare(refersTo(of.fields[effect.record], target.id), path, `"${effect.record}" must be a field of register ${of.id} that refers to one record of ${target.id}`);
    declare(effect.into === undefined, path, 'a record that is changed is not made, so there is nothing to put into a field');
  } else {
    const lacking = Object.entries(target.fields).filter(([name, field]) => !field.optional && !Object.hasOwn(effect.set, name)).map(([name]) => name);
    declare(lacking.length === 0, path, `the made record would lack ${lacking.join(', ')}`);
  }
  if (effect.into !== undefined) {
    declare(refersTo(of.fields[effect.into], target.id) && of.fields[effect.into]?.optional, path, `"${effect.into}" must be an optional field of register ${of.id} that refers to one record of ${target.id}`);
  }
  for (const [name, source] of Object.entries(effect.set)) {
    const field = Object.hasOwn(target.fields, name) ? target.fields[name] : undefined;
    declare(field, path, `register ${target.id} has no field "${name}"`);
    checkSource(of, target, action, effect, field, name, source, path);
  }
}

function refersTo(field: Field | undefined, register: string): boolean {
  return field?.widget === 'reference' && field.of === register;
}

function checkSource(of: Register, target: Register, action: Action, effect: Effect, field: Field, name: string, source: Source, path: string): void {
  if (typeof source === 'object' && 'field' in source) return checkCopied(of, target, action, effect, field, name, source.field, path);
  const holds = (value: unknown): boolean => field.schema.safeParse(value).success;
  if (source === 'record') return declare(refersTo(field, of.id), path, `"${name}" takes the acted record, so it must refer to ${of.id}`);
  if (source === 'unit') return declare(refersTo(field, 'unit'), path, `"${name}" takes a unit, so it must refer to unit`);
  if (source === 'reason') {
    declare(field.kind === 'long-text' && holds('理由'), path, `"${name}" takes the reason, so it must be a long text`);
    return declare(field.optional || action.reason === true, path, `"${name}" is required, and the action asks for no reason`);
  }
  return declare(holds(exampleOf(source)), path, `"${name}" cannot hold what is put into it`);
}

// A value goes only where it is guarded at least as well, and never out from under its own record's key.
const GUARDED: Readonly<Record<FieldClass, number>> = { public: 0, internal: 1, sensitive: 2, personal: 3 };

function checkCopied(of: Register, target: Register, action: Action, effect: Effect, field: Field, name: string, from: string, path: string): void {
  const source = Object.hasOwn(of.fields, from) ? of.fields[from] : undefined;
  declare(source, path, `register ${of.id} has no field "${from}"`);
  declare(source.column !== 'sealed' && field.column !== 'sealed', path, `"${from}" is a personal value: it stays in its record`);
  declare(source.kind === field.kind && source.of === field.of && source.unit === field.unit, path, `"${name}" and "${from}" are not of one kind`);
  for (const option of source.options ?? []) declare(field.options?.some((one) => one.value === option.value), path, `"${name}" has no choice "${option.value}", which "${from}" has`);
  declare(GUARDED[field.class] >= GUARDED[source.class] && (target.restricted || !of.restricted), path, `"${from}" is better guarded than "${name}", so it is not copied there`);
  declare(field.optional || !source.optional || isSure(action, effect, from), path, `"${name}" is required, and "${from}" may be empty`);
}

// An optional field has a value for sure when the form, a guard or the effect's own condition asks for one.
function isSure(action: Action, effect: Effect, name: string): boolean {
  const conditions = [effect.if ?? {}, ...(action.guards ?? []).map((guard) => guard.if)];
  return action.form?.[name] === 'required' || Object.hasOwn(action.stamps ?? {}, name) || conditions.some((one) => isFilledBy(one[name]));
}

function isFilledBy(test: unknown): boolean {
  if (test === undefined) return false;
  if (typeof test !== 'object' || test === null) return true;
  return 'filled' in test ? test.filled === true : !('not' in test || 'notIn' in test);
}
