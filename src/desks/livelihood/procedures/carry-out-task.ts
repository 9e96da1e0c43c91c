import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { LivelihoodTask } from '../registers/livelihood-task.ts';

const officer = duty('livelihood-officer');
const verifier = duty('task-verifier');

/** How a livelihood task is carried out and accepted; who reports a task done does not accept it. */
export const CarryOutTask = defineProcedure('carry-out-task', {
  of: LivelihoodTask,
  title: { zh: '民生实事办理', en: 'Carrying out a livelihood task' },
  states: {
    planned: { title: { zh: '已分解', en: 'Planned' } },
    underway: { title: { zh: '实施中', en: 'Under way' } },
    submitted: { title: { zh: '待验收', en: 'Awaiting acceptance' } },
    completed: { title: { zh: '已完成', en: 'Completed' }, end: true },
    carriedOver: { title: { zh: '结转下年', en: 'Carried over' }, end: true },
  },
  initial: 'planned',
  actions: {
    begin: { title: { zh: '启动实施', en: 'Begin' }, from: ['planned'], to: 'underway', by: officer },
    submit: { title: { zh: '申请验收', en: 'Submit' }, from: ['underway'], to: 'submitted', by: officer, form: { completed: 'required', proof: 'required' } },
    sendBack: { title: { zh: '退回补证', en: 'Send back' }, from: ['submitted'], to: 'underway', by: verifier, reason: true },
    accept: {
      title: { zh: '验收通过', en: 'Accept' },
      from: ['submitted'],
      to: 'completed',
      by: verifier,
      form: { metTarget: 'required', exceeded: 'required', publicNotice: 'optional' },
      guards: [
        { if: { metTarget: true }, says: { zh: '未达到目标量，不能验收为完成', en: 'The target has not been met.' } },
        { if: { proof: { filled: true } }, says: { zh: '没有完成证明，不能验收', en: 'There is no proof.' } },
      ],
      stamps: { completedOn: 'day' },
    },
    carryOver: { title: { zh: '结转下年', en: 'Carry over' }, from: ['underway', 'submitted'], to: 'carriedOver', by: verifier, reason: true },
  },
  clocks: {
    verify: { title: { zh: '验收时限', en: 'Acceptance' }, limit: workingDays(15), from: ['submitted'], until: ['completed', 'carriedOver'], marks: 'inTime', basis: '本区民生实事督查验收办法（演示）' },
  },
});
