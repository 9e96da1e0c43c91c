import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { useSource } from '#furniture/source/source.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { holidaysQuery } from './administration-queries.ts';
import { MonthGrid } from './month-grid.tsx';
import { NoticeDrawer } from './notice-drawer.tsx';
import './administration.css';

const route = getRouteApi('/administration/holidays');

/** The working days of a year as months; a notice is pasted as it was published. */
export function HolidaysPage(): ReactNode {
  const { word } = useWebWords();
  const { catalogue } = useSource();
  const { today } = catalogue.district;
  const search = route.useSearch();
  const year = search.year ?? Number(today.slice(0, 4));
  const shown = useQuery(holidaysQuery(year));
  const [entering, setEntering] = useState(false);
  usePageTitle(word('admin.holidays'));
  const days = new Map((shown.data?.days ?? []).map((line) => [line.day, line]));
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{word('admin.holidays')}</h1>
        <span className="segment">
          <a href={`/administration/holidays?year=${year - 1}`} aria-label={word('admin.yearBefore')}>‹</a>
          <a href={`/administration/holidays?year=${year}`} aria-current="true">{word('periodYear', { year })}</a>
          <a href={`/administration/holidays?year=${year + 1}`} aria-label={word('admin.yearAfter')}>›</a>
        </span>
        {shown.data && <span className={shown.data.announced ? 'mark-ok' : 'mark-soon'}>{shown.data.announced ? '●' : '◐'} {word(shown.data.announced ? 'admin.yearAnnounced' : 'admin.yearPresumed')}</span>}
        <div className="page-tools"><Button type="primary" onClick={() => setEntering(true)}>{word('admin.noticeEnter')}</Button></div>
      </div>
      {shown.isError && <ProblemNotice error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isPending && <Skeleton lines={12} />}
      {shown.data && (
        <>
          <p className="month-legend">
            <span className="day day-off day-notice">{word('admin.dayOff')}</span>{word('admin.dayNotice')}
            <span className="day day-off day-presumed">{word('admin.dayOff')}</span>{word('admin.dayPresumed')}
            <span className="day day-off day-recorded">{word('admin.dayOff')}</span>{word('admin.dayRecorded')}
            <span className="day day-work day-notice">{word('admin.dayWork')}</span>
            <span className="day day-weekend">6</span>{word('admin.dayWeekend')}
          </p>
          <div className="months">{months.map((month) => <MonthGrid key={month} month={month} days={days} today={today} />)}</div>
        </>
      )}
      {entering && shown.data && <NoticeDrawer year={shown.data} onClose={() => setEntering(false)} />}
    </div>
  );
}
