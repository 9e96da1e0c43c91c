import { duty } from '#kernel/access/access.ts';
import { choice, date, instant, integer, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A case of city management 案卷: from the report on the street to its closing. */
export const CityCase = defineRegister('city-case', {
  title: { zh: '城市管理案卷', en: 'City case' },
  fields: {
    name: text({ zh: '问题', en: 'Problem' }, { search: 'words', class: 'public' }),
    source: choice({ zh: '来源', en: 'Source' }, {
      patrol: ['采集员上报', 'Collector'], public: ['公众上报', 'Public'], hotline: ['12345 转办', '12345 hotline'], video: ['视频发现', 'Video'], leader: ['领导交办', 'Leader'],
    }),
    condition: reference('filing-condition', { zh: '立案条件', en: 'Filing condition' }, { optional: true }),
    campaign: reference('campaign', { zh: '所属专项行动', en: 'Campaign' }, { optional: true }),
    community: reference('community', { zh: '所在社区', en: 'Community' }, { class: 'public' }),
    cell: reference('grid-cell', { zh: '单元网格', en: 'Grid cell' }),
    place: point({ zh: '位置', en: 'Place' }, { class: 'public' }),
    description: longText({ zh: '描述', en: 'Description' }, { max: 500 }),
    photos: integer({ zh: '照片数', en: 'Photographs' }, { unit: '张', max: 20 }),
    reportedOn: date({ zh: '上报日期', en: 'Reported on' }, { class: 'public' }),
    filedOn: date({ zh: '立案日期', en: 'Filed on' }, { optional: true, class: 'public' }),
    handler: reference('unit', { zh: '处置单位', en: 'Handling unit' }, { optional: true, class: 'public' }),
    limitEndsAt: instant({ zh: '处置截止', en: 'To be handled by' }, { optional: true }),
    extended: yesNo({ zh: '曾延期', en: 'Was extended' }, { optional: true }),
    returned: yesNo({ zh: '曾退回', en: 'Was returned' }, { optional: true }),
    reworked: yesNo({ zh: '曾返工', en: 'Was reworked' }, { optional: true }),
    result: longText({ zh: '处置结果', en: 'Result' }, { optional: true, max: 500 }),
    handledAt: instant({ zh: '处置完成', en: 'Handled at' }, { optional: true }),
    inTime: yesNo({ zh: '按期处置', en: 'Handled in time' }, { optional: true }),
    filedInTime: yesNo({ zh: '按时立案', en: 'Filed in time' }, { optional: true }),
    closingMet: yesNo({ zh: '符合结案条件', en: 'Closing condition met' }, { optional: true }),
    closedOn: date({ zh: '结案日期', en: 'Closed on' }, { optional: true, class: 'public' }),
  },
  write: duty('collector', 'case-clerk'),
  list: ['name', 'source', 'community', 'reportedOn', 'handler', 'limitEndsAt', 'inTime', 'state'],
});
