import type { Condition } from '../condition/condition.ts';
import { declare } from '../error/declaration-error.ts';
import type { Field, Label } from '../field/field.ts';

/** What of a register everybody may read: which of its records, and which of their fields. */
export type Publication = {
  /** What these records are, in a sentence for who has never heard of them. */
  readonly about: Label;
  /** The fields that are published, in the order of the page; all of class public. */
  readonly fields: readonly string[];
  /** Those of them that a list shows under the name. */
  readonly list: readonly string[];
  /** Which records are published; it may ask only for what is published itself. All without it. */
  readonly where?: Condition;
  /** Whether the state of the record's case is published. */
  readonly withState: boolean;
  /** By which published field a list is ordered. */
  readonly order: { readonly field: string; readonly newestFirst: boolean };
};

/** A register's publication as it is declared. */
export type PublicationDeclaration = Omit<Publication, 'withState'> & { readonly withState?: boolean };

// These hold what belongs to somebody, or lead to records of which nothing is known here.
const NEVER: ReadonlySet<Field['widget']> = new Set(['sealed', 'file', 'record']);

type Declared = { readonly fields: Readonly<Record<string, Field>>; readonly name: string; readonly restricted: boolean };

/**
 * Checks what a register publishes against its fields: nothing but public ones, no condition on anything else, and no
 * restricted register at all. A mistake stops the program at start.
 */
export function checkPublication(path: string, { fields, name, restricted }: Declared, { publication }: { readonly publication: PublicationDeclaration }): void {
  declare(!restricted, path, 'a restricted register publishes nothing');
  declare(publication.fields.length > 0, path, 'it publishes no field');
  for (const one of publication.fields) {
    const field = Object.hasOwn(fields, one) ? fields[one] : undefined;
    declare(field, path, `there is no field "${one}"`);
    declare(isPublic(field), path, `"${one}" is of class ${field.class}; only public fields are published`);
    declare(!NEVER.has(field.widget), path, `"${one}" is a field of a kind that is never published`);
  }
  const published = (one: string): boolean => publication.fields.includes(one);
  declare(published(name), path, `"${name}", by which a record is called, is not among the published fields`);
  for (const one of [...publication.list, publication.order.field]) declare(published(one), path, `"${one}" is not among the published fields`);
  // Which records are there tells what the condition asks for.
  for (const one of Object.keys(publication.where ?? {})) declare(one === 'state' || published(one), `${path}.where`, `"${one}" is not among the published fields`);
}

function isPublic(field: Field): boolean {
  return field.class === 'public' && Object.values(field.rows ?? {}).every(isPublic);
}
