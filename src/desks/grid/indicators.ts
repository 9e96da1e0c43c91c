import { average, count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const OWNER = 'unit-grid';

const CasesReported = defineIndicator('grid/cases-reported', {
  title: { zh: '网格上报问题', en: 'Problems reported' }, unit: '件', owner: OWNER, better: 'neither',
  definition: { zh: '期内采集员、公众、热线和视频上报的城市管理问题数。', en: 'City problems reported in the period by collectors, the public, the hotline and video.' },
  terms: [{ of: 'city-case', measure: count(), within: 'reportedOn' }],
  aliases: ['上报城市管理问题', '上报案卷'], by: 'source',
});
const CasesFiled = defineIndicator('grid/cases-filed', {
  title: { zh: '城市管理立案数', en: 'Cases filed' }, unit: '件', owner: OWNER, better: 'neither',
  definition: { zh: '期内立案的城市管理案卷数。', en: 'City cases filed in the period.' },
  terms: [{ of: 'city-case', measure: count(), within: 'filedOn' }],
  aliases: ['立案数', '城市管理案件立案'], by: 'community',
});
const CasesClosed = defineIndicator('grid/cases-closed', {
  title: { zh: '城市管理结案数', en: 'Cases closed' }, unit: '件', owner: OWNER,
  definition: { zh: '期内结案的城市管理案卷数。', en: 'City cases closed in the period.' },
  terms: [{ of: 'city-case', where: { state: 'closed' }, measure: count(), within: 'closedOn' }],
  aliases: ['结案数'], by: 'handler',
});
const HandledInTime = defineIndicator('grid/handled-in-time', {
  title: { zh: '案卷按期处置率', en: 'Handled in time' }, unit: '%', value: 'share', decimals: 1, owner: OWNER,
  definition: { zh: '期内处置完成的案卷中，在处置时限内完成的占比。', en: 'Share of cases handled in the period that were handled in time.' },
  terms: [{ of: 'city-case', where: { inTime: true }, measure: count(), within: 'handledAt' }],
  over: [{ of: 'city-case', where: { inTime: { filled: true } }, measure: count(), within: 'handledAt' }],
  aliases: ['按期处置率'], by: 'handler',
});
const ReworkRate = defineIndicator('grid/rework-rate', {
  title: { zh: '案卷返工率', en: 'Rework' }, unit: '%', value: 'share', decimals: 1, owner: OWNER, better: 'less',
  definition: { zh: '期内结案的案卷中，曾经返工的占比。', en: 'Share of cases closed in the period that had been reworked.' },
  terms: [{ of: 'city-case', where: { reworked: true }, measure: count(), within: 'closedOn' }],
  over: [{ of: 'city-case', measure: count(), within: 'closedOn' }],
  aliases: ['返工率'],
});
const FiledInTime = defineIndicator('grid/filed-in-time', {
  title: { zh: '按时立案率', en: 'Filed in time' }, unit: '%', value: 'share', decimals: 1, owner: OWNER,
  definition: { zh: '期内立案的案卷中，在立案时限内立案的占比。', en: 'Share of cases filed in the period that were filed in time.' },
  terms: [{ of: 'city-case', where: { filedInTime: true }, measure: count(), within: 'filedOn' }],
  over: [{ of: 'city-case', where: { filedInTime: { filled: true } }, measure: count(), within: 'filedOn' }],
  aliases: [],
});
const PublicReports = defineIndicator('grid/public-share', {
  title: { zh: '公众上报占比', en: 'Share reported by the public' }, unit: '%', value: 'share', decimals: 1, owner: OWNER, better: 'neither',
  definition: { zh: '期内上报问题中，由公众和 12345 热线上报的占比。', en: 'Share of reports in the period that came from the public or the hotline.' },
  terms: [{ of: 'city-case', where: { source: { in: ['public', 'hotline'] } }, measure: count(), within: 'reportedOn' }],
  over: [{ of: 'city-case', measure: count(), within: 'reportedOn' }],
  aliases: [],
});
const CampaignCases = defineIndicator('grid/campaign-cases', {
  title: { zh: '专项整治行动办理案卷', en: 'Cases of campaigns' }, unit: '件', owner: OWNER,
  definition: { zh: '期内结案的、属于专项整治行动的案卷数。', en: 'Cases of campaigns closed in the period.' },
  terms: [{ of: 'city-case', where: { campaign: { filled: true } }, measure: count(), within: 'closedOn' }],
  aliases: ['专项整治案卷'], by: 'campaign',
});
const StructuresRemoved = defineIndicator('grid/structures-removed', {
  title: { zh: '拆除“双违”面积', en: 'Illegal structures removed' }, unit: '平方米', owner: OWNER,
  definition: { zh: '期内拆除（整改）的违法建设和违法用地面积。', en: 'Area of illegal structures and uses removed in the period.' },
  terms: [{ of: 'illegal-structure', measure: sum('area'), within: 'removedOn' }],
  aliases: ['“双违”拆除面积', '拆除违法建设'], by: 'kind',
});
const StructuresLeft = defineIndicator('grid/structures-left', {
  title: { zh: '“双违”存量', en: 'Illegal structures left' }, unit: '处', owner: OWNER, better: 'less',
  definition: { zh: '期末尚未拆除的违法建设和违法用地处数。', en: "Illegal structures and uses not yet removed at the period's end." },
  terms: [{ of: 'illegal-structure', where: { state: { in: ['found', 'referred'] } }, measure: count(), asOf: 'end' }],
  aliases: ['“双违”存量处数'], by: 'community',
});
const CivicScore = defineIndicator('grid/civic-score', {
  title: { zh: '文明城市点位测评均分', en: 'Civic score' }, unit: '分', decimals: 1, owner: OWNER,
  definition: { zh: '期内各点位文明城市测评得分的平均值。', en: 'Mean score of the civic checks of the period.' },
  terms: [{ of: 'civic-check', measure: average('score'), within: 'checkedOn' }],
  aliases: ['文明城市测评得分'], by: 'community',
});
const EventsHeld = defineIndicator('grid/events-held', {
  title: { zh: '举办城市活动', en: 'Events held' }, unit: '场', owner: 'unit-commerce',
  definition: { zh: '期内举办的城市活动场数，不含取消的。', en: 'Events held in the period, cancelled ones left out.' },
  terms: [{ of: 'city-event', where: { state: { in: ['held', 'evaluated'] } }, measure: count(), within: 'heldOn' }],
  aliases: ['城市活动场数', '文旅活动'], by: 'series',
});
const Attendance = defineIndicator('grid/attendance', {
  title: { zh: '活动参与人次', en: 'Attendance' }, unit: '万人次', per: 10_000, decimals: 1, owner: 'unit-commerce',
  definition: { zh: '期内城市活动的实到人数之和（演示）。', en: 'Attendance of the events of the period (demonstration).' },
  terms: [{ of: 'city-event', measure: sum('attendance'), within: 'heldOn' }],
  aliases: ['活动人次'], by: 'series',
});

/** The grid desk's figures. */
export const GRID_INDICATORS: readonly Indicator[] = [
  CasesReported, CasesFiled, CasesClosed, HandledInTime, ReworkRate, FiledInTime, PublicReports, CampaignCases, StructuresRemoved, StructuresLeft, CivicScore, EventsHeld, Attendance,
];
