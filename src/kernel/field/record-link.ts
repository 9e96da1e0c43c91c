import { z } from 'zod';
import { settle, type Field, type FieldSettings, type Label } from './field.ts';

const LINK = /^[a-z][a-z0-9-]{1,47}\/[a-z0-9][a-z0-9-]{0,63}$/;

/** A link to a record of any register, as `register/id`. That the record exists, and is seen by who links to it, is checked where commands are carried out. */
export function recordLink(title: Label, settings: FieldSettings = {}): Field {
  const schema = z.string().max(120).regex(LINK, '应为“台账/记录”，如 project/project-1');
  return settle({ kind: 'record-link', column: 'text', widget: 'record', schema, anyRegister: true }, title, settings);
}

/** The register and the id of a link; undefined for a text that is none. */
export function findLinked(link: string): { readonly register: string; readonly id: string } | undefined {
  if (!LINK.test(link)) return undefined;
  const cut = link.indexOf('/');
  return { register: link.slice(0, cut), id: link.slice(cut + 1) };
}

/** The link to a record. */
export function linkTo(register: string, id: string): string {
  return `${register}/${id}`;
}
