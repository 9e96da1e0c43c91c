import type { IndicatorWire } from '#kernel/desk/wire.ts';

/**
 * The figures that lead a chapter: its headlines, and where these are fewer than `most`, figures of its desks by turns,
 * so that none is crowded out. What is chosen keeps the declared order.
 */
export function leadingFigures(indicators: readonly IndicatorWire[], headlines: ReadonlySet<string>, most: number): readonly IndicatorWire[] {
  const turns = new Map<string, number>();
  const ranked = indicators.map((one, index) => {
    const turn = headlines.has(one.id) ? -1 : (turns.get(one.desk) ?? 0);
    if (turn >= 0) turns.set(one.desk, turn + 1);
    return { one, index, turn };
  });
  const leading = ranked.filter(({ turn }) => turn < 0).length;
  const chosen = ranked.toSorted((left, right) => left.turn - right.turn || left.index - right.index).slice(0, Math.max(most, leading));
  return chosen.toSorted((left, right) => left.index - right.index).map(({ one }) => one);
}
