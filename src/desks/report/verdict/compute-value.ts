import type { CatalogueIndicator } from '../catalogue.ts';
import type { Claim } from '../claim.ts';
import { tidy } from '../extract/interval.ts';
import { conversionFactor } from '../link/convert-unit.ts';

/** The indicator's value in the respect and unit of the claim; null when the records do not give it. */
export function computeValue(claim: Claim, indicator: CatalogueIndicator): number | null {
  const { value } = indicator;
  if (value === null) return null;
  const own = indicator.aspect ?? 'level';
  switch (claim.aspect) {
    case 'growth':
    case 'growth-average':
    case 'change':
      return own === claim.aspect ? directed(claim, converted(value, indicator.unit, claim.unit)) : changeSince(claim, indicator, value);
    case 'completion':
      if (indicator.unit === '%' || own === 'completion') return converted(value, indicator.unit, claim.unit);
      return typeof indicator.target === 'number' && indicator.target !== 0 ? tidy((value / indicator.target) * 100) : null;
    case 'from':
      return typeof indicator.valueBefore === 'number' ? converted(indicator.valueBefore, indicator.unit, claim.unit) : null;
    case 'gap-to-area':
    case 'gap-to-target':
      return directed(claim, converted(value, indicator.unit, claim.unit));
    case 'level': case 'share': case 'rank': case 'ratio': case 'structure': case 'duration': case 'to':
      return converted(value, indicator.unit, claim.unit);
    default:
      return claim.aspect satisfies never;
  }
}

function converted(value: number, from: string, to: string): number | null {
  const factor = conversionFactor(from, to);
  return factor === undefined ? null : tidy(value * factor);
}

/** A fall written as a positive figure (下降 3%) is compared with the value's negative. */
function directed(claim: Claim, value: number | null): number | null {
  return value !== null && claim.sign === -1 && (claim.value ?? 0) >= 0 ? -value : value;
}

function changeSince(claim: Claim, indicator: CatalogueIndicator, value: number): number | null {
  const before = indicator.valueBefore;
  if (typeof before !== 'number') return null;
  if (claim.aspect === 'change') {
    const points = indicator.unit === '%' && claim.unit.endsWith('百分点');
    return directed(claim, points ? tidy(value - before) : converted(tidy(value - before), indicator.unit, claim.unit));
  }
  if (before === 0) return null;
  if (claim.unit === '倍') return directed(claim, tidy((value - before) / Math.abs(before)));
  return directed(claim, tidy(((value - before) / Math.abs(before)) * 100));
}
