import { useInfiniteQuery } from '@tanstack/react-query';
import { Badge } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWebWords } from '../language/use-web-words.ts';
import { noticesQuery } from './notice-queries.ts';

const NoticeDrawer = lazy(async () => ({ default: (await import('./notice-drawer.tsx')).NoticeDrawer }));

/** How much the platform told me that I have not read, and the way to it. */
export function NoticeBell(): ReactNode {
  const { word } = useWebWords();
  const notices = useInfiniteQuery(noticesQuery);
  const [open, setOpen] = useState(false);
  const unread = notices.data?.pages[0]?.unread.value ?? 0;
  return (
    <>
      <Badge count={unread} overflowCount={99} size="small" offset={[6, -2]}>
        <button type="button" className="top-plain" aria-haspopup="dialog" aria-label={word('noticesUnread', { count: unread })} onClick={() => setOpen(true)}>{word('notices')}</button>
      </Badge>
      {open && <Suspense fallback={null}><NoticeDrawer onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
