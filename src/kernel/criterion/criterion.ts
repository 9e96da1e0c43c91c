import type { z } from 'zod';
import type { Day } from '../field/day.ts';
import type { Label } from '../field/field.ts';
import { DistrictError } from '../error/district-error.ts';

/** One version of a criterion: a value that holds from a day on, by a document. */
export type CriterionVersion<T> = { readonly from: Day; readonly until?: Day; readonly document: string; readonly value: T };

/** A rule's number or table (a threshold, a limit, a ratio, a score table): dated data, never a constant in code. */
export type Criterion<T> = { readonly id: string; readonly title: Label; readonly schema: z.ZodType<T> };

/** Declares a criterion; its versions come from a district's pack or from the administration page. */
export function defineCriterion<T>(id: string, declaration: Omit<Criterion<T>, 'id'>): Criterion<T> {
  return { id, ...declaration };
}

/** All versions of all criteria of a district. */
export type CriterionVersions = Readonly<Record<string, readonly CriterionVersion<unknown>[]>>;

/** The version of a criterion in force on a day, as it stands in the data: of those that hold, the one that began last. */
export function findVersion(versions: CriterionVersions, id: string, on: Day): CriterionVersion<unknown> | undefined {
  const inForce = (versions[id] ?? []).filter((one) => one.from <= on && (one.until === undefined || on <= one.until));
  return inForce.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1);
}

/** The version of a criterion in force on a day; a decision keeps which one it used. */
export function getVersion<T>(versions: CriterionVersions, criterion: Criterion<T>, on: Day): CriterionVersion<T> {
  const latest = findVersion(versions, criterion.id, on);
  if (!latest) throw new DistrictError('criterion/none-in-force', { criterion: criterion.id, on });
  return { ...latest, value: criterion.schema.parse(latest.value) };
}
