import type { CatalogueIndicator } from '../catalogue.ts';
import type { LinkableClaim } from '../claim.ts';
import { quote, showNumber } from './show-number.ts';
import type { Judgement } from './verdict.ts';

/** Compares 全部, 均, 全覆盖, 清零 and 部分 with the share or the open count in the records. */
export function judgeTotal(claim: LinkableClaim, indicator: CatalogueIndicator): Judgement {
  const { numerator, denominator, value } = indicator;
  const hasCounts = typeof numerator === 'number' && typeof denominator === 'number';
  if (claim.unit === '') return judgeNoneOpen(indicator);
  const share = hasCounts && denominator > 0 ? (numerator / denominator) * 100 : value;
  if (share === null || (hasCounts && denominator === 0)) return { verdict: 'unsupported', computed: null, why: `${quote(indicator.title)}在本期没有记录` };
  const counts = hasCounts ? `${showNumber(numerator)} / ${showNumber(denominator)}，` : '';
  if (claim.lo === 0) {
    const holds = share > 0;
    return { verdict: holds ? 'supported' : 'contradicted', computed: share, why: holds ? `${counts}记录中确有一部分（${showNumber(share)}%）` : `写${quote(claim.text)}，记录中一项也没有` };
  }
  const isWhole = hasCounts ? numerator >= denominator : share >= 100;
  if (isWhole) return { verdict: 'supported', computed: share, why: `${counts}记录为 100%，与${quote(claim.text)}相符` };
  const missing = hasCounts ? `还差 ${showNumber(denominator - numerator)}` : `只有 ${showNumber(share)}%`;
  return { verdict: 'contradicted', computed: share, why: `写${quote(claim.text)}，记录为 ${counts}${missing}` };
}

function judgeNoneOpen(indicator: CatalogueIndicator): Judgement {
  const { numerator, denominator, value } = indicator;
  const isShare = indicator.isShare ?? indicator.unit === '%';
  const open = isShare && typeof numerator === 'number' && typeof denominator === 'number' ? denominator - numerator : isShare && value !== null ? 100 - value : value;
  if (open === null) return { verdict: 'unsupported', computed: null, why: `${quote(indicator.title)}在本期没有记录` };
  return open <= 0
    ? { verdict: 'supported', computed: 0, why: '记录中已无未办结的' }
    : { verdict: 'contradicted', computed: open, why: `写“清零”，记录中还有 ${showNumber(open)}${isShare && typeof numerator !== 'number' ? '%' : ''} 未了结` };
}
