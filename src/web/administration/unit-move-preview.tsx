import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { previewUnitMove } from './administration-queries.ts';

const MOST_LINES = 6;

/** What follows from moving a unit: what moves along, whose records they are, and who would see more or less. */
export function UnitMovePreviewPart({ unit, to }: { readonly unit: string; readonly to: string | undefined }): ReactNode {
  const { word, language } = useWebWords();
  const preview = useQuery({ queryKey: ['administration', 'unit-move-preview', unit, to ?? ''], queryFn: ({ signal }) => previewUnitMove(unit, to, signal), retry: false, staleTime: 0 });
  if (preview.isPending) return <Skeleton lines={3} />;
  if (preview.isError) return <ProblemNotice error={preview.error} />;
  const { units, staff, records, sight, people } = preview.data;
  return (
    <section className="preview" aria-live="polite" aria-label={word('admin.previewTitle')}>
      <p>{word('admin.moveAlong', { units, staff })}</p>
      {records.length > 0 && <ul className="preview-list">{records.slice(0, MOST_LINES).map((one) => <li key={one.register.zh}>{say(one.register, language)}{language === 'zh' ? '：' : ': '}{word('admin.moveRecords', { records: one.records, open: one.open })}</li>)}</ul>}
      {records.length > MOST_LINES && <p className="form-note">{word('admin.previewMore', { count: records.length - MOST_LINES })}</p>}
      <p>{people === 0 ? word('admin.moveSightNone') : word('admin.moveSight', { people })}</p>
      {sight.length > 0 && <ul className="preview-list">{sight.slice(0, MOST_LINES).map((one) => <li key={one.staff}>{one.name}<small>{one.unit}</small> {one.gained > 0 && <b className="mark-ok">＋{one.gained}</b>} {one.lost > 0 && <b className="mark-late">－{one.lost}</b>} <small title={one.registers.map((title) => say(title, language)).join('、')}>{word('admin.moveRegisters', { count: one.registers.length })}</small></li>)}</ul>}
      {people > MOST_LINES && <p className="form-note">{word('admin.previewMore', { count: people - MOST_LINES })}</p>}
      <p className="form-note">{word('admin.moveKept')}</p>
    </section>
  );
}
