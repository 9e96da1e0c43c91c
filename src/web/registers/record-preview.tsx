import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RecordPageWire, RegisterWire } from '#kernel/desk/wire.ts';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { ClockList } from '#furniture/record/clock-list.tsx';
import { FieldGroups } from '#furniture/record/field-groups.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { useSource } from '#furniture/source/source.ts';
import { Timeline } from '#furniture/timeline/timeline.tsx';
import { StateMark } from '#furniture/value/state-mark.tsx';
import { recordQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { ActionBar } from '../records/action-bar.tsx';
import { nameOf } from '../records/name-of.ts';
import './record-preview.css';

/** Entries of a record's past that a preview shows; the page has them all. */
const RECENT = 5;

type RecordPreviewProps = { readonly register: RegisterWire; readonly record: string; readonly onClose: () => void };

/** A record beside its list: its state, the next steps, its fields and what happened last. */
export function RecordPreview({ register, record, onClose }: RecordPreviewProps): ReactNode {
  const { word } = useWebWords();
  const page = useQuery({ ...recordQuery(register.id, record), placeholderData: (before) => before });
  return (
    <aside className="preview" aria-label={word('preview')} aria-busy={page.isPlaceholderData}>
      <div className="preview-tools">
        <a href={recordHref(register.id, record)}>{word('previewOpen')}</a>
        <span className="preview-keys">{word('previewKeys')}</span>
        <button type="button" className="preview-close" aria-label={word('previewClose')} onClick={onClose}>×</button>
      </div>
      {page.isPending && <Skeleton lines={8} />}
      {page.isError && <ProblemNotice error={page.error} retry={() => void page.refetch()} />}
      {page.data && <PreviewBody key={page.data.record.id} register={register} page={page.data} />}
    </aside>
  );
}

function PreviewBody({ register, page }: { readonly register: RegisterWire; readonly page: RecordPageWire }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const { record, refs, clocks, timeline } = page;
  const { today } = catalogue.district;
  const name = nameOf(register, page, language);
  return (
    <>
      <h2 className="preview-name">{name}</h2>
      {register.procedure && record.state && <p className="preview-state"><StateMark register={register} record={record} today={today} /></p>}
      <div className="preview-actions"><ActionBar register={register} page={page} name={name} /></div>
      {register.procedure && clocks.length > 0 && <ClockList procedure={register.procedure} clocks={clocks} today={today} />}
      <FieldGroups register={register} record={record} refs={refs} />
      <h2 className="preview-part">{word('history')}</h2>
      <Timeline register={register} timeline={timeline.slice(-RECENT)} refs={refs} />
    </>
  );
}
