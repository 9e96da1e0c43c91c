import { duty } from '#kernel/access/access.ts';
import { choice, choices, date, reference, references, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { DOMAINS } from './inspection-item.ts';

/** An officer in the directory of inspectors, by his enforcement certificate; nobody else inspects. */
export const Inspector = defineRegister('inspector', {
  title: { zh: '执法检查人员名录', en: 'Inspector' },
  identity: 'certificate',
  fields: {
    name: text({ zh: '人员', en: 'Inspector' }, { search: 'words', max: 60 }),
    staff: reference('staff', { zh: '工作人员', en: 'Staff' }),
    body: reference('unit', { zh: '单位', en: 'Body' }, { class: 'public' }),
    certificate: text({ zh: '执法证号（演示）', en: 'Certificate (demonstration)' }, { search: 'exact', pattern: /^DEMO-\d{6}$/ }),
    validUntil: date({ zh: '证件有效期至', en: 'Valid until' }),
    domains: choices({ zh: '执法领域', en: 'Domains' }, DOMAINS, { class: 'public' }),
    recusedFrom: references('operator', { zh: '应当回避的经营主体', en: 'Recused from' }, { optional: true }),
    status: choice({ zh: '状态', en: 'Status' }, { active: ['在册', 'Active'], suspended: ['暂停', 'Suspended'] }),
  },
  unit: 'body',
  write: duty('supervision-planner'),
  list: ['name', 'body', 'certificate', 'validUntil', 'domains', 'status'],
});
