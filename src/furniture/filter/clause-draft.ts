import type { Test } from '#kernel/condition/condition.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import { dayOf, instantOf } from '#kernel/field/day.ts';
import { endOfDay } from '../value/day-text.ts';
import { editMoney, parseMoney } from '../value/money.ts';
import type { Relation, Subject } from './relations.ts';

/** A clause while it is being asked for, as it is typed: texts, days, ids, option values. */
export type ClauseDraft = { readonly relation: Relation; readonly values: readonly string[] };

/** How a clause opens for editing; a test that the editor doesn't know begins anew. */
export function draftOf(subject: Subject, test: Test | undefined): ClauseDraft {
  const draft = test === undefined ? undefined : readTest(subject, test);
  return draft && subject.relations.includes(draft.relation) ? draft : { relation: subject.relations[0] ?? 'filled', values: [] };
}

function readTest(subject: Subject, test: Test): ClauseDraft | undefined {
  const shown = (value: string | number | boolean): string => editText(subject, value);
  if (typeof test !== 'object') return { relation: 'is', values: [shown(test)] };
  if ('in' in test) return { relation: 'is', values: test.in.map(shown) };
  if ('not' in test) return { relation: 'not', values: [shown(test.not)] };
  if ('notIn' in test) return { relation: 'not', values: test.notIn.map(shown) };
  if ('filled' in test) return { relation: test.filled ? 'filled' : 'empty', values: [] };
  if ('includes' in test) return { relation: 'includes', values: [test.includes] };
  if ('startsWith' in test) return { relation: 'startsWith', values: [test.startsWith] };
  if ('between' in test) return { relation: 'between', values: test.between.map(shown) };
  if ('atLeast' in test) return { relation: 'atLeast', values: [shown(test.atLeast)] };
  if ('atMost' in test) return { relation: 'atMost', values: [shown(test.atMost)] };
  return undefined;
}

function editText({ sort, field }: Subject, value: string | number | boolean): string {
  if (sort === 'number' && field?.widget === 'money') return editMoney(Number(value));
  return sort === 'day' && String(value).length > 10 ? dayOf(String(value)) : String(value);
}

/** The test that a draft says; undefined while it says none. */
export function testOf(subject: Subject, { relation, values }: ClauseDraft): Test | undefined {
  const filled = values.filter((value) => value.trim() !== '');
  const read = filled.map((value) => readValue(subject, value));
  if (read.some((value) => value === undefined)) return undefined;
  const [first, second] = read;
  switch (relation) {
    case 'filled':
    case 'empty':
      return { filled: relation === 'filled' };
    case 'is':
    case 'not':
      return first === undefined ? undefined : sameTest(relation, read.filter((value) => value !== undefined));
    case 'includes':
      return first === undefined ? undefined : { includes: String(first) };
    case 'startsWith':
      return first === undefined ? undefined : { startsWith: String(first) };
    case 'between':
      return first === undefined || second === undefined ? undefined : betweenTest(subject, filled, first, second);
    case 'atLeast':
      return first === undefined || typeof first === 'boolean' ? undefined : { atLeast: first };
    case 'atMost':
      return first === undefined || typeof first === 'boolean' ? undefined : { atMost: endOf(subject, filled[0] ?? '', first) };
    default:
      return assertNever(relation);
  }
}

type Value = string | number | boolean;

function readValue({ sort, field }: Subject, text: string): Value | undefined {
  if (sort === 'number') {
    if (field?.widget === 'money') return parseMoney(text);
    return Number.isFinite(Number(text)) ? Number(text) : undefined;
  }
  if (sort === 'yes-no') return text === 'true';
  if (sort === 'day') return isOfDay(field?.widget) ? text : instantOf(text);
  return sort === 'text' ? text.trim() : text;
}

function sameTest(relation: 'is' | 'not', values: readonly Value[]): Test | undefined {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return relation === 'is' ? only : { not: only };
  const list = values.filter((value) => typeof value !== 'boolean');
  return relation === 'is' ? { in: list } : { notIn: list };
}

// Whoever names the greater one first means the same.
function betweenTest(subject: Subject, typed: readonly string[], first: Value, second: Value): Test | undefined {
  if (typeof first === 'boolean' || typeof second === 'boolean') return undefined;
  const [from, to, last] = first <= second ? [first, second, typed[1] ?? ''] : [second, first, typed[0] ?? ''];
  return { between: [from, endOf(subject, last, to)] };
}

// A day includes its last moment.
function endOf({ sort, field }: Subject, day: string, value: string | number): string | number {
  return sort === 'day' && !isOfDay(field?.widget) ? endOfDay(day) : value;
}

function isOfDay(widget: string | undefined): boolean {
  return widget === 'date';
}
