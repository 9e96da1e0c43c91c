import { Erasure } from '#kernel/archive/erasure.ts';
import { retentionOf } from '#kernel/archive/retention.ts';
import type { Change } from '#kernel/command/apply-command.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import type { Register } from '#kernel/register/register.ts';
import { sealedFields } from '../command/seal.ts';
import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { eraseFiles, hasFiles } from '../file/erase-files.ts';
import { findArchived, findClosed } from './find-closed.ts';

/**
 * Carries out the erasures among accepted changes, in their transaction: destroys the keys of the records that they name,
 * once the archive has kept them as long as it must. Until then, or where nobody has said how long that is, it refuses.
 * @throws DistrictError `erasure/…` or `archive/…` with why it is too early.
 */
export async function eraseSubjects(district: District, runner: Runner, changes: readonly Change[]): Promise<void> {
  // Each is a decision of its own about one record; there are never many.
  for (const change of changes) if (change.register.id === Erasure.id) await erase(district, runner, change);
}

async function erase(district: District, runner: Runner, change: Change): Promise<void> {
  if (change.act !== 'create') throw new DistrictError('erasure/final');
  const register = getRegister(district.model, String(change.values['register']));
  const record = String(change.values['record']);
  const isSealed = sealedFields(register).length > 0;
  if (!isSealed && !(await hasFiles(district, runner, register.id, record))) throw new DistrictError('erasure/nothing-personal', { register: register.id });
  const until = await keptUntil(district, runner, register, record);
  const today = dayOf(change.at);
  if (until === undefined) throw new DistrictError('erasure/kept-for-ever', { register: register.id, id: record });
  if (today <= until) throw new DistrictError('erasure/too-early', { register: register.id, id: record, until });
  const destroyed = await runner.query(`delete from ${table(district.schema, 'subject_key')} where "register" = $1 and "record" = $2`, [register.id, record]);
  if (isSealed && destroyed.rowCount !== 1) throw new DistrictError('erasure/no-key', { register: register.id, id: record });
  await eraseFiles(district, runner, register.id, record);
  await forgetMessages(district, runner, register, record);
}

// A case is kept from the package that was made of it; what is no case, from its last change.
async function keptUntil(district: District, runner: Runner, register: Register, record: string): Promise<Day | undefined> {
  if (district.model.procedures.has(register.id)) {
    const { version } = await findClosed(district, runner, register, record);
    const archived = await findArchived(district, runner, register.id, record);
    if (!archived || archived.version < version) throw new DistrictError('erasure/not-archived', { register: register.id, id: record });
    return archived.period === 'Y' ? undefined : (archived.keptUntil ?? undefined);
  }
  const found = await runner.query<{ _changed: string }>(`select "_changed" from ${table(district.schema, register.id)} where "id" = $1`, [record]);
  if (!found.rows[0]) throw new DistrictError('record/unknown', { register: register.id, id: record.slice(0, 80) });
  return retentionOf(district.criteria ?? {}, register.id, dayOf(found.rows[0]._changed)).keptUntil;
}

// Dead letters about the record still hold what the sender said of the person.
async function forgetMessages(district: District, runner: Runner, register: Register, record: string): Promise<void> {
  for (const connector of district.model.connectors.values()) {
    if (connector.register !== register.id) continue;
    await runner.query(
      `update ${table(district.schema, 'exchange_message')} m set "body" = null, "state" = 'discarded', "doneAt" = $3 from ${table(district.schema, register.id)} r
       where r."id" = $2 and m."connector" = $1 and m."state" = 'dead' and m."key" = r.${quote(connector.key)}`,
      [connector.id, record, district.now()],
    );
  }
}
