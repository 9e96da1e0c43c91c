import type { ClaimAspect } from './claim.ts';

/** An indicator as the checker sees it: its names, its value and how many records stand behind it. */
export type CatalogueIndicator = {
  readonly id: string;
  readonly title: string;
  /** The unit of `value`; 万 and 亿 may be part of it (亿元, 万人次). */
  readonly unit: string;
  readonly aliases: readonly string[];
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly evidenceCount: number;
  /** In which respect it measures; without it a level, or a share where `isShare` holds or the unit is %. */
  readonly aspect?: ClaimAspect;
  readonly isShare?: boolean;
  /** A promised duration holds when the recorded one is not longer. */
  readonly isDuration?: boolean;
  /** A measured quantity, compared after rounding to the written digit even where its unit is counted. */
  readonly isContinuous?: boolean;
  /** An attested place: the tier as recorded, or the last place that belongs to the tier. */
  readonly rank?: { readonly tier?: string; readonly tierLimit?: number };
  /** Value at the end of the period before, for growth. */
  readonly valueBefore?: number | null;
  readonly target?: number | null;
  /** The period of `value` when it differs from the checked one. */
  readonly period?: string;
  readonly url?: string;
};

/** Canonical stages of a project, in the order in which they are reached. */
export const STAGES = ['planned', 'signed', 'started', 'building', 'commissioning', 'completed', 'in-use'] as const;
export type Stage = (typeof STAGES)[number];

/** A stage that a record reached; `land-cleared` and others outside STAGES are allowed and unordered. */
export type ReachedStage = {
  readonly stage: string;
  /** The ISO day on which it was reached. */
  readonly on: string;
  /** The ISO day by which it was planned, for claims of being ahead of plan. */
  readonly plannedOn?: string;
};

/** A record that a text may name: a project, an activity, an honour, a journey. */
export type CatalogueRecord = {
  readonly register: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string;
  readonly stages: readonly ReachedStage[];
  /** Whether it counts only once it has reached a stage: an event that was never held, an honour never granted. */
  readonly needsStage?: boolean;
  /** Whether work runs to plan at the date of the check; absent when nobody judged it. */
  readonly onSchedule?: boolean;
  readonly url?: string;
};

/** All that a text is checked against. */
export type Catalogue = {
  readonly indicators: readonly CatalogueIndicator[];
  readonly records: readonly CatalogueRecord[];
};
