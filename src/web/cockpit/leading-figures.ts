import type { IndicatorWire } from '#kernel/desk/wire.ts';

/**
 * The figures that lead a chapter: desks take turns, each with its figures in declared order, so that none is crowded out.
 * What is chosen keeps the declared order.
 */
export function leadingFigures(indicators: readonly IndicatorWire[], most: number): readonly IndicatorWire[] {
  const turns = new Map<string, number>();
  const ranked = indicators.map((one, index) => {
    const turn = turns.get(one.desk) ?? 0;
    turns.set(one.desk, turn + 1);
    return { one, index, turn };
  });
  const chosen = ranked.toSorted((left, right) => left.turn - right.turn || left.index - right.index).slice(0, most);
  return chosen.toSorted((left, right) => left.index - right.index).map(({ one }) => one);
}
