import type { Indicator, Term } from '#kernel/indicator/indicator.ts';
import type { Period } from '#kernel/indicator/period.ts';
import type { Wide } from '../access/in-scope.ts';
import { Parameters } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { compileTerm, measureSql } from './term-sql.ts';

/** A term's value in a period, with how many records gave it. Null where there is nothing to measure. */
export type TermValue = { readonly value: number | null; readonly records: number };

/** An indicator's value in a period: in its shown unit, with both sides of a share. */
export type IndicatorValue = {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly records: number;
  readonly terms: readonly TermValue[];
  readonly over: readonly TermValue[];
};

/** Values of a term in several periods from one scan of its records: one query, whatever the number of periods. */
export async function evaluateTerm(district: District, wide: Wide, term: Term, periods: readonly Period[]): Promise<readonly TermValue[]> {
  const parameters = new Parameters();
  const compiled = compileTerm(district.model, district.schema, term, parameters);
  const columns = periods.flatMap((period, index) => {
    const filter = compiled.inPeriod(period);
    return [`${measureSql(term.measure, compiled.column, filter)} as "v${index}"`, `count(*) filter (where ${filter}) as "n${index}"`];
  });
  const found = await wide.query<Record<string, unknown>>(`select ${columns.join(', ')} from ${compiled.from} where ${compiled.where}`, parameters.values);
  const row = found.rows[0] ?? {};
  return periods.map((_, index) => ({ value: numberOf(row[`v${index}`]), records: Number(row[`n${index}`] ?? 0) }));
}

/** Values of an indicator in several periods: one query for each term. */
export async function evaluateIndicator(district: District, wide: Wide, indicator: Indicator, periods: readonly Period[]): Promise<readonly IndicatorValue[]> {
  const terms: (readonly TermValue[])[] = [];
  const over: (readonly TermValue[])[] = [];
  for (const term of indicator.terms) terms.push(await evaluateTerm(district, wide, term, periods));
  for (const term of indicator.over ?? []) over.push(await evaluateTerm(district, wide, term, periods));
  return periods.map((_, index) => combine(indicator, terms.map((one) => one[index]!), over.map((one) => one[index]!)));
}

/** The value of an indicator from those of its terms. */
export function combine(indicator: Indicator, terms: readonly TermValue[], over: readonly TermValue[]): IndicatorValue {
  const numerator = signedSum(indicator.terms, terms);
  const denominator = indicator.over ? signedSum(indicator.over, over) : null;
  const records = terms.reduce((sum, one) => sum + one.records, 0);
  return { value: valueOf(indicator, numerator, denominator), numerator: scaled(numerator, indicator.per), denominator: scaled(denominator, indicator.per), records, terms, over };
}

function valueOf(indicator: Indicator, numerator: number | null, denominator: number | null): number | null {
  if (numerator === null) return null;
  if (indicator.value === 'amount') return scaled(numerator, indicator.per);
  if (!denominator) return null;
  return indicator.value === 'share' ? (numerator / denominator) * 100 : numerator / denominator;
}

function signedSum(terms: readonly Term[], values: readonly TermValue[]): number | null {
  if (values.every((one) => one.value === null)) return null;
  return terms.reduce((sum, term, index) => sum + (term.sign ?? 1) * (values[index]?.value ?? 0), 0);
}

function scaled(value: number | null, per: number): number | null {
  return value === null ? null : value / per;
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
