import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { useSource } from '#furniture/source/source.ts';
import { formatPeriod } from '#furniture/value/day-text.ts';
import { indicatorsQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { CHAPTERS } from '../shell/side-navigation.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ChapterColumn } from './chapter-column.tsx';
import './cockpit.css';

const DistrictMap = lazy(async () => ({ default: (await import('./district-map.tsx')).DistrictMap }));

/** The district's figures in its four chapters, like the table of a newspaper, and its map. */
export function CockpitPage(): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const latest = catalogue.district.period;
  const period = useSearch({ strict: false }).period ?? latest;
  const list = useQuery(indicatorsQuery(period));
  const headlines = useMemo(() => new Set(catalogue.headlines), [catalogue]);
  usePageTitle(word('cockpit'));
  const chapters = CHAPTERS.filter((chapter) => chapter !== 'report' || list.data?.indicators.some((one) => one.chapter === 'report'));
  return (
    <div className="page cockpit">
      <div className="page-head">
        <h1>{word('cockpitTitle', { period: formatPeriod(period, language) })}</h1>
        <p className="page-lead">{word('cockpitLead')}</p>
        <div className="page-tools"><PeriodSwitch period={period} latest={latest} href={(one) => `/cockpit?period=${one}`} /></div>
      </div>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={12} />}
      {list.data && (
        <div className="cockpit-columns">
          {chapters.map((chapter) => <ChapterColumn key={chapter} chapter={chapter} indicators={list.data.indicators.filter((one) => one.chapter === chapter)} desks={catalogue.desks} headlines={headlines} />)}
        </div>
      )}
      <h2 className="section-title">{word('mapTitle')}</h2>
      <Suspense fallback={<div className="map-place" />}><DistrictMap /></Suspense>
    </div>
  );
}

type PeriodSwitchProps = { readonly period: string; readonly latest: string; readonly href: (period: string) => string };

/** Chooses between the newest year and the one before it. */
export function PeriodSwitch({ period, latest, href }: PeriodSwitchProps): ReactNode {
  const { word } = useWebWords();
  const year = Number(latest.slice(0, 4));
  return (
    <nav className="segment" aria-label={word('period')}>
      {[String(year - 1), String(year)].map((one) => <a key={one} href={href(one)} aria-current={one === period ? 'true' : undefined}>{one}</a>)}
    </nav>
  );
}
