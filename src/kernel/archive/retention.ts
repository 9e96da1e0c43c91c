import { z } from 'zod';
import { defineCriterion, getVersion, type CriterionVersions } from '../criterion/criterion.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Day } from '../field/day.ts';

/** Retention periods 保管期限 and their codes as they stand in an archive number (DA/T 22-2015): permanent, 30 and 10 years. */
export const Period = z.enum(['Y', 'D30', 'D10']);

/** A retention period by its code. */
export type Period = z.infer<typeof Period>;

const YEARS: Readonly<Record<Period, number | undefined>> = { Y: undefined, D30: 30, D10: 10 };

/** How long what is kept, by register: dated data of the district, never a constant. */
export const Retention = defineCriterion('archive/retention', {
  title: { zh: '归档范围和保管期限', en: 'What is archived, and for how long' },
  schema: z.strictObject({
    /** The archive's number of the body whose files these are 全宗号. */
    fonds: z.string().regex(/^[A-Z0-9]{2,8}$/),
    registers: z.record(z.string(), z.strictObject({ category: z.string().regex(/^[A-Z]{2}$/), period: Period })),
  }),
});

/** How long one record is kept, and by which document. */
export type Kept = {
  readonly fonds: string;
  readonly category: string;
  readonly period: Period;
  readonly document: string;
  /** The last day on which it must be kept; undefined when it is kept for ever. */
  readonly keptUntil: Day | undefined;
};

/**
 * How long a record of a register is kept that was closed on a day, by the table in force on that day. Years are counted
 * from the first day of the year after the closing.
 * @throws DistrictError `archive/no-rule` where the table does not name the register, `criterion/none-in-force` where there is no table.
 */
export function retentionOf(versions: CriterionVersions, register: string, closedOn: Day): Kept {
  const version = getVersion(versions, Retention, closedOn);
  const rule = Object.hasOwn(version.value.registers, register) ? version.value.registers[register] : undefined;
  if (!rule) throw new DistrictError('archive/no-rule', { register, document: version.document });
  const years = YEARS[rule.period];
  return { fonds: version.value.fonds, ...rule, document: version.document, keptUntil: years === undefined ? undefined : `${Number(closedOn.slice(0, 4)) + years}-12-31` };
}

/** An archive number 档号: fonds, category and year, period, register, and the item's number in the year. */
export function archiveNumber(kept: Kept, register: string, closedOn: Day, serial: number): string {
  return `${kept.fonds}-${kept.category}·${closedOn.slice(0, 4)}-${kept.period}-${register}-${String(serial).padStart(4, '0')}`;
}
