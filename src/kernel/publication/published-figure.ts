import type { IndicatorWire } from '../desk/wire.ts';
import type { Label } from '../field/field.ts';

/** A term of a published figure: what it counts, in words, and how much came of it. */
export type PublishedTerm = {
  /** `numerator-0`, `denominator-1` … */
  readonly id: string;
  readonly side: 'numerator' | 'denominator';
  readonly register: Label;
  readonly formula: Label;
  /** In the term's own unit; null where it is withheld or nothing is there. */
  readonly value: number | null;
  readonly records: number | null;
  /** The published register whose records stand behind it, where they may be named to everybody. */
  readonly open?: string;
};

/** A figure as the district publishes it: what it is, its value, and its lines by month and year. */
export type PublishedFigure = {
  readonly figure: IndicatorWire;
  readonly terms: readonly PublishedTerm[];
  readonly years: readonly { readonly period: string; readonly value: number | null }[];
};
