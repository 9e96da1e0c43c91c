import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { linkTo } from '#kernel/field/record-link.ts';
import type { AttachmentWire } from '#kernel/file/hanging-wire.ts';
import { AttachmentList } from '#furniture/hanging/attachment-list.tsx';
import { DropZone } from '#furniture/hanging/drop-zone.tsx';
import { UploadList } from '#furniture/hanging/upload-list.tsx';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { ConfirmDialog } from '../administration/confirm-dialog.tsx';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { attachmentsQuery, type Bearer } from './hanging-queries.ts';
import { useUploads } from './use-uploads.ts';

/** The files on a record: what hangs there, and where more is dropped. */
export function AttachmentPanel({ bearer }: { readonly bearer: Bearer }): ReactNode {
  const { word } = useWebWords();
  const files = useInfiniteQuery(attachmentsQuery(bearer));
  const { uploads, add, again, drop } = useUploads(bearer);
  const [leaving, setLeaving] = useState<AttachmentWire>();
  const all = files.data?.pages.flatMap((page) => page.attachments) ?? [];
  return (
    <section className="side-part" aria-label={word('files')}>
      <h2>{word('files')}</h2>
      {files.isPending && <Skeleton lines={2} />}
      {files.isError && <ProblemNotice error={files.error} retry={() => void files.refetch()} />}
      {files.data && all.length === 0 && uploads.length === 0 && <p className="hanging-empty">{word('filesNone')}</p>}
      <AttachmentList attachments={all} of={linkTo(bearer.register, bearer.record)} onWithdraw={setLeaving} />
      {files.hasNextPage && <Button type="text" loading={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>{word('filesMore')}</Button>}
      <UploadList uploads={uploads} onAgain={again} onDrop={drop} />
      {files.data?.pages[0]?.mayAdd && <DropZone onFiles={add} />}
      {leaving && <WithdrawDialog bearer={bearer} attachment={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

function WithdrawDialog({ bearer, attachment, onClose }: { readonly bearer: Bearer; readonly attachment: AttachmentWire; readonly onClose: () => void }): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = async (): Promise<void> => {
    await ask('POST /api/registers/:register/records/:record/attachments/:attachment/withdraw', { params: { ...bearer, attachment: attachment.id }, body: { reason } });
    await client.invalidateQueries({ queryKey: attachmentsQuery(bearer).queryKey });
  };
  return (
    <ConfirmDialog title={word('fileWithdrawTitle', { name: attachment.name })} does={word('fileWithdraw')} danger onClose={onClose} onDo={withdraw}>
      <p>{word('fileWithdrawLead')}</p>
      <label htmlFor="withdraw-reason">{word('fileWithdrawReason')}</label>
      <Input.TextArea id="withdraw-reason" autoSize={{ minRows: 2 }} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ConfirmDialog>
  );
}
