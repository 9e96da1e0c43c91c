import { duty } from '#kernel/access/access.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { BankMatch } from '../registers/bank-match.ts';

/** From a need made known to a bank to its decision; the bank decides, the district only brings the two together. */
export const MatchBank = defineProcedure('match-bank', {
  of: BankMatch,
  title: { zh: '银企对接', en: 'Matching with a bank' },
  initial: 'proposed',
  states: {
    proposed: { title: { zh: '已推介', en: 'Proposed' } },
    talking: { title: { zh: '洽谈中', en: 'In talks' } },
    granted: { title: { zh: '已授信', en: 'Granted' }, end: true },
    declined: { title: { zh: '银行未予授信', en: 'Declined' }, end: true },
    dropped: { title: { zh: '企业放弃', en: 'Dropped' }, end: true },
  },
  actions: {
    talk: { title: { zh: '开始洽谈', en: 'Begin talks' }, from: ['proposed'], to: 'talking', by: duty('support-clerk') },
    grant: { title: { zh: '登记授信', en: 'Record the grant' }, from: ['talking'], to: 'granted', by: duty('support-clerk'), form: { granted: 'required', rate: 'required' }, stamps: { grantedOn: 'day' } },
    decline: { title: { zh: '登记未授信', en: 'Record the refusal' }, from: ['proposed', 'talking'], to: 'declined', by: duty('support-clerk'), reason: true },
    drop: { title: { zh: '登记放弃', en: 'Record that it was dropped' }, from: ['proposed', 'talking'], to: 'dropped', by: duty('support-clerk'), reason: true },
  },
});
