import type { Day } from '#kernel/field/day.ts';
import type { EventDays, PlannedDays } from './course.ts';

/** A work whose course is laid down: what the article names carries the stage that it states and days that are demonstration. */
export type ListedWork = {
  readonly id: string;
  readonly name: string;
  readonly aliases?: string;
  readonly named: boolean;
  readonly level?: 'key' | 'district';
  readonly nature: string;
  readonly domain: string;
  readonly unit: string;
  readonly guarantee?: true;
  readonly createdOn: Day;
  readonly conceivedOn?: Day;
  readonly takeOver?: 'building' | 'in-use';
  readonly startedBefore?: Day;
  readonly usedBefore?: Day;
  readonly planned: PlannedDays;
  readonly days: EventDays;
  readonly noLand?: true;
  readonly noPermit?: true;
  readonly useKind?: string;
  readonly requisition?: { readonly begunOn: Day; readonly plannedClearOn: Day; readonly community: string };
  readonly at?: readonly [number, number];
  readonly takenFrom?: string;
  readonly content?: string;
};

const TAKEN_OVER: Day = '2023-01-09';
const key = { named: true, level: 'key' } as const;
const work = { named: true, nature: 'renewal', domain: 'infrastructure', unit: 'unit-housing', noLand: true } as const;

/** Key projects of province and city, and the other projects of the article's paragraph on projects. */
const KEY_WORKS: readonly ListedWork[] = [
  { ...key, id: 'project-zhongnan-data-centre', name: '中南大数据中心', nature: 'construction', domain: 'new-infrastructure', unit: 'unit-projects', createdOn: TAKEN_OVER, takeOver: 'building', startedBefore: '2022-05-18', planned: { completion: '2024-06-30' }, days: { accepted: '2024-05-22', filed: '2024-06-03' } },
  { ...key, id: 'project-wanda-plaza', name: '万达广场', aliases: '漯河万达广场', nature: 'construction', domain: 'industry', unit: 'unit-commerce', createdOn: TAKEN_OVER, takeOver: 'in-use', planned: {}, days: {}, startedBefore: '2021-04-20', usedBefore: '2022-12-16', useKind: 'opened' },
  { ...key, id: 'project-hospital', name: '高水平医院', nature: 'construction', domain: 'welfare', unit: 'unit-civil', createdOn: TAKEN_OVER, takeOver: 'building', startedBefore: '2022-03-10', planned: { completion: '2024-11-30', use: '2025-03-31' }, days: { accepted: '2024-11-15', filed: '2024-11-27' } },
  {
    ...key, id: 'project-high-school', name: '高水平高中', nature: 'construction', domain: 'welfare', unit: 'unit-civil', createdOn: '2023-01-05', requisition: { begunOn: '2023-01-10', plannedClearOn: '2023-08-31', community: 'community-nanpu' },
    planned: { landCleared: '2023-08-31', land: '2023-09-15', permit: '2023-09-28', start: '2023-09-30', completion: '2024-12-25', use: '2025-08-31' },
    days: { stored: '2023-01-06', approved: '2023-01-09', land: '2023-07-14', funds: '2023-07-20', permit: '2023-08-04', started: '2023-08-18', proceeded: '2023-09-20', accepted: '2024-12-12', filed: '2024-12-23' },
  },
  {
    ...key, id: 'project-pingluozhou-railway', name: '平漯周高铁西城区段项目', aliases: '平漯周高铁；平漯周高铁西城区段', guarantee: true, nature: 'railway', domain: 'infrastructure', unit: 'unit-projects', createdOn: '2023-07-24', requisition: { begunOn: '2023-08-14', plannedClearOn: '2024-03-31', community: 'community-xiting' },
    planned: { landCleared: '2024-03-31', land: '2024-04-15', permit: '2024-04-25', start: '2024-04-30', completion: '2027-06-30' },
    days: { stored: '2023-07-28', approved: '2023-08-07', land: '2024-02-19', funds: '2024-02-22', permit: '2024-03-06', started: '2024-03-20', proceeded: '2024-05-16' }, at: [113.9485, 33.5722],
  },
  { ...key, id: 'project-luowu-expressway', name: '漯舞快速路', guarantee: true, nature: 'roads', domain: 'infrastructure', unit: 'unit-projects', createdOn: '2024-02-22', noLand: true, planned: { permit: '2024-09-20', start: '2024-09-30', completion: '2026-12-31' }, days: { stored: '2024-02-29', approved: '2024-04-11', funds: '2024-07-16', permit: '2024-09-12', started: '2024-09-26' } },
  { named: true, id: 'project-zhongshi-shulian', name: '中食数联', aliases: '中食数联项目', nature: 'construction', domain: 'innovation', unit: 'unit-projects', createdOn: TAKEN_OVER, takeOver: 'building', startedBefore: '2022-10-12', planned: { completion: '2023-12-15', use: '2024-01-31' }, days: { accepted: '2023-11-23', filed: '2023-12-04', used: '2024-01-18' }, useKind: 'opened' },
  { named: true, id: 'project-postal-bank', name: '邮储银行', aliases: '邮储银行项目', nature: 'construction', domain: 'industry', unit: 'unit-projects', createdOn: '2023-03-07', noLand: true, planned: { permit: '2023-06-15', start: '2023-06-20', completion: '2024-07-10', use: '2024-08-31' }, days: { stored: '2023-03-14', approved: '2023-04-06', funds: '2023-04-20', permit: '2023-05-25', started: '2023-06-08', proceeded: '2023-07-06', accepted: '2024-06-20', filed: '2024-07-01', used: '2024-08-08' }, useKind: 'opened' },
];

/** The roads and works of the article's paragraphs on the city. */
const CITY_WORKS: readonly ListedWork[] = [
  { ...work, id: 'project-huaxi-tourism', name: '花溪湿地文化旅游设施建设工程（长江路段）', createdOn: '2023-06-12', planned: { permit: '2023-10-10', start: '2023-10-20', completion: '2024-07-15' }, days: { stored: '2023-06-20', approved: '2023-07-18', funds: '2023-08-22', permit: '2023-09-26', started: '2023-10-12', proceeded: '2023-11-09', accepted: '2024-06-27', filed: '2024-07-08' } },
  { ...work, id: 'project-qiufeng-garden', name: '秋枫园', domain: 'green', noPermit: true, createdOn: '2023-08-15', planned: { start: '2023-11-15', completion: '2024-05-10' }, days: { stored: '2023-08-22', approved: '2023-09-14', funds: '2023-10-18', permit: '2023-10-25', started: '2023-11-08', proceeded: '2023-12-05', accepted: '2024-04-26', filed: '2024-05-08' } },
  { ...work, id: 'project-drains', name: '西城区排水管网疏通检测修复项目', nature: 'pipes', createdOn: '2023-11-07', planned: { permit: '2024-03-05', start: '2024-03-15', completion: '2024-11-10' }, days: { stored: '2023-11-15', approved: '2023-12-14', funds: '2024-01-18', permit: '2024-02-27', started: '2024-03-12', proceeded: '2024-04-09', accepted: '2024-10-25', filed: '2024-11-05' } },
  { ...work, id: 'project-new-west-ring', name: '新西环', nature: 'roads', createdOn: TAKEN_OVER, takeOver: 'building', startedBefore: '2021-11-16', planned: { completion: '2024-01-10', use: '2024-02-05' }, days: { accepted: '2023-12-21', filed: '2024-01-03', used: '2024-01-26' }, useKind: 'traffic', at: [113.9438, 33.569] },
  { ...work, id: 'project-xuxin-expressway', name: '许信高速', nature: 'roads', guarantee: true, createdOn: TAKEN_OVER, takeOver: 'building', startedBefore: '2021-10-20', planned: { completion: '2024-09-15', use: '2024-09-30' }, days: { accepted: '2024-08-29', filed: '2024-09-09', used: '2024-09-20' }, useKind: 'traffic', at: [113.934, 33.57] },
  { ...work, id: 'project-yuewanhu-west-road', name: '月湾湖西路', nature: 'roads', createdOn: '2023-02-21', planned: { permit: '2023-06-10', start: '2023-06-20', completion: '2024-07-05', use: '2024-07-25' }, days: { stored: '2023-03-01', approved: '2023-03-28', funds: '2023-04-25', permit: '2023-05-30', started: '2023-06-13', proceeded: '2023-07-12', accepted: '2024-06-25', filed: '2024-07-04', used: '2024-07-16' }, useKind: 'traffic', at: [113.9738, 33.5745] },
  { ...work, id: 'project-libei-new-road', name: '澧北新路新建工程', aliases: '澧北新路', nature: 'roads', createdOn: '2023-05-09', planned: { permit: '2023-09-15', start: '2023-09-25', completion: '2024-11-20', use: '2024-12-05' }, days: { stored: '2023-05-17', approved: '2023-06-14', funds: '2023-07-26', permit: '2023-09-05', started: '2023-09-19', proceeded: '2023-10-24', accepted: '2024-11-08', filed: '2024-11-19', used: '2024-11-26' }, useKind: 'traffic', at: [113.968, 33.551] },
  { ...work, id: 'project-changjiang-road', name: '长江路提升工程', aliases: '长江路提升', createdOn: '2023-04-18', planned: { permit: '2023-08-20', start: '2023-08-31', completion: '2024-06-10' }, days: { stored: '2023-04-26', approved: '2023-05-23', funds: '2023-06-27', permit: '2023-08-08', started: '2023-08-22', proceeded: '2023-09-14', accepted: '2024-05-24', filed: '2024-06-04' }, at: [113.98, 33.5748] },
  { ...work, id: 'project-huaxi-wetland', name: '花溪湿地公园', domain: 'green', createdOn: '2023-01-16', planned: { permit: '2023-04-20', start: '2023-04-28', completion: '2024-04-10' }, days: { stored: '2023-02-01', approved: '2023-02-22', funds: '2023-03-16', permit: '2023-04-06', started: '2023-04-18', proceeded: '2023-05-16', accepted: '2024-03-28', filed: '2024-04-09' } },
  { ...work, id: 'project-changjiang-lights', name: '沿长江路楼宇亮化工程', aliases: '沿长江路楼宇亮化', noPermit: true, createdOn: '2024-02-20', planned: { start: '2024-04-30', completion: '2024-09-25' }, days: { stored: '2024-02-27', approved: '2024-03-14', funds: '2024-03-28', permit: '2024-04-09', started: '2024-04-23', proceeded: '2024-05-14', accepted: '2024-09-12', filed: '2024-09-23' }, at: [113.99, 33.575] },
  { ...work, id: 'project-west-station-square', name: '漯河西站广场提升工程', createdOn: '2023-12-05', planned: { permit: '2024-03-15', start: '2024-03-25', completion: '2024-09-10' }, days: { stored: '2023-12-12', approved: '2024-01-09', funds: '2024-01-25', permit: '2024-03-05', started: '2024-03-19', proceeded: '2024-04-11', accepted: '2024-08-28', filed: '2024-09-06' }, at: [113.9575, 33.5741] },
  { ...work, id: 'project-service-hall', name: '便民服务中心标准化规范化便利化建设', aliases: '便民服务中心标准化、规范化、便利化建设任务；便民服务中心标准化规范化便利化建设任务', nature: 'service', domain: 'welfare', unit: 'unit-services', noPermit: true, createdOn: '2024-01-10', planned: { start: '2024-03-10', completion: '2024-08-10' }, days: { stored: '2024-01-16', approved: '2024-01-30', funds: '2024-02-20', permit: '2024-02-22', started: '2024-03-05', proceeded: '2024-03-26', accepted: '2024-07-25', filed: '2024-08-02' } },
  { ...work, id: 'project-shali-link-land', name: '沙澧连通工程东西两岸土地综合开发', nature: 'land', unit: 'unit-land', createdOn: '2024-04-18', planned: {}, days: {} },
  { ...work, id: 'project-function-relief', name: '城市行政功能疏解承接', aliases: '行政功能疏解承接', nature: 'function', domain: 'welfare', unit: 'unit-office', createdOn: '2024-03-12', planned: {}, days: { stored: '2024-03-26' }, takenFrom: '主城区行政功能，具体事项以市级安排为准（演示）' },
];

const taken = { named: false, level: 'district', nature: 'function', domain: 'welfare', noLand: true, noPermit: true, useKind: 'handed-over' } as const;

/** Invented functions taken over with their hand-over. */
const FUNCTION_WORKS: readonly ListedWork[] = [
  { ...taken, id: 'project-function-archive', name: '市级档案查阅点功能承接（演示）', unit: 'unit-office', takenFrom: '市级档案查阅窗口（演示）', createdOn: '2023-03-20', planned: { start: '2023-07-10', completion: '2023-11-20', use: '2023-12-15' }, days: { stored: '2023-03-28', approved: '2023-04-25', funds: '2023-05-18', permit: '2023-05-22', started: '2023-07-04', proceeded: '2023-08-01', accepted: '2023-11-28', filed: '2023-12-08', used: '2023-12-20' } },
  { ...taken, id: 'project-function-training', name: '市属培训场所功能承接（演示）', unit: 'unit-civil', takenFrom: '市属职业培训场所（演示）', createdOn: '2024-02-27', planned: { start: '2024-05-20', completion: '2024-10-15', use: '2024-11-10' }, days: { stored: '2024-03-05', approved: '2024-04-02', funds: '2024-04-18', permit: '2024-04-22', started: '2024-05-14', proceeded: '2024-06-12', accepted: '2024-10-10', filed: '2024-10-21', used: '2024-11-05' } },
];

/** All works whose course is laid down. */
export const LISTED_WORKS: readonly ListedWork[] = [...KEY_WORKS, ...CITY_WORKS, ...FUNCTION_WORKS];
