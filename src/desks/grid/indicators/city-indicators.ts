import { average, count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-grid';
const commerce = 'unit-commerce';

/** Grids, campaigns, illegal structures, civic checks and events. */
export const CityIndicators: readonly Indicator[] = [
  defineIndicator('grid/cells', {
    title: { zh: '单元网格', en: 'Grid cells' }, unit: '个', owner, better: 'neither', by: 'community',
    definition: { zh: '期末在用的城市管理单元网格个数。', en: "Grid cells of city management in use at the period's end." },
    aliases: ['城市管理网格', '网格划分'],
    terms: [{ of: 'grid-cell', where: { until: { filled: false } }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('grid/campaign-cases', {
    title: { zh: '专项整治行动办理案卷', en: 'Cases of campaigns' }, unit: '件', owner, by: 'campaign',
    definition: { zh: '期内结案的、属于专项整治行动的案卷数。', en: 'Cases of campaigns closed in the period.' },
    aliases: ['专项整治案卷'],
    terms: [{ of: 'city-case', where: { campaign: { filled: true } }, measure: count(), within: 'closedOn' }],
  }),
  defineIndicator('grid/adverts-removed', {
    title: { zh: '清除城市“牛皮癣”', en: 'Illegal adverts removed' }, unit: '处', owner, by: 'community',
    definition: { zh: '期内城市“牛皮癣”专项行动中结案的案卷数，一卷一处。', en: 'Cases closed in the period under the campaigns against illegal adverts.' },
    aliases: ['“牛皮癣”清除', '清理非法小广告'],
    terms: [{ of: 'city-case', where: { 'campaign.theme': 'adverts', state: 'closed' }, measure: count(), within: 'closedOn' }],
  }),
  defineIndicator('grid/structures-removed', {
    title: { zh: '拆除“双违”面积', en: 'Illegal structures removed' }, unit: '平方米', owner, by: 'kind',
    definition: { zh: '期内拆除（整改）且未反弹的违法建设和违法用地面积。', en: 'Area of illegal structures and uses removed in the period and not relapsed.' },
    aliases: ['“双违”拆除面积', '拆除违法建设'],
    terms: [{ of: 'illegal-structure', where: { state: { in: ['removed', 'settled'] } }, measure: sum('area'), within: 'removedOn' }],
  }),
  defineIndicator('grid/structures-left', {
    open: true,
    title: { zh: '“双违”存量', en: 'Illegal structures left' }, unit: '处', owner, better: 'less', by: 'community',
    definition: { zh: '期末尚未拆除的违法建设和违法用地处数。', en: "Illegal structures and uses not yet removed at the period's end." },
    aliases: ['“双违”存量处数'],
    terms: [{ of: 'illegal-structure', where: { state: { in: ['found', 'referred'] } }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('grid/relapse-rate', {
    title: { zh: '“双违”回头看反弹率', en: 'Relapses found when looking back' }, unit: '%', value: 'share', decimals: 1, owner, better: 'less', series: 'none',
    definition: { zh: '期内“双违”回头看中发现反弹的占比。', en: 'Share of the looks back in the period that found a relapse.' },
    aliases: ['“双违”反弹率'],
    terms: [{ of: 'structure-look', where: { finding: 'relapsed' }, measure: count(), within: 'lookedOn' }],
    over: [{ of: 'structure-look', measure: count(), within: 'lookedOn' }],
  }),
  defineIndicator('grid/civic-score', {
    title: { zh: '文明城市点位测评均分', en: 'Civic score' }, unit: '分', decimals: 1, owner, by: 'community',
    definition: { zh: '期内各点位文明城市测评得分的平均值。', en: 'Mean score of the civic checks of the period.' },
    aliases: ['文明城市测评得分'],
    terms: [{ of: 'civic-check', measure: average('score'), within: 'checkedOn' }],
  }),
  defineIndicator('grid/events-held', {
    open: true,
    title: { zh: '举办城市活动', en: 'Events held' }, unit: '场', owner: commerce, by: 'series',
    definition: { zh: '期内举办的城市活动场数，不含取消的。', en: 'Events held in the period, cancelled ones left out.' },
    aliases: ['城市活动场数', '文旅活动'],
    terms: [{ of: 'city-event', measure: count(), within: 'heldOn' }],
  }),
  defineIndicator('grid/attendance', {
    title: { zh: '活动参与人次', en: 'Attendance' }, unit: '万人次', per: 10_000, decimals: 1, owner: commerce, by: 'series',
    definition: { zh: '期内已评估的城市活动的实到人数之和（演示）。', en: 'Attendance of the events of the period that were evaluated (demonstration).' },
    aliases: ['活动人次'],
    terms: [{ of: 'city-event', measure: sum('attendance'), within: 'heldOn' }],
  }),
  defineIndicator('grid/events-kept', {
    title: { zh: '活动如期举办率', en: 'Events held as planned' }, unit: '%', value: 'share', decimals: 1, owner: commerce, series: 'none',
    definition: { zh: '计划在期内举办的城市活动中，实际举办的占比。', en: 'Share of the events planned for the period that were held.' },
    terms: [{ of: 'city-event', where: { state: { in: ['held', 'evaluated'] } }, measure: count(), within: 'plannedOn' }],
    over: [{ of: 'city-event', measure: count(), within: 'plannedOn' }],
  }),
];
