import type { ReactNode } from 'react';
import { AttachmentList } from '#furniture/hanging/attachment-list.tsx';
import { CommentList } from '#furniture/hanging/comment-list.tsx';
import { DropZone } from '#furniture/hanging/drop-zone.tsx';
import { UploadList } from '#furniture/hanging/upload-list.tsx';
import type { AttachmentWire, CommentWire } from '#kernel/file/hanging-wire.ts';
import { LONG_NAME } from '../fixture-records.ts';
import { GALLERY_REFUSAL } from '../gallery-source.ts';
import { Sample } from '../sample.tsx';

const by = { id: 's-1', name: '演示受理员' };
const file = (id: string, name: string, type: string, more: Partial<AttachmentWire> = {}): AttachmentWire => ({ id, name, type, file: id, bytes: 1_234_567, by, addedAt: '2024-04-02T03:00:00.000Z', mayWithdraw: false, ...more });

const FILES: readonly AttachmentWire[] = [
  file('f-1', `${LONG_NAME}用电增容现场情况说明.pdf`, 'application/pdf', { mayWithdraw: true }),
  file('f-2', '清单.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  file('f-3', '误传.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', { withdrawn: { at: '2024-04-03T01:00:00.000Z', by: by.name, reason: '传错了企业' } }),
  file('f-4', '已清除.jpg', 'image/jpeg', { gone: true }),
];

const said = (id: string, text: string | undefined, more: Partial<CommentWire> = {}): CommentWire => ({ id, by, saidAt: '2024-04-02T03:00:00.000Z', mentions: [], mine: false, ...(text === undefined ? {} : { text }), ...more });

const COMMENTS: readonly CommentWire[] = [
  said('c-1', '请 @演示局长 看一下供电公司的答复。', { mentions: [{ id: 's-3', name: '演示局长' }] }),
  said('c-2', `很长而没有空格：${'0123456789'.repeat(12)}`, { mine: true }),
  said('c-3', undefined, { withdrawnAt: '2024-04-03T01:00:00.000Z' }),
];

/** Files and comments in every state. */
export function HangingPart(): ReactNode {
  return (
    <div className="gallery-narrow">
      <Sample title="附件"><AttachmentList attachments={FILES} of="enterprise/e-0" onWithdraw={() => undefined} /></Sample>
      <Sample title="放入文件"><DropZone onFiles={() => undefined} /></Sample>
      <Sample title="上传中与被拒绝"><UploadList uploads={[{ id: 1, name: `${LONG_NAME}现场照片.jpg`, part: 0.4 }, { id: 2, name: '病毒.exe', part: 1, error: GALLERY_REFUSAL }, { id: 3, name: '断网.pdf', part: 0.6, error: new TypeError('Failed to fetch') }]} onAgain={() => undefined} onDrop={() => undefined} /></Sample>
      <Sample title="意见"><CommentList comments={COMMENTS} onWithdraw={() => undefined} /></Sample>
    </div>
  );
}
