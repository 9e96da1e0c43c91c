import type { Condition } from '#kernel/condition/condition.ts';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { listViewText, type ListView, type ViewColumn } from '#kernel/register/list-view.ts';
import { parseCondition } from '#furniture/filter/parse-condition.ts';
import { parseSorts } from '#furniture/table/sort-order.ts';
import { columnsText, offeredColumns, parseColumns } from '#furniture/table/table-columns.ts';
import type { RegisterSearch } from './register-search.ts';

/** A view as a register can show it to me, and how many of its conditions it can't: of fields that are gone or masked for me. */
export type FittedView = { readonly view: ListView; readonly dropped: number };

/** What an address asks for, as far as the register has it. */
export function viewOfSearch(register: RegisterWire, search: RegisterSearch): FittedView {
  const where = parseCondition(register, search.where);
  const sort = parseSorts(register, search.sort);
  const columns = knownColumns(register, parseColumns(search.cols));
  const asked = typeof search.where === 'object' && search.where !== null && !Array.isArray(search.where) ? Object.keys(search.where).length : 0;
  return { view: { ...(search.q ? { q: search.q } : {}), where, ...(sort.length > 0 ? { sort } : {}), ...(columns ? { columns } : {}) }, dropped: asked - Object.keys(where).length };
}

function knownColumns(register: RegisterWire, columns: readonly ViewColumn[] | undefined): readonly ViewColumn[] | undefined {
  const known = new Set(offeredColumns(register, 'zh', '').map((column) => column.name));
  const kept = columns?.filter((column) => known.has(column.name));
  return kept && kept.length > 0 ? kept : undefined;
}

/** A view as an address says it. */
export function searchOfView({ q, where, sort, columns }: ListView): Pick<RegisterSearch, 'q' | 'where' | 'sort' | 'cols'> {
  return { q: q || undefined, where: where && Object.keys(where).length > 0 ? where : undefined, sort: sort?.join(',') || undefined, cols: columnsText(columns) };
}

/** Whether an address says nothing of a view's content. */
export function isBare({ q, where, sort, cols }: RegisterSearch): boolean {
  return q === undefined && where === undefined && sort === undefined && cols === undefined;
}

/** Whether two views show the same; the order in which conditions stand makes no difference. */
export function isSameView(one: ListView, other: ListView): boolean {
  return listViewText(sorted(one)) === listViewText(sorted(other));
}

function sorted(view: ListView): ListView {
  const where: Condition = Object.fromEntries(Object.entries(view.where ?? {}).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  return { ...view, where };
}
