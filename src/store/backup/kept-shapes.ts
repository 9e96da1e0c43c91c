import type { Runner } from '../database/transaction.ts';
import { accountsSchemaOf } from '../schema/accounts-schema.ts';
import { KEPT_ACCOUNT_TABLES, KEPT_TABLES } from './kept-tables.ts';
import { shapesOf, type TableShape } from './table-shape.ts';

/** The shapes of all tables that a backup keeps as they are: the district's, then its accounts', where it has any. */
export async function keptShapes(runner: Runner, schema: string): Promise<readonly TableShape[]> {
  const accounts = await shapesOf(runner, accountsSchemaOf(schema), KEPT_ACCOUNT_TABLES);
  return [...(await shapesOf(runner, schema, KEPT_TABLES)), ...accounts.map((shape) => ({ ...shape, of: 'accounts' as const }))];
}

/** The schema in which a table stands. */
export function schemaOf(schema: string, shape: Pick<TableShape, 'of'>): string {
  return shape.of === 'accounts' ? accountsSchemaOf(schema) : schema;
}
