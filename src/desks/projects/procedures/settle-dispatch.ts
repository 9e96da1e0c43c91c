import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { ProjectDispatch } from '../registers/project-dispatch.ts';

const officer = duty('project-officer');
const lead = duty('project-lead');

/** From a matter raised at the weekly meeting to its being struck off; who reports it settled does not strike it off. */
export const SettleDispatch = defineProcedure('settle-dispatch', {
  of: ProjectDispatch,
  title: { zh: '项目调度销号', en: 'Settling a dispatch' },
  states: {
    raised: { title: { zh: '已提出', en: 'Raised' } },
    assigned: { title: { zh: '已交办', en: 'Assigned' } },
    reported: { title: { zh: '已报告', en: 'Reported' } },
    closed: { title: { zh: '已销号', en: 'Struck off' }, end: true },
    cancelled: { title: { zh: '已取消', en: 'Cancelled' }, end: true },
  },
  initial: 'raised',
  actions: {
    assign: { title: { zh: '交办', en: 'Assign' }, from: ['raised'], to: 'assigned', by: lead, form: { unit: 'required', dueOn: 'required' } },
    report: { title: { zh: '报告结果', en: 'Report' }, from: ['assigned'], to: 'reported', by: officer, form: { answer: 'required' } },
    sendBack: { title: { zh: '退回重办', en: 'Send back' }, from: ['reported'], to: 'assigned', by: lead, reason: true, stamps: { reworked: { value: true } } },
    close: { title: { zh: '销号', en: 'Strike off' }, from: ['reported'], to: 'closed', by: lead, stamps: { closedOn: 'day' } },
    cancel: { title: { zh: '取消', en: 'Cancel' }, from: ['raised', 'assigned'], to: 'cancelled', by: lead, reason: true },
  },
  clocks: {
    report: {
      title: { zh: '报告时限', en: 'Report' }, limit: workingDays(5), from: ['assigned'], until: ['reported', 'cancelled'], marks: 'reportedInTime', basis: '项目建设周例会工作规则（演示）：交办后 5 个工作日内，于下次例会通报',
      escalation: { near: { when: { before: workingDays(1) }, tells: ['holder'] }, due: { when: 'due', tells: ['holder', lead] } },
    },
  },
});
