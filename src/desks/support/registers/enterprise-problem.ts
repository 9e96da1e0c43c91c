import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { LIAISON_DUTIES } from './visit.ts';

/** A problem 企业诉求 that an operator raised; only the operator's own confirmation closes it. */
export const EnterpriseProblem = defineRegister('enterprise-problem', {
  title: { zh: '企业问题', en: 'Problem of an enterprise' },
  fields: {
    name: text({ zh: '问题', en: 'Problem' }, { search: 'words', max: 120 }),
    operator: reference('operator', { zh: '经营主体', en: 'Operator' }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      finance: ['融资', 'Finance'], labour: ['用工', 'Labour'], premises: ['用地和场所', 'Land and premises'], policy: ['政策兑现', 'Policy payments'],
      licence: ['证照办理', 'Licences'], utilities: ['水电气网', 'Utilities'], surroundings: ['周边环境', 'Surroundings'], tax: ['涉税', 'Tax'], other: ['其他', 'Other'],
    }),
    source: choice({ zh: '来源', en: 'Source' }, {
      meeting: ['服务企业周例会', 'Weekly meeting'], visit: ['走访', 'Visit'], online: ['网上提交', 'Online'], bank: ['银企对接会', 'Bank meeting'],
    }),
    meeting: reference('weekly-meeting', { zh: '提出的会议', en: 'Meeting at which it was raised' }, { optional: true }),
    raisedOn: date({ zh: '提出日期', en: 'Raised on' }),
    description: longText({ zh: '问题描述', en: 'Description' }, { max: 1000 }),
    body: reference('unit', { zh: '责任单位', en: 'Body in charge' }, { optional: true }),
    assignedInTime: yesNo({ zh: '按时交办', en: 'Assigned in time' }, { optional: true }),
    answer: longText({ zh: '办理答复', en: 'Answer' }, { optional: true, max: 1000 }),
    answeredOn: date({ zh: '答复日期', en: 'Answered on' }, { optional: true }),
    answeredInTime: yesNo({ zh: '按时答复', en: 'Answered in time' }, { optional: true }),
    reworks: integer({ zh: '重办次数', en: 'Times reworked' }, { optional: true, max: 9, unit: '次' }),
    satisfaction: choice({ zh: '企业评价', en: "Enterprise's judgement" }, { satisfied: ['满意', 'Satisfied'], fair: ['基本满意', 'Fairly satisfied'], dissatisfied: ['不满意', 'Dissatisfied'] }, { optional: true }),
    closedOn: date({ zh: '办结日期', en: 'Closed on' }, { optional: true }),
  },
  write: anyOf(applicant(1), duty('support-clerk', ...LIAISON_DUTIES)),
  list: ['name', 'kind', 'source', 'raisedOn', 'body', 'answeredInTime', 'closedOn', 'state'],
});
