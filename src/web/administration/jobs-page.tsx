import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { TurnLine } from '#kernel/access/administration-wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { formatClock, formatInstant } from '#furniture/value/day-text.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { jobsQuery, runJob } from './administration-queries.ts';
import { PlainTable, type PlainColumn } from './plain-table.tsx';
import '#furniture/form/form.css';

/** What the platform does again and again, when it last did, and what went wrong. */
export function JobsPage(): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const jobs = useQuery(jobsQuery);
  const [error, setError] = useState<unknown>();
  usePageTitle(word('admin.jobs'));
  const run = async (name: string): Promise<void> => {
    setError(undefined);
    await runJob(name).catch(setError);
    await client.invalidateQueries({ queryKey: jobsQuery.queryKey });
  };
  const time = (at: string | undefined): string => (at ? `${formatClock(at)}:${at.slice(17, 19)}` : '');
  const columns: readonly PlainColumn<TurnLine>[] = [
    { title: word('admin.job'), show: (job) => <span title={job.name}>{say(job.title, language)}</span> },
    { title: word('admin.jobEvery'), numeric: true, show: (job) => word('admin.jobSeconds', { seconds: job.everySeconds }) },
    { title: word('admin.jobLast'), show: (job) => (job.running ? <span className="mark-ok">● {word('admin.jobRunning')}</span> : job.endedAt ? <span title={formatInstant(job.endedAt, language)}>{time(job.endedAt)}</span> : word('admin.never')) },
    { title: word('admin.jobNext'), show: (job) => time(job.nextAt) },
    { title: word('admin.jobTurns'), numeric: true, show: (job) => formatFigure(job.turns, 0, language) },
    { title: word('admin.jobFailures'), numeric: true, show: (job) => (job.failures > 0 ? <span className="mark-late">▲ {formatFigure(job.failures, 0, language)}</span> : '0') },
    { title: word('admin.jobLastFailure'), wide: true, show: (job) => job.lastFailure && <span>{formatInstant(job.lastFailure.at, language)} {job.lastFailure.message}</span> },
    { title: '', show: (job) => <button type="button" className="button-plain" disabled={job.running} onClick={() => void run(job.name)}>{word('admin.jobRun')}</button> },
  ];
  return (
    <div className="page">
      <div className="page-head"><h1>{word('admin.jobs')}</h1></div>
      {error !== undefined && <ProblemNotice error={error} />}
      {jobs.isError && <ProblemNotice error={jobs.error} retry={() => void jobs.refetch()} />}
      {jobs.isPending && <Skeleton lines={6} />}
      {jobs.data && (jobs.data.turns.length > 0 ? <PlainTable label={word('admin.jobs')} columns={columns} rows={jobs.data.turns} keyOf={(job) => job.name} /> : <EmptyNotice>{word('admin.jobsNone')}</EmptyNotice>)}
      {jobs.data && <p className="form-note">{word('admin.jobsSince', { time: formatInstant(jobs.data.since, language) })}</p>}
    </div>
  );
}
