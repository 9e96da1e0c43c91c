import { duty } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { instant, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A subscription 变更推送 by which another system is told of changes, as far as the member of staff sees them for whom it
 * acts. Its secret stands beside the register (`webhook_secret`), wrapped by the master key.
 */
export const Webhook = defineRegister('webhook', {
  title: { zh: '变更推送', en: 'Webhook' },
  fields: {
    name: text({ zh: '用途', en: 'Purpose' }, { search: 'words', max: 60 }),
    holder: reference('staff', { zh: '代表谁', en: 'Acts for' }),
    address: text({ zh: '地址', en: 'Address' }, { max: 300 }),
    changes: rows({ zh: '推送哪些变更', en: 'Changes' }, {
      register: text({ zh: '台账', en: 'Register' }, { max: 48 }),
      act: text({ zh: '步骤', en: 'Step' }, { optional: true, max: 48 }),
    }, { max: 100 }),
    withRecord: yesNo({ zh: '附记录内容', en: 'With the record' }),
    secretMadeAt: instant({ zh: '密钥更换时间', en: 'Secret made at' }),
    stoppedAt: instant({ zh: '停用时间', en: 'Stopped at' }, { optional: true }),
  },
  takes: [],
  write: duty(ADMINISTRATORS.system),
  read: [readDistrict(duty(ADMINISTRATORS.system, ADMINISTRATORS.security, ADMINISTRATORS.audit))],
  readers: ['holder'],
  list: ['name', 'holder', 'address', 'stoppedAt'],
});
