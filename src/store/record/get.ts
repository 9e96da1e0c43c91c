import { getRegister } from '#kernel/desk/model.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Scoped } from '../access/in-scope.ts';
import { caseStateOf } from '../command/row.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { wireOf } from './wire-of.ts';

/** A record that the viewer sees, with its case's state. @throws DistrictError `record/unknown`. */
export async function getRecord(district: District, scoped: Scoped, registerId: string, id: string): Promise<{ readonly record: RecordWire; readonly caseState: CaseState | undefined }> {
  const register = getRegister(district.model, registerId);
  const found = await scoped.query(`select * from ${table(district.schema, registerId)} where "id" = $1`, [id]);
  const row = found.rows[0];
  if (!row) throw new DistrictError('record/unknown', { register: registerId, id: id.slice(0, 80) });
  return { record: wireOf(register, row, scoped.view.unmasks(register.id)), caseState: caseStateOf(row) };
}
