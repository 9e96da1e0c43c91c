import { quote, table } from './identifier.ts';
import type { Runner } from './transaction.ts';

/** A column to write; `json` columns take any JSON value. */
export type ColumnToWrite = { readonly name: string; readonly json?: boolean };

/** PostgreSQL counts parameters in sixteen bits. */
const MOST_PARAMETERS = 60_000;

/** Inserts rows in as few statements as the protocol allows, all values as parameters. */
export async function insertRows(
  runner: Runner,
  schema: string,
  name: string,
  columns: readonly ColumnToWrite[],
  rows: readonly Readonly<Record<string, unknown>>[],
  onConflict = '',
): Promise<void> {
  const head = `insert into ${table(schema, name)} (${columns.map((column) => quote(column.name)).join(', ')}) values `;
  const most = Math.floor(MOST_PARAMETERS / columns.length);
  for (let start = 0; start < rows.length; start += most) {
    const values: unknown[] = [];
    const lists = rows.slice(start, start + most).map((row) => `(${columns.map((column) => `$${values.push(parameterOf(column, row[column.name]))}`).join(',')})`);
    await runner.query(`${head}${lists.join(',')}${onConflict}`, values);
  }
}

function parameterOf(column: ColumnToWrite, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return column.json ? JSON.stringify(value) : value;
}
