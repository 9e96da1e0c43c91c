import { fulfils, type Lookup } from '#kernel/condition/condition.ts';
import { getIndicator, getRegister, type Model } from '#kernel/desk/model.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import { instantOf } from '#kernel/field/day.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { Measure, Term } from '#kernel/indicator/indicator.ts';
import { parsePeriod, type Period } from '#kernel/indicator/period.ts';
import type { Replay, ReplayedVersion } from './replay.ts';

/** An indicator's value over a replay, in its shown unit (percent for a share); null when nothing is to be divided by. */
export type Evaluated = { readonly value: number | null; readonly numerator: number; readonly denominator: number | undefined };

/** Computes an indicator over replayed records by its declaration, so that a chapter's figures can be checked without a store. */
export function evaluateReplay(model: Model, replay: Replay, id: string, periodText: string): Evaluated {
  const indicator = getIndicator(model, id);
  const period = parsePeriod(periodText);
  const add = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + measureTerm(model, replay, term, period) * (term.sign ?? 1), 0);
  const numerator = add(indicator.terms);
  if (!indicator.over) return { value: numerator / indicator.per, numerator, denominator: undefined };
  const denominator = add(indicator.over);
  const times = indicator.value === 'share' ? 100 : 1 / indicator.per;
  return { value: denominator === 0 ? null : (numerator / denominator) * times, numerator, denominator };
}

function measureTerm(model: Model, replay: Replay, term: Term, period: Period): number {
  const selected: ReplayedVersion[] = [];
  for (const record of replay.records.get(term.of)?.values() ?? []) {
    const version = term.asOf ? record.versions.findLast((one) => one.at < instantOf(period.end)) : record;
    if (version && inPeriod(model, term, version, period) && fulfils(term.where ?? {}, lookupOf(model, replay, term.of, version))) selected.push(version);
  }
  return measureOf(term.measure, selected);
}

function inPeriod(model: Model, term: Term, version: ReplayedVersion, period: Period): boolean {
  if (term.asOf) return true;
  const name = term.within ?? term.until ?? '';
  const value = version.values[name];
  if (typeof value !== 'string') return false;
  const bound = getRegister(model, term.of).fields[name]?.column === 'instant' ? instantOf : (day: string): string => day;
  return value < bound(period.end) && (term.until !== undefined || value >= bound(period.start));
}

function lookupOf(model: Model, replay: Replay, register: string, version: ReplayedVersion): Lookup {
  return (name) => {
    const [first = '', second] = name.split('.');
    if (first === 'state' && !second) return version.state;
    const value = version.values[first];
    if (!second) return value;
    const of = getRegister(model, register).fields[first]?.of ?? '';
    return replay.records.get(of)?.get(String(value))?.values[second];
  };
}

function measureOf(measure: Measure, versions: readonly ReplayedVersion[]): number {
  if (measure.kind === 'count') return versions.length;
  const present = versions.map((one) => one.values[measure.field]).filter((value): value is FieldValue => value !== undefined);
  if (measure.kind === 'count-distinct') return new Set(present).size;
  const numbers = present.map(Number).sort((a, b) => a - b);
  const total = numbers.reduce((sum, one) => sum + one, 0);
  switch (measure.kind) {
    case 'sum':
      return total;
    case 'max':
      return numbers.at(-1) ?? 0;
    case 'min':
      return numbers[0] ?? 0;
    case 'average':
      return total / Math.max(1, numbers.length);
    case 'median':
      return ((numbers[(numbers.length - 1) >> 1] ?? 0) + (numbers[numbers.length >> 1] ?? 0)) / 2;
    default:
      return assertNever(measure);
  }
}
