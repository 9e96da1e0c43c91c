import { assertNever } from '#kernel/error/assert-never.ts';
import { lastSignificantPower, scaleBy, valueOf, type Numeral } from './numeral.ts';
import { kindOfUnit, type ModifierEffect } from './words.ts';

/** What values a written figure allows; null is an open end. */
export type Interval = { readonly lo: number | null; readonly hi: number | null; readonly loOpen: boolean; readonly hiOpen: boolean };

const exactly = (value: number): Interval => ({ lo: value, hi: value, loOpen: false, hiOpen: false });
/** Twelve digits are more than any report writes; rounding there removes what binary fractions add. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/** Half a unit of the last written digit on each side. */
function rounded(numeral: Numeral): Interval {
  const power = numeral.scale - numeral.decimals - 1;
  return { lo: scaleBy(numeral.mantissa * 10 - 5, power), hi: scaleBy(numeral.mantissa * 10 + 5, power), loOpen: false, hiOpen: true };
}

function withEffect(effect: ModifierEffect, numeral: Numeral): Interval {
  const value = valueOf(numeral);
  switch (effect) {
    case 'more-within-step': return { lo: value, hi: tidy(value + scaleBy(1, lastSignificantPower(numeral))), loOpen: false, hiOpen: true };
    case 'at-least': return { lo: value, hi: null, loOpen: false, hiOpen: true };
    case 'more-than': return { lo: value, hi: null, loOpen: true, hiOpen: true };
    case 'nearly': return { lo: tidy(value * 0.9), hi: value, loOpen: false, hiOpen: true };
    case 'about': return { lo: tidy(value * 0.95), hi: tidy(value * 1.05), loOpen: false, hiOpen: false };
    case 'less-than': return { lo: null, hi: value, loOpen: true, hiOpen: true };
    case 'at-most': return { lo: null, hi: value, loOpen: true, hiOpen: false };
    default: return assertNever(effect);
  }
}

/** The interval of a figure by its modifier, its digits and its unit. */
export function intervalOf(numeral: Numeral, unit: string, effect: ModifierEffect | undefined): Interval {
  if (effect) return withEffect(effect, numeral);
  const kind = kindOfUnit(unit);
  const isRate = kind === 'percent' || kind === 'point' || kind === 'times' || kind === 'tenths';
  const value = valueOf(numeral);
  if (kind === 'percent' && unit === '%' && value === 100) return exactly(value);
  return isRate || numeral.decimals > 0 || numeral.scale > 0 ? rounded(numeral) : exactly(value);
}

/** The interval of the negated figure: −6.2% allows (−6.25, −6.15]. */
export function negate(interval: Interval): Interval {
  const flip = (value: number | null): number | null => (value === null ? null : value === 0 ? 0 : -value);
  return { lo: flip(interval.hi), hi: flip(interval.lo), loOpen: interval.hiOpen, hiOpen: interval.loOpen };
}

/** Stretches an interval by a factor, as for 成 (tenths → percent). */
export function stretch(interval: Interval, factor: number): Interval {
  const by = (value: number | null): number | null => (value === null ? null : tidy(value * factor));
  return { ...interval, lo: by(interval.lo), hi: by(interval.hi) };
}

export function contains(interval: Interval, value: number): boolean {
  const aboveLow = interval.lo === null || (interval.loOpen ? value > interval.lo : value >= interval.lo);
  const belowHigh = interval.hi === null || (interval.hiOpen ? value < interval.hi : value <= interval.hi);
  return aboveLow && belowHigh;
}
