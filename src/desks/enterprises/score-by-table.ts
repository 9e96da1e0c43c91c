import type { ScoreBand, ScoreBound, ScoreItem, ScoreTable, ScoreWay } from './score-table.ts';

/** What is known of an enterprise, by the measures that a table names; what isn't known is left out. */
export type Measures = Readonly<Record<string, number | undefined>>;

/** The points of one item, why, and what would bring the next band. */
export type PointRow = { readonly item: string; readonly points: number; readonly max: number; readonly reason: string; readonly missing?: string };

/** An evaluation: the points by item, their total, what isn't met, and whether it passes. */
export type Score = {
  readonly rows: readonly PointRow[];
  readonly total: number;
  /** In words, what stands against passing; empty when it passes. */
  readonly unmet: readonly string[];
  /** The direct route that is open, if any: it stands in for the total. */
  readonly direct?: string;
  readonly passes: boolean;
};

/** Evaluates an enterprise by a published table. */
export function scoreByTable(table: ScoreTable, measures: Measures): Score {
  const scored = table.items.map((item) => ({ item, row: scoreItem(item, measures) }));
  const total = scored.reduce((sum, { row }) => sum + row.points, 0);
  const gates = table.gates.filter((gate) => !gate.any.some((bound) => reaches(bound, measures[bound.measure])));
  const direct = table.direct.find((bound) => reaches(bound, measures[bound.measure]));
  const byScore = direct ? [] : [
    ...(total < table.pass ? [`综合得分 ${show(total)} 分，不到 ${show(table.pass)} 分`] : []),
    ...scored.filter(({ item, row }) => item.required && row.points === 0).map(({ item }) => `${item.title}得 0 分`),
    ...table.groups.flatMap(({ key, title, least }) => {
      const points = scored.filter(({ item }) => item.group === key).reduce((sum, { row }) => sum + row.points, 0);
      return points < least ? [`${title}得 ${show(points)} 分，不到 ${show(least)} 分`] : [];
    }),
  ];
  const unmet = [...gates.map((gate) => `不符合条件：${gate.title}`), ...byScore];
  return { rows: scored.map(({ row }) => row), total, unmet, ...(direct ? { direct: direct.title } : {}), passes: unmet.length === 0 };
}

type Reached = { readonly way: ScoreWay; readonly value: number | undefined; readonly band: ScoreBand | undefined };

function scoreItem(item: ScoreItem, measures: Measures): PointRow {
  const ways = item.ways.map((way): Reached => {
    const value = measures[way.measure];
    return { way, value, band: value === undefined ? undefined : way.bands.find((band) => reaches(band, value)) };
  });
  const best = ways.reduce((one, other) => ((other.band?.points ?? 0) > (one.band?.points ?? 0) ? other : one));
  const points = best.band?.points ?? 0;
  const missing = nextBand(ways, best, points);
  return { item: item.title, points, max: item.max, reason: reasonOf(best), ...(missing ? { missing } : {}) };
}

function reasonOf({ way, value, band }: Reached): string {
  if (value === undefined) return `没有填报${way.title}，得 0 分`;
  const named = band?.named;
  // Where less is better it is rounded up, so that what just misses a band is never shown as having reached it.
  const had = named ? `${way.title}为“${named}”` : `${way.title} ${withUnit(value, way.unit, way.bands[0]?.atLeast === undefined)}`;
  if (!band) return `${had}，不到起分线，得 0 分`;
  return named ? `${had}，得 ${show(band.points)} 分` : `${had}，${boundText(band, way.unit)}，得 ${show(band.points)} 分`;
}

// Of all ways the smallest step up is named, on the way that counts where two are alike.
function nextBand(ways: readonly Reached[], best: Reached, points: number): string | undefined {
  const steps = ways.flatMap(({ way, value }) => {
    const band = way.bands.filter((one) => one.points > points).toSorted((a, b) => a.points - b.points)[0];
    return band ? [{ way, value, band }] : [];
  });
  const step = steps.toSorted((a, b) => a.band.points - b.band.points || Number(b.way === best.way) - Number(a.way === best.way))[0];
  if (!step) return undefined;
  const { way, value, band } = step;
  if (band.named) return `${way.title}到“${band.named}”得 ${show(band.points)} 分`;
  const wanted = band.atLeast ?? band.atMost ?? 0;
  const gap = value === undefined ? '' : `，还差 ${withUnit(Math.abs(wanted - value), way.unit === '%' ? '个百分点' : way.unit, true)}`;
  return `${way.title}${band.atLeast === undefined ? '降到' : '到'} ${withUnit(wanted, way.unit)}${gap}，得 ${show(band.points)} 分`;
}

function reaches(bound: Pick<ScoreBound, 'atLeast' | 'atMost'>, value: number | undefined): boolean {
  if (value === undefined) return false;
  return (bound.atLeast === undefined || value >= bound.atLeast) && (bound.atMost === undefined || value <= bound.atMost);
}

function boundText(band: ScoreBand, unit: string): string {
  return band.atLeast === undefined ? `不高于 ${withUnit(band.atMost ?? 0, unit)}` : `不低于 ${withUnit(band.atLeast, unit)}`;
}

function withUnit(value: number, unit: string, up = false): string {
  return unit === '%' ? `${show(value, up)}%` : `${show(value, up)} ${unit}`;
}

// Two decimals, downwards unless said otherwise; the small part takes away what floating point adds.
function show(value: number, up = false): string {
  return String((up ? Math.ceil(value * 100 - 1e-6) : Math.floor(value * 100 + 1e-6)) / 100);
}

/** A share in percent. Multiplied first, so that an even share comes out even and lands in the band that it reaches. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole > 0 ? (part * 100) / whole : undefined;
}
