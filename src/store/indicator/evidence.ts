import { DistrictError } from '#kernel/error/district-error.ts';
import type { Indicator, Term } from '#kernel/indicator/indicator.ts';
import type { Period } from '#kernel/indicator/period.ts';
import type { Values } from '#kernel/register/register.ts';
import { Parameters, quote } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import { valuesOf } from '../command/row.ts';
import type { District } from '../district.ts';
import { compileTerm } from './term-sql.ts';

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

/** A page of exactly the records that a term's value is made of, by id; the condition is the value's own. One query. */
export async function listEvidence(district: District, runner: Runner, term: Term, period: Period, after: string, limit: number): Promise<readonly EvidenceRow[]> {
  const parameters = new Parameters();
  const compiled = compileTerm(district.model, district.schema, term, parameters);
  const measured = 'field' in term.measure && term.measure.kind !== 'count-distinct' ? compiled.column(term.measure.field) : '1';
  const fields = Object.keys(compiled.register.fields).map((name) => `r.${quote(name)}`);
  const found = await runner.query(
    `select r.id, r._version, r._state, r._unit, ${measured} as _contribution, ${fields.join(', ')} from ${compiled.from}
     where ${compiled.where} and ${compiled.inPeriod(period)} and r.id > ${parameters.add(after, 'text')} order by r.id limit ${parameters.add(limit, 'bigint')}`,
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
