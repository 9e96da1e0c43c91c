import { checkCriterionVersion } from '#kernel/criterion/check-criterion-version.ts';
import { CriterionRecord } from '#kernel/criterion/criterion-record.ts';
import type { Change } from '#kernel/command/change.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { heldKey, type HeldRecords } from './held.ts';

/**
 * Refuses recorded versions of criteria that the rules forbid (docs/rules/criteria.md), before they are written: a query,
 * and only where a command records one. Two that are recorded at the same moment are told apart by the table's index.
 */
export async function checkCriteria(district: District, runner: Runner, changes: readonly Change[], before: HeldRecords): Promise<void> {
  const versions = changes.filter((change) => change.register.id === CriterionRecord.id);
  if (versions.length === 0) return;
  for (const { id, values, at, reason } of versions) {
    checkCriterionVersion(district.model.criteria, { values, before: before.get(heldKey(CriterionRecord.id, id))?.values, on: dayOf(at), why: reason });
  }
  const found = await runner.query<{ id: string; criterion: string; from: string }>(
    `select "id", "criterion", "from" from ${table(district.schema, CriterionRecord.id)} where "criterion" = any($1::text[])`,
    [[...new Set(versions.map((one) => String(one.values.criterion)))]],
  );
  const holders = new Map(found.rows.map((row) => [`${row.criterion} ${row.from}`, row.id]));
  for (const { id, values } of versions) {
    const key = `${String(values.criterion)} ${String(values.from)}`;
    const holder = holders.get(key);
    if (holder !== undefined && holder !== id) throw new DistrictError('criterion/same-day', { title: district.model.criteria.get(String(values.criterion))!.title, from: String(values.from) });
    holders.set(key, id);
  }
}
