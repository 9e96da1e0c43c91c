import { duty, system } from '#kernel/access/access.ts';
import { readUnit } from '#kernel/access/reading.ts';
import { choice, instant, integer, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { FIELD_SUPERVISORS } from '../supervisors.ts';

/**
 * What came from a phone and could not be taken 外勤退件: the tray in which nothing is lost. It says who did what when, by
 * his own clock and by ours, and why it was refused; what the message said is kept beside it, sealed, until it is settled.
 */
export const FieldRefusal = defineRegister('field-refusal', {
  title: { zh: '外勤退件', en: 'Field tray' },
  name: 'what',
  fields: {
    what: text({ zh: '事项', en: 'What was done' }, { search: 'words', max: 200 }),
    why: longText({ zh: '未接受的原因', en: 'Why it was refused' }, { max: 1000 }),
    worker: reference('staff', { zh: '外勤人员', en: 'Worker' }, { optional: true }),
    workerName: text({ zh: '姓名', en: 'Name of the worker' }, { max: 40 }),
    unit: reference('unit', { zh: '单位', en: 'Unit' }),
    holder: reference('staff', { zh: '转交给', en: 'Handed to' }, { optional: true }),
    claimedAt: instant({ zh: '手机所记时刻', en: 'Done at, by the phone' }),
    clock: choice({ zh: '手机时钟', en: 'Clock of the phone' }, { plausible: ['无异常', 'Plausible'], ahead: ['偏快', 'Ahead'], behind: ['偏慢', 'Behind'] }),
    receivedAt: instant({ zh: '收到时刻', en: 'Received at' }),
    photos: integer({ zh: '照片数', en: 'Photographs' }, { unit: '张', max: 20 }),
    code: text({ zh: '原因代码', en: 'Code' }, { max: 80 }),
    register: text({ zh: '台账', en: 'Register' }, { max: 48 }),
    record: text({ zh: '记录', en: 'Record' }, { max: 64 }),
    device: text({ zh: '设备', en: 'Device' }, { max: 64 }),
    message: text({ zh: '消息', en: 'Message' }, { max: 64 }),
    resentAs: text({ zh: '重新送出为', en: 'Sent again as' }, { optional: true, max: 120 }),
  },
  unit: 'unit',
  // The worker and who took it on keep it in sight when it is settled, too.
  readers: ['worker', 'holder'],
  write: system(),
  read: [readUnit(duty(...FIELD_SUPERVISORS))],
  groups: [
    { title: { zh: '退件', en: 'What was refused' }, fields: ['what', 'why', 'worker', 'workerName', 'unit', 'holder', 'photos'] },
    { title: { zh: '两处时刻', en: 'Both times' }, fields: ['claimedAt', 'clock', 'receivedAt'] },
    { title: { zh: '来源', en: 'Where it came from' }, fields: ['register', 'record', 'code', 'device', 'message', 'resentAs'] },
  ],
  list: ['what', 'workerName', 'why', 'claimedAt', 'receivedAt', 'holder', 'state'],
});
