import { duty } from '#kernel/access/access.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { CapitalArrival } from '../registers/capital-arrival.ts';

const officer = duty('investment-officer');
const lead = duty('investment-lead');

/** How money that an investor put in is verified by its voucher before it counts. */
export const VerifyCapital = defineProcedure('verify-capital', {
  of: CapitalArrival,
  title: { zh: '到位资金核验', en: 'Verifying capital' },
  states: {
    reported: { title: { zh: '待核验', en: 'To be verified' } },
    returned: { title: { zh: '退回补正', en: 'Returned' } },
    verified: { title: { zh: '已核验', en: 'Verified' }, end: true },
    rejected: { title: { zh: '不予认定', en: 'Rejected' }, end: true },
  },
  initial: 'reported',
  actions: {
    verify: { title: { zh: '核验通过', en: 'Verify' }, from: ['reported'], to: 'verified', by: lead, stamps: { verifiedOn: 'day', verifiedBy: 'actor' } },
    sendBack: { title: { zh: '退回补正', en: 'Send back' }, from: ['reported'], to: 'returned', by: lead, reason: true },
    resubmit: { title: { zh: '补正后再报', en: 'Resubmit' }, from: ['returned'], to: 'reported', by: officer, form: { amount: 'optional', arrivedOn: 'optional', voucher: 'optional' } },
    reject: { title: { zh: '不予认定', en: 'Reject' }, from: ['reported'], to: 'rejected', by: lead, reason: true },
  },
});
