import type { Test } from '#kernel/condition/condition.ts';
import { getRegister, type Model } from '#kernel/desk/model.ts';
import type { Field, Label } from '#kernel/field/field.ts';
import type { Measure, Term } from '#kernel/indicator/indicator.ts';
import type { Register } from '#kernel/register/register.ts';

const MEASURES: Readonly<Record<Measure['kind'], readonly [zh: string, en: string]>> = {
  count: ['计数', 'count'],
  'count-distinct': ['去重计数', 'distinct count'],
  sum: ['合计', 'sum'],
  max: ['最大值', 'maximum'],
  min: ['最小值', 'minimum'],
  average: ['平均值', 'mean'],
  median: ['中位数', 'median'],
};

/** A term as a formula in words, from its declaration: the same that its value is computed from. */
export function formulaOf(model: Model, term: Term): Label {
  return { zh: formula(model, term, 'zh'), en: formula(model, term, 'en') };
}

function formula(model: Model, term: Term, language: 'zh' | 'en'): string {
  const register = getRegister(model, term.of);
  const word = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const measure = MEASURES[term.measure.kind][language === 'zh' ? 0 : 1];
  const measured = 'field' in term.measure ? `（${titleOf(model, register, term.measure.field, language)}）` : '';
  const conditions = Object.entries(term.where ?? {}).map(([name, test]) => conditionOf(model, register, name, test, language));
  if (term.within) conditions.push(`${titleOf(model, register, term.within, language)} ${word('在期内', 'in the period')}`);
  if (term.until) conditions.push(`${titleOf(model, register, term.until, language)} ${word('在期末之前', 'before the end')}`);
  if (term.asOf) conditions.push(word('按期末时的状态', 'as it stood at the end'));
  return `${term.sign === -1 ? '− ' : ''}${register.title[language]} · ${measure}${measured} · ${conditions.join(word('，且', ', and '))}`;
}

function conditionOf(model: Model, register: Register, name: string, test: Test, language: 'zh' | 'en'): string {
  const title = titleOf(model, register, name, language);
  const field = fieldOf(model, register, name);
  const value = (one: string | number | boolean): string => shown(model, register, name, field, one, language);
  if (typeof test !== 'object') return `${title} = ${value(test)}`;
  if ('filled' in test) return `${title} ${test.filled ? (language === 'zh' ? '已填' : 'filled') : (language === 'zh' ? '为空' : 'empty')}`;
  if ('in' in test) return `${title} ∈ {${test.in.map(value).join('、')}}`;
  if ('notIn' in test) return `${title} ∉ {${test.notIn.map(value).join('、')}}`;
  if ('not' in test) return `${title} ≠ ${value(test.not)}`;
  if ('includes' in test) return `${title} ∋ ${value(test.includes)}`;
  if ('startsWith' in test) return `${title} = ${test.startsWith}…`;
  if ('between' in test) return `${value(test.between[0])} ≤ ${title} ≤ ${value(test.between[1])}`;
  if ('atLeast' in test) return `${title} ≥ ${value(test.atLeast)}`;
  if ('above' in test) return `${title} > ${value(test.above)}`;
  if ('atMost' in test) return `${title} ≤ ${value(test.atMost)}`;
  return `${title} < ${value(test.below)}`;
}

function fieldOf(model: Model, register: Register, name: string): Field | undefined {
  const [first = '', second] = name.split('.');
  const field = register.fields[first];
  return second && field?.of ? model.registers.get(field.of)?.fields[second] : field;
}

function titleOf(model: Model, register: Register, name: string, language: 'zh' | 'en'): string {
  if (name === 'state') return language === 'zh' ? '状态' : 'State';
  const [first = '', second] = name.split('.');
  const title = register.fields[first]?.title[language] ?? first;
  const inner = second ? fieldOf(model, register, name)?.title[language] : undefined;
  return inner ? `${title}·${inner}` : title;
}

function shown(model: Model, register: Register, name: string, field: Field | undefined, value: string | number | boolean, language: 'zh' | 'en'): string {
  if (name === 'state') return model.procedures.get(register.id)?.states[String(value)]?.title[language] ?? String(value);
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  const option = field?.options?.find((one) => one.value === value)?.title[language] ?? String(value);
  return field?.widget === 'money' ? `${Number(value) / 100} 元` : option;
}
