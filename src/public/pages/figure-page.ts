import { findPublicFigure, type PublicFigure } from '#store/publication/read-published.ts';
import type { PublishedTerm } from '#kernel/publication/published-figure.ts';
import { formatInstant, formatPeriod } from '#furniture/value/day-text.ts';
import { formatExact, formatFigure } from '#furniture/value/figure.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { against, figureValue } from '../parts/figure-list.ts';
import { figureLine } from '../parts/figure-line.ts';

/** A figure's page: value, how it is computed, its lines, its records and its proof; undefined where none is published. */
export async function figurePage(context: PageContext, id: string): Promise<Page | undefined> {
  const { ground } = context;
  const published = await findPublicFigure(ground.place, id, ground.period);
  if (!published) return undefined;
  const { figure, terms, years } = published;
  const here = context.link(`/figures/${id}`);
  return {
    title: context.say(figure.title),
    main: html`<p class="big">${figureValue(context, figure)}</p>
<p class="soft">${[formatPeriod(figure.period, context.language), against(context, figure)].filter(Boolean).join(' · ')}</p>
<h2>${context.word('figure.how')}</h2>
<p>${context.say(figure.definition)}</p>
${figure.note ? html`<p><strong>${context.word('figure.note')}</strong> ${context.say(figure.note)}</p>` : ''}
<dl>${sides(context, published)}<dt>${context.word('figure.owner')}</dt><dd>${figure.owner.name}</dd></dl>
${termTable(context, terms, here)}
${figureLine(context, figure, figure.months, context.word('figure.months'), null)}
${years.length > 1 ? figureLine(context, figure, years, context.word('figure.years'), figure.target) : ''}
<h2>${context.word('figure.proof')}</h2>
<p>${context.word('figure.proof-text', { size: published.size.toLocaleString('en') })}</p>
<dl><dt>${context.word('figure.root')}</dt><dd class="hash">${published.root}</dd><dt>${context.word('figure.definition')}</dt><dd class="hash">${published.definition}</dd><dt>${context.word('figure.computed')}</dt><dd>${formatInstant(published.computedAt, context.language)}</dd></dl>
<p><a href="${context.link('/log')}">${context.word('figure.check')}</a></p>
<h2>${context.word('figure.download')}</h2>
<ul class="pages"><li><a href="${here}/data.csv">${context.word('figure.csv')}</a></li><li><a href="${here}/data.json">${context.word('figure.json')}</a></li></ul>`,
  };
}

function sides(context: PageContext, { figure }: PublicFigure): Html | string {
  if (figure.denominator === null) return '';
  const say = (value: number | null): string => formatFigure(value, value !== null && Number.isInteger(value) ? 0 : 2, context.language);
  return html`<dt>${context.word('figure.share')}</dt><dd>${say(figure.numerator)} ÷ ${say(figure.denominator)}</dd>`;
}

function termTable(context: PageContext, terms: readonly PublishedTerm[], here: string): Html {
  const two = terms.some((term) => term.side === 'denominator');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${context.word('figure.terms')}"><table><caption>${context.word('figure.terms')}</caption>
<thead><tr><th scope="col">${context.word('figure.term')}</th><th scope="col" class="num">${context.word('figure.records')}</th><td></td></tr></thead>
<tbody>${terms.map((term) => html`<tr><th scope="row">${two ? html`${context.word(`figure.${term.side}`)}${context.language === 'zh' ? '：' : ': '}` : ''}${context.say(term.formula)}</th>
<td class="num">${term.records === null ? context.word('figure.withheld') : formatExact(term.records, context.language)}</td>
<td class="see">${term.open ? html`<a href="${here}/records/${term.id}" aria-label="${context.word('figure.see-records')} · ${context.say(term.register)} · ${term.id}">${context.word('figure.see-records')}</a>` : context.word('figure.closed')}</td></tr>`)}</tbody></table></div>`;
}
