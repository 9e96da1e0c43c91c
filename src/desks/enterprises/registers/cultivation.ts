import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, money, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { SCALE_CLASSES, SERVICE_GROUPS } from '../scale-class.ts';
import { BASES } from './annual-finance.ts';

/** An enterprise in the cultivation pool 培育库: how far it is from its threshold, as at the last look. */
export const Cultivation = defineRegister('cultivation', {
  title: { zh: '“准四上”培育库', en: 'Cultivation pool' },
  fields: {
    name: text({ zh: '培育对象', en: 'Enterprise' }, { search: 'words', max: 140 }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }),
    scale: choice({ zh: '“四上”专业', en: 'Class of 四上' }, SCALE_CLASSES),
    serviceGroup: choice({ zh: '服务业门类', en: 'Group of services' }, SERVICE_GROUPS, { optional: true }),
    officer: reference('staff', { zh: '培育专员', en: 'Officer' }),
    joinedOn: date({ zh: '入培育库日期', en: 'Joined on' }),
    basis: choice({ zh: '数据口径', en: 'Basis' }, BASES, { help: { zh: '税务口径或企业自愿提供，非统计数据。', en: 'Tax basis or volunteered; not statistics.' } }),
    lookedOn: date({ zh: '最近测算日期', en: 'Looked at on' }),
    standard: text({ zh: '所用入库标准', en: 'Standard used' }),
    threshold: money({ zh: '入库标准', en: 'Threshold' }, { optional: true, class: 'public' }),
    revenue: money({ zh: '本年累计营业收入', en: 'Revenue of the year so far' }, { class: 'sensitive' }),
    forecast: money({ zh: '全年预计', en: 'Forecast for the year' }, { class: 'sensitive' }),
    distance: money({ zh: '距标准', en: 'Missing to the threshold' }, { optional: true, class: 'sensitive' }),
    light: choice({ zh: '亮灯', en: 'Light' }, { green: ['绿灯：已达标', 'Reached'], yellow: ['黄灯：预计达标', 'Forecast to be reached'], red: ['红灯：有差距', 'Not reached'], grey: ['灰灯：看资质或开发经营活动', 'Not by revenue'] }),
    measures: longText({ zh: '帮扶措施', en: 'What is done for it' }, { optional: true, max: 500 }),
    leftOn: date({ zh: '出培育库日期', en: 'Left on' }, { optional: true }),
    leftAs: choice({ zh: '出库原因', en: 'Why it left' }, { listed: ['已入“四上”库', 'Listed'], 'fell-away': ['差距过大，暂缓培育', 'Fell too far behind'], closed: ['注销', 'Closed'], moved: ['迁出', 'Moved away'] }, { optional: true }),
  },
  write: duty('enterprise-officer'),
  list: ['name', 'scale', 'light', 'revenue', 'distance', 'forecast', 'officer', 'lookedOn'],
  groups: [
    { title: { zh: '培育对象', en: 'Enterprise' }, fields: ['name', 'operator', 'scale', 'serviceGroup', 'officer', 'joinedOn', 'measures', 'leftOn', 'leftAs'] },
    { title: { zh: '测算（税务口径，非统计数据）', en: 'Reckoning (tax basis, not statistics)' }, fields: ['basis', 'lookedOn', 'standard', 'threshold', 'revenue', 'forecast', 'distance', 'light'] },
  ],
});
