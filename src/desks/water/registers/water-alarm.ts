import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, measure, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An alarm: a level has left its band. Days on end out of the band are one alarm. */
export const WaterAlarm = defineRegister('water-alarm', {
  title: { zh: '水位预警', en: 'Level alarm' },
  fields: {
    name: text({ zh: '预警', en: 'Alarm' }, { search: 'words' }),
    reading: reference('gauge-reading', { zh: '触发日报', en: 'Reading that raised it' }),
    reach: reference('reach', { zh: '河段', en: 'Reach' }),
    side: choice({ zh: '方向', en: 'Side' }, { low: ['低于下限', 'Below'], high: ['高于上限', 'Above'] }),
    raisedOn: date({ zh: '发生日期', en: 'Raised on' }),
    beyond: measure({ zh: '偏离', en: 'Beyond the band by' }, '米', { max: 20 }),
    cause: choice({ zh: '原因', en: 'Cause' }, {
      rain: ['降雨', 'Rain'], intake: ['引水不足', 'Too little taken in'], gate: ['闸门操作', 'Gate'], repair: ['检修', 'Repair'], instrument: ['仪器故障', 'Instrument'],
    }, { optional: true }),
    measures: longText({ zh: '处置措施', en: 'Measures' }, { optional: true, max: 500 }),
    answeredInTime: yesNo({ zh: '按时响应', en: 'Answered in time' }, { optional: true }),
    clearedOn: date({ zh: '解除日期', en: 'Cleared on' }, { optional: true }),
  },
  write: duty('water-dispatcher'),
  list: ['name', 'reach', 'side', 'raisedOn', 'beyond', 'cause', 'answeredInTime', 'state'],
});
