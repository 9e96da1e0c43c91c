import { getRegister } from '#kernel/desk/model.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Values } from '#kernel/register/register.ts';
import type { Wide } from '../access/in-scope.ts';
import { caseStateOf, valuesOf } from '../command/row.ts';
import { Parameters, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** An open case whose next limit ends by an instant. */
export type DueCase = { readonly id: string; readonly due: Instant; readonly caseState: CaseState; readonly values: Values };

/** Where a page of them ended. */
export type DueAfter = Pick<DueCase, 'due' | 'id'>;

/**
 * A page of a register's open cases that are due by an instant, the earliest first, by key: one query, read by the index
 * of open cases by when they are due. Nothing ticks: what is near, due or overdue follows from the row and the time asked.
 */
export async function listDueCases({ model, schema }: District, wide: Wide, registerId: string, by: Instant, page: { readonly after?: DueAfter | undefined; readonly limit: number }): Promise<readonly DueCase[]> {
  const register = getRegister(model, registerId);
  const parameters = new Parameters();
  const beyond = page.after ? `and (r."_due", r."id") > (${parameters.add(page.after.due, 'timestamptz')}, ${parameters.add(page.after.id, 'text')})` : '';
  const found = await wide.query(
    `select r.* from ${table(schema, registerId)} r where r."_tasks" is not null and r."_due" <= ${parameters.add(by, 'timestamptz')} ${beyond} order by r."_due", r."id" limit ${parameters.add(page.limit, 'bigint')}`,
    parameters.values,
  );
  return found.rows.flatMap((row) => {
    const caseState = caseStateOf(row);
    return caseState ? [{ id: String(row.id), due: String(row._due), caseState, values: valuesOf(register, row) }] : [];
  });
}
