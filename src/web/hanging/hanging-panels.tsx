import { lazy, Suspense, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { Skeleton } from '#furniture/notice/notices.tsx';

const AttachmentPanel = lazy(async () => ({ default: (await import('./attachment-panel.tsx')).AttachmentPanel }));
const CommentPanel = lazy(async () => ({ default: (await import('./comment-panel.tsx')).CommentPanel }));

/** What hangs on a record, as far as its register takes any; fetched after the record itself is there. */
export function HangingPanels({ register, record }: { readonly register: RegisterWire; readonly record: string }): ReactNode {
  const bearer = { register: register.id, record };
  return (
    <Suspense fallback={<Skeleton lines={3} />}>
      {register.takes.includes('files') && <AttachmentPanel bearer={bearer} />}
      {register.takes.includes('comments') && <CommentPanel bearer={bearer} />}
    </Suspense>
  );
}
