import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import type { NoticeWire } from '#kernel/desk/wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { formatDue, formatInstant } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import type { WebWord } from '../language/zh-cn.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { markRead, noticesQuery } from './notice-queries.ts';
import './notices.css';

const KINDS: Readonly<Record<NoticeWire['kind'], { readonly word: WebWord; readonly colour: string }>> = {
  near: { word: 'noticeNear', colour: 'gold' },
  due: { word: 'noticeDue', colour: 'orange' },
  overdue: { word: 'noticeOverdue', colour: 'red' },
  mention: { word: 'noticeMention', colour: 'cyan' },
};

/** What the platform told me, newest first; whoever opens the record or says so has read it. */
export function NoticeDrawer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const page = useInfiniteQuery(noticesQuery);
  const [error, setError] = useState<unknown>();
  const notices = page.data?.pages.flatMap((one) => one.notices) ?? [];
  const unread = notices.filter((one) => one.readAt === undefined).map((one) => one.id);
  const read = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    await markRead(ids).then(() => client.invalidateQueries({ queryKey: noticesQuery.queryKey })).catch(setError);
  };
  const all = <Button type="text" disabled={unread.length === 0} onClick={() => void read(unread.slice(0, 200))}>{word('noticesReadAll')}</Button>;
  return (
    <Drawer open title={word('notices')} size={480} extra={all} onClose={onClose}>
      {page.isPending && <Skeleton />}
      {page.isError && <ProblemNotice error={page.error} retry={() => void page.refetch()} />}
      {error !== undefined && <ProblemNotice error={error} />}
      {page.data && notices.length === 0 && <EmptyNotice>{word('noticesNone')}</EmptyNotice>}
      <ul className="notices">
        {notices.map((one) => <NoticeLine key={one.id} notice={one} onOpen={() => { void read(one.readAt === undefined ? [one.id] : []); onClose(); }} onRead={() => void read([one.id])} />)}
      </ul>
      {page.hasNextPage && <Button type="text" loading={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>{word('noticesMore')}</Button>}
    </Drawer>
  );
}

function NoticeLine({ notice, onOpen, onRead }: { readonly notice: NoticeWire; readonly onOpen: () => void; readonly onRead: () => void }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const { about, kind, limit } = notice;
  const register = findRegister(catalogue, about.register);
  return (
    <li className={notice.readAt === undefined ? 'notice-unread' : ''}>
      <p>
        <Tag color={KINDS[kind].colour}>{word(KINDS[kind].word)}</Tag>
        <a className="value-link" href={recordHref(about.register, about.id)} onClick={onOpen}>{about.name ?? about.id}</a>
      </p>
      <p className="form-note" title={notice.basis}>{register ? `${say(register.title, language)} · ` : ''}{limit}{notice.endsAt ? ` · ${formatDue(notice.endsAt, language)}` : ''}</p>
      <p className="form-note">
        {formatInstant(notice.toldAt, language)}
        {notice.readAt === undefined && <button type="button" className="button-plain" onClick={onRead}>{word('noticeRead')}</button>}
      </p>
    </li>
  );
}
