import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OFFICE_HOURS, type Calendar } from '../calendar/calendar.ts';
import { addDays, instantOf } from '../field/day.ts';
import { bandEdges, bandOf, DUE_BANDS, rangeOf } from './task-band.ts';

const holidays = new Map<string, 'work' | 'off'>([['2024-09-29', 'work'], ...Array.from({ length: 7 }, (_, index): [string, 'off'] => [addDays('2024-10-01', index), 'off']), ['2024-10-12', 'work']]);
const calendar: Calendar = { exceptions: holidays, hours: OFFICE_HOURS };
const edgesOn = (day: string) => bandEdges(calendar, instantOf(day, 600));

test('3. the week ends with its Sunday, and before a holiday with the first working day after it', () => {
  expect(edgesOn('2024-09-23').lastDay).toBe('2024-09-29');
  // The make-up Sunday is still to come on Friday, and nothing of the week after it.
  expect(edgesOn('2024-09-27').lastDay).toBe('2024-09-29');
  expect(edgesOn('2024-09-29').lastDay).toBe('2024-09-30');
  expect(edgesOn('2024-09-30').lastDay).toBe('2024-10-08');
  expect(edgesOn('2024-10-03').lastDay).toBe('2024-10-08');
  expect(edgesOn('2024-10-11').lastDay).toBe('2024-10-13');
  expect(edgesOn('2024-10-18').lastDay).toBe('2024-10-21');
});

test('2. every due moment lies in exactly one band, and the range of that band holds it', () => {
  const minutes = fc.integer({ min: -200_000, max: 200_000 });
  fc.assert(fc.property(minutes, fc.option(minutes, { nil: undefined }), (now, due) => {
    const at = instantOf('2024-09-30', now);
    const edges = bandEdges(calendar, at);
    const dueAt = due === undefined ? undefined : instantOf('2024-09-30', due);
    const holding = DUE_BANDS.filter((band) => {
      const { after, by } = rangeOf(edges, band);
      if (dueAt === undefined) return by === undefined;
      return (after === undefined || dueAt > after) && (by === undefined || dueAt <= by);
    });
    expect(holding).toEqual([bandOf(edges, dueAt)]);
  }));
});
