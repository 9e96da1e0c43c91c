import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import { MOST_SORTS } from '#kernel/register/list-view.ts';
import { isNumeric } from '../value/plain-value.ts';

const SORTABLE = new Set<FieldWire['widget']>(['line', 'integer', 'money', 'measure', 'percent', 'date', 'instant', 'choice', 'code', 'switch']);

/** Whether a list can be sorted by one of its columns: not by what is masked for me. */
export function isSortable(register: RegisterWire, name: string): boolean {
  if (name === 'state' || name === 'dueAt') return register.procedure !== undefined;
  if (name === 'changedAt') return true;
  const field = register.fields.find((one) => one.name === name);
  return field !== undefined && !field.masked && SORTABLE.has(field.widget);
}

/** Reads an order from an address, `-invested,name`; what the register can't be sorted by is left out. */
export function parseSorts(register: RegisterWire, text: string | undefined): readonly string[] {
  const seen = new Set<string>();
  return (text ?? '').split(',').filter((part) => {
    const name = part.replace(/^-/, '');
    if (seen.has(name) || !isSortable(register, name)) return false;
    seen.add(name);
    return true;
  }).slice(0, MOST_SORTS);
}

/**
 * The order after a click on a column's head: by that column alone, or with `along` by the others before it too. Numbers
 * begin from the greatest; a second click turns the direction, a third takes the column out.
 */
export function sortsAfter(sorts: readonly string[], column: { readonly name: string; readonly field?: FieldWire }, along: boolean): readonly string[] {
  const { name, field } = column;
  const first = field && isNumeric(field) ? `-${name}` : name;
  const second = first === name ? `-${name}` : name;
  const here = sorts.find((sort) => sort.replace(/^-/, '') === name);
  const next = here === undefined ? first : here === first ? second : undefined;
  if (!along) return next === undefined ? [] : [next];
  if (here !== undefined) return sorts.flatMap((sort) => (sort === here ? (next ?? []) : sort));
  return [...sorts, first].slice(-MOST_SORTS);
}
