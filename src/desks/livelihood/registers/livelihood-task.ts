import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, measure, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A livelihood task 民生实事 of a year, with its target quantity and the proof that it was reached. */
export const LivelihoodTask = defineRegister('livelihood-task', {
  title: { zh: '民生实事', en: 'Livelihood task' },
  fields: {
    name: text({ zh: '事项', en: 'Task' }, { class: 'public', search: 'words' }),
    source: choice({ zh: '来源', en: 'Source' }, {
      province: ['省定', 'Set by the province'],
      city: ['市定', 'Set by the city'],
      district: ['区自定', 'Set by the district'],
    }, { class: 'public', help: { zh: '管委会没有人民代表大会，区自定事项不称“票决”。', en: 'A committee has no congress: its own tasks are not voted.' } }),
    year: text({ zh: '年度', en: 'Year' }, { pattern: /^\d{4}$/, class: 'public' }),
    target: measure({ zh: '目标量', en: 'Target' }, '', { class: 'public' }),
    measureUnit: text({ zh: '计量单位', en: 'Unit of measure' }, { max: 10, class: 'public' }),
    completed: measure({ zh: '完成量', en: 'Completed' }, '', { optional: true, class: 'public' }),
    unit: reference('unit', { zh: '责任单位', en: 'Responsible unit' }, { class: 'public' }),
    document: text({ zh: '下达文件', en: 'Document' }, { class: 'public' }),
    dueOn: date({ zh: '应完成日期', en: 'Due on' }, { class: 'public' }),
    proof: longText({ zh: '完成证明', en: 'Proof' }, { optional: true, class: 'public', max: 1000 }),
    metTarget: yesNo({ zh: '达到目标量', en: 'Target met' }, { optional: true, class: 'public' }),
    exceeded: yesNo({ zh: '超额完成', en: 'Exceeded' }, { optional: true, class: 'public' }),
    completedOn: date({ zh: '验收完成日期', en: 'Completed on' }, { optional: true, class: 'public' }),
    inTime: yesNo({ zh: '验收及时', en: 'Verified in time' }, { optional: true }),
    publicNotice: text({ zh: '结果公示', en: 'Public notice' }, { optional: true, class: 'public' }),
  },
  unit: 'unit',
  write: duty('livelihood-officer'),
  publication: {
    about: { zh: '每年要办成的民生实事：目标是多少、完成了多少、凭什么算完成。', en: 'What the year promised to residents: the target, how much is done, and the proof.' },
    fields: ['name', 'source', 'year', 'target', 'measureUnit', 'completed', 'unit', 'document', 'dueOn', 'proof', 'metTarget', 'exceeded', 'completedOn', 'publicNotice'],
    list: ['year', 'target', 'completed', 'measureUnit'],
    withState: true,
    order: { field: 'dueOn', newestFirst: true },
  },
  list: ['name', 'source', 'year', 'target', 'completed', 'measureUnit', 'unit', 'state'],
});
