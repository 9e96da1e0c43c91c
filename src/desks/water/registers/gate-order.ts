import { duty } from '#kernel/access/access.ts';
import { choice, date, instant, longText, measure, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An order 调度指令 to set a gate or a pump: what is to be opened how far, why, and what was done. */
export const GateOrder = defineRegister('gate-order', {
  title: { zh: '闸泵调度指令', en: 'Gate order' },
  fields: {
    name: text({ zh: '指令', en: 'Order' }, { search: 'words' }),
    structure: reference('water-structure', { zh: '闸泵', en: 'Structure' }),
    purpose: choice({ zh: '目的', en: 'Purpose' }, { diversion: ['引水换水', 'Diversion'], flood: ['防汛泄水', 'Flood'], level: ['水位调节', 'Level'], circulation: ['内循环', 'Circulation'], repair: ['检修', 'Repair'] }),
    alarm: reference('water-alarm', { zh: '应对预警', en: 'Answers the alarm' }, { optional: true }),
    opening: measure({ zh: '指令开度', en: 'Opening ordered' }, '米', { max: 10 }),
    issuedOn: date({ zh: '下达日期', en: 'Issued on' }),
    note: longText({ zh: '要求', en: 'What is asked' }, { optional: true, max: 300 }),
    actualOpening: measure({ zh: '实际开度', en: 'Opening set' }, '米', { optional: true, max: 10 }),
    carriedOutAt: instant({ zh: '执行时间', en: 'Carried out at' }, { optional: true }),
    inTime: yesNo({ zh: '按时执行', en: 'In time' }, { optional: true }),
  },
  write: duty('water-dispatcher'),
  list: ['name', 'structure', 'purpose', 'opening', 'issuedOn', 'actualOpening', 'inTime', 'state'],
});
