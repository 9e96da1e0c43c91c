import { z } from 'zod';
import type { Inbox } from '#kernel/inbox/inbox.ts';
import { phone } from '#kernel/field/kinds.ts';
import { cleanText } from './request.ts';
import type { WordKey } from './words/zh-cn.ts';

/** What the form of a letter asks for, as it was typed. `trap` is for machines, `stamp` is ours. */
export type LetterForm = { readonly topic: string; readonly area: string; readonly where: string; readonly what: string; readonly telephone: string; readonly trap: string; readonly stamp: string };

/** What is wrong with a form, by its field. */
export type LetterProblems = Partial<Readonly<Record<keyof LetterForm, WordKey>>>;

const FIELDS = ['topic', 'area', 'where', 'what', 'telephone', 'trap', 'stamp'] as const;
const MOST_WHERE = 80;
const LEAST_WHAT = 5;
const MOST_WHAT = 400;
// What a field holds beyond its limit is shown again to be shortened; beyond this it is cut.
const MOST_SHOWN = 20_000;

const Posted = z.record(z.string(), z.unknown());
const Telephone = phone({ zh: '电话', en: 'Telephone' }).schema;

/** A form as it was sent; what is not among its fields is left out. */
export function readLetterForm(body: unknown): LetterForm {
  const posted = Posted.safeParse(body).data ?? {};
  const read = (name: (typeof FIELDS)[number]): string => {
    const value = posted[name];
    return typeof value === 'string' ? cleanText(value).trim().slice(0, MOST_SHOWN) : '';
  };
  return { topic: read('topic'), area: read('area'), where: read('where').replaceAll('\n', ' '), what: read('what'), telephone: read('telephone').replaceAll(/\s/g, ''), trap: read('trap'), stamp: read('stamp') };
}

/** What is wrong with a form. */
export function checkLetterForm(form: LetterForm, inbox: Inbox, areas: readonly { readonly id: string }[]): LetterProblems {
  return {
    ...(Object.hasOwn(inbox.topics, form.topic) ? {} : { topic: 'wrong.topic' as const }),
    ...(areas.some((area) => area.id === form.area) ? {} : { area: 'wrong.area' as const }),
    ...(form.where.length <= MOST_WHERE ? {} : { where: 'wrong.where' as const }),
    ...(form.what.length < LEAST_WHAT ? { what: 'wrong.what' as const } : form.what.length > MOST_WHAT ? { what: 'wrong.what-long' as const } : {}),
    ...(form.telephone === '' || Telephone.safeParse(form.telephone).success ? {} : { telephone: 'wrong.telephone' as const }),
    ...(form.trap === '' ? {} : { trap: 'wrong.trap' as const }),
  };
}
