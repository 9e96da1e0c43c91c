import { describeField } from '#kernel/desk/describe.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { Register } from '#kernel/register/register.ts';
import { listOf, isObject, plainValue } from '#furniture/value/plain-value.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';

type Named = { readonly content: Readonly<Record<string, FieldValue>>; readonly names: Readonly<Record<string, string>> };

/** A published value in words; rows in rows as a table. */
export function publicValue(context: PageContext, register: Register, name: string, { content, names }: Named): Html | string {
  const field = register.fields[name];
  const value = content[name];
  if (!field || value === undefined) return context.word('figure.none');
  if (field.widget !== 'rows' || !field.rows) return publicText(context, register, name, { content, names });
  const columns = Object.entries(field.rows);
  const rows = listOf(value).filter(isObject);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${context.say(field.title)}"><table><thead><tr>${columns.map(([, column]) => html`<th scope="col">${context.say(column.title)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map(([key, column]) => html`<td>${row[key] === undefined ? '' : plainValue(describeField(key, column, true), row[key], names, context.language)}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** A published value in words on one line. */
export function publicText(context: PageContext, register: Register, name: string, { content, names }: Named): string {
  const field = register.fields[name];
  const value = content[name];
  if (!field || value === undefined) return context.word('figure.none');
  return plainValue(describeField(name, field, true), value, names, context.language);
}

/** The title of a published state. */
export function stateText(context: PageContext, register: Register, state: string | null): string {
  const title = state === null ? undefined : context.ground.model.procedures.get(register.id)?.states[state]?.title;
  return title ? context.say(title) : '';
}
