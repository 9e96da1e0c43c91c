import type { CatalogueIndicator } from '../catalogue.ts';
import type { LinkableClaim } from '../claim.ts';
import { contains, tidy } from '../extract/interval.ts';
import { isContinuousUnit, kindOfUnit } from '../extract/words.ts';
import { computeValue } from './compute-value.ts';
import { quote, showAmount, showNumber } from './show-number.ts';
import type { Judgement } from './verdict.ts';

/** A bound such as 以上 is fair up to this many times the bound. */
const FAIR_OVER_BOUND = 1.2;
/** One written digit says too little when the value lies farther off than this. */
const COARSE_DEVIATION = 0.05;

/** Compares a written figure with an indicator. */
export function judgeQuantity(claim: LinkableClaim, indicator: CatalogueIndicator): Judgement {
  if (claim.aspect === 'rank') return judgeRank(claim, indicator);
  const computed = computeValue(claim, indicator);
  if (computed === null) return { verdict: 'unsupported', computed: null, why: `${quote(indicator.title)}在本期没有可比的记录` };
  const compared = roundedLikeWritten(claim, indicator, computed);
  const recorded = showAmount(computed, claim.unit);
  if (kindOfUnit(claim.unit) === 'time' && claim.aspect === 'duration') return judgeDuration(claim, computed, recorded);
  if (!contains(claim, compared)) return { verdict: 'contradicted', computed, why: explainMiss(claim, computed) };
  if (claim.provisional === true) return { verdict: 'uncertain', computed, why: `文中为预计或初步数，记录为 ${recorded}` };
  if (claim.hi === null && claim.lo !== null && claim.lo > 0 && computed >= claim.lo * FAIR_OVER_BOUND) {
    return { verdict: 'uncertain', computed, why: `记录为 ${recorded}，远超所写的 ${showAmount(claim.lo, claim.unit)}，写得过于保守` };
  }
  const isCoarse = claim.context.significant === 1 && claim.modifier === '' && claim.lo !== claim.hi && claim.value !== null && claim.value !== 0;
  if (isCoarse && Math.abs(computed - (claim.value ?? 0)) / Math.abs(claim.value ?? 1) > COARSE_DEVIATION) {
    return { verdict: 'uncertain', computed, why: `只写了一位数字，记录为 ${recorded}，相差超过 5%` };
  }
  return { verdict: 'supported', computed, why: `记录为 ${recorded}，与所写相符` };
}

/** A whole number of a measured unit (18公里) is compared after rounding to its last written digit. */
function roundedLikeWritten(claim: LinkableClaim, indicator: CatalogueIndicator, computed: number): number {
  const isMeasured = isContinuousUnit(claim.unit) || kindOfUnit(claim.unit) === 'money' || indicator.isContinuous === true;
  return isMeasured && claim.lo !== null && claim.lo === claim.hi ? Math.round(computed) : computed;
}

/** A promised time holds when the recorded one is not longer. */
function judgeDuration(claim: LinkableClaim, computed: number, recorded: string): Judgement {
  const limit = claim.hi ?? claim.lo ?? 0;
  if (computed <= limit) return { verdict: 'supported', computed, why: `记录为 ${recorded}，不长于所写的 ${showAmount(limit, claim.unit)}` };
  return { verdict: 'contradicted', computed, why: `写 ${showAmount(limit, claim.unit)}，记录为 ${recorded}，长 ${showAmount(tidy(computed - limit), claim.unit)}` };
}

function judgeRank(claim: LinkableClaim, indicator: CatalogueIndicator): Judgement {
  const { rank, value } = indicator;
  if (claim.value === null) {
    if (rank?.tier !== undefined && rank.tier !== '') {
      const holds = rank.tier === claim.text.replace(/\s/g, '');
      return { verdict: holds ? 'supported' : 'contradicted', computed: rank.tier, why: holds ? `经核证的位次记录为“${rank.tier}”` : `写${quote(claim.text)}，核证记录为“${rank.tier}”` };
    }
    if (rank?.tierLimit !== undefined && value !== null) {
      const holds = value <= rank.tierLimit;
      return { verdict: holds ? 'supported' : 'contradicted', computed: value, why: `记录为第 ${value} 位，${quote(claim.text)}指前 ${rank.tierLimit} 位` };
    }
    return { verdict: 'uncertain', computed: value, why: `没有规定${quote(claim.text)}指前几位` };
  }
  if (value === null) return { verdict: 'unsupported', computed: null, why: `${quote(indicator.title)}没有位次记录` };
  const holds = contains(claim, value);
  return { verdict: holds ? 'supported' : 'contradicted', computed: value, why: holds ? `记录为第 ${value} 位` : `写${quote(claim.text)}，记录为第 ${value} 位` };
}

/** Why a value lies outside: a wrong direction, a slip of 万 and 亿, or the difference. */
function explainMiss(claim: LinkableClaim, computed: number): string {
  const written = `${claim.modifier !== '' && claim.text.startsWith(claim.modifier) ? claim.modifier : ''}${showAmount(claim.value ?? 0, claim.unit)}`;
  const recorded = showAmount(computed, claim.unit);
  if (claim.sign !== 0 && computed < 0 && contains(claim, -computed)) return `写${claim.sign < 0 ? '下降' : '增长'} ${written}，记录为${claim.sign < 0 ? '上升' : '下降'} ${showAmount(-computed, claim.unit)}，方向相反`;
  const slip = powerOfTenOff(claim, computed);
  if (slip !== null) return `写 ${written}，记录为 ${recorded}，${slip}`;
  const difference = Math.abs(tidy((claim.value ?? 0) - computed));
  return `写 ${written}，记录为 ${recorded}，差 ${claim.unit === '%' ? `${showNumber(difference)} 个百分点` : showNumber(difference)}`;
}

/** The sentence for a figure that fits once it is multiplied by a power of ten, or null. */
function powerOfTenOff(claim: LinkableClaim, computed: number): string | null {
  if (computed === 0 || claim.value === null || claim.value === 0) return null;
  for (const power of [4, -4, 8, -8, 1, -1, 2, -2, 3, -3]) {
    if (!contains(claim, tidy(computed * 10 ** power))) continue;
    const times = `${power > 0 ? '多' : '少'}了 10 的 ${Math.abs(power)} 次方倍`;
    if (Math.abs(power) === 4 || Math.abs(power) === 8) return `${times}，疑为“万”“亿”单位写错`;
    return `${times}，疑为小数点或位数写错`;
  }
  return null;
}
