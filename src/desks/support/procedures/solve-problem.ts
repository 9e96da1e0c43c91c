import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { EnterpriseProblem } from '../registers/enterprise-problem.ts';

/** The bodies' officers who answer problems, a duty for each body. */
export const ANSWER_DUTIES = ['answer-enterprises', 'answer-finance', 'answer-projects', 'answer-tax', 'answer-market', 'answer-housing', 'answer-land'] as const;

/** From a problem raised to its closing by the enterprise that raised it. */
export const SolveProblem = defineProcedure('solve-problem', {
  of: EnterpriseProblem,
  title: { zh: '企业问题办理', en: "Solving an enterprise's problem" },
  initial: 'raised',
  states: {
    raised: { title: { zh: '已提出', en: 'Raised' } },
    assigned: { title: { zh: '已交办', en: 'Assigned' } },
    returned: { title: { zh: '已退回', en: 'Returned' } },
    answered: { title: { zh: '已答复，待企业确认', en: 'Answered, to be confirmed' } },
    closed: { title: { zh: '办结', en: 'Closed' }, end: true },
    explained: { title: { zh: '解释说明（超出权限）', en: "Explained, beyond the district's power" }, end: true },
    withdrawn: { title: { zh: '企业撤回', en: 'Withdrawn' }, end: true },
  },
  actions: {
    assign: { title: { zh: '交办', en: 'Assign' }, from: ['raised', 'returned'], to: 'assigned', by: duty('support-clerk'), form: { body: 'required' } },
    sendBack: { title: { zh: '退回', en: 'Send back' }, from: ['assigned'], to: 'returned', by: duty(...ANSWER_DUTIES), reason: true },
    answer: { title: { zh: '答复', en: 'Answer' }, from: ['assigned'], to: 'answered', by: duty(...ANSWER_DUTIES), form: { answer: 'required' }, stamps: { answeredOn: 'day' } },
    confirm: { title: { zh: '企业确认办结', en: 'Confirm and close' }, from: ['answered'], to: 'closed', by: applicant(1), form: { satisfaction: 'required' }, stamps: { closedOn: 'day' } },
    // An answer that solves nothing goes back to the body; the first answer keeps its mark.
    rework: { title: { zh: '重办', en: 'Have it reworked' }, from: ['answered'], to: 'assigned', by: anyOf(applicant(1), duty('support-clerk')), form: { reworks: 'required' }, reason: true },
    explain: { title: { zh: '解释说明', en: 'Explain' }, from: ['assigned', 'answered'], to: 'explained', by: duty('support-clerk'), reason: true },
    withdraw: { title: { zh: '撤回', en: 'Withdraw' }, from: ['raised', 'assigned', 'returned'], to: 'withdrawn', by: anyOf(applicant(1), duty('support-clerk')), reason: true },
  },
  clocks: {
    assignment: { title: { zh: '交办期限', en: 'Time to assign' }, limit: workingDays(1), from: ['raised'], until: ['assigned', 'withdrawn'], marks: 'assignedInTime', basis: '本区服务企业工作机制（演示）：1 个工作日内交办' },
    answer: {
      title: { zh: '答复期限', en: 'Time to answer' }, limit: workingDays(10), from: ['assigned'], until: ['answered', 'explained', 'withdrawn'], marks: 'answeredInTime',
      basis: '本区服务企业工作机制（演示）：10 个工作日内答复',
      escalation: { near: { when: { before: workingDays(2) }, tells: ['holder'] }, due: { when: 'due', tells: ['holder', duty('support-clerk')] } },
    },
  },
});
