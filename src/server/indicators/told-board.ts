import { may } from '#kernel/access/access.ts';
import { isTooFew } from '#kernel/access/suppress.ts';
import type { View } from '#kernel/access/view.ts';
import type { Model } from '#kernel/desk/model.ts';
import type { Indicator } from '#kernel/indicator/indicator.ts';
import type { IndicatorValue } from '#store/indicator/evaluate.ts';
import type { Board, BoardRow } from './board.ts';

/**
 * A board as it is told to one viewer: the figures that he may see, with the same values as everyone; where so few
 * restricted records stand behind one that they could be made out, it is withheld from who doesn't see them anyway.
 */
export function toldBoard(model: Model, view: View, board: Board): Board {
  return board.filter((row) => view.actor.kind === 'system' || may(view.actor, row.indicator.read)).map((row) => (guardsFew(model, view, row.indicator) ? withheldRow(row) : row));
}

/** Whether restricted records stand behind an indicator of which the viewer sees a part at most. */
export function guardsFew(model: Model, view: View, indicator: Indicator): boolean {
  return [...indicator.terms, ...(indicator.over ?? [])].some((term) => model.registers.get(term.of)?.restricted && !view.covers(term.of));
}

/** Whether too few records stand behind one side of a value. */
export function isWithheld(value: IndicatorValue): boolean {
  return [...value.terms, ...value.over].some((term) => isTooFew(term.records));
}

/** A row as it is told to who does not see the restricted records behind it. */
export function withheldRow(row: BoardRow): BoardRow {
  const { wire, now, before, line } = row;
  const months = wire.months.map((month, index) => (line[index] && isWithheld(line[index]) ? { ...month, value: null } : month));
  const lastYear = isWithheld(before) ? null : wire.lastYear;
  if (!isWithheld(now)) return { ...row, wire: { ...wire, months, lastYear } };
  return { ...row, wire: { ...wire, months, lastYear, value: null, numerator: null, denominator: null, evidence: { count: null }, suppressed: true } };
}
