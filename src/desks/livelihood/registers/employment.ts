import { duty } from '#kernel/access/access.ts';
import { choice, date, identityNumber, person, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A real-name registration of somebody newly employed in the town. A person counts once a year. */
export const Employment = defineRegister('employment', {
  title: { zh: '城镇就业实名登记', en: 'Employment registration' },
  fields: {
    number: text({ zh: '登记号', en: 'Number' }, { max: 40, search: 'words' }),
    name: person({ zh: '姓名', en: 'Name' }),
    identity: identityNumber({ zh: '身份证号', en: 'Identity number' }, { search: 'exact' }),
    kind: choice({ zh: '就业形式', en: 'Kind' }, {
      employer: ['单位就业', 'Employed by a body'],
      'self-employed': ['个体经营', 'Self-employed'],
      'public-post': ['公益性岗位', 'Public-interest post'],
      flexible: ['灵活就业', 'Flexible work'],
    }),
    group: choice({ zh: '人员类别', en: 'Group' }, {
      ordinary: ['普通人员', 'Ordinary'],
      graduate: ['高校毕业生', 'Graduate'],
      unemployed: ['失业人员再就业', 'Unemployed, employed again'],
      'hard-to-place': ['就业困难人员', 'Hard to place'],
      returning: ['返乡人员', 'Returned home'],
    }),
    employer: text({ zh: '就业单位', en: 'Employer' }, { optional: true }),
    community: reference('community', { zh: '所在社区', en: 'Community' }),
    basis: choice({ zh: '登记依据', en: 'Basis' }, { insurance: ['社会保险参保', 'Social insurance'], registration: ['就业登记', 'Employment registration'], licence: ['个体登记', 'Trader registration'] }),
    registeredOn: date({ zh: '登记日期', en: 'Registered on' }),
    counted: yesNo({ zh: '计入新增就业', en: 'Counted' }, { help: { zh: '同一人年度内只计一次，核减须说明原因。', en: 'One person counts once a year; what is struck out has a reason.' } }),
    exclusion: choice({ zh: '核减原因', en: 'Why struck out' }, { duplicate: ['年度内重复登记', 'Registered twice in the year'], rural: ['不属城镇就业', 'Not in the town'], void: ['登记有误', 'Entered wrongly'] }, { optional: true }),
  },
  name: 'number',
  write: duty('employment-officer'),
  list: ['number', 'name', 'kind', 'group', 'community', 'registeredOn', 'counted'],
});
