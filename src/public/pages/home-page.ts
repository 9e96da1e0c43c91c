import { countPublicRecords, listPublicFigures } from '#store/publication/read-published.ts';
import { formatPeriod } from '#furniture/value/day-text.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { figureList } from '../parts/figure-list.ts';
import { publishedRegisters } from './register-pages.ts';

const CHAPTERS = ['industry', 'city', 'business', 'livelihood', 'report'] as const;

/** The first page: the open figures by chapter, and the open registers. */
export async function homePage(context: PageContext): Promise<Page> {
  const { ground } = context;
  const figures = await listPublicFigures(ground.place, ground.period);
  const counts = await countPublicRecords(ground.place);
  const chapters = CHAPTERS.map((chapter) => ({ chapter, list: figures.filter((figure) => figure.chapter === chapter) })).filter(({ list }) => list.length > 0);
  return {
    title: context.word('home.title', { district: context.say(ground.name) }),
    main: html`<p>${figures.length === 0 ? context.word('home.empty') : context.word('home.lead', { period: formatPeriod(ground.period, context.language) })}</p>
${chapters.map(({ chapter, list }) => html`<section aria-labelledby="${chapter}"><h2 id="${chapter}">${context.word(`chapter.${chapter}`)}</h2>
${figureList(context, list)}</section>`)}
<section aria-labelledby="registers"><h2 id="registers">${context.word('home.registers')}</h2>
<ul class="records">${publishedRegisters(context).map((register) => html`<li><a class="name" href="${context.link(`/registers/${register.id}`)}">${context.say(register.title)}</a> <span class="soft">${context.word('list.count', { count: (counts.get(register.id) ?? 0).toLocaleString('en') })}</span></li>`)}</ul></section>`,
  };
}
