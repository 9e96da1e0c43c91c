import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, money, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** The repair of a defect that an inspection found. */
export const Maintenance = defineRegister('maintenance', {
  title: { zh: '设施养护', en: 'Maintenance' },
  fields: {
    name: text({ zh: '缺陷', en: 'Defect' }, { search: 'words' }),
    inspection: reference('asset-inspection', { zh: '来自巡检', en: 'Found by' }),
    urgency: choice({ zh: '紧急程度', en: 'Urgency' }, { ordinary: ['一般', 'Ordinary'], urgent: ['紧急', 'Urgent'] }),
    foundOn: date({ zh: '发现日期', en: 'Found on' }),
    contractor: text({ zh: '养护单位', en: 'Contractor' }, { optional: true }),
    secured: longText({ zh: '临时防护', en: 'Made safe by' }, { optional: true, max: 300 }),
    work: longText({ zh: '维修内容', en: 'Work done' }, { optional: true, max: 500 }),
    cost: money({ zh: '费用', en: 'Cost' }, { optional: true }),
    repairedOn: date({ zh: '修复日期', en: 'Repaired on' }, { optional: true }),
    inTime: yesNo({ zh: '按期修复（一般）', en: 'Repaired in time (ordinary)' }, { optional: true }),
    urgentInTime: yesNo({ zh: '按期修复（紧急）', en: 'Repaired in time (urgent)' }, { optional: true }),
    returned: yesNo({ zh: '曾验收不合格', en: 'Was returned' }, { optional: true }),
    verifiedOn: date({ zh: '验收日期', en: 'Verified on' }, { optional: true }),
  },
  write: duty('water-patrol'),
  list: ['name', 'urgency', 'foundOn', 'contractor', 'repairedOn', 'inTime', 'urgentInTime', 'state'],
});
