import { duty } from '#kernel/access/access.ts';
import { choice, date, measure, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A day's reading of a gauge, held against the levels that its reach is to keep on that day (judge-level.ts). */
export const GaugeReading = defineRegister('gauge-reading', {
  title: { zh: '水位日报', en: 'Gauge reading' },
  fields: {
    name: text({ zh: '日报', en: 'Reading' }, { search: 'words' }),
    gauge: reference('water-structure', { zh: '测站', en: 'Gauge' }),
    reach: reference('reach', { zh: '河段', en: 'Reach' }),
    day: date({ zh: '日期', en: 'Day' }),
    level: measure({ zh: '水位（演示高程）', en: 'Level (demonstration)' }, '米', { max: 200 }),
    flow: measure({ zh: '日均流量（演示）', en: 'Mean flow (demonstration)' }, '立方米每秒', { optional: true, max: 10_000 }),
    volume: measure({ zh: '日水量（演示）', en: 'Volume of the day (demonstration)' }, '立方米', { optional: true, max: 1e9 }),
    inBand: yesNo({ zh: '在控制水位内', en: 'Within the band' }),
    source: choice({ zh: '来源', en: 'Source' }, { automatic: ['自动', 'Automatic'], manual: ['人工', 'Manual'] }),
  },
  write: duty('water-dispatcher'),
  list: ['name', 'reach', 'day', 'level', 'flow', 'volume', 'inBand', 'source'],
});
