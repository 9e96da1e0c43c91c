import { average, count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const OWNER = 'unit-water';

const RingLength = defineIndicator('water/ring-length', {
  open: true,
  title: { zh: '环城水系长度', en: 'Length of the ring of water' }, unit: '公里', decimals: 1, owner: OWNER, better: 'neither',
  definition: { zh: '期末计入环城水系的各河段长度之和。', en: "Sum of the lengths of the reaches counted in the ring at the period's end." },
  terms: [{ of: 'reach', where: { inRing: true }, measure: sum('length'), asOf: 'end' }],
  aliases: ['环城水系', '水系', '主城区环城水系'], by: 'kind',
});
const GreenwayLength = defineIndicator('water/greenway-length', {
  open: true,
  title: { zh: '休闲乐道长度', en: 'Length of greenways' }, unit: '公里', decimals: 1, owner: OWNER,
  definition: { zh: '期末已建成的沿水系休闲乐道长度之和。', en: 'Sum of the lengths of greenways opened before the end of the period.' },
  terms: [{ of: 'greenway', measure: sum('length'), until: 'openedOn' }],
  aliases: ['休闲乐道'], by: 'surface',
});
const Bridges = defineIndicator('water/bridges', {
  open: true,
  title: { zh: '景观桥', en: 'Bridges' }, unit: '座', owner: OWNER,
  definition: { zh: '期末已建成的水系景观桥座数。', en: 'Bridges over the ring built before the end of the period.' },
  terms: [{ of: 'bridge', measure: count(), until: 'builtOn' }],
  aliases: ['迷你版世界名桥', '世界名桥'], by: 'form',
});
const Parks = defineIndicator('water/parks', {
  open: true,
  title: { zh: '生态游园', en: 'Parks' }, unit: '个', owner: OWNER,
  definition: { zh: '期末沿水系已建成的生态游园个数。', en: 'Parks along the water opened before the end of the period.' },
  terms: [{ of: 'park', measure: count(), until: 'openedOn' }],
  aliases: ['游园'], by: 'reach',
});
const LevelInBand = defineIndicator('water/level-in-band', {
  open: true,
  title: { zh: '水位达标率', en: 'Levels within the band' }, unit: '%', value: 'share', decimals: 1, owner: OWNER,
  definition: { zh: '期内水位日报中，水位在控制范围内的占比。', en: 'Share of daily readings in the period whose level lay within the band.' },
  terms: [{ of: 'gauge-reading', where: { inBand: true }, measure: count(), within: 'day' }],
  over: [{ of: 'gauge-reading', measure: count(), within: 'day' }],
  aliases: ['控制水位达标率'], by: 'reach',
});
const MeanFlow = defineIndicator('water/mean-intake', {
  title: { zh: '日均引水流量', en: 'Mean flow taken in' }, unit: '立方米每秒', decimals: 2, owner: OWNER, better: 'neither',
  definition: { zh: '期内引水渠各日流量的平均值（演示）。', en: 'Mean of the daily flows of the intake in the period (demonstration).' },
  terms: [{ of: 'gauge-reading', where: { 'reach.kind': 'intake' }, measure: average('flow'), within: 'day' }],
});
const RingStorage = defineIndicator('water/ring-storage', {
  title: { zh: '环城水系槽蓄量', en: 'Storage of the ring' }, unit: '万立方米', per: 10_000, decimals: 1, owner: OWNER, better: 'neither',
  definition: { zh: '期末计入环城水系的各河段按断面和平均水深推算的蓄水量之和（演示）。', en: "Water held by the ring's reaches at mean depth, reckoned from their sections (demonstration)." },
  terms: [{ of: 'reach', where: { inRing: true }, measure: sum('storage'), asOf: 'end' }],
  aliases: ['槽蓄量'],
});
const RingTurnovers = defineIndicator('water/ring-turnovers', {
  title: { zh: '环城水系换水次数', en: 'Times the ring was renewed' }, unit: '次', value: 'ratio', decimals: 1, owner: OWNER,
  definition: { zh: '期内引水总量除以期末槽蓄量（演示），是全水系平均，不代表每一处都换过水。', en: 'Water taken in during the period over the storage at its end (demonstration): a mean of the whole ring, not of each place.' },
  terms: [{ of: 'gauge-reading', where: { 'reach.kind': 'intake' }, measure: sum('volume'), within: 'day' }],
  over: [{ of: 'reach', where: { inRing: true }, measure: sum('storage'), asOf: 'end' }],
  aliases: ['换水率', '水体置换次数'],
});
const RingResidence = defineIndicator('water/ring-residence', {
  title: { zh: '平均换水周期', en: 'Mean residence of water' }, unit: '天', value: 'ratio', decimals: 1, owner: OWNER, better: 'less',
  definition: { zh: '期末槽蓄量除以期内日均引水量（演示）：水在环城水系中平均停留的天数。', en: 'Storage at the end of the period over the mean daily intake (demonstration): how many days water stays on average.' },
  terms: [{ of: 'reach', where: { inRing: true }, measure: sum('storage'), asOf: 'end' }],
  over: [{ of: 'gauge-reading', where: { 'reach.kind': 'intake' }, measure: average('volume'), within: 'day' }],
  aliases: ['水体停留时间'],
});
const AlarmsInTime = defineIndicator('water/alarms-in-time', {
  title: { zh: '水位预警按时响应率', en: 'Alarms answered in time' }, unit: '%', value: 'share', decimals: 1, owner: OWNER,
  definition: { zh: '期内发生并已响应的水位预警中，在时限内响应的占比。', en: 'Share of alarms raised in the period and answered that were answered in time.' },
  terms: [{ of: 'water-alarm', where: { answeredInTime: true }, measure: count(), within: 'raisedOn' }],
  over: [{ of: 'water-alarm', where: { answeredInTime: { filled: true } }, measure: count(), within: 'raisedOn' }],
  aliases: ['水位预警响应'],
});
const OrdersInTime = defineIndicator('water/orders-in-time', {
  title: { zh: '闸泵调度指令按时执行率', en: 'Gate orders carried out in time' }, unit: '%', value: 'share', decimals: 1, owner: OWNER,
  definition: { zh: '期内下达且未撤回的闸泵调度指令中，在时限内执行的占比。', en: 'Share of gate orders issued in the period and not withdrawn that were carried out in time.' },
  terms: [{ of: 'gate-order', where: { inTime: true, state: 'done' }, measure: count(), within: 'issuedOn' }],
  over: [{ of: 'gate-order', where: { state: { not: 'withdrawn' } }, measure: count(), within: 'issuedOn' }],
  aliases: ['调度指令执行率'], by: 'purpose',
});
const Inspections = defineIndicator('water/inspections', {
  title: { zh: '设施巡检次数', en: 'Asset inspections' }, unit: '次', owner: OWNER,
  definition: { zh: '期内对桥梁、游园、乐道和水工建筑物的巡检次数。', en: 'Inspections of bridges, parks, greenways and structures in the period.' },
  terms: [{ of: 'asset-inspection', measure: count(), within: 'inspectedOn' }],
  aliases: ['水系设施巡检'], by: 'asset',
});
const DefectRate = defineIndicator('water/defects-found', {
  title: { zh: '巡检缺陷发现率', en: 'Inspections that found a defect' }, unit: '%', value: 'share', decimals: 1, owner: OWNER, better: 'neither',
  definition: { zh: '期内设施巡检中发现缺陷的占比。', en: 'Share of inspections in the period that found a defect.' },
  terms: [{ of: 'asset-inspection', where: { result: 'defect' }, measure: count(), within: 'inspectedOn' }],
  over: [{ of: 'asset-inspection', measure: count(), within: 'inspectedOn' }],
  aliases: ['水系设施缺陷发现率'], by: 'asset',
});
const RepairedInTime = defineIndicator('water/repaired-in-time', {
  title: { zh: '设施按期修复率', en: 'Repaired in time' }, unit: '%', value: 'share', decimals: 1, owner: OWNER,
  definition: { zh: '期内修复的设施缺陷中，在各自期限内修复的占比；紧急的按抢修期限。', en: 'Share of defects repaired in the period that were repaired within their limit; urgent ones by theirs.' },
  terms: [
    { of: 'maintenance', where: { inTime: true }, measure: count(), within: 'repairedOn' },
    { of: 'maintenance', where: { urgentInTime: true }, measure: count(), within: 'repairedOn' },
  ],
  over: [
    { of: 'maintenance', where: { inTime: { filled: true } }, measure: count(), within: 'repairedOn' },
    { of: 'maintenance', where: { urgentInTime: { filled: true } }, measure: count(), within: 'repairedOn' },
  ],
  aliases: ['水系设施按期修复率'], by: 'urgency',
});

/** The water desk's figures. */
export const WATER_INDICATORS: readonly Indicator[] = [
  RingLength, GreenwayLength, Bridges, Parks, LevelInBand, MeanFlow, RingStorage, RingTurnovers, RingResidence, AlarmsInTime, OrdersInTime,
  Inspections, DefectRate, RepairedInTime,
];
