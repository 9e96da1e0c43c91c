import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { FILE_TYPES } from '#kernel/file/file-types.ts';
import type { AttachmentWire } from '#kernel/file/hanging-wire.ts';
import { formatInstant } from '../value/day-text.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { fileSize } from './file-size.ts';
import './hanging.css';

type AttachmentListProps = { readonly attachments: readonly AttachmentWire[]; /** The record (`register/id`) on which they hang. */ readonly of: string; readonly onWithdraw: (attachment: AttachmentWire) => void };

/** What hangs on a record: small pictures that open, papers to fetch, and what was withdrawn, named and struck out. */
export function AttachmentList({ attachments, of, onWithdraw }: AttachmentListProps): ReactNode {
  const [shown, setShown] = useState<AttachmentWire>();
  return (
    <>
      <ul className="attachment-list">
        {attachments.map((one) => <Line key={one.id} attachment={one} of={of} onShow={() => setShown(one)} onWithdraw={() => onWithdraw(one)} />)}
      </ul>
      {shown && <Preview attachment={shown} of={of} onClose={() => setShown(undefined)} />}
    </>
  );
}

function Line({ attachment, of, onShow, onWithdraw }: { readonly attachment: AttachmentWire; readonly of: string; readonly onShow: () => void; readonly onWithdraw: () => void }): ReactNode {
  const { word, language } = useWords();
  const { name, by, addedAt, bytes, withdrawn, gone } = attachment;
  const type = FILE_TYPES[attachment.type];
  const isOpen = !withdrawn && !gone;
  return (
    <li className={isOpen ? '' : 'attachment-closed'}>
      <Sign attachment={attachment} of={of} onShow={onShow} />
      <div className="attachment-words">
        {isOpen ? <a className="value-link" href={hrefOf(attachment, of, true)} download={name}>{name}</a> : <span className="attachment-name">{name}</span>}
        <span className="attachment-facts">{type ? `${say(type.title, language)} · ` : ''}{fileSize(bytes, language)} · {by.name} · {formatInstant(addedAt, language)}</span>
        {withdrawn && <span className="attachment-facts">{word('fileWithdrawn', { by: withdrawn.by, reason: withdrawn.reason })}</span>}
        {gone && !withdrawn && <span className="attachment-facts">{word('fileGone')}</span>}
      </div>
      {attachment.mayWithdraw && <button type="button" className="button-plain" aria-label={word('fileWithdrawOne', { name })} onClick={onWithdraw}>{word('fileWithdraw')}</button>}
    </li>
  );
}

function Sign({ attachment, of, onShow }: { readonly attachment: AttachmentWire; readonly of: string; readonly onShow: () => void }): ReactNode {
  const { word } = useWords();
  const { name, file, withdrawn, gone } = attachment;
  const type = FILE_TYPES[attachment.type];
  if (withdrawn || gone || type?.sort !== 'photo') return <span className="attachment-sign" aria-hidden="true">{type?.endings[0] ?? '—'}</span>;
  return (
    <button type="button" className="attachment-picture" aria-label={word('fileShow', { name })} onClick={onShow}>
      <img src={`/api/files/${file}/thumbnail?of=${encodeURIComponent(of)}`} alt="" loading="lazy" />
    </button>
  );
}

function Preview({ attachment, of, onClose }: { readonly attachment: AttachmentWire; readonly of: string; readonly onClose: () => void }): ReactNode {
  const { word } = useWords();
  return (
    <Modal open transitionName="" maskTransitionName="" title={attachment.name} width="min(960px, 94vw)" footer={<a className="value-link" href={hrefOf(attachment, of, true)} download={attachment.name}>{word('fileDownload')}</a>} onCancel={onClose}>
      <img className="attachment-large" src={hrefOf(attachment, of, false)} alt={attachment.name} width={attachment.width} height={attachment.height} />
    </Modal>
  );
}

function hrefOf({ file }: AttachmentWire, of: string, isDownload: boolean): string {
  return `/api/files/${file}?of=${encodeURIComponent(of)}${isDownload ? '&download=1' : ''}`;
}
