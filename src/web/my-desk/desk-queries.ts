import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { DeskBand } from './desk-search.ts';

const PAGE = 50;
const ASK_AGAIN_MS = 60_000;

/** A part of my desk's list, page by page; asked again each minute, since time alone moves a case from band to band. */
export function deskTasksQuery(band: DeskBand | undefined, register: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['tasks', 'list', band ?? '', register ?? ''],
    queryFn: ({ pageParam, signal }) => ask('GET /api/tasks', { query: { band, register, after: pageParam || undefined, limit: PAGE } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: ASK_AGAIN_MS,
  });
}

/** What stands beside my tasks. */
export const deskSideQuery = queryOptions({ queryKey: ['tasks', 'side'], queryFn: ({ signal }) => ask('GET /api/desk', {}, signal), refetchInterval: ASK_AGAIN_MS });
