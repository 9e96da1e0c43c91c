import { infiniteQueryOptions } from '@tanstack/react-query';
import type { NoticePage, NoticesRead } from '#kernel/desk/wire.ts';
import { getJson, postJson } from '../api/client.ts';

const PAGE = 20;
const ASK_AGAIN_MS = 60_000;

/** What the platform told me, page by page; asked again each minute. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam, signal }) => getJson<NoticePage>(`/api/notices?${new URLSearchParams({ limit: String(PAGE), ...(pageParam ? { after: pageParam } : {}) })}`, signal),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  refetchInterval: ASK_AGAIN_MS,
});

/** Says that I have read some of them. */
export function markRead(ids: readonly string[]): Promise<NoticesRead> {
  return postJson<NoticesRead>('/api/notices/read', { ids });
}
