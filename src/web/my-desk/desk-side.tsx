import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AppointmentWire, CameBackWire, DeskSide } from '#kernel/desk/desk-wire.ts';
import { weekday } from '#kernel/field/day.ts';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { formatClock, formatDayLong, formatInstant } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { deskSideQuery } from './desk-queries.ts';

/** What stands beside my tasks: the week's load, what came back to me, my appointments. */
export function DeskSideStrip(): ReactNode {
  const { word } = useWebWords();
  const side = useQuery(deskSideQuery);
  return (
    <aside className="desk-side" aria-label={word('deskSide')}>
      {side.isError && <ProblemNotice error={side.error} retry={() => void side.refetch()} />}
      {side.isPending && <Skeleton lines={8} />}
      {side.data && (
        <>
          <section><h2>{word('deskLoad')}</h2><Load side={side.data} /></section>
          <section><h2>{word('deskBack')}</h2>{side.data.cameBack.length === 0 ? <p className="desk-none">{word('deskBackNone')}</p> : <ul>{side.data.cameBack.map((one) => <BackLine key={`${one.register}/${one.id}`} one={one} />)}</ul>}</section>
          <section><h2>{word('deskMeetings')}</h2>{side.data.appointments.length === 0 ? <p className="desk-none">{word('deskMeetingsNone')}</p> : <ul>{side.data.appointments.map((one) => <AppointmentLine key={`${one.register}/${one.id}`} one={one} />)}</ul>}</section>
        </>
      )}
    </aside>
  );
}

function Load({ side: { load, overdue } }: { readonly side: DeskSide }): ReactNode {
  const { word, language } = useWebWords();
  const most = Math.max(1, overdue, ...load.map((one) => one.tasks));
  const bar = (tasks: number): { height: string } => ({ height: `${tasks === 0 ? 0 : Math.max(4, Math.round((tasks / most) * 56))}px` });
  return (
    <ol className="desk-load">
      <li className="load-over"><b>{overdue}</b><span className="load-bar" style={bar(overdue)} /><small>{word('deskLoadOver')}</small></li>
      {load.map((one) => (
        <li key={one.day} className={one.working ? '' : 'load-off'} title={`${formatDayLong(one.day, language)}${one.working ? '' : ` · ${word('deskDayOff')}`}`}>
          <b>{one.tasks}</b><span className="load-bar" style={bar(one.tasks)} /><small>{one.working ? word(`desk.day.${weekday(one.day)}` as 'desk.day.1') : word('deskOff')}</small>
        </li>
      ))}
    </ol>
  );
}

function BackLine({ one }: { readonly one: CameBackWire }): ReactNode {
  const { word, language } = useWebWords();
  return (
    <li>
      <a className="value-link" href={recordHref(one.register, one.id)}>{one.name}</a>
      <p>{word('deskBackBy', { by: one.by, did: say(one.title, language), reason: one.reason })}</p>
      <small>{formatInstant(one.at, language)}</small>
    </li>
  );
}

function AppointmentLine({ one }: { readonly one: AppointmentWire }): ReactNode {
  const { language } = useWebWords();
  const hours = [one.startsAt, one.endsAt].flatMap((at) => (at === undefined ? [] : [formatClock(at)])).join('–');
  return (
    <li>
      <a className="value-link" href={recordHref(one.register, one.id)}>{one.name}</a>
      <small>{[formatDayLong(one.on, language), hours, one.place].filter((part) => part !== undefined && part !== '').join(' · ')}</small>
    </li>
  );
}
