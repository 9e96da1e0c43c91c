import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { IndicatorRow } from '#furniture/indicator/indicator-row.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { registerHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { countQuery, indicatorsQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import './desk.css';

const route = getRouteApi('/desks/$desk');

/** A desk at a glance: its registers with their sizes, and its figures. */
export function DeskPage(): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const { desk: id } = route.useParams();
  const desk = catalogue.desks.find((one) => one.id === id);
  const list = useQuery(indicatorsQuery(catalogue.district.period));
  usePageTitle(desk && say(desk.title, language));
  if (!desk) return <div className="page"><EmptyNotice>{word('deskNone')}</EmptyNotice></div>;
  const figures = (list.data?.indicators ?? []).filter((one) => one.desk === id);
  return (
    <div className="page">
      <div className="page-head"><h1>{say(desk.title, language)}</h1><p className="page-lead">{word(`chapter.${desk.chapter}`)}</p></div>
      <div className="desk-parts">
        <section>
          <h2 className="section-title">{word('deskRegisters')}</h2>
          <ul className="desk-registers">
            {desk.registers.map((one) => {
              const register = findRegister(catalogue, one);
              return register && <RegisterLine key={one} register={register} />;
            })}
          </ul>
        </section>
        <section>
          <h2 className="section-title">{word('deskIndicators')} · {word('periodYear', { year: catalogue.district.period })}</h2>
          {list.isPending && <Skeleton />}
          {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
          <div className="desk-figures">{figures.map((one) => <IndicatorRow key={one.id} indicator={one} />)}</div>
        </section>
      </div>
    </div>
  );
}

function RegisterLine({ register }: { readonly register: RegisterWire }): ReactNode {
  const { language } = useWebWords();
  const { data: count } = useQuery(countQuery(register.id, {}));
  return (
    <li>
      <a href={registerHref(register.id)}>
        <span>{say(register.title, language)}</span>
        <span className="desk-procedure">{register.procedure && say(register.procedure.title, language)}</span>
        <span className="desk-count">{count ? `${formatFigure(count.value, 0, language)}${count.exact ? '' : '+'}` : ''}</span>
      </a>
    </li>
  );
}
