import type { Desk } from '#kernel/desk/desk.ts';
import type { IndicatorWire } from '#kernel/desk/wire.ts';
import type { Indicator } from '#kernel/indicator/indicator.ts';
import { monthsOf, yearBefore, type Period } from '#kernel/indicator/period.ts';
import { asReader, type Wide } from '#store/access/in-scope.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { evaluateIndicator, type IndicatorValue } from '#store/indicator/evaluate.ts';
import { findNames } from '#store/record/names.ts';

/** An indicator with its desk and its values: in the period, a year before, and in the period's months. */
export type BoardRow = {
  readonly indicator: Indicator;
  readonly desk: Desk;
  readonly now: IndicatorValue;
  readonly before: IndicatorValue;
  readonly line: readonly IndicatorValue[];
  readonly wire: IndicatorWire;
};

/** All indicators of a district in a period, in the order of desks. */
export type Board = readonly BoardRow[];

type Kept = { readonly arrival: number; readonly board: Promise<Board> };

const MOST_KEPT = 24;

/**
 * Computes and keeps boards. There is one value for everyone, so a board is computed by the reader, once after each change
 * of the journal, whoever asks: one query for each term over all its periods, and two for targets and owners.
 */
export class Boards {
  readonly #district: District;
  readonly #kept = new Map<string, Kept>();

  constructor(district: District) {
    this.#district = district;
  }

  /** The board of a period as the records stand now. */
  async get(period: Period): Promise<Board> {
    const newest = await asReader(this.#district, (wide) => wide.query<{ arrival: number | null }>(`select max("arrival") as arrival from ${table(this.#district.schema, 'entry')}`));
    const arrival = newest.rows[0]?.arrival ?? 0;
    const kept = this.#kept.get(period.id);
    if (kept?.arrival === arrival) return kept.board;
    const board = asReader(this.#district, (wide) => computeBoard(this.#district, wide, period));
    // What failed is not kept, so that the next request tries again.
    board.catch(() => this.#kept.delete(period.id));
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(period.id, { arrival, board });
    return board;
  }
}

/** Computes the board of some indicators in a period. */
export async function computeBoard(district: District, wide: Wide, period: Period, isWanted: (indicator: Indicator) => boolean = () => true): Promise<Board> {
  const { desks, indicators } = district.model;
  const targets = await loadTargets(district, wide, period);
  const owners = await findNames(district, wide, 'unit', [...new Set([...indicators.values()].map((indicator) => indicator.owner))]);
  const rows: BoardRow[] = [];
  for (const desk of desks) {
    for (const indicator of desk.indicators.filter(isWanted)) {
      const months = indicator.series === 'month' && period.months > 1 ? monthsOf(period) : [];
      const values = await evaluateIndicator(district, wide, indicator, [period, yearBefore(period), ...months]);
      const [now, before, ...line] = values as [IndicatorValue, IndicatorValue, ...IndicatorValue[]];
      const wire: IndicatorWire = {
        id: indicator.id, desk: desk.id, chapter: desk.chapter, title: indicator.title, unit: indicator.unit, definition: indicator.definition,
        ...(indicator.note ? { note: indicator.note } : {}),
        owner: { id: indicator.owner, name: owners[indicator.owner] ?? indicator.owner },
        better: indicator.better, decimals: indicator.decimals, period: period.id,
        value: now.value, numerator: now.numerator, denominator: now.denominator,
        target: targets.get(indicator.id) ?? null,
        lastYear: before.records > 0 ? before.value : null,
        evidence: { count: now.records },
        months: months.map((month, index) => ({ period: month.id, value: line[index]?.value ?? null })),
      };
      rows.push({ indicator, desk, now, before, line, wire });
    }
  }
  return rows;
}

async function loadTargets(district: District, wide: Wide, period: Period): Promise<ReadonlyMap<string, number>> {
  if (period.months !== 12 || !district.model.registers.has('target')) return new Map();
  const found = await wide.query<{ indicator: string; value: string }>(`select "indicator", "value" from ${table(district.schema, 'target')} where "year" = $1 order by "setOn"`, [period.id]);
  return new Map(found.rows.map((row) => [row.indicator, Number(row.value)]));
}
