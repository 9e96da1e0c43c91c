import { anyOf, duty, system } from '#kernel/access/access.ts';
import { choice, date, integer, money, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A day of a trade district: how many came, what was sold, which event ran. */
export const TradeDay = defineRegister('trade-day', {
  title: { zh: '商圈日报', en: 'Day of a trade district' },
  fields: {
    name: text({ zh: '日报', en: 'Day' }, { max: 80 }),
    district: reference('trade-district', { zh: '商圈', en: 'Trade district' }, { class: 'public' }),
    day: date({ zh: '日期', en: 'Day' }, { class: 'public' }),
    footfall: integer({ zh: '客流', en: 'Footfall' }, { unit: '人次', class: 'public' }),
    turnover: money({ zh: '营业额', en: 'Turnover' }, { optional: true }),
    dayKind: choice({ zh: '日期类型', en: 'Kind of day' }, { workday: ['工作日', 'Working day'], weekend: ['周末', 'Weekend'], holiday: ['节假日', 'Holiday'] }, { class: 'public' }),
    weather: choice({ zh: '天气', en: 'Weather' }, { fair: ['晴或多云', 'Fair'], rain: ['雨', 'Rain'], snow: ['雪', 'Snow'], heat: ['高温', 'Heat'] }, { class: 'public' }),
    event: text({ zh: '当日活动', en: 'Event' }, { optional: true, class: 'public', max: 60 }),
    source: choice({ zh: '来源', en: 'Source' }, { feed: ['系统接入', 'Feed'], manual: ['人工填报', 'Entered by hand'] }),
    message: text({ zh: '接入报文号', en: 'Message' }, { optional: true, max: 60 }),
  },
  write: anyOf(system(), duty('commerce-officer')),
  list: ['name', 'district', 'day', 'footfall', 'turnover', 'dayKind', 'event', 'source'],
});
