import type { Condition } from '#kernel/condition/condition.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { findListView, type ListView } from '#kernel/register/list-view.ts';

/** The register that keeps views. */
export const VIEW_REGISTER = 'saved-view';
/** Views of one register that are offered at most. */
export const MOST_VIEWS = 100;

/** A saved view as the page uses it. */
export type SavedView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly content: ListView;
  readonly isMine: boolean;
  readonly place: number;
  readonly opens: boolean;
  readonly sharedWith: string | undefined;
  readonly forAll: boolean;
};

/** Which records of `saved-view` are views of a register. */
export function viewsOf(register: string): Condition {
  return { register, removed: { not: true } };
}

/** Reads views from their records, my own first, each in its place; what reads as no view is left out. */
export function readSavedViews(rows: readonly RecordWire[], me: string): readonly SavedView[] {
  const views = rows.flatMap((row): readonly SavedView[] => {
    const { name, content, owner, place, opens, sharedWith, forAll } = row.values;
    const view = typeof content === 'string' ? findListView(content) : undefined;
    if (!view) return [];
    return [{ id: row.id, version: row.version, name: String(name ?? row.id), content: view, isMine: owner === me, place: typeof place === 'number' ? place : MOST_VIEWS, opens: opens === true, sharedWith: typeof sharedWith === 'string' ? sharedWith : undefined, forAll: forAll === true }];
  });
  return views.toSorted((one, other) => Number(other.isMine) - Number(one.isMine) || one.place - other.place || (one.id < other.id ? -1 : 1));
}

/** The view with which a register opens for me: my own choice, else what somebody shared for that. */
export function openingView(views: readonly SavedView[]): SavedView | undefined {
  return views.find((view) => view.isMine && view.opens) ?? views.find((view) => view.opens);
}

/** My views with one of them moved by so many places, each with its new place; undefined where it can't move so far. */
export function movedViews(views: readonly SavedView[], id: string, to: number): readonly { readonly id: string; readonly place: number }[] | undefined {
  const mine = views.filter((view) => view.isMine);
  const moved = mine.find((view) => view.id === id);
  if (!moved || to < 0 || to >= mine.length || mine.indexOf(moved) === to) return undefined;
  const others = mine.filter((view) => view !== moved);
  const order = [...others.slice(0, to), moved, ...others.slice(to)];
  return order.flatMap((view, place) => (view.place === place ? [] : [{ id: view.id, place }]));
}
