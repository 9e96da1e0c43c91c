import { getRegister } from '#kernel/desk/model.ts';
import type { PublicRecord } from '#store/publication/read-published.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { publicText, stateText } from './public-value.ts';

/** Published records as a list: the name of each as a link, and under it what the register's list shows. */
export function recordList(context: PageContext, records: readonly PublicRecord[], more: (record: PublicRecord) => Html | string = () => ''): Html {
  return html`<ul class="records">${records.map((record) => {
    const register = getRegister(context.ground.model, record.register);
    const state = stateText(context, register, record.state);
    const facts = (register.publication?.list ?? []).filter((name) => record.content[name] !== undefined);
    return html`<li><a class="name" href="${context.link(`/registers/${record.register}/${record.id}`)}">${record.name}</a>
<div class="facts">${state ? html`<span>${state}</span>` : ''}${facts.map((name) => html`<span>${context.say(register.fields[name]!.title)} ${publicText(context, register, name, record)}</span>`)}${more(record)}</div></li>`;
  })}</ul>`;
}
