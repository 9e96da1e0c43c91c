import { duty } from '#kernel/access/access.ts';
import { choice, date, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** That a project stood in a list of a quarterly batch 三个一批; the entry of the list before it is named, so that rates can be followed. */
export const BatchEntry = defineRegister('batch-entry', {
  title: { zh: '“三个一批”清单', en: 'Entry of a quarterly batch' },
  fields: {
    name: text({ zh: '名称', en: 'Entry' }, { search: 'words', max: 100 }),
    project: reference('project', { zh: '项目', en: 'Project' }),
    batch: text({ zh: '期次', en: 'Batch' }, { pattern: /^\d{4}-Q[1-4]$/, help: { zh: '按季度，如 2024-Q2。', en: 'By quarter, such as 2024-Q2.' } }),
    list: choice({ zh: '清单', en: 'List' }, { signed: ['签约一批', 'Signed'], started: ['开工一批', 'Started'], producing: ['投产一批', 'In production'] }),
    listedOn: date({ zh: '列入日期', en: 'Listed on' }),
    previous: reference('batch-entry', { zh: '上一清单', en: 'Entry before' }, { optional: true }),
    convertedOn: date({ zh: '转入下一清单日期', en: 'Went on to the next list on' }, { optional: true }),
  },
  write: duty('project-officer', 'project-lead'),
  list: ['name', 'batch', 'list', 'listedOn', 'previous', 'convertedOn'],
});
