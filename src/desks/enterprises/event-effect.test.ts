import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/field/day.ts';
import { measureEvents, type DayCount } from './event-effect.ts';

// Six Saturdays and Sundays from 4 May 2024 on, a thousand visitors each, a little more on Sundays.
const weekends = Array.from({ length: 6 }, (_, week) => [addDays('2024-05-04', week * 7), addDays('2024-05-05', week * 7)]).flatMap(([saturday = '', sunday = '']): readonly DayCount[] => [
  { day: saturday, footfall: 1000, dayKind: 'weekend' }, { day: sunday, footfall: 1200, dayKind: 'weekend' },
]);
const withEvent = (day: string, footfall: number): readonly DayCount[] => weekends.map((one) => (one.day === day ? { ...one, footfall, event: '市集' } : one));

describe('rule 11: an event against the days that compare', () => {
  test('a Saturday is held against Saturdays', () => {
    expect(measureEvents(withEvent('2024-05-18', 1500))).toEqual([{ event: '市集', days: 1, footfall: 1500, expected: 1000, effect: 50, uncompared: [] }]);
  });

  test('a single odd day does not decide', () => {
    const days = withEvent('2024-05-18', 1500).map((one) => (one.day === '2024-05-25' ? { ...one, footfall: 10 } : one));
    expect(measureEvents(days)[0]?.expected).toBe(1000);
  });

  test('working days and other events are no comparison', () => {
    const days = [...withEvent('2024-05-18', 1500), { day: '2024-05-17', footfall: 1, dayKind: 'workday' }, { day: '2024-06-15', footfall: 9000, dayKind: 'weekend', event: '另一场' }];
    expect(measureEvents(days).find(({ event }) => event === '市集')?.effect).toBe(50);
  });

  test('on holidays the weekday does not matter', () => {
    const days: readonly DayCount[] = [
      { day: '2024-05-01', footfall: 3000, dayKind: 'holiday', event: '嘉年华' },
      ...['2024-05-02', '2024-05-03', '2024-05-04'].map((day) => ({ day, footfall: 2000, dayKind: 'holiday' })),
    ];
    expect(measureEvents(days)[0]).toMatchObject({ days: 1, expected: 2000, effect: 50 });
  });

  test('a day with too few that compare is left out and named', () => {
    const days: readonly DayCount[] = [
      { day: '2024-05-01', footfall: 3000, dayKind: 'holiday', event: '嘉年华' }, { day: '2024-05-02', footfall: 2000, dayKind: 'holiday' }, { day: '2024-05-03', footfall: 2000, dayKind: 'holiday' },
    ];
    expect(measureEvents(days)).toEqual([{ event: '嘉年华', days: 0, footfall: 0, expected: 0, effect: 0, uncompared: ['2024-05-01'] }]);
  });

  test('days farther than five weeks do not count', () => {
    const far = ['2024-08-03', '2024-08-10', '2024-08-17'].map((day) => ({ day, footfall: 5000, dayKind: 'weekend' }));
    expect(measureEvents([...withEvent('2024-05-18', 1500), ...far])[0]?.expected).toBe(1000);
  });
});
