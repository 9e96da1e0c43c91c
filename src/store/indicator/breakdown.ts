import type { Indicator } from '#kernel/indicator/indicator.ts';
import type { Period } from '#kernel/indicator/period.ts';
import { invariant } from '#kernel/error/invariant.ts';
import type { Wide } from '../access/in-scope.ts';
import { Parameters, quote } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { combine, type TermValue } from './evaluate.ts';
import { compileTerm, measureSql } from './term-sql.ts';

/** A part of a figure, with how many records gave it. */
export type Part = { readonly key: string; readonly value: number | null; readonly records: number };

/** An indicator's value for each value of the field by which it is broken down; one query for each term that has it. */
export async function breakDown(district: District, wide: Wide, indicator: Indicator, period: Period): Promise<readonly Part[]> {
  const { by } = indicator;
  invariant(by, 'Only an indicator with a field to break it down by is broken down.');
  const sides = { terms: new Map<string, TermValue[]>(), over: new Map<string, TermValue[]>() };
  for (const side of ['terms', 'over'] as const) {
    for (const [index, term] of (indicator[side] ?? []).entries()) {
      const parameters = new Parameters();
      const compiled = compileTerm(district.model, district.schema, term, parameters);
      if (!Object.hasOwn(compiled.register.fields, by)) return [];
      const filter = compiled.inPeriod(period);
      const found = await wide.query<{ key: string | null; v: unknown; n: number }>(
        `select r.${quote(by)}::text as key, ${measureSql(term.measure, compiled.column, filter)} as v, count(*) filter (where ${filter}) as n from ${compiled.from} where ${compiled.where} group by 1`,
        parameters.values,
      );
      for (const row of found.rows) {
        const key = row.key ?? '';
        const values = sides[side].get(key) ?? [];
        values[index] = { value: row.v === null ? null : Number(row.v), records: row.n };
        sides[side].set(key, values);
      }
    }
  }
  const keys = new Set([...sides.terms.keys(), ...sides.over.keys()]);
  return [...keys]
    .map((key) => {
      const filled = (side: 'terms' | 'over'): TermValue[] => (indicator[side] ?? []).map((_, index) => sides[side].get(key)?.[index] ?? { value: null, records: 0 });
      const value = combine(indicator, filled('terms'), filled('over'));
      return { key, value: value.value, records: value.records };
    })
    .filter((one) => one.records > 0)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
}
