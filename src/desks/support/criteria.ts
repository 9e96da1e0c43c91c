import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';

/** How many operators one officer may be paired with. */
export const PairingLoad = defineCriterion('support/pairing-load', {
  title: { zh: '每名干部结对上限（户）', en: 'Most pairings an officer may hold' },
  schema: z.number().int().positive(),
});

/** How often an operator is visited in a year, by its class. */
export const VisitFrequency = defineCriterion('support/visit-frequency', {
  title: { zh: '走访频次（次/年）', en: 'Visits a year' },
  schema: z.object({ 'above-scale': z.number().int(), smaller: z.number().int(), 'sole-trader': z.number().int() }),
});
