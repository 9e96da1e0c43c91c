import { duty } from '#kernel/access/access.ts';
import { choice, date, money, percent, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A match of an enterprise that needs money with a bank. */
export const BankMatch = defineRegister('bank-match', {
  title: { zh: '银企对接', en: 'Bank match' },
  fields: {
    name: text({ zh: '对接事项', en: 'Match' }, { search: 'words', max: 120 }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }),
    bank: text({ zh: '银行', en: 'Bank' }, { search: 'words', max: 60 }),
    meeting: reference('weekly-meeting', { zh: '银企对接会', en: 'Meeting' }, { optional: true }),
    purpose: choice({ zh: '用途', en: 'Purpose' }, { working: ['流动资金', 'Working capital'], equipment: ['设备购置', 'Equipment'], project: ['项目建设', 'Project'] }),
    wanted: money({ zh: '需求金额', en: 'Amount wanted' }),
    matchedOn: date({ zh: '对接日期', en: 'Matched on' }),
    granted: money({ zh: '授信金额', en: 'Amount granted' }, { optional: true }),
    rate: percent({ zh: '年利率', en: 'Yearly rate' }, { optional: true, min: 0, max: 36 }),
    grantedOn: date({ zh: '授信日期', en: 'Granted on' }, { optional: true }),
  },
  write: duty('support-clerk'),
  list: ['name', 'bank', 'purpose', 'wanted', 'matchedOn', 'granted', 'grantedOn', 'state'],
});
