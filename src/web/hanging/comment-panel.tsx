import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { CommentWire } from '#kernel/file/hanging-wire.ts';
import { CommentList } from '#furniture/hanging/comment-list.tsx';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { ConfirmDialog } from '../administration/confirm-dialog.tsx';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { CommentForm } from './comment-form.tsx';
import { commentsQuery, type Bearer } from './hanging-queries.ts';

/** What staff say about a record. */
export function CommentPanel({ bearer }: { readonly bearer: Bearer }): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const comments = useInfiniteQuery(commentsQuery(bearer));
  const [leaving, setLeaving] = useState<CommentWire>();
  const said = (comments.data?.pages.flatMap((page) => page.comments) ?? []).toReversed();
  const withdraw = async ({ id }: CommentWire): Promise<void> => {
    await ask('POST /api/registers/:register/records/:record/comments/:comment/withdraw', { params: { ...bearer, comment: id }, body: {} });
    await client.invalidateQueries({ queryKey: commentsQuery(bearer).queryKey });
  };
  return (
    <section className="side-part" aria-label={word('comments')}>
      <h2>{word('comments')}</h2>
      {comments.isPending && <Skeleton lines={2} />}
      {comments.isError && <ProblemNotice error={comments.error} retry={() => void comments.refetch()} />}
      {comments.data && said.length === 0 && <p className="hanging-empty">{word('commentsNone')}</p>}
      {comments.hasNextPage && <Button type="text" loading={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>{word('commentsMore')}</Button>}
      <CommentList comments={said} onWithdraw={setLeaving} />
      {comments.data && <CommentForm bearer={bearer} />}
      {leaving && <ConfirmDialog title={word('commentWithdrawTitle')} does={word('commentWithdrawDo')} danger onClose={() => setLeaving(undefined)} onDo={() => withdraw(leaving)}><p>{word('commentWithdrawLead')}</p></ConfirmDialog>}
    </section>
  );
}
