import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { IndicatorPage as IndicatorPageWire, TermWire } from '#kernel/desk/wire.ts';
import { changeTone } from '#furniture/indicator/indicator-row.tsx';
import { TargetBar } from '#furniture/indicator/target-bar.tsx';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { useSource } from '#furniture/source/source.ts';
import { formatPeriod } from '#furniture/value/day-text.ts';
import { changeText, formatExact, formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { indicatorQuery } from '../api/queries.ts';
import { PeriodSwitch } from '../cockpit/cockpit-page.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { Breakdown } from './breakdown.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import './indicator-page.css';

const LineChart = lazy(async () => ({ default: (await import('#furniture/indicator/line-chart.tsx')).LineChart }));
const route = getRouteApi('/indicators/$desk/$name');

/** A figure with what it means, how it is computed, and every record that it comes from. */
export function IndicatorPage(): ReactNode {
  const { catalogue } = useSource();
  const { desk, name } = route.useParams();
  const id = `${desk}/${name}`;
  const period = route.useSearch().period ?? catalogue.district.period;
  const page = useQuery({ ...indicatorQuery(id, period), placeholderData: (before) => (before?.indicator.id === id ? before : undefined) });
  return (
    <div className="page">
      {page.isPending && <Skeleton lines={10} />}
      {page.isError && <ProblemNotice error={page.error} retry={() => void page.refetch()} />}
      {page.data && <IndicatorBody key={id} page={page.data} period={period} latest={catalogue.district.period} />}
    </div>
  );
}

type BodyProps = { readonly page: IndicatorPageWire; readonly period: string; readonly latest: string };

function IndicatorBody({ page, period, latest }: BodyProps): ReactNode {
  const { word, language } = useWebWords();
  const { indicator, terms, breakdown, byTitle } = page;
  const [term, setTerm] = useState<TermWire | undefined>(terms[0]);
  const title = say(indicator.title, language);
  usePageTitle(title);
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <div className="page-tools"><PeriodSwitch period={period} latest={latest} href={(one) => `/indicators/${indicator.id}?period=${one}`} /></div>
      </div>
      <div className="indicator-top">
        <Figure page={page} />
        <div>
          <dl className="indicator-facts">
            <div><dt>{word('definition')}</dt><dd>{say(indicator.definition, language)}{indicator.note && <em className="indicator-note">{say(indicator.note, language)}</em>}</dd></div>
            <div><dt>{word('formula')}</dt><dd><Formula terms={terms} chosen={term} onChoose={setTerm} /></dd></div>
            <div><dt>{word('owner')}</dt><dd><a className="value-link" href={recordHref('unit', indicator.owner.id)}>{indicator.owner.name}</a></dd></div>
            {page.aliases.length > 0 && <div><dt>{word('aliases')}</dt><dd>{page.aliases.join(language === 'zh' ? '、' : ', ')}</dd></div>}
          </dl>
        </div>
      </div>
      <div className={breakdown.length > 0 ? 'indicator-middle' : ''}>
        {indicator.months.length > 1 && (
          <section>
            <h2 className="section-title">{word('months')}</h2>
            <Suspense fallback={<div className="line-chart-place" />}><LineChart title={title} unit={indicator.unit} decimals={indicator.decimals} points={indicator.months} target={isLevel(page) ? indicator.target : null} /></Suspense>
          </section>
        )}
        {breakdown.length > 0 && (
          <section>
            <h2 className="section-title">{byTitle ? word('breakdown', { by: say(byTitle, language) }) : word('breakdownPlain')}</h2>
            <Breakdown rows={breakdown} decimals={indicator.decimals} unit={indicator.unit} />
          </section>
        )}
      </div>
      {term && <EvidenceTable indicator={indicator} period={period} term={term} />}
    </>
  );
}

// A target for a year stands beside the months only where a month's value is measured like the year's: stocks and shares.
function isLevel({ indicator }: IndicatorPageWire): boolean {
  const last = indicator.months.findLast((month) => month.value !== null);
  return indicator.denominator !== null || (last !== undefined && last.value === indicator.value);
}

function Figure({ page: { indicator } }: { readonly page: IndicatorPageWire }): ReactNode {
  const { word, language } = useWebWords();
  const { text, change } = changeText(indicator, language);
  const part = (value: number | null): string => (value === null ? '—' : formatExact(value, language));
  return (
    <div className="indicator-figure">
      <p className="indicator-period">{formatPeriod(indicator.period, language)}</p>
      <p className="indicator-number" title={indicator.value === null ? undefined : formatExact(indicator.value, language)}>{formatFigure(indicator.value, indicator.decimals, language)}<small>{indicator.unit}</small></p>
      {indicator.value === null && <p className="record-faint">{word(indicator.suppressed ? 'withheld' : 'noValue')}</p>}
      {indicator.denominator !== null && <p className="indicator-fraction">{part(indicator.numerator)} <span>/</span> {part(indicator.denominator)}</p>}
      {indicator.target !== null && (
        <div className="indicator-target">
          <TargetBar value={indicator.value} target={indicator.target} better={indicator.better} />
          <span>{word('target')} {formatExact(indicator.target, language)} {indicator.unit}</span>
        </div>
      )}
      {indicator.lastYear !== null && <p className="indicator-year"><span className={changeTone(change, indicator.better)}>{text}</span> {word('lastYear')} {formatFigure(indicator.lastYear, indicator.decimals, language)}</p>}
    </div>
  );
}

type FormulaProps = { readonly terms: readonly TermWire[]; readonly chosen: TermWire | undefined; readonly onChoose: (term: TermWire) => void };

function Formula({ terms, chosen, onChoose }: FormulaProps): ReactNode {
  const { word, language } = useWebWords();
  const hasDenominator = terms.some((one) => one.side === 'denominator');
  return (
    <ul className="formula">
      {terms.map((term, place) => (
        <li key={`${term.side}-${term.index}`}>
          {hasDenominator && <span className="formula-side">{word(`side.${term.side}`)}</span>}
          {(term.sign === -1 || (place > 0 && term.index > 0)) && <span className="formula-sign">{term.sign === -1 ? '−' : '+'}</span>}
          <button type="button" className="button-plain" aria-pressed={term === chosen} onClick={() => onChoose(term)}>{say(term.formula, language)}</button>
          <span className="formula-value">= {term.value === null ? '—' : formatExact(term.value, language)} · {word('evidenceCount', { count: formatFigure(term.records, 0, language) })}</span>
        </li>
      ))}
    </ul>
  );
}
