import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Counting, RecordPage, TermWire } from '#kernel/desk/wire.ts';
import type { ListQuery } from '#furniture/source/source.ts';
import { ask } from './client.ts';

/** Rows of a list that come first; as many as a screen holds. */
export const PAGE_ROWS = 50;
/** Rows that come at a time while a list is scrolled. */
export const NEXT_ROWS = 200;

/** What the district declares and what I may see of it. */
export const catalogueQuery = queryOptions({ queryKey: ['catalogue'], queryFn: ({ signal }) => ask('GET /api/catalogue', {}, signal), staleTime: Infinity });

/** All figures of a period. */
export function indicatorsQuery(period: string) {
  return queryOptions({ queryKey: ['indicators', period], queryFn: ({ signal }) => ask('GET /api/indicators', { query: { period } }, signal), staleTime: 60_000 });
}

/** One figure with its terms and breakdown. */
export function indicatorQuery(id: string, period: string) {
  return queryOptions({ queryKey: ['indicators', period, id], queryFn: ({ signal }) => ask('GET /api/indicators/:desk/:name', { params: placeOf(id), query: { period } }, signal), staleTime: 60_000 });
}

/** The records behind a term, page by page. */
export function evidenceQuery(id: string, period: string, term: Pick<TermWire, 'side' | 'index'>) {
  return infiniteQueryOptions({
    queryKey: ['evidence', id, period, term.side, term.index],
    queryFn: ({ pageParam, signal }) => ask('GET /api/indicators/:desk/:name/evidence', { params: placeOf(id), query: { period, side: term.side, term: term.index, after: pageParam || undefined } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Reads one page of a register's list. */
export function fetchRecords(register: string, query: ListQuery, signal?: AbortSignal): Promise<RecordPage> {
  return ask('GET /api/registers/:register/records', { params: { register }, query: { ...narrowingOf(query), sort: query.sort || undefined, after: query.after || undefined, limit: query.limit ?? PAGE_ROWS, count: query.count ?? 'none' } }, signal);
}

function narrowingOf({ q, where }: ListQuery): { readonly q: string | undefined; readonly where: string | undefined } {
  return { q: q || undefined, where: where && Object.keys(where).length > 0 ? JSON.stringify(where) : undefined };
}

/** How many records a list has; asked once, however it is sorted and paged. */
export function countQuery(register: string, { q, where }: ListQuery, count: Counting = 'capped') {
  const query = narrowingOf({ ...(q ? { q } : {}), ...(where ? { where } : {}) });
  return queryOptions({ queryKey: ['records', register, 'count', query, count], queryFn: ({ signal }) => ask('GET /api/registers/:register/count', { params: { register }, query: { ...query, count } }, signal) });
}

/** The sums of a list's columns, over all its rows. */
export function totalsQuery(register: string, { q, where }: ListQuery) {
  const query = narrowingOf({ ...(q ? { q } : {}), ...(where ? { where } : {}) });
  return queryOptions({ queryKey: ['records', register, 'totals', query], queryFn: ({ signal }) => ask('GET /api/registers/:register/totals', { params: { register }, query }, signal) });
}

/** Which steps some records allow me now. */
export function actionsQuery(register: string, ids: readonly string[]) {
  return queryOptions({ queryKey: ['records', register, 'actions', ids], queryFn: ({ signal }) => ask('POST /api/registers/:register/actions', { params: { register }, body: { ids } }, signal) });
}

/** A register's list, page by page. */
export function recordsQuery(register: string, query: ListQuery) {
  return infiniteQueryOptions({
    queryKey: ['records', register, query],
    queryFn: ({ pageParam, signal }) => fetchRecords(register, { ...query, ...(pageParam ? { after: pageParam, limit: NEXT_ROWS } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** One record with its timeline. */
export function recordQuery(register: string, record: string) {
  return queryOptions({
    queryKey: ['record', register, record],
    queryFn: ({ signal }) => ask('GET /api/registers/:register/records/:record', { params: { register, record } }, signal),
  });
}

/** The layers of the district's sketch. */
export const mapQuery = queryOptions({ queryKey: ['map'], queryFn: ({ signal }) => ask('GET /api/map', {}, signal), staleTime: 300_000 });

/** Records whose names hold the words. */
export function searchQuery(q: string) {
  return queryOptions({ queryKey: ['search', q], queryFn: ({ signal }) => ask('GET /api/search', { query: { q } }, signal), enabled: q !== '', staleTime: 30_000 });
}

// An indicator's id is its desk and its name.
function placeOf(id: string): { readonly desk: string; readonly name: string } {
  const [desk = '', name = ''] = id.split('/');
  return { desk, name };
}
