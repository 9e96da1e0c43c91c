import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';

/** The flood season, as month and day, and by how many metres it lowers the highest level to hold. */
export const FloodSeason = defineCriterion('water/flood-season', {
  title: { zh: '汛期和汛限水位下调（米）', en: 'Flood season and how far it lowers the highest level (m)' },
  schema: z.object({ from: z.string().regex(/^\d{2}-\d{2}$/), to: z.string().regex(/^\d{2}-\d{2}$/), loweredM: z.number().min(0).max(5) }),
});

/** What rain, sun and ground give to the ring's water and take from it, for the balance. */
export const RingClimate = defineCriterion('water/ring-climate', {
  title: { zh: '水量平衡参数（产流系数、年蒸发、渗漏）', en: 'Parameters of the water balance' },
  schema: z.object({ catchmentKm2: z.number().min(0), runoffShare: z.number().min(0).max(1), evaporationMmYear: z.number().min(0), seepageMmDay: z.number().min(0) }),
});
