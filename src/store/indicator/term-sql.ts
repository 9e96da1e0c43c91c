import { assertNever } from '#kernel/error/assert-never.ts';
import { getRegister, type Model } from '#kernel/desk/model.ts';
import { instantOf } from '#kernel/field/day.ts';
import type { Measure, Term } from '#kernel/indicator/indicator.ts';
import type { Period } from '#kernel/indicator/period.ts';
import type { Register } from '#kernel/register/register.ts';
import { quote, table, type Parameters } from '../database/identifier.ts';
import { compileCondition } from '../query/condition-sql.ts';
import { SQL_TYPE } from '../schema/columns.ts';

/** A term compiled: where its records come from, under which conditions, and when one belongs to a period. */
export type CompiledTerm = {
  readonly register: Register;
  readonly from: string;
  readonly where: string;
  /** Whether a record counts in a period. */
  readonly inPeriod: (period: Period) => string;
  readonly column: (name: string) => string;
};

/** Compiles a term over a district's schema; the value and the evidence both come from what this gives. */
export function compileTerm(model: Model, schema: string, term: Term, parameters: Parameters): CompiledTerm {
  const register = getRegister(model, term.of);
  const column = (name: string): string => `r.${quote(name)}`;
  const { where, joins } = compileCondition(model, schema, register, term.where ?? {}, column, parameters);
  const source = term.asOf ? versionsOf(schema, register, parameters) : table(schema, register.id);
  return {
    register,
    from: `${source} r ${joins.join(' ')}`,
    where: where.length > 0 ? where.join(' and ') : 'true',
    inPeriod: (period) => periodTest(register, term, period, column, parameters),
    column,
  };
}

// All versions of all records, each with the time until which it was the valid one.
function versionsOf(schema: string, register: Register, parameters: Parameters): string {
  const fields = Object.entries(register.fields).map(([name, field]) => `${payloadColumn(name, SQL_TYPE[field.column])} as ${quote(name)}`);
  return `(select e."record" as id, e."version" as _version, e."unit" as _unit, e."at" as _at, e."caseState"->>'state' as _state, ${fields.join(', ')},
    lead(e."at") over (partition by e."record" order by e."version") as _next
    from ${table(schema, 'entry')} e where e."register" = ${parameters.add(register.id, 'text')})`;
}

function payloadColumn(name: string, type: string): string {
  // Names come from declarations, which allow letters and digits only.
  if (type === 'jsonb') return `e."payload"->'${name}'`;
  if (type === 'text[]') return `(select array_agg(x) from jsonb_array_elements_text(e."payload"->'${name}') x)`;
  return `(e."payload"->>'${name}')::${type}`;
}

function periodTest(register: Register, term: Term, period: Period, column: (name: string) => string, parameters: Parameters): string {
  if (term.asOf) {
    const end = parameters.add(instantOf(period.end), 'timestamptz');
    return `(r._at < ${end} and (r._next is null or r._next >= ${end}))`;
  }
  const name = term.within ?? term.until ?? '';
  const instant = register.fields[name]?.column === 'instant';
  const type = instant ? 'timestamptz' : 'date';
  const before = `${column(name)} < ${parameters.add(instant ? instantOf(period.end) : period.end, type)}`;
  if (!term.within) return `(${before})`;
  return `(${column(name)} >= ${parameters.add(instant ? instantOf(period.start) : period.start, type)} and ${before})`;
}

/** The SQL of a measure over the records that pass a filter. */
export function measureSql(measure: Measure, column: (name: string) => string, filter: string): string {
  switch (measure.kind) {
    case 'count':
      return `count(*) filter (where ${filter})`;
    case 'count-distinct':
      return `count(distinct ${column(measure.field)}) filter (where ${filter})`;
    case 'sum':
      return `coalesce(sum(${column(measure.field)}) filter (where ${filter}), 0)`;
    case 'max':
      return `max(${column(measure.field)}) filter (where ${filter})`;
    case 'min':
      return `min(${column(measure.field)}) filter (where ${filter})`;
    case 'average':
      return `avg(${column(measure.field)}) filter (where ${filter})`;
    case 'median':
      return `percentile_cont(0.5) within group (order by ${column(measure.field)}) filter (where ${filter})`;
    default:
      return assertNever(measure);
  }
}
