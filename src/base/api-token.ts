import { duty } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { choice, date, instant, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A token 接口令牌 by which a program acts for a member of staff within a scope. Its secret stands nowhere; the hash of it
 * stands beside the register (`api_token_secret`).
 */
export const ApiToken = defineRegister('api-token', {
  title: { zh: '接口令牌', en: 'API token' },
  fields: {
    name: text({ zh: '用途', en: 'Purpose' }, { search: 'words', max: 60 }),
    holder: reference('staff', { zh: '代表谁', en: 'Acts for' }),
    grants: rows({ zh: '权限', en: 'Scopes' }, {
      may: choice({ zh: '可以', en: 'May' }, { read: ['查询', 'Read'], write: ['办理', 'Change'], metrics: ['读运行指标', 'Read metrics'] }),
      register: text({ zh: '台账', en: 'Register' }, { optional: true, max: 48 }),
      action: text({ zh: '步骤', en: 'Step' }, { optional: true, max: 48 }),
    }, { max: 100 }),
    until: date({ zh: '有效期至', en: 'Until' }),
    networks: rows({ zh: '限定网段', en: 'Only from networks' }, { network: text({ zh: '网段', en: 'Network' }, { max: 50 }) }, { optional: true, max: 20 }),
    revokedAt: instant({ zh: '吊销时间', en: 'Revoked at' }, { optional: true }),
  },
  takes: [],
  write: duty(ADMINISTRATORS.system),
  read: [readDistrict(duty(ADMINISTRATORS.system, ADMINISTRATORS.security, ADMINISTRATORS.audit))],
  readers: ['holder'],
  list: ['name', 'holder', 'until', 'revokedAt'],
});
