import { useState, type ReactNode } from 'react';
import type { RegisterWire, TimelineEntry } from '#kernel/desk/wire.ts';
import { formatDayLong, formatClock, formatSpan } from '../value/day-text.ts';
import { formatFigure } from '../value/figure.ts';
import { say } from '../value/language.ts';
import type { Refs } from '../value/plain-value.ts';
import { ShowValue } from '../value/show-value.tsx';
import { useWords } from '../words/use-words.ts';
import { dayOf } from '#kernel/field/day.ts';
import './timeline.css';

type TimelineProps = { readonly register: RegisterWire; readonly timeline: readonly TimelineEntry[]; readonly refs: Refs };

/** Changes of one entry that show at once; a first entry fills many fields. */
const FEW = 4;

/** What has happened to a record, newest first, in plain sentences with what changed and the entry's place in the log. */
export function Timeline({ register, timeline, refs }: TimelineProps): ReactNode {
  const { word } = useWords();
  if (timeline.length === 0) return <p className="timeline-empty">{word('timelineEmpty')}</p>;
  const newest = timeline.toSorted((one, other) => other.version - one.version);
  return (
    <ol className="timeline">
      {newest.map((entry, index) => <TimelineItem key={entry.entry} register={register} entry={entry} before={newest[index + 1]} refs={refs} />)}
    </ol>
  );
}

type TimelineItemProps = { readonly register: RegisterWire; readonly entry: TimelineEntry; readonly before?: TimelineEntry; readonly refs: Refs };

function TimelineItem({ register, entry, before, refs }: TimelineItemProps): ReactNode {
  const { word, language } = useWords();
  const [all, setAll] = useState(false);
  const order = new Map(register.fields.map((field, place) => [field.name, place]));
  const changes = entry.changes.filter((change) => order.has(change.field)).toSorted((one, other) => (order.get(one.field) ?? 0) - (order.get(other.field) ?? 0));
  const shown = all ? changes : changes.slice(0, FEW);
  const did = entry.act === 'create' ? word('timelineCreate') : entry.act === 'update' ? word('timelineUpdate') : say(entry.title, language);
  return (
    <li className="timeline-item">
      <div className="timeline-when">
        <time dateTime={entry.at}>{formatDayLong(dayOf(entry.at), language)}</time>
        <span>{formatClock(entry.at)}</span>
      </div>
      <div className="timeline-what">
        <p className="timeline-sentence">
          <b>{entry.actor.name}</b> {did}
          {before && <span className="timeline-span">{language === 'zh' ? '，' : ', '}{word('timelineAfter', { span: formatSpan(before.at, entry.at, language) })}</span>}
        </p>
        {entry.reason && <p className="timeline-reason">{word('timelineReason')}{language === 'zh' ? '：' : ': '}{entry.reason}</p>}
        {shown.length > 0 && (
          <dl className="timeline-changes">
            {shown.map((change) => <Change key={change.field} register={register} change={change} first={entry.act === 'create'} refs={refs} />)}
          </dl>
        )}
        {changes.length > shown.length && <button type="button" className="button-plain" onClick={() => setAll(true)}>{word(entry.act === 'create' ? 'timelineRest' : 'timelineAll', { count: changes.length - shown.length })}</button>}
      </div>
      <div className="timeline-place" title={entry.entry}>
        {entry.position === undefined ? word('timelinePending') : word('timelineEntry', { position: formatFigure(entry.position + 1, 0, language) })}
      </div>
    </li>
  );
}

type ChangeProps = { readonly register: RegisterWire; readonly change: TimelineEntry['changes'][number]; readonly first: boolean; readonly refs: Refs };

function Change({ register, change, first, refs }: ChangeProps): ReactNode {
  const { word, language } = useWords();
  const field = register.fields.find((one) => one.name === change.field);
  if (!field) return null;
  const value = (one: typeof change.before): ReactNode => (one === undefined ? <span className="value-none">{word('emptyValue')}</span> : <ShowValue field={field} value={one} refs={refs} short={field.widget !== 'paragraph'} />);
  return (
    <div>
      <dt>{say(field.title, language)}</dt>
      <dd>
        {!first && change.before !== undefined && <><span className="timeline-before">{value(change.before)}</span><span className="timeline-arrow" aria-label={word('after')}>→</span></>}
        {value(change.after)}
      </dd>
    </div>
  );
}
