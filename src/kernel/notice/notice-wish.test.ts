import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, minuteOf } from '../field/day.ts';
import { quietUntil } from './notice-wish.ts';

test('16. quiet hours over midnight end in the morning, those of a day on that day', () => {
  const night = { from: 22 * 60, to: 7 * 60 };
  expect(quietUntil(night, instantOf('2024-09-30', 23 * 60))).toBe(instantOf('2024-10-01', 420));
  expect(quietUntil(night, instantOf('2024-10-01', 60))).toBe(instantOf('2024-10-01', 420));
  expect(quietUntil(night, instantOf('2024-10-01', 420))).toBeUndefined();
  expect(quietUntil({ from: 720, to: 870 }, instantOf('2024-10-01', 800))).toBe(instantOf('2024-10-01', 870));
  expect(quietUntil(undefined, instantOf('2024-10-01', 800))).toBeUndefined();
});

test('16. whatever the hours, what is sent when they end is sent outside them, within a day', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(fc.property(minute, minute, minute, (from, to, now) => {
    const at = instantOf('2024-06-30', now);
    const until = quietUntil({ from, to }, at);
    if (until === undefined) return;
    expect(quietUntil({ from, to }, until)).toBeUndefined();
    expect(minuteOf(until)).toBe(to);
    expect(Date.parse(until) - Date.parse(at)).toBeGreaterThan(0);
    expect(Date.parse(until) - Date.parse(at)).toBeLessThanOrEqual(86_400_000);
  }));
});
