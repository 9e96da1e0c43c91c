import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';

const points = z.number().min(0).max(100);
const isHundred = (weights: Readonly<Record<string, number>>): boolean => Object.values(weights).reduce((sum, one) => sum + one, 0) === 100;

/** The points that each part of the monthly evaluation may give. */
export const EvaluationWeightsInForce = defineCriterion('grid/evaluation-weights', {
  title: { zh: '综合评价权重', en: 'Weights of the evaluation' },
  schema: z.object({ handled: points, inTime: points, notReworked: points, notOverdue: points, notExtended: points }).refine(isHundred, '权重合计应为 100'),
});

/** The least score of each grade of the evaluation, best first. */
export const EvaluationGrades = defineCriterion('grid/evaluation-grades', {
  title: { zh: '综合评价等级分数线', en: 'Grades of the evaluation' },
  schema: z.array(z.object({ grade: z.enum(['excellent', 'good', 'fair', 'poor']), from: points })).min(1),
});

/** The points that the checklist and the month's cases may give in a civic check. */
export const CivicWeightsInForce = defineCriterion('grid/civic-weights', {
  title: { zh: '文明城市点位测评权重', en: 'Weights of the civic check' },
  schema: z.object({ checklist: points, cases: points }).refine(isHundred, '权重合计应为 100'),
});

/** From how many people on an event needs a permit, and whose. */
export const EventPermit = defineCriterion('grid/event-permit', {
  title: { zh: '大型群众性活动许可人数和提前日数', en: 'When an event needs a permit' },
  schema: z.object({ from: z.number().int().positive(), cityFrom: z.number().int().positive(), daysBefore: z.number().int().min(0) }),
});
