import type { Duties } from '../duty-holders.ts';

/** The duties that the enterprises desk names, with the unit that holds them and the posts that are filled. `registrar` and `statistician` stand with the industry chapter. */
export const enterprisesDuties: Duties = {
  'enterprise-officer': { unit: 'unit-enterprises', title: '企业培育岗', posts: 4 },
  'tax-liaison': { unit: 'unit-tax', title: '税源管理岗', posts: 2 },
  'commerce-officer': { unit: 'unit-commerce', title: '商圈运行岗', posts: 2 },
};
