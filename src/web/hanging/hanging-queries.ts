import { infiniteQueryOptions } from '@tanstack/react-query';
import { linkTo } from '#kernel/field/record-link.ts';
import { ask } from '../api/client.ts';

/** A record on which something hangs. */
export type Bearer = { readonly register: string; readonly record: string };

const FILES = 50;
const COMMENTS = 20;

/** The files on a record, newest first, page by page; read again when the server says that one has come. */
export function attachmentsQuery(bearer: Bearer) {
  return infiniteQueryOptions({
    queryKey: ['hanging', linkTo(bearer.register, bearer.record), 'files'],
    queryFn: ({ pageParam, signal }) => ask('GET /api/registers/:register/records/:record/attachments', { params: bearer, query: { limit: FILES, after: pageParam || undefined } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** What was said about a record, newest first, page by page. */
export function commentsQuery(bearer: Bearer) {
  return infiniteQueryOptions({
    queryKey: ['hanging', linkTo(bearer.register, bearer.record), 'comments'],
    queryFn: ({ pageParam, signal }) => ask('GET /api/registers/:register/records/:record/comments', { params: bearer, query: { limit: COMMENTS, after: pageParam || undefined } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}
