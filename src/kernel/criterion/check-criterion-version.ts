import { DistrictError } from '../error/district-error.ts';
import type { Day } from '../field/day.ts';
import type { Values } from '../register/register.ts';
import type { Criterion } from './criterion.ts';
import { parseCriterionValue } from './parse-criterion-value.ts';

/** A version as a command would leave it, as it stood before, when, and why the command says that it changes. */
export type VersionChange = { readonly values: Values; readonly before: Values | undefined; readonly on: Day; readonly why: string | undefined };

/**
 * Refuses a recorded version that the rules C2 to C5 forbid: a criterion that no desk declares, a value that its schema
 * refuses, days in the wrong order, and a past that is changed without a reason.
 */
export function checkCriterionVersion(criteria: ReadonlyMap<string, Criterion<unknown>>, { values, before, on, why }: VersionChange): void {
  const [id, from, until] = [String(values.criterion), String(values.from), values.until];
  const criterion = criteria.get(id);
  if (!criterion) throw new DistrictError('criterion/unknown', { criterion: id });
  parseCriterionValue(criterion, String(values.value));
  if (typeof until === 'string' && until < from) throw new DistrictError('criterion/until-before-from', { from, until });
  // A version that begins in the past speaks of days on which others have decided already.
  if (from < on && values.reason === undefined) throw new DistrictError('criterion/past-without-reason', { from });
  // Said with the command, or written into the record anew.
  const isGiven = why !== undefined || (values.reason !== undefined && values.reason !== before?.reason);
  if (before && String(before.from) <= on && !isGiven) throw new DistrictError('criterion/change-without-reason', { from: String(before.from) });
}
