import { count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-civil';

/** Communities, villages and volunteers. */
export const CommunityIndicators: readonly Indicator[] = [
  defineIndicator('livelihood/branded-communities', {
    open: true,
    title: { zh: '“一社区一特色”品牌社区', en: 'Communities with a feature of their own' }, unit: '个', owner,
    definition: { zh: '期末已形成特色品牌的社区数。', en: 'Communities whose own feature was an established brand at the end of the period.' },
    aliases: ['一社区一特色', '特色社区', '一社区一特色社区', '品牌社区'],
    terms: [{ of: 'community', where: { kind: 'community', branded: 'yes' }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('livelihood/errands', {
    title: { zh: '“红色代办”办结', en: 'Errands done for residents' }, unit: '件', owner, by: 'kind',
    definition: { zh: '期内办结并交付居民的代办事项数。', en: 'Errands handed over to residents in the period.' },
    aliases: ['红色代办', '代办事项', '红色代办服务'],
    terms: [{ of: 'errand', where: { state: 'done' }, measure: count(), within: 'handedOverOn' }],
  }),
  defineIndicator('livelihood/errands-in-time', {
    title: { zh: '代办按时办结率', en: 'Errands done in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内办结的代办事项中按时办结的比例。', en: 'Of the errands handed over in the period, the share done in time.' },
    aliases: ['代办按时办结率'],
    terms: [{ of: 'errand', where: { inTime: true }, measure: count(), within: 'handedOverOn' }],
    over: [{ of: 'errand', where: { state: 'done' }, measure: count(), within: 'handedOverOn' }],
  }),
  defineIndicator('livelihood/volunteer-hours', {
    title: { zh: '志愿服务时长', en: 'Volunteer hours' }, unit: '小时', owner, by: 'community',
    definition: { zh: '期内社区志愿服务时长合计。', en: 'Hours served by volunteers in the period.' },
    aliases: ['志愿服务时长', '志愿服务小时'],
    terms: [{ of: 'volunteer-shift', measure: sum('hours'), within: 'servedOn' }],
  }),
  defineIndicator('livelihood/volunteer-turns', {
    title: { zh: '志愿服务人次', en: 'Volunteer turns' }, unit: '人次', owner, by: 'theme',
    definition: { zh: '期内参加志愿服务的人次合计。', en: 'Turns of volunteers in the period.' },
    aliases: ['志愿服务人次', '志愿者参与'],
    terms: [{ of: 'volunteer-shift', measure: sum('volunteers'), within: 'servedOn' }],
  }),
  defineIndicator('livelihood/national-honours', {
    title: { zh: '国家级荣誉', en: 'National honours' }, unit: '项', owner, by: 'community', series: 'none',
    definition: { zh: '期内获得的国家级荣誉数，以授予单位和依据文件为准。', en: 'National honours granted in the period, by granting body and document.' },
    aliases: ['国家级荣誉', '全国性荣誉'],
    terms: [{ of: 'honour', where: { level: 'national' }, measure: count(), within: 'grantedOn' }],
  }),
  defineIndicator('livelihood/village-households', {
    title: { zh: '乡村产业项目带动农户', en: 'Households reached by village projects' }, unit: '户', owner, by: 'kind',
    definition: { zh: '期末运营中的乡村产业项目带动的户数合计。', en: 'Households reached by the village projects that ran at the end of the period.' },
    aliases: ['产业带动农户', '带动农户', '乡村产业带动'],
    terms: [{ of: 'village-project', where: { status: 'running' }, measure: sum('households'), asOf: 'end' }],
  }),
  defineIndicator('livelihood/risk-removed', {
    title: { zh: '监测户风险消除率', en: 'Followed households whose risk was removed' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期末监测帮扶户中风险已消除的比例，稳定脱贫户不计。', en: 'Of the followed households at the end of the period, the share whose risk had been removed.' },
    aliases: ['返贫风险消除率', '监测对象风险消除'],
    terms: [{ of: 'household', where: { kind: { not: 'relieved' }, risk: 'removed' }, measure: count(), asOf: 'end' }],
    over: [{ of: 'household', where: { kind: { not: 'relieved' } }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('livelihood/environment-cleared', {
    title: { zh: '人居环境问题清理率', en: 'Environment problems cleared' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内“治理六乱、开展六清”检查发现的问题中已清理的比例。', en: 'Of the problems found in the campaign in the period, the share cleared.' },
    aliases: ['六乱六清清理率', '人居环境整治问题清理', '治理六乱开展六清'],
    terms: [{ of: 'environment-check', measure: sum('cleared'), within: 'checkedOn' }],
    over: [{ of: 'environment-check', measure: sum('found'), within: 'checkedOn' }],
  }),
];
