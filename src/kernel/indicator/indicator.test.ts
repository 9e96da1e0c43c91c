import { describe, expect, test } from 'vitest';
import { DeclarationError } from '../error/declaration-error.ts';
import { average, count, countDistinct, defineIndicator, max, median, min, sum } from './indicator.ts';

const title = { zh: '指标', en: 'Indicator' };
const rest = { title, unit: '家', definition: title, owner: 'unit-a' };
const term = { of: 'shop', measure: count(), within: 'openedOn' } as const;

test('what is left open is settled', () => {
  expect(defineIndicator('desk/name', { ...rest, terms: [term] })).toMatchObject({ id: 'desk/name', value: 'amount', per: 1, decimals: 0, better: 'more', series: 'month', aliases: [] });
});

test('measures name their field', () => {
  expect([countDistinct, sum, max, min, average, median].map((make) => make('field').kind)).toEqual(['count-distinct', 'sum', 'max', 'min', 'average', 'median']);
});

describe('a mistaken indicator stops the program with its path and a sentence', () => {
  test.each<[string, Parameters<typeof defineIndicator>]>([
    ['"desk/name" in kebab-case', ['name', { ...rest, terms: [term] }]],
    ['at least one term', ['desk/name', { ...rest, terms: [] }]],
    ['exactly one of within, until and asOf', ['desk/name', { ...rest, terms: [{ of: 'shop', measure: count() }] }]],
    ['exactly one of within, until and asOf', ['desk/name', { ...rest, terms: [{ ...term, asOf: 'end' }] }]],
    ['exactly one of within, until and asOf', ['desk/name', { ...rest, value: 'share', terms: [term], over: [{ of: 'shop', measure: count() }] }]],
    ['has a denominator', ['desk/name', { ...rest, value: 'share', terms: [term] }]],
    ['an amount has none', ['desk/name', { ...rest, terms: [term], over: [term] }]],
    ['"per" is above zero', ['desk/name', { ...rest, per: 0, terms: [term] }]],
    ['decimals', ['desk/name', { ...rest, decimals: 0.5, terms: [term] }]],
  ])('%s', (sentence, [id, declaration]) => {
    const define = (): unknown => defineIndicator(id, declaration);
    expect(define).toThrow(DeclarationError);
    expect(define).toThrow(sentence);
    expect(define).toThrow(`indicator ${id}: `);
  });
});
