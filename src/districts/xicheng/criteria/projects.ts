import type { CriterionVersions } from '#kernel/criterion/criterion.ts';

/** The projects desk's criteria in their dated versions; what no act fixes is marked as demonstration. */
export const PROJECTS_CRITERIA: CriterionVersions = {
  'projects/lamp-thresholds': [
    { from: '2022-01-01', until: '2023-12-31', document: '本区重点项目红黄绿灯管理办法（2022年，演示）', value: { startRedMonths: 4, progressYellowPoints: 15, progressRedPoints: 35, libraryYellowMonths: 1, libraryRedMonths: 3 } },
    { from: '2024-01-01', document: '本区重点项目红黄绿灯管理办法（2024年修订，演示）', value: { startRedMonths: 3, progressYellowPoints: 10, progressRedPoints: 30, libraryYellowMonths: 1, libraryRedMonths: 2 } },
  ],
  'projects/bond-income-cover': [{ from: '2020-01-01', document: '地方政府专项债券项目审核要求（收益覆盖本息 1.2 倍以上）', value: 1.2 }],
  'projects/requisition-periods': [{ from: '2021-09-01', document: '《土地管理法实施条例》（2021）第二十六条、第二十八条、第三十一条', value: { preNoticeDaysWorking: 10, planNoticeDaysNatural: 30, announceDaysWorking: 15 } }],
  'projects/requisition-approval': [{ from: '2020-01-01', document: '《土地管理法》（2019）第四十六条', value: { arableHectares: 35, otherHectares: 70 } }],
};
