import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RecordPageWire, RegisterWire } from '#kernel/desk/wire.ts';
import { instantOf } from '#kernel/field/day.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { ProcedurePicture } from '#furniture/procedure/procedure-picture.tsx';
import { ClockList } from '#furniture/record/clock-list.tsx';
import { FieldGroups } from '#furniture/record/field-groups.tsx';
import { RelatedRecords } from '#furniture/record/related-records.tsx';
import { registerHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { Timeline } from '#furniture/timeline/timeline.tsx';
import { formatDue, formatInstant } from '#furniture/value/day-text.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { StateMark } from '#furniture/value/state-mark.tsx';
import { recordQuery } from '../api/queries.ts';
import { HangingPanels } from '../hanging/hanging-panels.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ActionBar } from './action-bar.tsx';
import { nameOf } from './name-of.ts';
import { PaperMenu } from './paper-menu.tsx';
import { People } from './people.tsx';
import { RaiseButtons } from './raise-buttons.tsx';
import './record-page.css';

const route = getRouteApi('/registers/$register/$record');

/** A record with its state, its next steps, its fields, what belongs to it and all that happened to it. */
export function RecordPage(): ReactNode {
  const { word } = useWebWords();
  const { catalogue } = useSource();
  const { register: id, record } = route.useParams();
  const register = findRegister(catalogue, id);
  const page = useQuery({ ...recordQuery(id, record), enabled: register !== undefined });
  if (!register) return <div className="page"><EmptyNotice>{word('registerNone')}</EmptyNotice></div>;
  return (
    <div className="page">
      {page.isPending && <Skeleton lines={10} />}
      {page.isError && <ProblemNotice error={page.error} retry={() => void page.refetch()} />}
      {page.data && <RecordBody register={register} page={page.data} />}
    </div>
  );
}

function RecordBody({ register, page }: { readonly register: RegisterWire; readonly page: RecordPageWire }): ReactNode {
  const { word, language } = useWebWords();
  const { record, refs, timeline, clocks } = page;
  const { procedure } = register;
  const { catalogue } = useSource();
  const name = nameOf(register, page, language);
  usePageTitle(name);
  return (
    <>
      <RecordHead register={register} page={page} name={name} />
      {procedure && record.state && (
        <section aria-label={word('procedure')} className="record-way">
          <ProcedurePicture procedure={procedure} state={record.state} timeline={timeline} now={instantOf(catalogue.district.today, 18 * 60)} />
        </section>
      )}
      <div className="record-parts">
        <div className="record-main">
          <FieldGroups register={register} record={record} refs={refs} />
          {register.referredBy.length > 0 && <RelatedRecords register={register} record={record.id} />}
        </div>
        <aside className="record-side">
          {procedure && clocks.length > 0 && <section className="side-part"><h2>{word('clocks')}</h2><ClockList procedure={procedure} clocks={clocks} today={catalogue.district.today} /></section>}
          <section className="side-part"><h2>{word('people')}</h2><People record={record} refs={refs} timeline={timeline} /></section>
          <HangingPanels key={`${register.id}/${record.id}`} register={register} record={record.id} />
        </aside>
      </div>
      <h2 className="section-title">{word('history')}</h2>
      <Timeline register={register} timeline={timeline} refs={refs} />
    </>
  );
}

function RecordHead({ register, page, name }: { readonly register: RegisterWire; readonly page: RecordPageWire; readonly name: string }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const { record, timeline } = page;
  const ended = register.procedure?.states.find((one) => one.name === record.state)?.end ?? false;
  const positions = timeline.map((entry) => entry.position).filter((one) => one !== undefined);
  return (
    <header className="record-head">
      <p className="record-register"><a className="value-link" href={registerHref(register.id)}>{say(register.title, language)}</a></p>
      <div className="page-head">
        <h1>{name}</h1>
        {register.procedure && record.state && <StateMark register={register} record={record} today={catalogue.district.today} />}
        {record.since && <span className="record-faint">{word('since', { time: formatInstant(record.since, language) })}</span>}
        {record.dueAt && !ended && <span>{word('due', { time: formatDue(record.dueAt, language) })}</span>}
        <div className="page-tools"><ActionBar register={register} page={page} name={name} /><RaiseButtons register={register} page={page} name={name} /><PaperMenu register={register} record={record.id} /><Button type="text" onClick={() => window.print()}>{word('print')}</Button></div>
      </div>
      <p className="record-faint record-place">
        {record.id} · {word('version', { version: record.version })}
        {positions.length > 0 && <> · {word('lastEntry', { position: formatFigure(Math.max(...positions) + 1, 0, language) })}</>}
      </p>
    </header>
  );
}
