import { duty, system } from '#kernel/access/access.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Milestone } from '../registers/milestone.ts';

/** How a milestone is reached: people say that it is, with proof; the platform forecasts it and compares it with the plan. */
export const ReachMilestone = defineProcedure('reach-milestone', {
  of: Milestone,
  title: { zh: '项目节点', en: 'Reaching a milestone' },
  states: {
    open: { title: { zh: '未完成', en: 'Open' } },
    reached: { title: { zh: '已完成', en: 'Reached' }, end: true },
  },
  initial: 'open',
  actions: {
    forecast: { title: { zh: '平台预测', en: 'Forecast' }, from: ['open'], to: 'open', by: system(), form: { forecastOn: 'required', critical: 'required' } },
    reach: { title: { zh: '登记完成', en: 'Record that it is reached' }, from: ['open'], to: 'reached', by: duty('project-officer', 'project-lead'), form: { proof: 'required' }, stamps: { reachedOn: 'day' } },
    comparePlan: { title: { zh: '平台对照计划', en: 'Compare with the plan' }, from: ['reached'], to: 'reached', by: system(), form: { onTime: 'required' } },
  },
});
