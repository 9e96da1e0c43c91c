import { duty } from '#kernel/access/access.ts';
import { date, longText, money, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** What a project was to invest and did invest in a month, as its builder reports it to the desk. */
export const ProjectInvestment = defineRegister('project-investment', {
  title: { zh: '项目投资月报', en: 'Monthly investment' },
  fields: {
    name: text({ zh: '期次', en: 'Report' }, { search: 'words' }),
    project: reference('project', { zh: '项目', en: 'Project' }),
    month: text({ zh: '月份', en: 'Month' }, { pattern: /^\d{4}-(0[1-9]|1[0-2])$/ }),
    reportedOn: date({ zh: '填报日期', en: 'Reported on' }),
    yearPlan: money({ zh: '年度计划投资', en: "The year's plan" }),
    planned: money({ zh: '当月计划', en: 'Planned in the month' }),
    completed: money({ zh: '当月完成', en: 'Completed in the month' }),
    plannedCumulative: money({ zh: '当年累计计划', en: 'Planned since January' }),
    completedCumulative: money({ zh: '当年累计完成', en: 'Completed since January' }),
    paymentRequired: money({ zh: '应支付政策资金（累计）', en: 'Policy funds to be paid by now' }, { optional: true }),
    paid: money({ zh: '已支付政策资金（累计）', en: 'Policy funds paid' }, { optional: true }),
    remark: longText({ zh: '情况说明', en: 'Remark' }, { optional: true, max: 500 }),
  },
  write: duty('project-officer', 'project-lead'),
  list: ['name', 'project', 'reportedOn', 'planned', 'completed', 'plannedCumulative', 'completedCumulative', 'yearPlan'],
});
