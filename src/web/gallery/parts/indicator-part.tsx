import type { ReactNode } from 'react';
import { IndicatorRow } from '#furniture/indicator/indicator-row.tsx';
import { LineChart } from '#furniture/indicator/line-chart.tsx';
import { Sparkline } from '#furniture/indicator/sparkline.tsx';
import { TargetBar } from '#furniture/indicator/target-bar.tsx';
import type { IndicatorWire } from '#kernel/desk/wire.ts';
import { Sample } from '../sample.tsx';

const months = (values: readonly (number | null)[]): IndicatorWire['months'] => values.map((value, index) => ({ period: `2024-${String(index + 1).padStart(2, '0')}`, value }));
const UP = [3, 4, 4, 6, 7, 9, 8, 10, 12, 12, 14, 15];
const GAPS = [3, null, null, 6, 7, null, 8, 10];

const BASE: IndicatorWire = {
  id: 'gallery/up', desk: 'gallery', chapter: 'industry', title: { zh: '新增规模以上工业企业', en: 'New enterprises above scale' }, unit: '家', definition: { zh: '当年新入库的规模以上工业企业数', en: 'Those that entered in the year' }, owner: { id: 'u-1', name: '经济发展局' },
  better: 'more', decimals: 0, period: '2024', value: 15, numerator: 15, denominator: null, target: 20, lastYear: 12, evidence: { count: 15 }, months: months(UP),
};

const ROWS: readonly (readonly [string, Partial<IndicatorWire>])[] = [
  ['未达目标，比去年多', {}],
  ['已达目标', { value: 24 }],
  ['越少越好，变坏', { title: { zh: '超期办件', en: 'Overdue' }, better: 'less', value: 7, target: 0, lastYear: 3, unit: '件' }],
  ['没有目标，没有去年', { target: null, lastYear: null, months: [] }],
  ['没有值', { value: null, numerator: null, months: months(GAPS) }],
  ['长名与大数', { title: { zh: '城乡一体化示范区规模以上工业企业中高新技术产业增加值占比较上年同期提高的百分点', en: 'Long' }, value: 123_456_789.25, decimals: 2, unit: '万元', lastYear: 99_000_000 }],
  ['样本太少，不公布', { value: null, numerator: null, suppressed: true, months: [] }],
];

/** Figures: as rows, as lines, and their small parts. */
export function IndicatorPart(): ReactNode {
  return (
    <>
      <div className="gallery-narrow">{ROWS.map(([title, more]) => <Sample key={title} title={title}><IndicatorRow indicator={{ ...BASE, ...more }} /></Sample>)}</div>
      <Sample title="折线，有目标"><LineChart title="新增规模以上工业企业" unit="家" decimals={0} points={months(UP)} target={20} /></Sample>
      <Sample title="折线，有缺月"><LineChart title="缺月" unit="家" decimals={0} points={months(GAPS)} /></Sample>
      <Sample title="小折线"><Sparkline values={UP} label="升" /> <Sparkline values={GAPS} label="缺" /> <Sparkline values={[]} label="空" /> <Sparkline values={[5]} label="一点" /></Sample>
      <Sample title="目标条"><div className="gallery-narrow"><TargetBar value={5} target={20} better="more" /><br /><TargetBar value={25} target={20} better="more" /><br /><TargetBar value={3} target={0} better="less" /><br /><TargetBar value={null} target={null} better="more" /></div></Sample>
    </>
  );
}
