import { useState, type ReactNode } from 'react';
import type { Chapter } from '#kernel/desk/desk.ts';
import type { DeskWire, IndicatorWire } from '#kernel/desk/wire.ts';
import { IndicatorRow } from '#furniture/indicator/indicator-row.tsx';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { leadingFigures } from './leading-figures.ts';

/** Figures that a chapter shows before it is opened, where its headlines are fewer. */
const SHOWN = 8;

type ChapterColumnProps = { readonly chapter: Chapter; readonly indicators: readonly IndicatorWire[]; readonly desks: readonly DeskWire[]; readonly headlines: ReadonlySet<string> };

/** One chapter's figures as a column; the report's own lie across under the four. */
export function ChapterColumn({ chapter, indicators, desks, headlines }: ChapterColumnProps): ReactNode {
  const { word, language } = useWebWords();
  const [all, setAll] = useState(false);
  const shown = all ? indicators : leadingFigures(indicators, headlines, SHOWN);
  return (
    <section className={chapter === 'report' ? 'chapter chapter-across' : 'chapter'} aria-labelledby={`chapter-${chapter}`}>
      <h2 id={`chapter-${chapter}`}>{word(`chapter.${chapter}`)}</h2>
      {indicators.length === 0 && <p className="chapter-none">{word('cockpitNone')}</p>}
      {desks.filter((desk) => shown.some((one) => one.desk === desk.id)).map((desk) => (
        <div key={desk.id} className="chapter-desk">
          <h3><a href={`/desks/${desk.id}`}>{say(desk.title, language)}</a></h3>
          {shown.filter((one) => one.desk === desk.id).map((one) => <IndicatorRow key={one.id} indicator={one} />)}
        </div>
      ))}
      {(all || indicators.length > shown.length) && <button type="button" className="button-plain" onClick={() => setAll(!all)}>{all ? word('showFewer') : word('showAll', { count: indicators.length })}</button>}
    </section>
  );
}
