import type { View } from '#kernel/access/view.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Indicator, Term } from '#kernel/indicator/indicator.ts';
import type { Period } from '#kernel/indicator/period.ts';
import type { Values } from '#kernel/register/register.ts';
import type { Wide } from '../access/in-scope.ts';
import { sightTest } from '../access/sight-sql.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import { valuesOf } from '../command/row.ts';
import type { District } from '../district.ts';
import { compileTerm, type CompiledTerm } from './term-sql.ts';

/** A record behind a figure, in the version that counts, with what it contributes in the term's own unit. */
export type EvidenceRow = { readonly id: string; readonly version: number; readonly state: string | undefined; readonly unit: string | undefined; readonly values: Values; readonly contribution: number | null };

/** Which term of an indicator: its side and place. */
export type TermChoice = { readonly side: 'numerator' | 'denominator'; readonly index: number };

/** The term that is meant. @throws DistrictError `indicator/term-unknown`. */
export function getTerm(indicator: Indicator, choice: TermChoice): Term {
  const term = (choice.side === 'numerator' ? indicator.terms : (indicator.over ?? []))[choice.index];
  if (!term) throw new DistrictError('indicator/term-unknown', { indicator: indicator.id, ...choice });
  return term;
}

/** A page of the records that a term's value is made of. */
export type EvidenceQuery = { readonly period: Period; readonly after: string; readonly limit: number };

/**
 * A page of exactly the records that a term's value is made of, by id; the condition is the value's own. Within a view,
 * those of them that it sees. One query.
 */
export async function listCounted(district: District, wide: Wide, term: Term, { period, after, limit }: EvidenceQuery, view?: View): Promise<readonly EvidenceRow[]> {
  const { parameters, compiled, from, where } = evidenceSql(district, term, period, view);
  const measured = 'field' in term.measure && term.measure.kind !== 'count-distinct' ? compiled.column(term.measure.field) : '1';
  const fields = Object.keys(compiled.register.fields).map((name) => `r.${quote(name)}`);
  const found = await wide.query(
    `select r.id, r._version, r._state, r._unit, ${measured} as _contribution, ${fields.join(', ')} from ${from}
     where ${where} and r.id > ${parameters.add(after, 'text')} order by r.id limit ${parameters.add(limit, 'bigint')}`,
    parameters.values,
  );
  return found.rows.map((row) => ({
    id: String(row.id),
    version: Number(row._version),
    state: typeof row._state === 'string' ? row._state : undefined,
    unit: typeof row._unit === 'string' ? row._unit : undefined,
    values: valuesOf(compiled.register, row),
    contribution: row._contribution === null ? null : Number(row._contribution) * (term.sign ?? 1),
  }));
}

/** How many of the records that a term's value is made of a view sees. One query. */
export async function countSeen(district: District, wide: Wide, term: Term, period: Period, view: View): Promise<number> {
  const { parameters, from, where } = evidenceSql(district, term, period, view);
  const found = await wide.query<{ n: number }>(`select count(*) as n from ${from} where ${where}`, parameters.values);
  return found.rows[0]?.n ?? 0;
}

// Of a past version it is the record as it stands now that decides who sees it.
function evidenceSql(district: District, term: Term, period: Period, view: View | undefined): { parameters: Parameters; compiled: CompiledTerm; from: string; where: string } {
  const parameters = new Parameters();
  const compiled = compileTerm(district.model, district.schema, term, parameters);
  const now = term.asOf ? 's' : 'r';
  const join = view && term.asOf ? ` join ${table(district.schema, compiled.register.id)} s on s."id" = r.id` : '';
  const tests = [compiled.where, compiled.inPeriod(period), ...(view ? [sightTest(view, compiled.register.id, now, parameters)] : [])];
  return { parameters, compiled, from: compiled.from + join, where: tests.join(' and ') };
}
