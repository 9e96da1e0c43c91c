import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { formatDay } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { previewHolidays, type ArrangedDay } from './administration-queries.ts';

const MOST_LINES = 12;

/** Which running limits the days of a notice would move, before they are recorded. */
export function HolidayPreviewPart({ days }: { readonly days: readonly ArrangedDay[] }): ReactNode {
  const { word, language } = useWebWords();
  const plain = days.map(({ day, kind }) => ({ day, kind }));
  const preview = useQuery({ queryKey: ['administration', 'holiday-preview', plain], queryFn: ({ signal }) => previewHolidays(plain, signal), enabled: plain.length > 0, retry: false });
  if (plain.length === 0) return null;
  return (
    <section className="preview" aria-live="polite" aria-label={word('admin.previewTitle')}>
      <h3 className="section-title">{word('admin.previewTitle')}</h3>
      {preview.isPending && <Skeleton lines={2} />}
      {preview.isError && <ProblemNotice error={preview.error} />}
      {preview.data && (preview.data.count === 0 ? <p>{word('admin.holidayMovesNone', { looked: preview.data.looked })}</p> : <p>{word('admin.holidayMoves', { count: preview.data.count })}</p>)}
      {preview.data && preview.data.moved.length > 0 && <ul className="preview-list">{preview.data.moved.slice(0, MOST_LINES).map((one) => <li key={`${one.register.zh} ${one.limit.zh} ${one.before} ${one.after}`}>{say(one.register, language)} · {say(one.limit, language)}{language === 'zh' ? '：' : ': '}{word('admin.previewCases', { count: one.count })} <del>{formatDay(one.before, language)}</del> → <b>{formatDay(one.after, language)}</b></li>)}</ul>}
      {preview.data && preview.data.moved.length > MOST_LINES && <p className="form-note">{word('admin.previewMore', { count: preview.data.moved.length - MOST_LINES })}</p>}
      {preview.data && preview.data.count > 0 && <p className="form-note">{word('admin.holidayKept')}</p>}
    </section>
  );
}
