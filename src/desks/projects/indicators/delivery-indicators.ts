import { count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-projects';
const key = { level: { in: ['province', 'city', 'key'] } } as const;
const underWay = { state: { in: ['started', 'building', 'paused'] } } as const;
const judged = { state: { in: ['preparing', 'started', 'building', 'paused'] } } as const;
const monthly = { zh: '项目单位月报口径，非统计数据。', en: "By the builders' monthly reports, not statistics." } as const;

/** How projects move from start to use. */
export const DeliveryIndicators: readonly Indicator[] = [
  defineIndicator('projects/key-projects', {
    title: { zh: '在建省、市重点项目', en: 'Key projects under construction' }, unit: '个', owner, by: 'level', better: 'neither',
    definition: { zh: '期末已开工、尚未竣工验收的省、市重点项目数。', en: 'Key projects of province and city that were under construction at the end of the period.' },
    aliases: ['省市重点项目个数', '在建重点项目'],
    terms: [{ of: 'project', where: { ...key, ...underWay }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('projects/under-construction', {
    title: { zh: '在建项目', en: 'Projects under construction' }, unit: '个', owner, by: 'nature', better: 'neither',
    definition: { zh: '期末已开工、尚未竣工验收的项目数。', en: 'Projects under construction at the end of the period.' },
    aliases: ['在建项目个数'],
    terms: [{ of: 'project', where: underWay, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('projects/started', {
    title: { zh: '新开工项目', en: 'Projects started' }, unit: '个', owner, by: 'nature',
    definition: { zh: '期内手续齐备并开工的项目数。', en: 'Projects started in the period.' },
    aliases: ['新开工项目个数', '开工建设项目'],
    terms: [{ of: 'project', measure: count(), within: 'startedOn' }],
  }),
  defineIndicator('projects/completed', {
    title: { zh: '竣工验收项目', en: 'Projects completed' }, unit: '个', owner, by: 'nature',
    definition: { zh: '期内竣工验收合格的项目数。', en: 'Projects that passed acceptance in the period.' },
    aliases: ['竣工项目个数', '完工项目'],
    terms: [{ of: 'project', measure: count(), within: 'completedOn' }],
  }),
  defineIndicator('projects/put-to-use', {
    open: true,
    title: { zh: '建成投用项目', en: 'Projects put to use' }, unit: '个', owner, by: 'useKind',
    definition: { zh: '期内开业、通车、投产或投用的项目数。', en: 'Projects opened, open to traffic, in production or in use since the period.' },
    aliases: ['投用项目个数', '建成投用项目'],
    terms: [{ of: 'project', measure: count(), within: 'inUseOn' }],
  }),
  defineIndicator('projects/start-rate', {
    title: { zh: '计划开工项目开工率', en: 'Planned starts that were made' }, unit: '%', value: 'share', decimals: 1, owner, series: 'none',
    definition: { zh: '计划在期内开工的项目中已经开工的比例。', en: 'Of the projects that were to start in the period, the share that have started.' },
    aliases: ['计划开工项目开工率', '重点项目开工率'],
    terms: [{ of: 'project', where: { startedOn: { filled: true } }, measure: count(), within: 'startPlannedOn' }],
    over: [{ of: 'project', measure: count(), within: 'startPlannedOn' }],
  }),
  defineIndicator('projects/completion-rate', {
    title: { zh: '计划竣工项目竣工率', en: 'Planned completions that were reached' }, unit: '%', value: 'share', decimals: 1, owner, series: 'none',
    definition: { zh: '计划在期内竣工的项目中已经竣工验收的比例。', en: 'Of the projects that were to be completed in the period, the share that have passed acceptance.' },
    aliases: ['计划竣工项目竣工率', '重点项目竣工率'],
    terms: [{ of: 'project', where: { completedOn: { filled: true } }, measure: count(), within: 'completionPlannedOn' }],
    over: [{ of: 'project', measure: count(), within: 'completionPlannedOn' }],
  }),
  defineIndicator('projects/approved-in-time', {
    title: { zh: '立项按期批复率', en: 'Approvals in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内由本区立项的项目中在时限内批复的比例，补正时间不计。', en: 'Of the approvals that the district gave in the period, the share given within the limit.' },
    aliases: ['立项按期批复率'],
    terms: [{ of: 'project', where: { approvedInTime: true }, measure: count(), within: 'approvedOn' }],
    over: [{ of: 'project', where: { approvedInTime: { filled: true } }, measure: count(), within: 'approvedOn' }],
  }),
  defineIndicator('projects/investment', {
    title: { zh: '项目完成投资', en: 'Investment completed' }, unit: '亿元', per: 1e10, decimals: 2, owner, note: monthly,
    definition: { zh: '期内在建项目月报的完成投资合计；未公布投资的项目不计。', en: 'Investment completed by the monthly reports of the period; projects whose amounts are not published are left out.' },
    aliases: ['重点项目完成投资', '项目完成投资额'],
    terms: [{ of: 'project-investment', measure: sum('completed'), within: 'reportedOn' }],
  }),
  defineIndicator('projects/investment-completion', {
    title: { zh: '项目投资计划完成率', en: 'Completion of the investment plan' }, unit: '%', value: 'share', aspect: 'completion', decimals: 1, owner, note: monthly,
    definition: { zh: '期内完成投资占期内计划投资的比例。', en: 'Investment completed in the period over what was planned for it.' },
    aliases: ['投资计划完成率', '重点项目投资完成率'],
    terms: [{ of: 'project-investment', measure: sum('completed'), within: 'reportedOn' }],
    over: [{ of: 'project-investment', measure: sum('planned'), within: 'reportedOn' }],
  }),
  defineIndicator('projects/red-lamps', {
    title: { zh: '红灯项目', en: 'Red lamps' }, unit: '个', owner, better: 'less',
    definition: { zh: '期末亮红灯的前期和在建项目数。', en: 'Projects with a red lamp at the end of the period.' },
    aliases: ['红灯项目个数', '红牌项目'],
    terms: [{ of: 'project', where: { ...judged, lamp: 'red' }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('projects/on-schedule', {
    title: { zh: '项目按计划推进率', en: 'Projects that run to plan' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期末前期和在建项目中，开工和进度都不落后于计划的比例；批准免责的仍算落后。', en: 'Of the projects under way at the end of the period, the share whose start and progress were to plan; a waiver changes nothing.' },
    aliases: ['按计划推进项目占比', '项目按序时进度推进率'],
    terms: [{ of: 'project', where: { ...judged, onSchedule: true }, measure: count(), asOf: 'end' }],
    over: [{ of: 'project', where: { ...judged, onSchedule: { filled: true } }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('projects/milestones-on-time', {
    title: { zh: '项目节点按期完成率', en: 'Milestones reached on time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内完成的项目节点中按期完成的比例。', en: 'Of the milestones reached in the period, the share reached on time.' },
    aliases: ['节点按期率', '项目节点按期率'],
    terms: [{ of: 'milestone', where: { onTime: true }, measure: count(), within: 'reachedOn' }],
    over: [{ of: 'milestone', where: { onTime: { filled: true } }, measure: count(), within: 'reachedOn' }],
  }),
];
