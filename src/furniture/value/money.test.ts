import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editMoney, formatMoney, formatMoneyFull, parseMoney } from './money.ts';

describe('money', () => {
  it('stands in the unit that reads best', () => {
    expect(formatMoney(123_456, 'zh')).toBe('1,234.56 元');
    expect(formatMoney(2_000_000_000, 'zh')).toBe('2,000.00 万元');
    expect(formatMoney(297_000_000_000, 'zh')).toBe('29.70 亿元');
    expect(formatMoney(-2_000_000, 'zh')).toBe('-2.00 万元');
    expect(formatMoney(18_000_000_000, 'en')).toBe('¥180.00 m');
    expect(formatMoney(530_000_000_000, 'en')).toBe('¥5.30 bn');
  });

  it('is given in full to the last fen', () => {
    expect(formatMoneyFull(297_000_000_001, 'zh')).toBe('2,970,000,000.01 元');
  });

  it('is read as people write it', () => {
    expect(parseMoney('2000万')).toBe(2_000_000_000);
    expect(parseMoney('1.8亿元')).toBe(18_000_000_000);
    expect(parseMoney('1,234.56')).toBe(123_456);
    expect(parseMoney('0.1')).toBe(10);
  });

  it('is refused where it is no whole number of fen', () => {
    for (const text of ['', '1.234', '一百', '12万万', '1e5', '99999999999999999']) expect(parseMoney(text)).toBeUndefined();
  });

  it('comes back from an input as it went in', () => {
    fc.assert(fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => parseMoney(editMoney(fen)) === fen));
  });
});
