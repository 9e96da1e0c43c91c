import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { RecordPage, RecordWire } from '#kernel/desk/wire.ts';
import type { ListQuery } from '#furniture/source/source.ts';
import type { Refs } from '#furniture/value/plain-value.ts';
import { recordsQuery } from '../api/queries.ts';

/** A list of more pages than this is not read again by itself when a record changes: that would be many requests, and move what is looked at. */
const SHORT_PAGES = 3;

/** The rows of a list as far as they have been read. */
export type RegisterRows = {
  readonly rows: readonly RecordWire[];
  readonly refs: Refs;
  readonly list: ReturnType<typeof useInfiniteQuery<RecordPage, Error, InfiniteData<RecordPage>>>;
  /** Reads on; undefined where all rows are here or are on their way. */
  readonly more: (() => void) | undefined;
  /** Records have changed since a long list was read. */
  readonly isOld: boolean;
  /** Begins again at the first page. */
  readonly renew: () => void;
  /** Puts records in the places where they stand in the list. */
  readonly put: (records: readonly RecordWire[]) => void;
};

/** Reads a list page by page and keeps it in step with changes. */
export function useRegisterRows(register: string, query: ListQuery): RegisterRows {
  const client = useQueryClient();
  const options = recordsQuery(register, query);
  const list = useInfiniteQuery({
    ...options,
    placeholderData: (before) => before,
    staleTime: (one) => (((one.state.data as InfiniteData<RecordPage> | undefined)?.pages.length ?? 0) > SHORT_PAGES ? 'static' : 0),
  });
  const { data, fetchNextPage } = list;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const refs = useMemo(() => Object.assign({}, ...(data?.pages.map((page) => page.refs) ?? [])) as Refs, [data]);
  const canMore = list.hasNextPage && !list.isFetchingNextPage && !list.isPlaceholderData && !list.isFetchNextPageError;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const cache = client.getQueryCache();
  const subscribe = useCallback((told: () => void) => cache.subscribe(told), [cache]);
  const isOld = useSyncExternalStore(subscribe, () => client.getQueryState(options.queryKey)?.isInvalidated ?? false);
  return {
    rows, refs, list, isOld: isOld && !list.isFetching,
    more: canMore ? more : undefined,
    renew: () => void client.resetQueries({ queryKey: options.queryKey, exact: true }),
    put: (records) => {
      const byId = new Map(records.map((record) => [record.id, record]));
      client.setQueryData<InfiniteData<RecordPage>>(options.queryKey, (before) => before && { ...before, pages: before.pages.map((page) => ({ ...page, rows: page.rows.map((row) => byId.get(row.id) ?? row) })) });
    },
  };
}
