import type { ColumnKind, Field } from '#kernel/field/field.ts';
import type { ColumnToWrite } from '../database/insert-rows.ts';
import type { Register } from '#kernel/register/register.ts';

/** The SQL type by which each column kind is kept; the compiler checks that none is missing. */
export const SQL_TYPE: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  bigint: 'bigint',
  numeric: 'numeric',
  date: 'date',
  instant: 'timestamptz',
  boolean: 'boolean',
  texts: 'text[]',
  json: 'jsonb',
  sealed: 'text',
};

/** Columns that every register has beside its fields; a field name never begins with an underscore. */
export const SYSTEM_COLUMNS = {
  _version: 'bigint not null',
  _unit: 'text',
  _maker: 'text not null',
  _readers: 'text[]',
  _state: 'text',
  _since: 'timestamptz',
  _due: 'timestamptz',
  _clocks: 'jsonb',
  _case: 'jsonb',
  _tasks: 'text[]',
  _created: 'timestamptz not null',
  _changed: 'timestamptz not null',
  _entry: 'text not null',
  _search: 'text',
} as const;

/** A register's columns in order with their SQL types. */
export function columnsOf(register: Register): readonly { readonly name: string; readonly type: string; readonly field?: Field }[] {
  return [
    { name: 'id', type: 'text not null' },
    ...Object.entries(SYSTEM_COLUMNS).map(([name, type]) => ({ name, type })),
    ...Object.entries(register.fields).map(([name, field]) => ({ name, type: SQL_TYPE[field.column], field })),
  ];
}

/** A register's columns as rows are written to them. */
export function writtenColumns(register: Register): readonly ColumnToWrite[] {
  return columnsOf(register).map(({ name, type }) => ({ name, json: type.startsWith('jsonb') }));
}
