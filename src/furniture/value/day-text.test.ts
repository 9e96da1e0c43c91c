import { describe, expect, it } from 'vitest';
import { endOfDay, formatDay, formatDayLong, formatDue, formatInstant, formatPeriod, formatSpan, nearnessOf } from './day-text.ts';

describe('days and moments', () => {
  it('are written as Chinese offices write them', () => {
    expect(formatDay('2024-03-05', 'zh')).toBe('2024年3月5日');
    expect(formatDayLong('2024-03-05', 'zh')).toBe('2024年3月5日 周二');
    expect(formatDayLong('2024-03-05', 'en')).toBe('Tue 5 Mar 2024');
  });

  it('stand in the district’s civil time wherever the browser is', () => {
    expect(formatInstant('2024-03-04T16:30:00.000Z', 'zh')).toBe('2024年3月5日 00:30');
    expect(endOfDay('2024-03-05')).toBe('2024-03-05T15:59:59.999Z');
  });

  it('are named as periods', () => {
    expect(formatPeriod('2024', 'zh')).toBe('2024年');
    expect(formatPeriod('2024-03', 'zh')).toBe('2024年3月');
    expect(formatPeriod('2024-H2', 'zh')).toBe('2024年下半年');
    expect(formatPeriod('2024-Q3', 'en')).toBe('Q3 2024');
  });

  it('lie apart in their two largest units', () => {
    expect(formatSpan('2024-03-05T00:00:00Z', '2024-03-05T00:12:20Z', 'zh')).toBe('12 分钟');
    expect(formatSpan('2024-03-05T00:00:00Z', '2024-03-05T03:00:00Z', 'zh')).toBe('3 小时');
    expect(formatSpan('2024-03-05T00:00:00Z', '2024-03-08T04:10:00Z', 'zh')).toBe('3 天 4 小时');
  });

  it('are late from the day after they were due', () => {
    expect(nearnessOf('2024-03-05T15:59:00Z', '2024-03-06')).toBe('late');
    expect(nearnessOf('2024-03-05T15:59:00Z', '2024-03-05')).toBe('today');
    expect(nearnessOf('2024-03-05T15:59:00Z', '2024-03-03')).toBe('soon');
    expect(nearnessOf('2024-03-05T15:59:00Z', '2024-02-20')).toBe('ahead');
    expect(nearnessOf('2024-03-05T16:00:00.000Z', '2024-03-05')).toBe('today');
    expect(nearnessOf('2024-03-05T16:00:00.000Z', '2024-03-06')).toBe('late');
  });

  it('name the day with which a limit ends, not the midnight after it', () => {
    expect(formatDue('2024-03-05T16:00:00.000Z', 'zh')).toBe('2024年3月5日 24:00');
    expect(formatDue('2024-03-05T16:00:00.000Z', 'en')).toBe('the end of 5 Mar 2024');
    expect(formatDue('2024-03-05T03:30:00.000Z', 'zh')).toBe('2024年3月5日 11:30');
  });
});
