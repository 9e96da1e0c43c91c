import { getRegister } from '#kernel/desk/model.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Values } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { caseStateOf } from '../command/row.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { wireOf } from './wire-of.ts';

/** Those of some records that the viewer sees, as the rules of their procedure look at them: one query. */
export async function findCases(district: District, scoped: Scoped, registerId: string, ids: readonly string[]): Promise<readonly { readonly id: string; readonly values: Values; readonly caseState: CaseState | undefined }[]> {
  const register = getRegister(district.model, registerId);
  const found = await scoped.query(`select * from ${table(district.schema, register.id)} where "id" = any($1::text[])`, [[...ids]]);
  return found.rows.map((row) => ({ id: String(row.id), values: wireOf(register, row, scoped.view.unmasks(register.id)).values, caseState: caseStateOf(row) }));
}
