import { describeShape } from '#kernel/criterion/describe-shape.ts';
import { findVersion } from '#kernel/criterion/criterion.ts';
import type { CriterionVersionWire, CriterionWire } from '#kernel/criterion/criteria-wire.ts';
import type { Model } from '#kernel/desk/model.ts';
import type { Day } from '#kernel/field/day.ts';
import type { CriteriaBook } from './criteria-book.ts';

/** Every criterion with all its versions, the pack's and the recorded ones, and which of them is in force on a day. */
export function listCriteria(model: Model, book: CriteriaBook, on: Day): readonly CriterionWire[] {
  const desks = new Map(model.desks.flatMap((desk) => desk.criteria.map((criterion) => [criterion.id, desk.id])));
  return [...model.criteria.values()].map((criterion) => {
    const { id, title } = criterion;
    const desk = desks.get(id);
    return { id, title, ...(desk ? { desk } : {}), shape: describeShape(criterion), versions: versionsOf(book, id, on) };
  });
}

function versionsOf(book: CriteriaBook, id: string, on: Day): readonly CriterionVersionWire[] {
  const recorded = book.recorded.filter((one) => one.criterion === id);
  const taken = new Set(recorded.filter((one) => one.value !== undefined).map((one) => one.from));
  const inForce = findVersion(book.now, id, on)?.from;
  const known = (book.known[id] ?? []).map((one): CriterionVersionWire => ({ ...one, origin: 'pack', inForce: one.from === inForce && !taken.has(one.from), ...(taken.has(one.from) ? { unused: 'replaced' as const } : {}) }));
  const own = recorded.map(({ criterion: _criterion, ...one }): CriterionVersionWire => ({ ...one, origin: 'recorded', inForce: one.from === inForce && taken.has(one.from), ...(taken.has(one.from) ? {} : { unused: 'unfit' as const }) }));
  return [...known, ...own].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.origin < b.origin ? -1 : 1));
}
