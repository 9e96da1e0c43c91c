import type { ReactNode } from 'react';
import type { IndicatorWire } from '#kernel/desk/wire.ts';
import { indicatorHref } from '../source/href.ts';
import { changeText, formatFigure } from '../value/figure.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { Sparkline } from './sparkline.tsx';
import { TargetBar } from './target-bar.tsx';
import './indicator.css';

/** A figure of the district as a line of a newspaper's table: name, months, value, unit, target, change. The whole line is the way to its records. */
export function IndicatorRow({ indicator }: { readonly indicator: IndicatorWire }): ReactNode {
  const { word, language } = useWords();
  const { text, change } = changeText(indicator, language);
  const title = say(indicator.title, language);
  const values = indicator.months.map((month) => month.value);
  return (
    <a className={`indicator-row${isBehind(indicator) ? ' indicator-behind' : ''}`} href={indicatorHref(indicator.id, indicator.period)} title={`${say(indicator.definition, language)}${isBehind(indicator) ? `（${word('behind')}）` : ''}`}>
      <span className="indicator-title">{title}</span>
      <Sparkline values={values} label={word('trend', { title, values: values.map((value) => formatFigure(value, indicator.decimals, language)).join(language === 'zh' ? '、' : ', ') })} />
      <span className="indicator-value">{formatFigure(indicator.value, indicator.decimals, language)}<small>{indicator.unit}</small></span>
      <TargetBar value={indicator.value} target={indicator.target} better={indicator.better} />
      <span className={`indicator-change ${changeTone(change, indicator.better)}`} title={word('versus')}>{text}</span>
    </a>
  );
}

/** Whether a change is welcome: by its direction and what is better. */
export function changeTone(change: number | undefined, better: IndicatorWire['better']): string {
  if (change === undefined || better === 'neither' || Math.abs(change) < 0.05) return 'change-plain';
  return change > 0 === (better === 'more') ? 'change-good' : 'change-bad';
}

/** Whether a figure has a target that it has not reached; such a one needs a decision. */
export function isBehind({ value, target, better }: IndicatorWire): boolean {
  if (value === null || target === null) return false;
  return better === 'less' ? value > target : value < target;
}
