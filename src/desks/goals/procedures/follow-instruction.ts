import { anyOf, duty, dutyIn, named } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { SAME } from '#kernel/procedure/move.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Instruction } from '../registers/instruction.ts';

/** The duties of those who answer for their units. */
export const HANDLER_DUTIES = [
  'handle-investment', 'handle-projects', 'handle-enterprises', 'handle-commerce', 'handle-services',
  'handle-grid', 'handle-water', 'handle-housing', 'handle-civil', 'handle-emergency',
] as const;

// Who gave the instruction may do whatever the office does that follows it up.
const officer = anyOf(duty('follow-up-officer'), named('leader'));
const handler = dutyIn('unit', ...HANDLER_DUTIES);

const RULES = '本区督查督办工作规则（演示）';

/** How an instruction is followed: accepted by the unit, answered with evidence, returned or closed by the office. */
export const FollowInstruction = defineProcedure('follow-instruction', {
  of: Instruction,
  title: { zh: '督办', en: 'Following an instruction' },
  states: {
    issued: { title: { zh: '已交办', en: 'Issued' } },
    accepted: { title: { zh: '办理中', en: 'Accepted' } },
    suspended: { title: { zh: '暂缓', en: 'Suspended' } },
    answered: { title: { zh: '已反馈', en: 'Answered' } },
    closed: { title: { zh: '已办结', en: 'Closed' }, end: true },
    cancelled: { title: { zh: '已撤销', en: 'Cancelled' }, end: true },
  },
  initial: 'issued',
  actions: {
    accept: { title: { zh: '签收', en: 'Accept' }, from: ['issued'], to: 'accepted', by: handler, stamps: { handler: 'actor' } },
    answer: {
      title: { zh: '反馈结果', en: 'Answer' },
      from: ['accepted'],
      to: 'answered',
      by: handler,
      form: { answer: 'required', evidence: 'optional' },
      stamps: { answeredOn: 'day' },
    },
    suspend: { title: { zh: '批准暂缓', en: 'Suspend' }, from: ['accepted'], to: 'suspended', by: officer, reason: true },
    resume: { title: { zh: '恢复办理', en: 'Resume' }, from: ['suspended'], to: 'accepted', by: officer },
    sendBack: { title: { zh: '退回重办', en: 'Send back' }, from: ['answered'], to: 'accepted', by: officer, reason: true, stamps: { returned: { value: true } } },
    close: {
      title: { zh: '办结销号', en: 'Close' },
      from: ['answered'],
      to: 'closed',
      by: officer,
      guards: [{ if: { evidence: { filled: true } }, says: { zh: '没有佐证材料，不能销号', en: 'There is no evidence.' } }],
      stamps: { closedOn: 'day' },
    },
    askExtension: { title: { zh: '申请延期', en: 'Ask for more time' }, from: ['accepted'], to: SAME, by: handler, reason: true, move: { kind: 'ask-extension', clock: 'answer' } },
    extend: {
      title: { zh: '同意延期', en: 'Grant more time' }, from: ['accepted'], to: SAME, by: officer, form: { extension: 'required' }, atMost: 2,
      move: { kind: 'grant-extension', clock: 'answer', amount: { field: 'extension', most: 60 }, basis: RULES },
    },
    refuseExtension: { title: { zh: '不同意延期', en: 'Refuse more time' }, from: ['accepted'], to: SAME, by: officer, reason: true, move: { kind: 'refuse-extension', clock: 'answer' } },
    cancel: { title: { zh: '撤销', en: 'Cancel' }, from: ['issued', 'accepted', 'suspended'], to: 'cancelled', by: officer, reason: true },
  },
  clocks: {
    accept: {
      title: { zh: '签收时限', en: 'Acceptance' }, limit: workingDays(1), from: ['issued'], until: ['accepted', 'cancelled'], marks: 'acceptedInTime', basis: RULES,
      escalation: { due: { when: 'due', tells: ['holder', duty('follow-up-officer')] } },
    },
    answer: {
      title: { zh: '反馈时限', en: 'Answer' }, limit: workingDays(15), limitFrom: { amount: 'limitAmount', unit: 'limitUnit' },
      from: ['accepted'], until: ['answered', 'cancelled'], pausedIn: ['suspended'], marks: 'answeredInTime', basis: RULES,
      escalation: {
        near: { when: { before: workingDays(3) }, tells: ['holder'] },
        due: { when: 'due', tells: ['holder', duty('follow-up-officer')] },
        overdue: { when: { after: workingDays(2) }, tells: ['holder', named('leader')] },
      },
    },
  },
});
