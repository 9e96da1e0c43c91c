import { findPublicFigure, listPublicEvidence, type PublicRecord } from '#store/publication/read-published.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { getIndicator } from '#kernel/desk/model.ts';
import { formatExact } from '#furniture/value/figure.ts';
import { formatMoney } from '#furniture/value/money.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { recordList } from '../parts/record-list.ts';

const PAGE = 25;

/** The published records behind a part of a figure, a page by key; undefined where there is none, or its records are not public. */
export async function evidencePage(context: PageContext, id: string, termId: string, after: string): Promise<Page | undefined> {
  const { ground } = context;
  const published = await findPublicFigure(ground.place, id, ground.period);
  const term = published?.terms.find((one) => one.id === termId);
  if (!published || !term?.open) return undefined;
  const rows = await listPublicEvidence(ground.place, { figure: id, period: ground.period, term: term.id, register: term.open }, after, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const contributions = new Map(shown.map((row) => [row.id, row.contribution]));
  const here = context.link(`/figures/${id}/records/${term.id}`);
  const counts = measureOf(context, id, term.id);
  const more = (record: PublicRecord): Html | string => {
    const value = contributions.get(record.id);
    return counts && value ? html`<span>${context.word('evidence.contribution')} ${counts(Number(value))}</span>` : '';
  };
  return {
    title: context.word('evidence.title', { title: context.say(published.figure.title) }),
    main: html`<p><a href="${context.link(`/figures/${id}`)}">${context.word('record.back', { title: context.say(published.figure.title) })}</a></p>
<p>${context.say(term.formula)}</p><p>${context.word('evidence.text', { all: term.records === null ? '—' : formatExact(term.records, context.language) })}</p>
${shown.length > 0 ? recordList(context, shown, more) : html`<p>${context.word('evidence.none')}</p>`}
<div class="pages">${rows.length > PAGE ? html`<a class="button" rel="next" href="${here}?after=${shown.at(-1)!.id}">${context.word('list.next')}</a>` : ''}${after ? html`<a href="${here}">${context.word('list.first')}</a>` : ''}</div>`,
  };
}

// What a record counts as, where it counts as more than one.
function measureOf({ ground, language }: PageContext, id: string, termId: string): ((value: number) => string) | undefined {
  const indicator = getIndicator(ground.model, id);
  const [side, index] = termId.split('-');
  const term = (side === 'numerator' ? indicator.terms : (indicator.over ?? []))[Number(index)];
  if (!term || !('field' in term.measure) || term.measure.kind === 'count-distinct') return undefined;
  const field = getRegister(ground.model, term.of).fields[term.measure.field];
  return (value) => (field?.widget === 'money' ? formatMoney(value, language) : `${formatExact(value, language)} ${field?.unit ?? ''}`.trim());
}
