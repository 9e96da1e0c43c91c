import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';

/** From when a lamp is yellow and from when red: months for start and library, percentage points for progress. */
export const LampThresholds = defineCriterion('projects/lamp-thresholds', {
  title: { zh: '项目红黄绿灯阈值', en: 'Thresholds of the project lamps' },
  schema: z.object({
    startRedMonths: z.number().int().positive(),
    progressYellowPoints: z.number().positive(),
    progressRedPoints: z.number().positive(),
    libraryYellowMonths: z.number().int().positive(),
    libraryRedMonths: z.number().int().positive(),
  }),
});

/** How many times its principal and interest the income of a special-bond project must cover. */
export const BondIncomeCover = defineCriterion('projects/bond-income-cover', {
  title: { zh: '专项债券项目收益覆盖本息倍数下限', en: 'Least income cover of a special-bond project' },
  schema: z.number().positive(),
});

/** How long the notices of a land requisition stand, and within how many working days an approval is announced. */
export const RequisitionPeriods = defineCriterion('projects/requisition-periods', {
  title: { zh: '土地征收公告期限', en: 'Periods of the notices of a land requisition' },
  schema: z.object({
    preNoticeDaysWorking: z.number().int().positive(),
    planNoticeDaysNatural: z.number().int().positive(),
    announceDaysWorking: z.number().int().positive(),
  }),
});

/** Above which areas, in hectares, a requisition is approved by the State Council; below by the province. */
export const RequisitionApproval = defineCriterion('projects/requisition-approval', {
  title: { zh: '土地征收报国务院批准的面积界限（公顷）', en: 'Areas above which the State Council approves a requisition (hectares)' },
  schema: z.object({ arableHectares: z.number().positive(), otherHectares: z.number().positive() }),
});
