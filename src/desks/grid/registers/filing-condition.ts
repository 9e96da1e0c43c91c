import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A filing condition 立案条件: when a problem of a subclass is filed, by when it is handled, and when it may be closed.
 * Limits are local (GB/T 30428.8 leaves them to the city), so they are dated records and not code.
 */
export const FilingCondition = defineRegister('filing-condition', {
  title: { zh: '立案条件', en: 'Filing condition' },
  identity: 'code',
  fields: {
    name: text({ zh: '小类', en: 'Subclass' }, { search: 'words', class: 'public' }),
    code: text({ zh: '条件编号', en: 'Code' }, { pattern: /^[CE]\d{4}-\d{2}$/, class: 'public', search: 'words', help: { zh: 'C 部件、E 事件，大类小类四位，条件序号两位。', en: 'C for components or E for events, four digits of class, two of the condition.' } }),
    kind: choice({ zh: '部件或事件', en: 'Component or event' }, { component: ['部件', 'Component'], event: ['事件', 'Event'] }, { class: 'public' }),
    family: text({ zh: '大类', en: 'Class' }, { class: 'public' }),
    condition: text({ zh: '立案条件', en: 'Condition' }, { class: 'public', max: 300 }),
    limitAmount: integer({ zh: '处置时限', en: 'Limit' }, { class: 'public', min: 1, max: 400 }),
    limitUnit: choice({ zh: '时限单位', en: 'Unit of the limit' }, {
      'round-the-clock-hours': ['紧急工作时', 'Hours around the clock'], 'natural-days': ['紧急工作日（自然日）', 'Natural days'], 'working-hours': ['工作时', 'Working hours'], 'working-days': ['工作日', 'Working days'],
    }, { class: 'public' }),
    closing: text({ zh: '结案条件', en: 'Closing condition' }, { class: 'public', max: 200 }),
    handler: reference('unit', { zh: '责任单位', en: 'Responsible unit' }, { optional: true, class: 'public' }),
    since: date({ zh: '生效日期', en: 'In force from' }, { class: 'public' }),
    until: date({ zh: '失效日期', en: 'In force until' }, { optional: true, class: 'public' }),
  },
  write: duty('grid-manager'),
  list: ['name', 'code', 'family', 'condition', 'limitAmount', 'limitUnit', 'closing', 'handler'],
});
