import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, money, person, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A household that is followed after poverty relief 脱贫衔接, so that it doesn't fall back. */
export const Household = defineRegister('household', {
  title: { zh: '防返贫监测帮扶户', en: 'Followed household' },
  restricted: true,
  fields: {
    number: text({ zh: '户编号', en: 'Number' }, { max: 40, search: 'words' }),
    head: person({ zh: '户主', en: 'Head' }),
    community: reference('community', { zh: '社区（村）', en: 'Community' }),
    members: integer({ zh: '人口', en: 'Members' }, { unit: '人', min: 1 }),
    kind: choice({ zh: '对象类别', en: 'Kind' }, {
      relieved: ['稳定脱贫户', 'Relieved, stable'],
      unstable: ['脱贫不稳定户', 'Relieved, unstable'],
      marginal: ['边缘易致贫户', 'On the margin'],
      sudden: ['突发严重困难户', 'In sudden hardship'],
    }, { class: 'sensitive' }),
    incomePerHead: money({ zh: '人均纯收入（年）', en: 'Net income per head, a year' }, { class: 'sensitive' }),
    risk: choice({ zh: '风险', en: 'Risk' }, { none: ['无风险', 'None'], removed: ['风险已消除', 'Removed'], followed: ['监测中', 'Followed'] }, { class: 'sensitive' }),
    needs: longText({ zh: '困难', en: 'Needs' }, { optional: true, class: 'sensitive', max: 500 }),
    measures: longText({ zh: '帮扶措施', en: 'Measures' }, { optional: true, class: 'sensitive', max: 500 }),
    officer: reference('staff', { zh: '帮扶责任人', en: 'Officer' }),
    visitedOn: date({ zh: '最近走访', en: 'Last visited' }),
  },
  name: 'number',
  write: duty('rural-officer'),
  readers: ['officer'],
});
