import { duty, system } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { instant, integer, longText, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A reading 查看明文 of a masked value: who read which field of which record, when and why. Made by the act of reading
 * and by nothing else (kernel/access/reveal.ts); Personal Information Protection Law 个人信息保护法 arts. 51 and 54 ask
 * for access by need and for audits of it.
 */
export const Reveal = defineRegister('reveal', {
  title: { zh: '查看明文记录', en: 'Reading of a masked value' },
  name: 'field',
  fields: {
    register: text({ zh: '台账', en: 'Register' }, { max: 48 }),
    record: text({ zh: '记录', en: 'Record' }, { max: 64, search: 'words' }),
    version: integer({ zh: '版本', en: 'Version' }),
    field: text({ zh: '字段', en: 'Field' }, { max: 48 }),
    reason: longText({ zh: '事由', en: 'Reason' }, { max: 500 }),
    reader: text({ zh: '查看人', en: 'Reader' }),
    revealedAt: instant({ zh: '查看时间', en: 'Read at' }),
  },
  takes: [],
  write: system(),
  read: [readDistrict(duty(ADMINISTRATORS.audit))],
  list: ['revealedAt', 'reader', 'register', 'record', 'field', 'reason'],
});
