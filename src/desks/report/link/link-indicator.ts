import type { CatalogueIndicator } from '../catalogue.ts';
import type { LinkableClaim } from '../claim.ts';
import { matchingFormOfCanonical } from '../normalise/characters.ts';
import type { AliasIndex } from './alias-index.ts';
import { pairsOf } from './alias-index.ts';
import { conversionFactor } from './convert-unit.ts';

/** An indicator that may be meant, with how well its name fits. */
export type IndicatorCandidate = { readonly indicator: CatalogueIndicator; readonly score: number; readonly reason: string };

/** How much words tell by their distance from the claim. */
const NEAR = 1;
const ITEM = 1;
const INHERITED = 0.95;
const PREVIOUS = 0.8;
const SENTENCE = 0.45;
/** The part of a name that the words must cover. */
const LEAST_COVERAGE = 0.6;
const COVERAGE_SHARE = 0.62;
const EXACT_BONUS = 0.06;
const MOST_CANDIDATES = 5;

const isShare = (indicator: CatalogueIndicator): boolean => indicator.isShare ?? (indicator.unit === '%' && (indicator.aspect === undefined || indicator.aspect === 'share' || indicator.aspect === 'completion'));

/** Whether an indicator measures in the respect and unit that the claim speaks of. */
export function passesGate(claim: LinkableClaim, indicator: CatalogueIndicator): boolean {
  const own = indicator.aspect ?? (indicator.isDuration ? 'duration' : indicator.rank ? 'rank' : 'level');
  if (claim.aspect === 'rank') return own === 'rank';
  if (own === 'rank') return false;
  if (claim.kind === 'total') return claim.unit === '' ? own === 'level' || isShare(indicator) : isShare(indicator);
  if (claim.aspect === 'growth' || claim.aspect === 'growth-average' || claim.aspect === 'change') {
    if (own === claim.aspect) return conversionFactor(claim.unit, indicator.unit) !== undefined || claim.unit === '倍';
    return claim.aspect !== 'growth-average' && own === 'level' && typeof indicator.valueBefore === 'number'
      && (claim.aspect === 'growth' || conversionFactor(claim.unit, indicator.unit) !== undefined || (indicator.unit === '%' && claim.unit.endsWith('百分点')));
  }
  if (claim.aspect === 'gap-to-target' || claim.aspect === 'gap-to-area' || claim.aspect === 'ratio' || claim.aspect === 'structure') return own === claim.aspect;
  if (own === 'growth' || own === 'growth-average' || own === 'gap-to-area' || own === 'gap-to-target') return false;
  if (claim.aspect === 'completion' && own === 'level' && !isShare(indicator)) return typeof indicator.target === 'number';
  if (claim.aspect !== 'completion' && own === 'completion' && claim.aspect !== 'level' && claim.aspect !== 'share') return false;
  if (claim.aspect === 'from' && typeof indicator.valueBefore !== 'number') return false;
  return conversionFactor(claim.unit, indicator.unit) !== undefined;
}

/** The words round a claim, each pair of characters with the weight of its nearness. */
function weighWords(claim: LinkableClaim): { weights: Map<string, number>; near: string } {
  const { context } = claim;
  const weights = new Map<string, number>();
  const add = (words: string, weight: number): void => {
    for (const pair of pairsOf(matchingFormOfCanonical(words))) if ((weights.get(pair) ?? 0) < weight) weights.set(pair, weight);
  };
  const own = claim.kind === 'total' || claim.aspect === 'rank' ? `${context.before}${claim.text}${context.after}` : `${context.before}${context.after}`;
  if (context.item !== undefined) add(context.item, ITEM);
  add(own, context.item === undefined ? NEAR : SENTENCE);
  add(claim.subject, context.item === undefined ? INHERITED : ITEM);
  if (claim.kind === 'total') add(`${claim.subject}${(claim.words ?? '').replace(/^已经?/, '')}`, NEAR);
  add(context.previous, PREVIOUS);
  add(context.sentence, SENTENCE);
  return { weights, near: matchingFormOfCanonical(`${context.item ?? ''} ${own}`) };
}

/** Indicators that pass the gate, best name first; at most five. */
export function rankIndicators(claim: LinkableClaim, indicators: readonly CatalogueIndicator[], index: AliasIndex): IndicatorCandidate[] {
  const { weights, near } = weighWords(claim);
  const covered = new Map<number, number>();
  for (const [pair, weight] of weights) {
    const tells = index.weightOf(pair) * weight;
    for (const alias of index.byPair.get(pair) ?? []) covered.set(alias, (covered.get(alias) ?? 0) + tells);
  }
  const subjectPairs = new Set(pairsOf(matchingFormOfCanonical(claim.kind === 'total' ? claim.subject + (claim.words ?? '') : claim.subject)));
  const best = new Map<number, IndicatorCandidate>();
  for (const [place, weight] of covered) {
    const alias = index.aliases[place];
    const indicator = alias ? indicators[alias.indicator] : undefined;
    if (!alias || !indicator || weight / alias.weight < LEAST_COVERAGE || !passesGate(claim, indicator)) continue;
    const coverage = weight / alias.weight;
    const echo = echoOf(subjectPairs, alias.indicator, index);
    const exact = near.includes(alias.form) ? EXACT_BONUS : 0;
    const unitFit = conversionFactor(claim.unit, indicator.unit) === 1 || claim.kind === 'total' ? 0.01 : 0;
    const length = Math.min(alias.form.length, 12) * 0.004;
    const score = COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * echo + exact + unitFit + length;
    if (score > (best.get(alias.indicator)?.score ?? 0)) {
      best.set(alias.indicator, { indicator, score, reason: `名称“${alias.written}”与文字相合 ${Math.round(coverage * 100)}%，主语相合 ${Math.round(echo * 100)}%` });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.indicator.id < b.indicator.id ? -1 : 1)).slice(0, MOST_CANDIDATES);
}

/** The part of the claim's subject that an indicator's names speak of. */
function echoOf(subjectPairs: ReadonlySet<string>, indicator: number, index: AliasIndex): number {
  let all = 0;
  let found = 0;
  for (const pair of subjectPairs) {
    const tells = index.weightOf(pair);
    all += tells;
    if (index.pairsOfIndicator[indicator]?.has(pair)) found += tells;
  }
  return all === 0 ? 0.5 : found / all;
}
