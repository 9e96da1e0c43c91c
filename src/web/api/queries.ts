import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Catalogue, EvidencePage, IndicatorList, IndicatorPage, MapLayers, RecordPage, RecordPageWire, SearchResult, TermWire } from '#kernel/desk/wire.ts';
import type { ListQuery } from '#furniture/source/source.ts';
import { getJson } from './client.ts';

/** Rows of a list that come at a time. */
export const PAGE_ROWS = 50;

/** What the district declares and what I may see of it. */
export const catalogueQuery = queryOptions({ queryKey: ['catalogue'], queryFn: ({ signal }) => getJson<Catalogue>('/api/catalogue', signal), staleTime: Infinity });

/** All figures of a period. */
export function indicatorsQuery(period: string) {
  return queryOptions({ queryKey: ['indicators', period], queryFn: ({ signal }) => getJson<IndicatorList>(`/api/indicators?period=${encodeURIComponent(period)}`, signal), staleTime: 60_000 });
}

/** One figure with its terms and breakdown. */
export function indicatorQuery(id: string, period: string) {
  return queryOptions({ queryKey: ['indicators', period, id], queryFn: ({ signal }) => getJson<IndicatorPage>(`/api/indicators/${id}?period=${encodeURIComponent(period)}`, signal), staleTime: 60_000 });
}

/** The records behind a term, page by page. */
export function evidenceQuery(id: string, period: string, term: Pick<TermWire, 'side' | 'index'>) {
  return infiniteQueryOptions({
    queryKey: ['evidence', id, period, term.side, term.index],
    queryFn: ({ pageParam, signal }) => getJson<EvidencePage>(`/api/indicators/${id}/evidence?${new URLSearchParams({ period, side: term.side, term: String(term.index), ...(pageParam ? { after: pageParam } : {}) })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Reads one page of a register's list. */
export function fetchRecords(register: string, query: ListQuery, signal?: AbortSignal): Promise<RecordPage> {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set('q', query.q);
  if (query.where && Object.keys(query.where).length > 0) parameters.set('where', JSON.stringify(query.where));
  if (query.sort) parameters.set('sort', query.sort);
  if (query.after) parameters.set('after', query.after);
  parameters.set('limit', String(query.limit ?? PAGE_ROWS));
  return getJson<RecordPage>(`/api/registers/${encodeURIComponent(register)}/records?${parameters}`, signal);
}

/** A register's list, page by page. */
export function recordsQuery(register: string, query: ListQuery) {
  return infiniteQueryOptions({
    queryKey: ['records', register, query],
    queryFn: ({ pageParam, signal }) => fetchRecords(register, { ...query, ...(pageParam ? { after: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** One record with its timeline. */
export function recordQuery(register: string, record: string) {
  return queryOptions({
    queryKey: ['record', register, record],
    queryFn: ({ signal }) => getJson<RecordPageWire>(`/api/registers/${encodeURIComponent(register)}/records/${encodeURIComponent(record)}`, signal),
  });
}

/** The layers of the district's sketch. */
export const mapQuery = queryOptions({ queryKey: ['map'], queryFn: ({ signal }) => getJson<MapLayers>('/api/map', signal), staleTime: 300_000 });

/** Records whose names hold the words. */
export function searchQuery(q: string) {
  return queryOptions({ queryKey: ['search', q], queryFn: ({ signal }) => getJson<SearchResult>(`/api/search?q=${encodeURIComponent(q)}`, signal), enabled: q !== '', staleTime: 30_000 });
}
