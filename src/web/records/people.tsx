import type { ReactNode } from 'react';
import type { RecordWire, TimelineEntry } from '#kernel/desk/wire.ts';
import { recordHref } from '#furniture/source/href.ts';
import type { Refs } from '#furniture/value/plain-value.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';

type PeopleProps = { readonly record: RecordWire; readonly refs: Refs; readonly timeline: readonly TimelineEntry[] };

/** The unit whose record it is, and who has had a hand in it. */
export function People({ record, refs, timeline }: PeopleProps): ReactNode {
  const { word, language } = useWebWords();
  const acts = new Map<string, { name: string; titles: Set<string> }>();
  for (const entry of timeline) {
    const one = acts.get(entry.actor.id) ?? { name: entry.actor.name, titles: new Set<string>() };
    one.titles.add(say(entry.title, language));
    acts.set(entry.actor.id, one);
  }
  return (
    <dl className="people">
      {record.unit && <div><dt>{word('unit')}</dt><dd><a className="value-link" href={recordHref('unit', record.unit)}>{refs[record.unit] ?? record.unit}</a></dd></div>}
      {[...acts].map(([id, { name, titles }]) => <div key={id}><dt>{name}</dt><dd>{[...titles].join(language === 'zh' ? '、' : ', ')}</dd></div>)}
    </dl>
  );
}
