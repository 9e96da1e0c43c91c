import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';

/** The least share of spending that goes to livelihood, in percent, by the year's budget. */
export const LivelihoodShareFloor = defineCriterion('livelihood/share-floor', {
  title: { zh: '民生支出占比下限（%）', en: 'Least share of livelihood spending (%)' },
  schema: z.number().min(0).max(100),
});

/** The income per head, in fen a year, under which a household is followed. */
export const FollowedIncome = defineCriterion('livelihood/followed-income', {
  title: { zh: '防返贫监测范围（人均纯收入，分）', en: 'Income per head under which a household is followed (fen)' },
  schema: z.number().int().positive(),
});

/** Within how many days a followed household is visited again. */
export const VisitInterval = defineCriterion('livelihood/visit-interval', {
  title: { zh: '监测户走访间隔（日）', en: 'Days between visits to a followed household' },
  schema: z.number().int().positive(),
});
