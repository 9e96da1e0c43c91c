import { average, count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const OWNER = 'unit-water';

const RingLength = defineIndicator('water/ring-length', {
  title: { zh: '环城水系长度', en: 'Length of the ring of water' }, unit: '公里', decimals: 1, owner: OWNER, better: 'neither',
  definition: { zh: '期末计入环城水系的各河段长度之和。', en: "Sum of the lengths of the reaches counted in the ring at the period's end." },
  terms: [{ of: 'reach', where: { inRing: true }, measure: sum('length'), asOf: 'end' }],
  aliases: ['环城水系', '水系', '主城区环城水系'], by: 'kind',
});
const GreenwayLength = defineIndicator('water/greenway-length', {
  title: { zh: '休闲乐道长度', en: 'Length of greenways' }, unit: '公里', decimals: 1, owner: OWNER,
  definition: { zh: '期末已建成的沿水系休闲乐道长度之和。', en: 'Sum of the lengths of greenways opened before the end of the period.' },
  terms: [{ of: 'greenway', measure: sum('length'), until: 'openedOn' }],
  aliases: ['休闲乐道'], by: 'surface',
});
const Bridges = defineIndicator('water/bridges', {
  title: { zh: '景观桥', en: 'Bridges' }, unit: '座', owner: OWNER,
  definition: { zh: '期末已建成的水系景观桥座数。', en: 'Bridges over the ring built before the end of the period.' },
  terms: [{ of: 'bridge', measure: count(), until: 'builtOn' }],
  aliases: ['迷你版世界名桥', '世界名桥'], by: 'form',
});
const Parks = defineIndicator('water/parks', {
  title: { zh: '生态游园', en: 'Parks' }, unit: '个', owner: OWNER,
  definition: { zh: '期末沿水系已建成的生态游园个数。', en: 'Parks along the water opened before the end of the period.' },
  terms: [{ of: 'park', measure: count(), until: 'openedOn' }],
  aliases: ['游园'], by: 'community',
});
const LevelInBand = defineIndicator('water/level-in-band', {
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
  aliases: ['澧河引水流量'],
});
const Inspections = defineIndicator('water/inspections', {
  title: { zh: '设施巡检次数', en: 'Asset inspections' }, unit: '次', owner: OWNER,
  definition: { zh: '期内对桥梁、游园、乐道和水工建筑物的巡检次数。', en: 'Inspections of bridges, parks, greenways and structures in the period.' },
  terms: [{ of: 'asset-inspection', measure: count(), within: 'inspectedOn' }],
  aliases: ['水系设施巡检'], by: 'asset',
});
const RepairedInTime = defineIndicator('water/repaired-in-time', {
  title: { zh: '设施按期修复率', en: 'Repaired in time' }, unit: '%', value: 'share', decimals: 1, owner: OWNER,
  definition: { zh: '期内修复的设施缺陷中，在期限内修复的占比。', en: 'Share of defects repaired in the period that were repaired in time.' },
  terms: [{ of: 'maintenance', where: { inTime: true }, measure: count(), within: 'repairedOn' }],
  over: [{ of: 'maintenance', where: { inTime: { filled: true } }, measure: count(), within: 'repairedOn' }],
  aliases: ['水系设施按期修复率'],
});

/** The water desk's figures. */
export const WATER_INDICATORS: readonly Indicator[] = [RingLength, GreenwayLength, Bridges, Parks, LevelInBand, MeanFlow, Inspections, RepairedInTime];
