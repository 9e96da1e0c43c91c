import { describe, expect, it } from 'vitest';
import type { IndicatorWire } from '#kernel/desk/wire.ts';
import { leadingFigures } from './leading-figures.ts';

const figure = (id: string): IndicatorWire => ({
  id, desk: id.split('/')[0] ?? '', chapter: 'industry', title: { zh: id, en: id }, unit: '', definition: { zh: '', en: '' }, owner: { id: '', name: '' }, better: 'more', decimals: 0,
  period: '2024', value: 1, numerator: 1, denominator: null, target: null, lastYear: null, evidence: { count: 1 }, months: [],
});

describe('the figures that lead a chapter', () => {
  it('give every desk its turn and keep the declared order', () => {
    const all = ['a/1', 'a/2', 'a/3', 'a/4', 'b/1', 'c/1', 'c/2'].map(figure);
    const none = new Set<string>();
    expect(leadingFigures(all, none, 5).map((one) => one.id)).toEqual(['a/1', 'a/2', 'b/1', 'c/1', 'c/2']);
    expect(leadingFigures(all, none, 20)).toEqual(all);
  });

  it('are the headlines first, all of them, however many', () => {
    const all = ['a/1', 'a/2', 'a/3', 'b/1', 'c/1'].map(figure);
    expect(leadingFigures(all, new Set(['a/3', 'c/1']), 3).map((one) => one.id)).toEqual(['a/1', 'a/3', 'c/1']);
    expect(leadingFigures(all, new Set(['a/2', 'a/3', 'c/1']), 2).map((one) => one.id)).toEqual(['a/2', 'a/3', 'c/1']);
  });
});
