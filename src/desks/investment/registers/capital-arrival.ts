import { duty } from '#kernel/access/access.ts';
import { choice, date, money, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** Money that an investor has actually put in 到位资金, with its voucher; nothing counts by promise, and no voucher twice. */
export const CapitalArrival = defineRegister('capital-arrival', {
  title: { zh: '到位资金', en: 'Capital arrived' },
  identity: 'voucherNumber',
  fields: {
    name: text({ zh: '摘要', en: 'Subject' }, { search: 'words' }),
    lead: reference('lead', { zh: '招商项目', en: 'Lead' }),
    arrivedOn: date({ zh: '到位日期', en: 'Arrived on' }),
    amount: money({ zh: '金额', en: 'Amount' }, { min: 1 }),
    use: choice({ zh: '用途', en: 'Use' }, { fixed: ['固定资产', 'Fixed assets'], land: ['土地', 'Land'], equipment: ['设备', 'Equipment'], working: ['流动资金', 'Working capital'] }),
    origin: choice({ zh: '资金来源', en: 'Origin' }, { province: ['省内', 'Within the province'], domestic: ['境内省外', 'Other provinces'], foreign: ['境外', 'Abroad'] }),
    voucher: choice({ zh: '凭证', en: 'Voucher' }, { bank: ['银行进账单', 'Bank slip'], invoice: ['发票', 'Invoice'], audit: ['验资报告', 'Capital verification'] }),
    voucherNumber: text({ zh: '凭证编号', en: 'Voucher number' }, { max: 60, search: 'words' }),
    officer: reference('staff', { zh: '经办人', en: 'Officer' }),
    verifiedOn: date({ zh: '核验日期', en: 'Verified on' }, { optional: true }),
    verifiedBy: reference('staff', { zh: '核验人', en: 'Verified by' }, { optional: true }),
  },
  // The head verifies what officers report, so he reports none himself.
  write: duty('investment-officer'),
  list: ['name', 'lead', 'arrivedOn', 'amount', 'origin', 'voucher', 'state'],
});
