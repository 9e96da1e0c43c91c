import { count, defineIndicator, sum, type Indicator, type Term } from '#kernel/indicator/indicator.ts';

const owner = 'unit-civil';
const finance = 'unit-finance';
const entrusted = { source: { in: ['province', 'city'] } } as const;

const newJobs: readonly Term[] = [
  { of: 'employment', where: { counted: true }, measure: count(), within: 'registeredOn' },
  { sign: -1, of: 'attrition', measure: count(), within: 'leftOn' },
];

/** Tasks, jobs and money. */
export const PeopleIndicators: readonly Indicator[] = [
  defineIndicator('livelihood/tasks', {
    title: { zh: '承担民生实事', en: 'Livelihood tasks' }, unit: '件', owner, by: 'source', series: 'none',
    definition: { zh: '期内应完成的省定、市定和区自定民生实事件数。', en: 'Livelihood tasks due in the period.' },
    aliases: ['民生实事件数', '承办民生实事'],
    terms: [{ of: 'livelihood-task', measure: count(), within: 'dueOn' }],
  }),
  defineIndicator('livelihood/tasks-completed', {
    open: true,
    title: { zh: '省定、市定民生实事完成率', en: 'Completion of entrusted livelihood tasks' }, unit: '%', value: 'share', decimals: 1, owner, by: 'source', series: 'none',
    definition: { zh: '期内应完成的省定、市定民生实事中，经验收完成的比例。', en: 'Of the tasks set by province and city and due in the period, the share accepted as completed.' },
    aliases: ['民生实事完成', '省定市定民生实事完成', '省定、市定民生实事全部完成', '民生实事完成率'],
    terms: [{ of: 'livelihood-task', where: { ...entrusted, state: 'completed' }, measure: count(), within: 'dueOn' }],
    over: [{ of: 'livelihood-task', where: entrusted, measure: count(), within: 'dueOn' }],
  }),
  defineIndicator('livelihood/tasks-exceeded', {
    open: true,
    title: { zh: '民生实事超额完成率', en: 'Livelihood tasks exceeded' }, unit: '%', value: 'share', decimals: 1, owner, by: 'source', series: 'none',
    definition: { zh: '期内应完成的省定、市定民生实事中，完成量超过目标量的比例。', en: 'Of the tasks set by province and city and due in the period, the share whose target was exceeded.' },
    aliases: ['民生实事超额完成', '民生实事部分超额完成', '省定市定民生实事超额完成'],
    terms: [{ of: 'livelihood-task', where: { ...entrusted, state: 'completed', exceeded: true }, measure: count(), within: 'dueOn' }],
    over: [{ of: 'livelihood-task', where: entrusted, measure: count(), within: 'dueOn' }],
  }),
  defineIndicator('livelihood/new-urban-jobs', {
    open: true,
    title: { zh: '城镇新增就业', en: 'New urban jobs' }, unit: '人', owner,
    definition: { zh: '期内城镇实名登记新就业人数减自然减员人数，同一人年度内只计一次。', en: 'People newly employed in the period, each counted once a year, less natural attrition.' },
    aliases: ['城镇新增就业人数', '新增城镇就业', '新增就业'],
    terms: newJobs,
  }),
  defineIndicator('livelihood/new-urban-jobs-completion', {
    open: true,
    title: { zh: '城镇新增就业年度目标完成率', en: 'Completion of the target of new urban jobs' }, unit: '%', value: 'share', aspect: 'completion', decimals: 1, owner, series: 'none',
    definition: { zh: '城镇新增就业人数占当年下达目标的比例。', en: 'New urban jobs as a share of the target set for the year.' },
    aliases: ['城镇新增就业年度目标', '城镇新增就业完成', '城镇新增就业目标任务', '完成城镇新增就业年度目标'],
    terms: newJobs,
    over: [{ of: 'target', where: { indicator: 'livelihood/new-urban-jobs' }, measure: sum('value'), within: 'setOn' }],
  }),
  defineIndicator('livelihood/reemployed', {
    title: { zh: '失业人员再就业', en: 'Unemployed people employed again' }, unit: '人', owner,
    definition: { zh: '期内实名登记就业的失业人员数。', en: 'Unemployed people who were registered as employed in the period.' },
    aliases: ['失业人员再就业人数', '城镇失业人员再就业'],
    terms: [{ of: 'employment', where: { counted: true, group: 'unemployed' }, measure: count(), within: 'registeredOn' }],
  }),
  defineIndicator('livelihood/hard-to-place', {
    title: { zh: '就业困难人员就业', en: 'Hard-to-place people employed' }, unit: '人', owner,
    definition: { zh: '期内实名登记就业的就业困难人员数。', en: 'Hard-to-place people who were registered as employed in the period.' },
    aliases: ['就业困难人员就业人数', '困难人员就业'],
    terms: [{ of: 'employment', where: { counted: true, group: 'hard-to-place' }, measure: count(), within: 'registeredOn' }],
  }),
  defineIndicator('livelihood/spending', {
    title: { zh: '一般公共预算支出', en: 'General public expenditure' }, unit: '亿元', per: 1e10, decimals: 2, owner: finance, better: 'neither',
    definition: { zh: '期内按预算项目实际支付的金额合计。', en: 'What was paid under budget lines in the period.' },
    aliases: ['财政支出', '一般公共预算支出'],
    terms: [{ of: 'spending', measure: sum('amount'), within: 'paidOn' }],
  }),
  defineIndicator('livelihood/livelihood-spending', {
    title: { zh: '民生支出', en: 'Livelihood spending' }, unit: '亿元', per: 1e10, decimals: 2, owner: finance,
    definition: { zh: '期内民生类预算项目实际支付的金额合计。', en: 'What was paid under livelihood lines in the period.' },
    aliases: ['民生支出', '民生领域支出'],
    terms: [{ of: 'spending', where: { 'line.livelihood': true }, measure: sum('amount'), within: 'paidOn' }],
  }),
  defineIndicator('livelihood/livelihood-share', {
    open: true,
    title: { zh: '民生支出占比', en: 'Livelihood share of spending' }, unit: '%', value: 'share', decimals: 1, owner: finance,
    definition: { zh: '期内支出中民生类预算项目所占的比例。', en: 'The livelihood share of what was paid in the period.' },
    aliases: ['民生支出占比', '民生支出占一般公共预算支出', '民生支出在各项支出中的占比'],
    terms: [{ of: 'spending', where: { 'line.livelihood': true }, measure: sum('amount'), within: 'paidOn' }],
    over: [{ of: 'spending', measure: sum('amount'), within: 'paidOn' }],
  }),
  defineIndicator('livelihood/general-spending', {
    title: { zh: '一般性支出', en: 'General administrative spending' }, unit: '万元', per: 1e6, owner: finance, better: 'less',
    definition: { zh: '期内会议、差旅、接待、印刷等一般性支出合计，“过紧日子”看它的升降。', en: 'Meetings, travel, reception, printing and the like paid in the period.' },
    aliases: ['一般性支出', '压减一般性支出'],
    terms: [{ of: 'spending', where: { 'line.nature': 'general' }, measure: sum('amount'), within: 'paidOn' }],
  }),
];
