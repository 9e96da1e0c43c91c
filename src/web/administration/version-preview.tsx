import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MovedSteps } from '#kernel/criterion/criteria-wire.ts';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { formatDay } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { changedParts } from './changed-parts.ts';

/** Parts that are shown of a long table; the rest are counted. */
const MOST_PARTS = 12;

/** What a version would change, asked of the server while it is typed; nothing is written. */
export function VersionPreview({ criterion, from, until, value }: { readonly criterion: string; readonly from: string; readonly until: string | undefined; readonly value: string }): ReactNode {
  const { word, language } = useWebWords();
  const preview = useQuery({
    queryKey: ['administration', 'criterion-preview', criterion, from, until, value],
    queryFn: ({ signal }) => ask('POST /api/criteria/:criterion/preview', { params: { criterion }, body: { from, ...(until ? { until } : {}), value } }, signal),
    retry: false,
  });
  if (preview.isPending) return <Skeleton lines={3} />;
  if (preview.isError) return <ProblemNotice error={preview.error} />;
  const { instead, value: next, holdsToday, replaces, looked, days, moved } = preview.data;
  const parts = changedParts(instead?.value, next);
  return (
    <>
      <p>{word(instead ? 'admin.previewInstead' : 'admin.previewFirst', { from: formatDay(from, language), document: instead?.document ?? '' })} {holdsToday ? word('admin.previewToday') : ''}</p>
      {replaces && <p className="mark-soon">◐ {word('admin.previewReplaces', { document: replaces.document })}</p>}
      {parts.length === 0 ? <p>{word('admin.previewSame')}</p> : <ul className="preview-list">{parts.slice(0, MOST_PARTS).map((part) => <li key={part.path}>{part.path && <code>{part.path}</code>} <del>{shown(part.before)}</del> → <b>{shown(part.after)}</b></li>)}</ul>}
      {parts.length > MOST_PARTS && <p className="form-note">{word('admin.previewMore', { count: parts.length - MOST_PARTS })}</p>}
      {moved.length === 0 ? <p>{word('admin.previewNoSteps', { looked, days })}</p> : <ul className="preview-list">{moved.map((one) => <Step key={`${one.step.zh} ${one.before} ${one.after}`} moved={one} />)}</ul>}
      <p className="form-note">{word('admin.previewKept')}</p>
    </>
  );
}

function Step({ moved }: { readonly moved: MovedSteps }): ReactNode {
  const { word, language } = useWebWords();
  const day = (one: string | undefined): string => (one ? formatDay(one, language) : word('admin.previewNotYet'));
  return <li>{say(moved.register, language)} · {say(moved.step, language)}{language === 'zh' ? '：' : ': '}{word('admin.previewCases', { count: moved.count })} <del>{day(moved.before)}</del> → <b>{day(moved.after)}</b></li>;
}

function shown(value: unknown): string {
  return value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
