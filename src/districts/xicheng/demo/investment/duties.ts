import type { Duties } from '../duty-holders.ts';

/** The duties that the investment desk names, with the unit that holds them and the posts that are filled. */
export const investmentDuties: Duties = {
  'investment-officer': { unit: 'unit-investment', title: '招商专员', posts: 8 },
  'investment-lead': { unit: 'unit-investment', title: '招商服务局负责人', posts: 2 },
  'fair-competition-reviewer': { unit: 'unit-market', title: '公平竞争审查岗', posts: 2 },
  'legality-reviewer': { unit: 'unit-office', title: '合法性审核岗', posts: 1 },
};
