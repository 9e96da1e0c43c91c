import type { IndicatorWire } from '#kernel/desk/wire.ts';
import { changeText, formatFigure } from '#furniture/value/figure.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { sparkline } from './sparkline.ts';

/** Published figures as a list: name, value, what it stands against, and its year as a small line. */
export function figureList(context: PageContext, figures: readonly IndicatorWire[]): Html {
  return html`<ul class="figures">${figures.map((figure) => html`<li><a href="${context.link(`/figures/${figure.id}`)}">${context.say(figure.title)}</a><span class="value">${figureValue(context, figure)}</span>
<span class="soft">${against(context, figure)}</span>${sparkline(figure.months.map((month) => month.value))}</li>`)}</ul>`;
}

/** A figure's value with its unit, or why there is none. */
export function figureValue(context: PageContext, figure: IndicatorWire): Html {
  if (figure.suppressed) return html`<span class="soft">${context.word('figure.withheld')}</span>`;
  return html`<b>${formatFigure(figure.value, figure.decimals, context.language)}</b> ${figure.unit}`;
}

/** What a figure stands against: its target, and last year. */
export function against(context: PageContext, figure: IndicatorWire): string {
  const { target, lastYear, decimals, unit } = figure;
  const { change, text } = changeText(figure, context.language);
  return [
    ...(target === null ? [] : [context.word('figure.target', { target: `${formatFigure(target, decimals, context.language)} ${unit}` })]),
    ...(change === undefined ? (lastYear === null ? [] : [context.word('figure.lastYear', { value: formatFigure(lastYear, decimals, context.language) })]) : [context.word('figure.change', { change: text })]),
  ].join(' · ');
}
