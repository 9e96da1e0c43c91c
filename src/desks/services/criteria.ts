import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';

/** How many working hours the district promises between acceptance and the licence. */
export const LicencePromise = defineCriterion('services/licence-promise', {
  title: { zh: '发照承诺（工作时）', en: 'Promised working hours to the licence' },
  schema: z.number().positive(),
});

/** Within how many working days a bad rating is called back and settled. */
export const BadRatingLimit = defineCriterion('services/bad-rating-limit', {
  title: { zh: '差评回访整改期限（工作日）', en: 'Working days to settle a bad rating' },
  schema: z.number().int().positive(),
});
