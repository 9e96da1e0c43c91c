import { duty } from '#kernel/access/access.ts';
import { naturalDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { LeaderCase } from '../registers/leader-case.ts';

const officer = duty('petition-officer');
const leader = duty('district-leader');

/** How a case that a leader took on is answered, reported back to the citizen, and closed by the leader. */
export const SettleLeaderCase = defineProcedure('settle-leader-case', {
  of: LeaderCase,
  title: { zh: '领导包案办理', en: 'Settling a case taken on' },
  states: {
    taken: { title: { zh: '办理中', en: 'In hand' } },
    answered: { title: { zh: '已有结果', en: 'Answered' } },
    reported: { title: { zh: '已反馈群众', en: 'Reported back' } },
    closed: { title: { zh: '已办结', en: 'Closed' }, end: true },
  },
  initial: 'taken',
  actions: {
    answer: { title: { zh: '登记办理情况', en: 'Answer' }, from: ['taken'], to: 'answered', by: officer, form: { answer: 'required' } },
    reportBack: { title: { zh: '向群众反馈', en: 'Report back' }, from: ['answered'], to: 'reported', by: officer, form: { accepted: 'required' }, stamps: { reportedOn: 'day' } },
    takeUpAgain: { title: { zh: '群众不认可，重新办理', en: 'Take up again' }, from: ['reported'], to: 'taken', by: leader, reason: true },
    close: { title: { zh: '办结', en: 'Close' }, from: ['reported'], to: 'closed', by: leader, stamps: { closedOn: 'day' } },
  },
  clocks: {
    answer: { title: { zh: '办理期限', en: 'Answer' }, limit: naturalDays(60), from: ['taken'], until: ['closed'], marks: 'answeredInTime', basis: '《信访工作条例》（2022）：自受理之日起六十日内办结' },
  },
});
