import { DistrictError } from '#kernel/error/district-error.ts';
import type { Condition, Test } from '#kernel/condition/condition.ts';
import { getRegister, type Model } from '#kernel/desk/model.ts';
import type { ColumnKind } from '#kernel/field/field.ts';
import type { Register } from '#kernel/register/register.ts';
import { quote, table, type Parameters } from '../database/identifier.ts';
import { SQL_TYPE } from '../schema/columns.ts';

/** How a field of the records in question is written in SQL; a record's own columns, or paths into its payload. */
export type ColumnOf = (name: string) => string;

/** A condition compiled: what must hold, and the joins that its references need. */
export type CompiledCondition = { readonly where: readonly string[]; readonly joins: readonly string[] };

/**
 * Compiles a condition to SQL. Names come from declarations only (an unknown one is refused) and values are parameters.
 * @throws DistrictError `condition/field-unknown` or `condition/invalid`.
 */
export function compileCondition(model: Model, schema: string, register: Register, condition: Condition, columnOf: ColumnOf, parameters: Parameters): CompiledCondition {
  const where: string[] = [];
  const joins = new Map<string, string>();
  for (const [name, test] of Object.entries(condition)) {
    const [first = '', second] = name.split('.');
    if (name === 'state') {
      where.push(compileTest(columnOf('_state'), 'text', test, parameters));
      continue;
    }
    const field = Object.hasOwn(register.fields, first) ? register.fields[first] : undefined;
    if (!field) throw new DistrictError('condition/field-unknown', { register: register.id, field: name.slice(0, 80) });
    if (!second) {
      where.push(compileTest(columnOf(first), field.column, test, parameters));
      continue;
    }
    const other = field.of ? getRegister(model, field.of) : undefined;
    const target = other && Object.hasOwn(other.fields, second) ? other.fields[second] : undefined;
    if (!other || !target) throw new DistrictError('condition/field-unknown', { register: register.id, field: name.slice(0, 80) });
    joins.set(first, `left join ${table(schema, other.id)} as ${quote(`ref_${first}`)} on ${quote(`ref_${first}`)}."id" = ${columnOf(first)}`);
    where.push(compileTest(`${quote(`ref_${first}`)}.${quote(second)}`, target.column, test, parameters));
  }
  return { where, joins: [...joins.values()] };
}

function compileTest(column: string, kind: ColumnKind, test: Test, parameters: Parameters): string {
  if (kind === 'sealed' || kind === 'json') {
    if (typeof test === 'object' && 'filled' in test) return filled(column, test.filled);
    throw new DistrictError('condition/invalid', { reason: 'only whether such a field is filled can be asked' });
  }
  const type = SQL_TYPE[kind];
  const value = (one: string | number | boolean): string => parameters.add(one, type);
  if (typeof test !== 'object') return `${column} = ${value(test)}`;
  if ('filled' in test) return filled(column, test.filled);
  if ('includes' in test) return `${parameters.add(test.includes, 'text')} = any(${column})`;
  if ('startsWith' in test) return `starts_with(${column}::text, ${parameters.add(test.startsWith, 'text')})`;
  if ('in' in test) return `${column} = any(${parameters.add([...test.in], `${type}[]`)})`;
  if ('notIn' in test) return `(${column} is null or not ${column} = any(${parameters.add([...test.notIn], `${type}[]`)}))`;
  if ('not' in test) return `${column} is distinct from ${value(test.not)}`;
  if ('atLeast' in test) return `${column} >= ${value(test.atLeast)}`;
  if ('above' in test) return `${column} > ${value(test.above)}`;
  if ('atMost' in test) return `${column} <= ${value(test.atMost)}`;
  return `${column} < ${value(test.below)}`;
}

function filled(column: string, wanted: boolean): string {
  return `${column} is ${wanted ? 'not null' : 'null'}`;
}
