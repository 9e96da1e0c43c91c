import type { IndicatorWire } from '#kernel/desk/wire.ts';
import { formatPeriod } from '#furniture/value/day-text.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { pathOf } from './sparkline.ts';

const WIDTH = 360;
const HEIGHT = 120;
const TOP = 24;

type Point = { readonly period: string; readonly value: number | null };

/** A figure over time: a line for the eye, with its target, and the same in a table. */
export function figureLine(context: PageContext, figure: IndicatorWire, points: readonly Point[], title: string, target: number | null): Html {
  const { decimals, unit } = figure;
  const known = points.flatMap((point) => point.value ?? []);
  if (known.length === 0) return html``;
  const say = (value: number | null): string => formatFigure(value, decimals, context.language);
  const most = Math.max(target ?? 0, ...known, 0) || 1;
  const least = Math.min(0, ...known);
  const y = (value: number): number => Math.round(TOP + HEIGHT - ((value - least) / (most - least)) * HEIGHT);
  const path = pathOf(points.map((point) => point.value), WIDTH, HEIGHT, TOP, most);
  const [first, last] = [points[0]!, points.at(-1)!];
  return html`<h2>${title}</h2>
${path ? html`<svg class="line" viewBox="-4 0 ${WIDTH + 8} ${TOP + HEIGHT + 24}" role="img" aria-label="${context.word('figure.line-label', { title: context.say(figure.title) })}">
<line class="axis" x1="0" x2="${WIDTH}" y1="${y(0)}" y2="${y(0)}"/>
<text x="0" y="14">${say(Math.max(...known))} ${unit}</text>
${target === null ? '' : html`<line class="goal" x1="0" x2="${WIDTH}" y1="${y(target)}" y2="${y(target)}"/><text x="${WIDTH}" y="${y(target) - 6}" text-anchor="end">${context.word('figure.target', { target: say(target) })}</text>`}
<path d="${path}"/>
<text x="0" y="${TOP + HEIGHT + 18}">${formatPeriod(first.period, context.language)}</text><text x="${WIDTH}" y="${TOP + HEIGHT + 18}" text-anchor="end">${formatPeriod(last.period, context.language)}</text>
</svg>` : ''}
<table><thead><tr><th scope="col">${context.word('figure.period')}</th><th scope="col" class="num">${context.say(figure.title)}${unit ? html` (${unit})` : ''}</th></tr></thead>
<tbody>${points.map((point) => html`<tr><th scope="row">${formatPeriod(point.period, context.language)}</th><td class="num">${say(point.value)}</td></tr>`)}</tbody></table>`;
}
