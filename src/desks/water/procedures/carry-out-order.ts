import { duty } from '#kernel/access/access.ts';
import { workingHours } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { GateOrder } from '../registers/gate-order.ts';

const dispatcher = duty('water-dispatcher');
const patrol = duty('water-patrol');

/** How an order to a gate is carried out: issued, set on the spot and reported with the opening that was really set. */
export const CarryOutOrder = defineProcedure('carry-out-order', {
  of: GateOrder,
  title: { zh: '调度指令执行', en: 'Carrying out an order' },
  initial: 'issued',
  states: {
    issued: { title: { zh: '已下达', en: 'Issued' } },
    done: { title: { zh: '已执行', en: 'Carried out' }, end: true },
    stuck: { title: { zh: '无法执行', en: 'Cannot be carried out' } },
    withdrawn: { title: { zh: '撤回', en: 'Withdrawn' }, end: true },
  },
  actions: {
    carryOut: { title: { zh: '执行回报', en: 'Report carried out' }, from: ['issued'], to: 'done', by: patrol, form: { actualOpening: 'required' }, stamps: { carriedOutAt: 'instant' } },
    cannot: { title: { zh: '报告无法执行', en: 'Report that it cannot be done' }, from: ['issued'], to: 'stuck', by: patrol, reason: true },
    reissue: { title: { zh: '重新下达', en: 'Issue again' }, from: ['stuck'], to: 'issued', by: dispatcher, reason: true },
    withdraw: { title: { zh: '撤回', en: 'Withdraw' }, from: ['issued', 'stuck'], to: 'withdrawn', by: dispatcher, reason: true },
  },
  clocks: {
    carryOut: { title: { zh: '执行时限', en: 'Limit for carrying out' }, limit: workingHours(4), from: ['issued'], until: ['done', 'withdrawn'], marks: 'inTime', basis: '本区水系调度规程（演示）：4 工作时内执行' },
  },
});
