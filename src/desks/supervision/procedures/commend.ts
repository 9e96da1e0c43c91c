import { duty } from '#kernel/access/access.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Commendation } from '../registers/commendation.ts';

/** From a nomination through public notice and objections to the decision. */
export const Commend = defineProcedure('commend', {
  of: Commendation,
  title: { zh: '诚信经营主体表彰', en: 'Commendation' },
  initial: 'nominated',
  states: {
    nominated: { title: { zh: '已推荐', en: 'Nominated' } },
    reviewed: { title: { zh: '已审核', en: 'Reviewed' } },
    noticed: { title: { zh: '公示中', en: 'Under public notice' } },
    objected: { title: { zh: '有异议，核查中', en: 'Objected to' } },
    commended: { title: { zh: '已表彰', en: 'Commended' }, end: true },
    rejected: { title: { zh: '不予表彰', en: 'Rejected' }, end: true },
  },
  actions: {
    review: { title: { zh: '审核', en: 'Review' }, from: ['nominated'], to: 'reviewed', by: duty('credit-officer'), form: { review: 'required' } },
    notice: { title: { zh: '公示', en: 'Publish the notice' }, from: ['reviewed', 'objected'], to: 'noticed', by: duty('credit-officer'), stamps: { noticedOn: 'day' } },
    object: { title: { zh: '登记异议', en: 'Record an objection' }, from: ['noticed'], to: 'objected', by: duty('credit-officer'), form: { objection: 'required' } },
    commend: { title: { zh: '决定表彰', en: 'Commend' }, from: ['noticed'], to: 'commended', by: duty('commendation-decider'), form: { decision: 'required' }, stamps: { decidedOn: 'day' } },
    reject: { title: { zh: '不予表彰', en: 'Reject' }, from: ['nominated', 'reviewed', 'objected'], to: 'rejected', by: duty('credit-officer', 'commendation-decider'), reason: true },
  },
});
