import { getRegister } from '#kernel/desk/model.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import { caseStateOf } from '../command/row.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { wireOf } from './list.ts';

/** A record with its case's state. @throws DistrictError `record/unknown`. */
export async function getRecord(district: District, runner: Runner, registerId: string, id: string): Promise<{ readonly record: RecordWire; readonly caseState: CaseState | undefined }> {
  const register = getRegister(district.model, registerId);
  const found = await runner.query(`select * from ${table(district.schema, registerId)} where "id" = $1`, [id]);
  const row = found.rows[0];
  if (!row) throw new DistrictError('record/unknown', { register: registerId, id: id.slice(0, 80) });
  return { record: wireOf(register, row), caseState: caseStateOf(row) };
}
