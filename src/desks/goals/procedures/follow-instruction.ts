import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Instruction } from '../registers/instruction.ts';

/** The duties of those who answer for their units. */
export const HANDLER_DUTIES = [
  'handle-investment', 'handle-projects', 'handle-enterprises', 'handle-commerce', 'handle-services',
  'handle-grid', 'handle-water', 'handle-housing', 'handle-civil', 'handle-emergency',
] as const;

const officer = duty('follow-up-officer');
const handler = duty(...HANDLER_DUTIES);

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
    cancel: { title: { zh: '撤销', en: 'Cancel' }, from: ['issued', 'accepted', 'suspended'], to: 'cancelled', by: officer, reason: true },
  },
  clocks: {
    accept: { title: { zh: '签收时限', en: 'Acceptance' }, limit: workingDays(1), from: ['issued'], until: ['accepted', 'cancelled'], marks: 'acceptedInTime', basis: '本区督查督办工作规则（演示）' },
    answer: { title: { zh: '反馈时限', en: 'Answer' }, limit: workingDays(15), from: ['accepted'], until: ['answered', 'cancelled'], pausedIn: ['suspended'], marks: 'answeredInTime', basis: '本区督查督办工作规则（演示）' },
  },
});
