import type { Duties } from '../duty-holders.ts';

/** The duties that the water and grid desks name, with the unit that holds them and the posts that are filled. */
export const cityDuties: Duties = {
  'water-manager': { unit: 'unit-water', title: '水系设施管理岗', posts: 2 },
  'water-dispatcher': { unit: 'unit-water', title: '水系调度岗', posts: 3 },
  'water-patrol': { unit: 'unit-water', title: '水系巡护岗', posts: 6 },
  collector: { unit: 'unit-grid', title: '网格信息采集员', posts: 16 },
  'case-clerk': { unit: 'unit-grid', title: '案卷受理岗', posts: 4 },
  dispatcher: { unit: 'unit-grid', title: '指挥派遣岗', posts: 3 },
  'grid-manager': { unit: 'unit-grid', title: '网格管理岗', posts: 2 },
  'case-handler': { unit: 'unit-grid', title: '市容处置岗', posts: 8 },
  'case-handler-housing': { unit: 'unit-housing', title: '市政园林处置岗', posts: 5 },
  'case-handler-water': { unit: 'unit-water', title: '水域处置岗', posts: 2 },
  'case-handler-market': { unit: 'unit-market', title: '市场秩序处置岗', posts: 2 },
  'case-handler-land': { unit: 'unit-land', title: '违建查处联络岗', posts: 1 },
  'event-officer': { unit: 'unit-commerce', title: '活动管理岗', posts: 2 },
};
