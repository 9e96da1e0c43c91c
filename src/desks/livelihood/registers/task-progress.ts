import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, measure, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A monthly report on how far a livelihood task has come. */
export const TaskProgress = defineRegister('task-progress', {
  title: { zh: '民生实事进度', en: 'Progress of a livelihood task' },
  fields: {
    name: text({ zh: '期次', en: 'Report' }),
    task: reference('livelihood-task', { zh: '民生实事', en: 'Task' }, { class: 'public' }),
    reportedOn: date({ zh: '填报日期', en: 'Reported on' }, { class: 'public' }),
    completed: measure({ zh: '累计完成量', en: 'Completed so far' }, '', { class: 'public' }),
    pace: choice({ zh: '进度', en: 'Pace' }, { ahead: ['快于序时', 'Ahead'], 'on-time': ['符合序时', 'On time'], behind: ['滞后', 'Behind'] }, { class: 'public' }),
    remark: longText({ zh: '情况说明', en: 'Remark' }, { optional: true, max: 1000 }),
    proof: text({ zh: '佐证材料', en: 'Proof' }, { optional: true }),
  },
  write: duty('livelihood-officer'),
});
