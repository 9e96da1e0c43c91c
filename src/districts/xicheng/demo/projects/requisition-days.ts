import { addWorkingDays, nextWorkingDay, type Calendar } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import { RequisitionPeriods } from '#desks/projects/criteria.ts';
import { planNoticeOverOn, preNoticeOverOn } from '#desks/projects/requisition-periods.ts';
import { PROJECTS_CRITERIA } from '../../criteria/projects.ts';
import type { Chance } from '#kernel/chance/chance.ts';

/** The days of a requisition's steps. */
export type RequisitionDays = Readonly<Record<'begun' | 'preNotice' | 'survey' | 'assess' | 'preNoticeOver' | 'plan' | 'hearing' | 'planOver' | 'sign' | 'funds' | 'submit' | 'approval' | 'announce' | 'clear', Day>>;

/** How many days each step takes after the one before; notices stand as long as the rules say. `announce` is in working days. */
export type RequisitionGaps = Readonly<Record<'preNotice' | 'survey' | 'assess' | 'plan' | 'sign' | 'funds' | 'submit' | 'approval' | 'announce' | 'clear', number>>;

/** What a well-prepared requisition takes. */
export const SWIFT: RequisitionGaps = { preNotice: 4, survey: 4, assess: 8, plan: 4, sign: 18, funds: 6, submit: 4, approval: 34, announce: 5, clear: 22 };

/** What an ordinary requisition takes; one in ten approvals is announced too late. */
export function ordinaryGaps(chance: Chance): RequisitionGaps {
  return {
    preNotice: chance.whole(2, 7), survey: chance.whole(3, 5), assess: chance.whole(6, 9), plan: chance.whole(2, 9), sign: chance.whole(12, 38), funds: chance.whole(4, 18),
    submit: chance.whole(2, 8), approval: chance.whole(26, 58), announce: chance.luck(0.1) ? chance.whole(17, 20) : chance.whole(2, 11), clear: chance.whole(16, 45),
  };
}

/** The days of a requisition begun on a day: every notice stands its lawful time. */
export function requisitionDays(calendar: Calendar, begun: Day, gaps: RequisitionGaps): RequisitionDays {
  const rules = getVersion(PROJECTS_CRITERIA, RequisitionPeriods, begun).value;
  const after = (day: Day, days: number): Day => nextWorkingDay(calendar, addDays(day, days));
  const preNotice = after(begun, gaps.preNotice);
  const preNoticeOver = preNoticeOverOn(calendar, preNotice, rules);
  const plan = after(preNoticeOver, gaps.plan);
  const planOver = planNoticeOverOn(calendar, plan, rules);
  const sign = after(planOver, gaps.sign);
  const funds = after(sign, gaps.funds);
  const submit = after(funds, gaps.submit);
  const approval = after(submit, gaps.approval);
  const announce = addWorkingDays(calendar, approval, gaps.announce);
  return { begun, preNotice, survey: after(preNotice, gaps.survey), assess: after(preNotice, gaps.assess), preNoticeOver, plan, hearing: after(plan, 16), planOver, sign, funds, submit, approval, announce, clear: after(announce, gaps.clear) };
}
