import { staff, type Who } from '../access/access.ts';
import type { Condition } from '../condition/condition.ts';
import { declare } from '../error/declaration-error.ts';
import type { Label } from '../field/field.ts';

/** What a term counts or adds up over the records that it selects. */
export type Measure =
  | { readonly kind: 'count' }
  | { readonly kind: 'count-distinct'; readonly field: string }
  | { readonly kind: 'sum'; readonly field: string }
  | { readonly kind: 'max'; readonly field: string }
  | { readonly kind: 'min'; readonly field: string }
  | { readonly kind: 'average'; readonly field: string }
  | { readonly kind: 'median'; readonly field: string };

/** The number of records. */
export const count = (): Measure => ({ kind: 'count' });
/** The number of different values of a field; the evidence is grouped by it. */
export const countDistinct = (field: string): Measure => ({ kind: 'count-distinct', field });
/** The sum of a number field. */
export const sum = (field: string): Measure => ({ kind: 'sum', field });
/** The largest value of a number field. */
export const max = (field: string): Measure => ({ kind: 'max', field });
/** The smallest value of a number field. */
export const min = (field: string): Measure => ({ kind: 'min', field });
/** The mean of a number field. */
export const average = (field: string): Measure => ({ kind: 'average', field });
/** The median of a number field. */
export const median = (field: string): Measure => ({ kind: 'median', field });

/**
 * A signed term of an indicator: records of a register under a condition, and a measure of them.
 * Exactly one of three ties it to the period: `within` (a day or instant field lies in the period), `until` (it lies
 * before the period's end: what has accumulated), or `asOf: 'end'` (all records in the version that was valid at the
 * period's end: what stood then).
 */
export type Term = {
  readonly sign?: 1 | -1;
  readonly of: string;
  readonly where?: Condition;
  readonly measure: Measure;
  readonly within?: string;
  readonly until?: string;
  readonly asOf?: 'end';
};

/** An indicator 指标: a figure of the district, its definition and its way down to the records. */
export type Indicator = {
  readonly id: string;
  readonly title: Label;
  /** The unit in which the value is shown (家, 亿元, %, 公里 …). */
  readonly unit: string;
  /** What it is, in one sentence that a layman understands. */
  readonly definition: Label;
  /** How the value comes from the terms: added up, or numerator over denominator in percent, or as a plain ratio. */
  readonly value: 'amount' | 'share' | 'ratio';
  readonly terms: readonly Term[];
  /** The denominator of a share or ratio. */
  readonly over?: readonly Term[];
  /** How many raw units make one shown unit: 1e10 for fen shown as 亿元. */
  readonly per: number;
  /** Decimals shown on cards; the full value stays at hand. */
  readonly decimals: number;
  /** The unit (of administration) that answers for it. */
  readonly owner: string;
  /** Who sees the figure; all staff unless said otherwise. What stands behind it obeys the rules of its registers. */
  readonly read: Who;
  /** Whether the district publishes the figure, so that everybody sees it. */
  readonly open: boolean;
  /** Names under which reports speak of it. */
  readonly aliases: readonly string[];
  /** Whether more is better, less is better, or neither. */
  readonly better: 'more' | 'less' | 'neither';
  /** The field of the first term's register by which it is broken down, if any (a unit, a kind …). */
  readonly by?: string;
  /** In which respect it measures, where that isn't plain from value and unit. */
  readonly aspect?: 'completion' | 'duration' | 'rank';
  /** For a rank: the field of the first term's register that names the tier as it was attested. */
  readonly tier?: string;
  /** Said beside the figure wherever it stands, such as the basis of the data. */
  readonly note?: Label;
  /** Period lengths for which it is computed as a line; a stock at a date has a value at each month's end. */
  readonly series: 'month' | 'none';
};

type Declaration = Omit<Indicator, 'id' | 'value' | 'per' | 'decimals' | 'aliases' | 'better' | 'series' | 'read' | 'open'> & Partial<Indicator>;

/** Declares an indicator; a mistake stops the program at start with its path and a sentence. */
export function defineIndicator(id: string, declaration: Declaration): Indicator {
  const path = `indicator ${id}`;
  declare(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/.test(id), path, 'the id is "desk/name" in kebab-case');
  declare(declaration.terms.length > 0, path, 'an indicator has at least one term');
  for (const term of [...declaration.terms, ...(declaration.over ?? [])]) {
    const ties = [term.within, term.until, term.asOf].filter((tie) => tie !== undefined).length;
    declare(ties === 1, path, `the term over ${term.of} needs exactly one of within, until and asOf`);
  }
  declare(declaration.per === undefined || declaration.per > 0, path, '"per" is above zero');
  declare(declaration.decimals === undefined || (Number.isInteger(declaration.decimals) && declaration.decimals >= 0 && declaration.decimals <= 6), path, 'decimals are a whole number from 0 to 6');
  const value = declaration.value ?? 'amount';
  declare((value === 'amount') === (declaration.over === undefined), path, 'a share or ratio has a denominator ("over"), an amount has none');
  declare(!declaration.open || (declaration.read ?? staff()).kind === 'staff', path, 'what not all staff may see is not published');
  return { aliases: [], better: 'more', per: 1, decimals: 0, series: 'month', read: staff(), open: false, ...declaration, value, id };
}
