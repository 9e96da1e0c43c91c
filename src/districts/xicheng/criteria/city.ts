import type { CriterionVersions } from '#kernel/criterion/criterion.ts';

/** The city chapter's criteria in their dated versions; what no act fixes is marked as demonstration. */
export const CITY_CRITERIA: CriterionVersions = {
  'water/flood-season': [{ from: '2022-01-01', document: '本区水系防汛调度方案（演示）', value: { from: '06-01', to: '09-30', loweredM: 0.2 } }],
  'water/ring-climate': [{ from: '2022-01-01', document: '水量平衡参数（演示，未经率定）', value: { catchmentKm2: 6, runoffShare: 0.3, evaporationMmYear: 950, seepageMmDay: 2 } }],
  'grid/evaluation-weights': [{ from: '2022-07-01', document: '本区网格化管理综合评价办法（演示）', value: { handled: 30, inTime: 20, notReworked: 20, notOverdue: 20, notExtended: 10 } }],
  'grid/evaluation-grades': [{ from: '2022-07-01', document: '本区网格化管理综合评价办法（演示）', value: [{ grade: 'excellent', from: 97 }, { grade: 'good', from: 94 }, { grade: 'fair', from: 88 }, { grade: 'poor', from: 0 }] }],
  'grid/civic-weights': [
    { from: '2022-07-01', until: '2023-12-31', document: '文明城市点位测评细则（演示）', value: { checklist: 85, cases: 15 } },
    { from: '2024-01-01', document: '文明城市点位测评细则（2024 修订，演示）', value: { checklist: 80, cases: 20 } },
  ],
  'grid/event-permit': [{ from: '2007-10-01', document: '《大型群众性活动安全管理条例》第二条、第十二条、第十三条', value: { from: 1000, cityFrom: 5000, daysBefore: 20 } }],
};
