import { describe, expect, it } from 'vitest';
import { changePercent, changeText, formatChange, formatFigure, partOfTarget } from './figure.ts';

describe('figures', () => {
  it('have grouped digits and so many decimals as asked', () => {
    expect(formatFigure(7_164_000.5, 1, 'zh')).toBe('7,164,000.5');
    expect(formatFigure(206.2, 0, 'zh')).toBe('206');
  });

  it('are a dash where there is none, and never a negative zero', () => {
    expect(formatFigure(null, 0, 'zh')).toBe('—');
    expect(formatFigure(Number.NaN, 0, 'zh')).toBe('—');
    expect(formatFigure(-0.001, 1, 'zh')).toBe('0.0');
  });
});

describe('change against last year', () => {
  it('has a direction and a percentage', () => {
    expect(formatChange(changePercent(112.3, 100), 'zh')).toBe('▲ 12.3%');
    expect(formatChange(changePercent(96, 100), 'zh')).toBe('▼ 4.0%');
    expect(formatChange(changePercent(100, 100), 'zh')).toBe('＝');
    expect(formatChange(changePercent(2_000, 100), 'zh')).toBe('▲ 1,900%');
  });

  it('is not claimed where last year had nothing', () => {
    expect(changePercent(5, 0)).toBeUndefined();
    expect(changePercent(5, null)).toBeUndefined();
    expect(formatChange(undefined, 'zh')).toBe('—');
  });
});

describe('change of a figure', () => {
  it('is counted in points where the figure is a percentage', () => {
    expect(changeText({ value: 100, lastYear: 96.1, unit: '%' }, 'zh').text).toBe('▲ 3.9 个百分点');
    expect(changeText({ value: 9, lastYear: 12, unit: '家' }, 'zh').text).toBe('▼ 25.0%');
    expect(changeText({ value: 9, lastYear: null, unit: '%' }, 'zh').text).toBe('—');
  });
});

describe('part of a target', () => {
  it('stays between nothing and whole', () => {
    expect(partOfTarget(206, 100)).toBe(1);
    expect(partOfTarget(50, 200)).toBe(0.25);
    expect(partOfTarget(-5, 100)).toBe(0);
    expect(partOfTarget(5, null)).toBeUndefined();
  });
});
