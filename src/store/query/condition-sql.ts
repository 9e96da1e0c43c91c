import { DistrictError } from '#kernel/error/district-error.ts';
import type { Condition, Test } from '#kernel/condition/condition.ts';
import { getRegister, type Model } from '#kernel/desk/model.ts';
import type { ColumnKind } from '#kernel/field/field.ts';
import type { Register } from '#kernel/register/register.ts';
import { quote, table, type Parameters } from '../database/identifier.ts';
import { SQL_TYPE } from '../schema/columns.ts';
import { boundValue } from './bound-value.ts';

/** How a field of the records in question is written in SQL; a record's own columns, or paths into its payload. */
export type ColumnOf = (name: string) => string;

/** What a condition that somebody asks for may reach: nothing that is masked for him, and no record that he doesn't see. */
export type Reach = {
  readonly isMasked: (register: Register, field: string) => boolean;
  /** A test on the rows of a register referred to, where the database itself lets more through. */
  readonly guard?: (register: string, alias: string) => string;
};

/** A condition compiled: what must hold, and the joins that its references need. */
export type CompiledCondition = { readonly where: readonly string[]; readonly joins: readonly string[] };

/**
 * Compiles a condition to SQL. Names come from declarations only (an unknown one is refused) and values are parameters.
 * A declared condition reaches everything; one from outside is given its `reach`.
 * @throws DistrictError `condition/field-unknown`, `condition/invalid` or `condition/masked`.
 */
export function compileCondition(model: Model, schema: string, register: Register, condition: Condition, columnOf: ColumnOf, parameters: Parameters, reach?: Reach): CompiledCondition {
  const where: string[] = [];
  const joins = new Map<string, string>();
  for (const [name, test] of Object.entries(condition)) {
    const [first = '', second] = name.split('.');
    if (name === 'state') {
      where.push(compileTest(columnOf('_state'), 'text', test, parameters));
      continue;
    }
    if (name === 'dueAt') {
      where.push(compileTest(columnOf('_due'), 'instant', test, parameters));
      continue;
    }
    const field = Object.hasOwn(register.fields, first) ? register.fields[first] : undefined;
    if (!field) throw new DistrictError('condition/field-unknown', { register: register.id, field: name.slice(0, 80) });
    if (!second) {
      checkMask(reach, register, first, test);
      where.push(compileTest(columnOf(first), field.column, test, parameters));
      continue;
    }
    const other = field.of ? getRegister(model, field.of) : undefined;
    const target = other && Object.hasOwn(other.fields, second) ? other.fields[second] : undefined;
    if (!other || !target) throw new DistrictError('condition/field-unknown', { register: register.id, field: name.slice(0, 80) });
    checkMask(reach, other, second, test);
    const alias = quote(`ref_${first}`);
    const guard = reach?.guard?.(other.id, alias);
    if (!joins.has(first)) joins.set(first, `left join ${table(schema, other.id)} as ${alias} on ${alias}."id" = ${columnOf(first)}${guard ? ` and ${guard}` : ''}`);
    where.push(compileTest(`${alias}.${quote(second)}`, target.column, test, parameters));
  }
  return { where, joins: [...joins.values()] };
}

// A masked value is not to be found out by asking which records have it; that there is one may be known.
function checkMask(reach: Reach | undefined, register: Register, field: string, test: Test): void {
  if (!reach?.isMasked(register, field) || (typeof test === 'object' && 'filled' in test)) return;
  throw new DistrictError('condition/masked', { register: register.id, field });
}

function compileTest(column: string, kind: ColumnKind, test: Test, parameters: Parameters): string {
  if (typeof test === 'object' && 'filled' in test) return `${column} is ${test.filled ? 'not null' : 'null'}`;
  if (kind === 'sealed' || kind === 'json') throw new DistrictError('condition/invalid', { reason: '这个字段只能问有没有填' });
  if (kind === 'texts') return compileMembership(column, test, parameters);
  const type = SQL_TYPE[kind];
  const value = (one: string | number | boolean): string => parameters.add(boundValue(kind, one), type);
  const list = (all: readonly (string | number)[]): string => parameters.add(all.map((one) => boundValue(kind, one)), `${type}[]`);
  if (typeof test !== 'object') return `${column} = ${value(test)}`;
  if ('includes' in test) throw new DistrictError('condition/invalid', { reason: '只有多选字段可以问是否包含' });
  if ('startsWith' in test) return `starts_with(${column}::text, ${parameters.add(boundValue('text', test.startsWith), 'text')})`;
  if ('in' in test) return `${column} = any(${list(test.in)})`;
  if ('notIn' in test) return `(${column} is null or not ${column} = any(${list(test.notIn)}))`;
  if ('not' in test) return `${column} is distinct from ${value(test.not)}`;
  if ('between' in test) return `${column} between ${value(test.between[0])} and ${value(test.between[1])}`;
  if ('atLeast' in test) return `${column} >= ${value(test.atLeast)}`;
  if ('above' in test) return `${column} > ${value(test.above)}`;
  if ('atMost' in test) return `${column} <= ${value(test.atMost)}`;
  return `${column} < ${value(test.below)}`;
}

// Of a list of choices it can only be asked whether one is among them.
function compileMembership(column: string, test: Test, parameters: Parameters): string {
  if (typeof test !== 'object' || !('includes' in test)) throw new DistrictError('condition/invalid', { reason: '多选字段只能问是否包含' });
  return `${parameters.add(boundValue('text', test.includes), 'text')} = any(${column})`;
}
