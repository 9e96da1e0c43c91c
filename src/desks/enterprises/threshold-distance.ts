import type { Day } from '#kernel/field/day.ts';
import type { PoolLines, ScaleRule } from './criteria.ts';

/** A declared span of revenue, whole months within one year, in fen; on the tax basis or volunteered, never a statistics return. */
export type Declared = { readonly from: Day; readonly through: Day; readonly revenue: number };

/** Green: reached. Yellow: forecast to be reached this year. Red: not. Grey: something else than revenue decides. */
export type Light = 'green' | 'yellow' | 'red' | 'grey';

/** How far an enterprise is from its threshold in a year; amounts in fen. */
export type ThresholdDistance = {
  /** What has been declared of the year so far. */
  readonly revenue: number;
  /** What the whole year may come to. */
  readonly forecast: number;
  readonly light: Light;
  readonly threshold?: number;
  /** What is still missing to the threshold; zero once it is reached. */
  readonly distance?: number;
};

/** The rule for an industry by the longest beginning of its GB/T 4754 code; undefined where no class of 四上 exists. */
export function findScaleRule(industry: string, rules: readonly ScaleRule[]): ScaleRule | undefined {
  let best: { readonly rule: ScaleRule; readonly length: number } | undefined;
  for (const rule of rules) {
    for (const beginning of rule.industries) {
      if (industry.startsWith(beginning) && beginning.length > (best?.length ?? 0)) best = { rule, length: beginning.length };
    }
  }
  return best?.rule;
}

/** Measures the distance to the threshold from what was declared of a year and, for the season, of the year before. */
export function measureDistance(rule: ScaleRule, declared: readonly Declared[], year: string): ThresholdDistance {
  const own = declared.filter((one) => one.through.startsWith(year));
  const revenue = sumOf(own);
  const forecast = forecastOf(own, declared.filter((one) => one.through.startsWith(String(Number(year) - 1))));
  const threshold = rule.leastRevenue;
  if (threshold === undefined) return { revenue, forecast, light: 'grey' };
  return { revenue, forecast, threshold, distance: Math.max(0, threshold - revenue), light: lightOf(revenue, forecast, threshold) };
}

/** What is to be done with an enterprise at a look: take it into the pool, keep it, let it go, or leave it outside. */
export function judgePool(found: ThresholdDistance, lines: PoolLines, isMember: boolean): 'join' | 'stay' | 'leave' | 'outside' {
  // Where a licence or the activity decides, the officer does; the lines say nothing.
  if (found.threshold === undefined) return isMember ? 'stay' : 'outside';
  const share = found.forecast / found.threshold;
  if (isMember) return share < lines.leave ? 'leave' : 'stay';
  return share >= lines.join ? 'join' : 'outside';
}

function lightOf(revenue: number, forecast: number, threshold: number): Light {
  if (revenue >= threshold) return 'green';
  return forecast >= threshold ? 'yellow' : 'red';
}

// With a whole year before, the year goes on as that one did from the same month; else at the mean of its own months.
function forecastOf(own: readonly Declared[], before: readonly Declared[]): number {
  const revenue = sumOf(own);
  const months = monthsOf(own);
  if (months.size === 0 || months.size === 12) return revenue;
  const last = [...months].reduce((latest, month) => (month > latest ? month : latest));
  const same = sumOf(before.filter((one) => one.through.slice(5, 7) <= last));
  const isComparable = monthsOf(before).size === 12 && months.size === Number(last) && same > 0;
  return Math.round(isComparable ? (revenue * sumOf(before)) / same : (revenue / months.size) * 12);
}

function sumOf(spans: readonly Declared[]): number {
  return spans.reduce((sum, one) => sum + one.revenue, 0);
}

function monthsOf(spans: readonly Declared[]): ReadonlySet<string> {
  const months = new Set<string>();
  for (const { from, through } of spans) {
    for (let month = Number(from.slice(5, 7)); month <= Number(through.slice(5, 7)); month += 1) months.add(String(month).padStart(2, '0'));
  }
  return months;
}
