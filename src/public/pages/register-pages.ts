import type { Publication } from '#kernel/publication/publication.ts';
import type { Register } from '#kernel/register/register.ts';
import { countPublicRecords, findPublicRecord, listPublicRecords, type PublicCursor } from '#store/publication/read-published.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { publicValue, stateText } from '../parts/public-value.ts';
import { recordList } from '../parts/record-list.ts';
import { formatCursor } from '../request.ts';

const PAGE = 25;

/** A register with its publication. */
export type Published = Register & { readonly publication: Publication };

/** The registers that publish anything, in the order of the program. */
export function publishedRegisters({ ground }: PageContext): readonly Published[] {
  return [...ground.model.registers.values()].filter((register): register is Published => register.publication !== undefined);
}

/** The list of open registers. */
export async function registersPage(context: PageContext): Promise<Page> {
  const counts = await countPublicRecords(context.ground.place);
  return {
    title: context.word('list.registers'),
    main: html`<p>${context.word('list.registers-text')}</p>
<ul class="records">${publishedRegisters(context).map((register) => html`<li><a class="name" href="${context.link(`/registers/${register.id}`)}">${context.say(register.title)}</a> <span class="soft">${context.word('list.count', { count: (counts.get(register.id) ?? 0).toLocaleString('en') })}</span><p>${context.say(register.publication.about)}</p></li>`)}</ul>`,
  };
}

/** How a register's page is asked for. */
export type RegisterQuery = { readonly words: string; readonly after: PublicCursor | undefined };

/** A page of an open register, with its search. */
export async function registerPage(context: PageContext, register: Published, { words, after }: RegisterQuery): Promise<Page> {
  const { rows, next } = await listPublicRecords(context.ground.place, register.id, { words, after, newestFirst: register.publication.order.newestFirst, limit: PAGE });
  const title = context.say(register.title);
  const here = context.link(`/registers/${register.id}`);
  const query = (parts: Readonly<Record<string, string>>): string => `${here}?${new URLSearchParams({ ...(words ? { q: words } : {}), ...parts }).toString()}`;
  return {
    title,
    ownSearch: true,
    main: html`<p>${context.say(register.publication.about)}</p>
<form class="search" role="search" action="${here}" method="get"><label for="q">${context.word('list.search', { title })}</label>
<div class="row"><input id="q" name="q" type="search" value="${words}" maxlength="60" autocomplete="off"><button type="submit">${context.word('search.button')}</button></div></form>
${rows.length > 0 ? recordList(context, rows) : html`<p>${context.word(words ? 'list.none' : 'list.empty')}</p>`}
<div class="pages">${next ? html`<a class="button" rel="next" href="${query({ after: formatCursor(next) })}">${context.word('list.next')}</a>` : ''}${after ? html`<a href="${query({})}">${context.word('list.first')}</a>` : ''}</div>`,
  };
}

/** One record of an open register with its place in the log; undefined where none is published. */
export async function recordPage(context: PageContext, register: Published, id: string): Promise<Page | undefined> {
  const record = await findPublicRecord(context.ground.place, register.id, id);
  if (!record) return undefined;
  const { publication } = register;
  const state = stateText(context, register, record.state);
  const fields = publication.fields.filter((name) => name !== register.name && record.content[name] !== undefined);
  const at = formatInstant(record.changedAt, context.language);
  const place = record.position === null ? context.word('record.waiting', { version: record.version, at }) : context.word('record.position', { position: (record.position + 1).toLocaleString('en'), version: record.version, at });
  return {
    title: record.name,
    main: html`<p><a href="${context.link(`/registers/${register.id}`)}">${context.word('record.back', { title: context.say(register.title) })}</a></p>
<h2>${context.word('record.fields')}</h2>
<dl>${state ? html`<dt>${context.word('list.state')}</dt><dd>${state}</dd>` : ''}${fields.map((name) => html`<dt>${context.say(register.fields[name]!.title)}</dt><dd>${publicValue(context, register, name, record)}</dd>`)}</dl>
<p class="soft">${context.word('record.only')}</p>
<h2>${context.word('record.proof')}</h2>
<p>${place}</p>
<p class="soft">${context.word('record.entry')} <span class="hash">${record.entry}</span> · <a href="${context.link('/log')}">${context.word('figure.check')}</a></p>`,
  };
}
