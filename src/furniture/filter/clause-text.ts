import type { Condition, Test } from '#kernel/condition/condition.ts';
import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { stateTitle } from '../value/csv.ts';
import { formatInstant } from '../value/day-text.ts';
import { say, type Language } from '../value/language.ts';
import { plainValue, type Refs } from '../value/plain-value.ts';
import type { Relation, Subject } from './relations.ts';

/** A condition on one field, as a piece of a sentence. */
export type ClauseText = { readonly name: string; readonly title: string; readonly relation: string; readonly value: string };

type Relations = { readonly is: string; readonly not: string; readonly filled: string; readonly empty: string; readonly from: string; readonly to: string; readonly after: string; readonly before: string; readonly or: string; readonly includes: string; readonly startsWith: string; readonly between: string; readonly upTo: string };

const RELATIONS: Readonly<Record<Language, Relations>> = {
  zh: { is: '是', not: '不是', filled: '已填写', empty: '未填写', from: '不早于', to: '不晚于', after: '晚于', before: '早于', or: '或', includes: '包括', startsWith: '开头是', between: '在', upTo: ' 至 ' },
  en: { is: 'is', not: 'is not', filled: 'is filled in', empty: 'is empty', from: 'not before', to: 'not after', after: 'after', before: 'before', or: ' or ', includes: 'includes', startsWith: 'begins with', between: 'is from', upTo: ' to ' },
};

/** What a condition may ask of every case beside its fields. */
const CASE_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = { state: { zh: '状态', en: 'State' }, dueAt: { zh: '到期时间', en: 'Due' } };

/** What a clause is about, in words. */
export function subjectTitle(register: RegisterWire, name: string, language: Language): string {
  const field = register.fields.find((one) => one.name === name);
  return field ? say(field.title, language) : (CASE_WORDS[name]?.[language] ?? name);
}

/** How a clause holds its field, in words. */
export function relationWord({ name, field }: Subject, relation: Relation, language: Language): string {
  const words = RELATIONS[language];
  if (relation === 'atLeast' || relation === 'atMost') return isTimed(name, field) ? words[relation === 'atLeast' ? 'from' : 'to'] : relation === 'atLeast' ? '≥' : '≤';
  return words[relation];
}

/** The pieces of a condition's sentence, one a field. */
export function clauseTexts(register: RegisterWire, condition: Condition, language: Language, refs: Refs = {}): readonly ClauseText[] {
  return Object.entries(condition).map(([name, test]) => {
    const field = register.fields.find((one) => one.name === name);
    const title = subjectTitle(register, name, language);
    const show = (value: FieldValue): string => {
      if (name === 'state') return stateTitle(register, String(value), language);
      if (name === 'dueAt') return formatInstant(String(value), language);
      return field ? plainValue(field, value, refs, language) : String(value);
    };
    return { name, title, ...relationOf(isTimed(name, field), test, show, RELATIONS[language]) };
  });
}

/** A condition as one sentence: 行业是 批发业 且 营收 ≥ 2000 万元. */
export function conditionSentence(register: RegisterWire, condition: Condition, language: Language, refs: Refs = {}): string {
  return clauseTexts(register, condition, language, refs)
    .map(({ title, relation, value }) => (language === 'zh' ? `${title}${/^[≥≤><]/.test(relation) ? ' ' : ''}${relation}${value ? ` ${value}` : ''}` : [title, relation, value].filter(Boolean).join(' ')))
    .join(language === 'zh' ? ' 且 ' : ' and ');
}

function isTimed(name: string, field: FieldWire | undefined): boolean {
  return name === 'dueAt' || field?.widget === 'date' || field?.widget === 'instant';
}

function relationOf(isTime: boolean, test: Test, show: (value: FieldValue) => string, words: Relations): { relation: string; value: string } {
  if (typeof test !== 'object') return { relation: words.is, value: show(test) };
  if ('in' in test) return { relation: words.is, value: test.in.map(show).join(words.or) };
  if ('not' in test) return { relation: words.not, value: show(test.not) };
  if ('notIn' in test) return { relation: words.not, value: test.notIn.map(show).join(words.or) };
  if ('filled' in test) return { relation: test.filled ? words.filled : words.empty, value: '' };
  if ('includes' in test) return { relation: words.includes, value: show([test.includes]) };
  if ('startsWith' in test) return { relation: words.startsWith, value: test.startsWith };
  if ('atLeast' in test) return { relation: isTime ? words.from : '≥', value: show(test.atLeast) };
  if ('between' in test) return { relation: words.between, value: test.between.map(show).join(words.upTo) };
  if ('above' in test) return { relation: isTime ? words.after : '>', value: show(test.above) };
  if ('atMost' in test) return { relation: isTime ? words.to : '≤', value: show(test.atMost) };
  return { relation: isTime ? words.before : '<', value: show(test.below) };
}
