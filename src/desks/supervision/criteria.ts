import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';

/** How many visits by one body an operator may have in a year, complaints and accidents aside. */
export const VisitCeiling = defineCriterion('supervision/visit-ceiling', {
  title: { zh: '同一部门年度入企检查上限（次）', en: 'Most visits by one body in a year' },
  schema: z.number().int().positive(),
});

/** How many days apart drawn checks of one operator may be and still be made by one visit. */
export const JointWindow = defineCriterion('supervision/joint-window', {
  title: { zh: '合并入企的时间窗（日）', en: 'Window for merging checks, days' },
  schema: z.number().int().positive(),
});
