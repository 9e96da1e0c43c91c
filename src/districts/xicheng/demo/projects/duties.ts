import type { Duties } from '../duty-holders.ts';

/** The duties that the projects desk names, with the unit that holds them and the posts that are filled. */
export const projectsDuties: Duties = {
  'project-officer': { unit: 'unit-projects', title: '项目专员', posts: 6 },
  'project-lead': { unit: 'unit-projects', title: '项目管理负责人', posts: 2 },
  'fund-officer': { unit: 'unit-projects', title: '政策资金岗', posts: 2 },
  'land-officer': { unit: 'unit-land', title: '征地服务岗', posts: 3 },
  'finance-liaison': { unit: 'unit-enterprises', title: '企业融资服务岗', posts: 2 },
};
