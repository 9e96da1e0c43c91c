import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { DeskCaseWire, DeskTaskWire, TaskPage } from '#kernel/desk/wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { useSource } from '#furniture/source/source.ts';
import { formatDayLong } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { stringifySearch } from '../search-text.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ActDrawer } from './act-drawer.tsx';
import { deskTasksQuery } from './desk-queries.ts';
import { DESK_BANDS, parseDeskSearch, type DeskBand, type DeskSearch } from './desk-search.ts';
import { DeskSideStrip } from './desk-side.tsx';
import { DoneRow } from './done-row.tsx';
import { TaskRow } from './task-row.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDone, type Done } from './use-done.ts';
import './my-desk.css';

type Acting = { readonly one: DeskCaseWire; readonly task: DeskTaskWire };

/** What is mine to do, the most urgent first; each thing is done from here. */
export function MyDeskPage(): ReactNode {
  const { word } = useWebWords();
  const { catalogue } = useSource();
  const search = parseDeskSearch(useSearch({ strict: false }));
  const list = useRef<HTMLDivElement>(null);
  const [acting, setActing] = useState<Acting>();
  const { done, note } = useDone();
  useDeskKeys(list);
  usePageTitle(word('myDesk'));
  const act = (one: DeskCaseWire, task: DeskTaskWire): void => setActing({ one, task });
  return (
    <div className="page my-desk">
      <div className="page-head">
        <h1>{word('myDesk')}</h1>
        <p className="page-lead">{word('deskLead', { name: catalogue.me.name })}</p>
        <div className="page-tools"><DeskFilters search={search} /></div>
      </div>
      <div className="desk-columns">
        <div ref={list} className="desk-list">
          {search.band !== 'waiting' && <MyTasks search={search} done={done} onAct={act} />}
          {(search.band === undefined || search.band === 'waiting') && <Waiting register={search.register} alone={search.band === 'waiting'} />}
          <p className="desk-keys">{word('deskKeys')}</p>
        </div>
        <DeskSideStrip />
      </div>
      {acting && <ActDrawer key={`${acting.one.register}/${acting.one.id}`} {...acting} onClose={() => setActing(undefined)} onDone={(result) => { note(acting.one, acting.task.action ?? '', result); setActing(undefined); }} />}
    </div>
  );
}

function DeskFilters({ search }: { readonly search: DeskSearch }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const router = useRouter();
  const href = (next: DeskSearch): string => `/desk${stringifySearch(next)}`;
  const { register } = search;
  const options = catalogue.registers.filter((one) => one.procedure).map((one) => ({ value: one.id, label: say(one.title, language) }));
  return (
    <>
      <nav className="segment desk-bands" aria-label={word('deskBands')}>
        {[undefined, ...DESK_BANDS].map((band) => <a key={band ?? 'all'} href={href({ ...(band ? { band } : {}), ...(register ? { register } : {}) })} aria-current={band === search.band ? 'true' : undefined}>{band ? word(`desk.band.${band}`) : word('deskAll')}</a>)}
      </nav>
      <Select className="desk-register" size="small" allowClear showSearch={{ optionFilterProp: 'label' }} value={register ?? null} placeholder={word('deskRegister')} aria-label={word('deskRegister')} options={options} popupMatchSelectWidth={false}
        onChange={(value: string | null | undefined) => router.history.push(href({ ...(search.band ? { band: search.band } : {}), ...(value ? { register: value } : {}) }))} />
    </>
  );
}

type MyTasksProps = { readonly search: DeskSearch; readonly done: readonly Done[]; readonly onAct: (one: DeskCaseWire, task: DeskTaskWire) => void };

function MyTasks({ search, done, onAct }: MyTasksProps): ReactNode {
  const { word } = useWebWords();
  const tasks = useInfiniteQuery(deskTasksQuery(search.band, search.register));
  const pages = tasks.data?.pages ?? [];
  const refs = Object.assign({}, ...pages.map((page) => page.refs)) as Readonly<Record<string, string>>;
  const cases = pages.flatMap((page) => page.cases);
  if (tasks.isPending) return <Skeleton lines={10} />;
  if (tasks.isError && pages.length === 0) return <ProblemNotice error={tasks.error} retry={() => void tasks.refetch()} />;
  return (
    <>
      {tasks.isError && <ProblemNotice error={tasks.error} retry={() => void tasks.refetch()} />}
      {cases.length === 0 && done.length === 0 && <EmptyNotice>{word(search.band || search.register ? 'deskNoneHere' : 'deskClear')}</EmptyNotice>}
      {DESK_BANDS.map((band) => {
        const mine = cases.filter((one) => one.band === band);
        const faded = done.filter((one) => one.one.band === band);
        if (mine.length + faded.length === 0) return null;
        return (
          <section key={band} className={`desk-band band-${band}`}>
            <BandTitle band={band} week={pages[0]?.week} />
            <ul>
              {faded.map((one) => <DoneRow key={one.key} done={one} />)}
              {mine.flatMap((one) => one.tasks.map((task) => <TaskRow key={`${one.register}/${one.id}/${task.id}`} one={one} task={task} refs={refs} onAct={() => onAct(one, task)} />))}
            </ul>
          </section>
        );
      })}
      <More tasks={tasks} />
    </>
  );
}

function Waiting({ register, alone }: { readonly register: string | undefined; readonly alone: boolean }): ReactNode {
  const { word } = useWebWords();
  const tasks = useInfiniteQuery(deskTasksQuery('waiting', register));
  const pages = tasks.data?.pages ?? [];
  const cases = pages.flatMap((page) => page.cases.map((one) => ({ one, refs: page.refs })));
  if (tasks.isError) return <ProblemNotice error={tasks.error} retry={() => void tasks.refetch()} />;
  if (cases.length === 0) return alone ? tasks.isPending ? <Skeleton lines={6} /> : <EmptyNotice>{word('deskWaitingNone')}</EmptyNotice> : null;
  return (
    <section className="desk-band band-waiting">
      <BandTitle band="waiting" week={undefined} />
      <ul>{cases.map(({ one, refs }) => <TaskRow key={`${one.register}/${one.id}`} one={one} task={undefined} refs={refs} onAct={() => undefined} />)}</ul>
      <More tasks={tasks} />
    </section>
  );
}

function BandTitle({ band, week }: { readonly band: DeskBand; readonly week: string | undefined }): ReactNode {
  const { word, language } = useWebWords();
  return <h2>{word(`desk.band.${band}`)}{band === 'week' && week !== undefined && <small>{word('deskUntil', { day: formatDayLong(week, language) })}</small>}</h2>;
}

function More({ tasks }: { readonly tasks: Pick<UseInfiniteQueryResult<{ pages: readonly TaskPage[] }>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }): ReactNode {
  const { word } = useWebWords();
  return tasks.hasNextPage ? <Button type="text" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>{word('deskMore')}</Button> : null;
}
