import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { FinancingRequest } from '../registers/financing-request.ts';

const liaison = duty('finance-liaison');

/** From a request to the lender's answer; the district checks and recommends, the lender decides. */
export const ServeFinancing = defineProcedure('serve-financing', {
  of: FinancingRequest,
  title: { zh: '融资服务', en: 'Serving a financing request' },
  states: {
    raised: { title: { zh: '已提出', en: 'Raised' } },
    checked: { title: { zh: '已核实', en: 'Checked' } },
    recommended: { title: { zh: '已推介', en: 'Recommended' } },
    met: { title: { zh: '已落实', en: 'Met' }, end: true },
    declined: { title: { zh: '未落实', en: 'Declined' }, end: true },
    withdrawn: { title: { zh: '已撤回', en: 'Withdrawn' }, end: true },
  },
  initial: 'raised',
  actions: {
    check: { title: { zh: '核实', en: 'Check' }, from: ['raised'], to: 'checked', by: liaison, form: { security: 'optional' } },
    sendBack: { title: { zh: '退回补充材料', en: 'Send back' }, from: ['checked'], to: 'raised', by: liaison, reason: true },
    recommend: { title: { zh: '推介', en: 'Recommend' }, from: ['checked'], to: 'recommended', by: liaison, form: { channel: 'required', provider: 'required' } },
    tryAnother: { title: { zh: '换一家推介', en: 'Try another' }, from: ['recommended'], to: 'checked', by: liaison, reason: true },
    meet: { title: { zh: '登记落实', en: 'Record that it is met' }, from: ['recommended'], to: 'met', by: liaison, form: { met: 'required', rate: 'required' }, stamps: { metOn: 'day', closedOn: 'day' } },
    decline: { title: { zh: '登记未落实', en: 'Record the refusal' }, from: ['recommended'], to: 'declined', by: liaison, reason: true, stamps: { closedOn: 'day' } },
    withdraw: { title: { zh: '登记撤回', en: 'Record the withdrawal' }, from: ['raised', 'checked', 'recommended'], to: 'withdrawn', by: liaison, reason: true, stamps: { closedOn: 'day' } },
  },
  clocks: {
    recommend: { title: { zh: '推介时限', en: 'Recommending' }, limit: workingDays(10), from: ['raised'], until: ['recommended', 'withdrawn'], marks: 'recommendedInTime', basis: '本区企业融资服务规则（演示）：提出后 10 个工作日内推介' },
  },
});
