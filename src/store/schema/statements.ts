import type { Reading } from '#kernel/access/reading.ts';
import { getReading, type Model } from '#kernel/desk/model.ts';
import type { Register } from '#kernel/register/register.ts';
import { columnsOf } from './columns.ts';
import { quote } from '../database/identifier.ts';
import { GRAMS, GRAMS_BODY } from '../query/words-sql.ts';
import { policyStatements } from './policies.ts';

/** In migration files the district's schema stands as this word. */
export const SCHEMA = '"$schema"';

/** The statements that make the table of a register, what finds its rows and what guards them; cases are also found by whose turn it is. */
export function registerStatements(register: Register, reading: Reading, hasCases: boolean): readonly string[] {
  const name = `${SCHEMA}.${quote(register.id)}`;
  const columns = columnsOf(register).map((column) => `  ${quote(column.name)} ${column.type}`);
  const statements = [`create table ${name} (\n${columns.join(',\n')},\n  primary key ("id")\n)`];
  if (register.identity) statements.push(index(register, 'unique', [register.identity]));
  if (register.distinct) statements.push(index(register, 'unique', register.distinct));
  for (const [fieldName, field] of Object.entries(register.fields)) {
    // The identity has its index already.
    if (fieldName === register.identity) continue;
    if (field.column === 'date' || field.column === 'instant' || field.widget === 'reference' || field.anyRegister || (field.search === 'exact' && field.column === 'text')) statements.push(index(register, '', [fieldName, 'id']));
  }
  if (Object.values(register.fields).some((field) => field.search === 'words')) statements.push(wordIndex(register));
  if (hasCases) statements.push(...taskIndexes(register));
  return [...statements, ...sightIndexes(register, reading), ...policyStatements(name, register, reading)];
}

// By the grams of what its records are found by. What is new waits in the index's own list for its place there, which makes
// a change six times as cheap; that list is read by every search, so it is kept short.
function wordIndex(register: Register): string {
  return `create index ${quote(`${register.id}___grams`)} on ${SCHEMA}.${quote(register.id)} using gin (${SCHEMA}.${quote(GRAMS)}("_search")) with (gin_pending_list_limit = 256) where "_search" is not null`;
}

// By these a list finds its newest rows among those that a person sees, whatever part of the register that is.
function sightIndexes(register: Register, reading: Reading): readonly string[] {
  const has = (scope: string): boolean => reading.grants.some((grant) => grant.scope === scope);
  const target = `${SCHEMA}.${quote(register.id)}`;
  return [
    index(register, '', ['_changed', 'id']),
    ...(has('unit') ? [index(register, '', ['_unit', '_changed', 'id'])] : []),
    ...(has('own') ? [index(register, '', ['_maker', '_changed', 'id'])] : []),
    `create index ${quote(`${register.id}___readers`)} on ${target} using gin ("_readers") where "_readers" is not null`,
  ];
}

// By the state of the case and the newest first, as most lists of cases ask. By whose turn it is, which finds the few tasks of one; and by when it is due, which reads the first of many. Rows without
// an open task (closed cases, mostly) stand outside both, so that they stay as large as the work in hand.
function taskIndexes(register: Register): readonly string[] {
  const target = `${SCHEMA}.${quote(register.id)}`;
  return [
    index(register, '', ['_state', '_changed', 'id']),
    `create index ${quote(`${register.id}___tasks`)} on ${target} using gin ("_tasks") where "_tasks" is not null`,
    `create index ${quote(`${register.id}___due`)} on ${target} ("_due", "id") where "_tasks" is not null`,
  ];
}

function index(register: Register, kind: 'unique' | '', columns: readonly string[]): string {
  // Two underscores stand in no register's id, so that an index never takes the name of a table.
  const name = quote(`${register.id}__${kind && columns.length > 1 ? columns.join('__') : columns[0]}`);
  return `create ${kind ? `${kind} ` : ''}index ${name} on ${SCHEMA}.${quote(register.id)} (${columns.map(quote).join(', ')})`;
}

// What a text is found by; a gram that comes twice stands in the index once all the same.
const GRAMS_FUNCTION = `create function ${SCHEMA}.${quote(GRAMS)}(t text) returns text[] language plpgsql immutable strict parallel safe as $$ ${GRAMS_BODY} $$`;

/** All statements that bring the declared registers into a new schema, in a stable order. */
export function modelStatements(model: Model): readonly string[] {
  const registers = [...model.registers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((register) => registerStatements(register, getReading(model, register.id), model.procedures.has(register.id)));
  return [GRAMS_FUNCTION, ...registers];
}
