import { searchPublic } from '#store/publication/read-published.ts';
import { html } from '../html.ts';
import { searchBox, type Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { figureList } from '../parts/figure-list.ts';
import { recordList } from '../parts/record-list.ts';

const MOST = 30;

/** What a search over everything published finds. */
export async function searchPage(context: PageContext, words: string): Promise<Page> {
  const { figures, records } = await searchPublic(context.ground.place, words, context.ground.period, MOST);
  const isNone = figures.length + records.length === 0;
  return {
    title: context.word('search.title'),
    ownSearch: true,
    main: html`${searchBox(context, words)}
<p>${words ? (isNone ? context.word('search.none', { words }) : '') : context.word('search.ask')}</p>
${figures.length > 0 ? html`<h2>${context.word('search.figures')}</h2>${figureList(context, figures)}` : ''}
${records.length > 0 ? html`<h2>${context.word('search.records')}</h2>${recordList(context, records)}` : ''}`,
  };
}
