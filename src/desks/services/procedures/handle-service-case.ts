import { anyOf, applicant, duty, system } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { ServiceCase } from '../registers/service-case.ts';

/** An ordinary case: taken in at one window, passed on to the body that decides, given out at the same window. */
export const HandleServiceCase = defineProcedure('handle-service-case', {
  of: ServiceCase,
  title: { zh: '办件', en: 'Service case' },
  initial: 'received',
  states: {
    received: { title: { zh: '收件', en: 'Received' } },
    correcting: { title: { zh: '补正中', en: 'Being corrected' } },
    accepted: { title: { zh: '已受理', en: 'Accepted' } },
    forwarded: { title: { zh: '已转报', en: 'Passed on' } },
    decided: { title: { zh: '已决定', en: 'Decided' } },
    delivered: { title: { zh: '已送达', en: 'Delivered' }, end: true },
    notAccepted: { title: { zh: '不予受理', en: 'Not accepted' }, end: true },
    withdrawn: { title: { zh: '已撤回', en: 'Withdrawn' }, end: true },
  },
  actions: {
    askCorrection: { title: { zh: '一次性告知补正', en: 'Ask for corrections, once' }, from: ['received'], to: 'correcting', by: duty('window'), reason: true, stamps: { corrected: { value: true } } },
    accept: { title: { zh: '受理', en: 'Accept' }, from: ['received', 'correcting'], to: 'accepted', by: duty('window'), stamps: { acceptedOn: 'day' } },
    declineCase: { title: { zh: '不予受理', en: 'Decline' }, from: ['received', 'correcting'], to: 'notAccepted', by: duty('window'), reason: true },
    forward: { title: { zh: '转报', en: 'Pass on' }, from: ['accepted'], to: 'forwarded', by: duty('window'), form: { forwardedTo: 'required' } },
    // The decision is the deciding body's; the hall records its receipt, or the item platform brings it.
    recordDecision: { title: { zh: '登记决定回执', en: 'Record the decision' }, from: ['accepted', 'forwarded'], to: 'decided', by: anyOf(duty('window'), system()), form: { decision: 'required' }, stamps: { decidedOn: 'day' } },
    deliver: { title: { zh: '送达', en: 'Deliver' }, from: ['decided'], to: 'delivered', by: duty('window'), form: { visits: 'required' }, stamps: { deliveredOn: 'day' } },
    withdraw: { title: { zh: '撤回', en: 'Withdraw' }, from: ['received', 'correcting', 'accepted', 'forwarded'], to: 'withdrawn', by: anyOf(applicant(1), duty('window')), reason: true },
  },
  clocks: {
    notice: { title: { zh: '一次告知期限', en: 'Time to tell what is missing' }, limit: workingDays(5), from: ['received'], until: ['accepted', 'correcting', 'notAccepted', 'withdrawn'], marks: 'toldInTime', basis: '《行政许可法》第三十二条、第八十二条' },
    decision: { title: { zh: '办结期限', en: 'Time to decide' }, limit: workingDays(20), from: ['accepted'], until: ['decided', 'withdrawn'], marks: 'decidedInTime', basis: '《行政许可法》第四十二条、第八十二条（一般期限；事项另有规定的从其规定）' },
  },
});
