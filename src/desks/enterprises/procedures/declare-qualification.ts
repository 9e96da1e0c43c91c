import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Declaration } from '../registers/declaration.ts';

const officer = duty('enterprise-officer');

/** How an enterprise declares itself for a qualification; the province's departments decide, and their decisions are receipts. */
export const DeclareQualification = defineProcedure('declare-qualification', {
  of: Declaration,
  title: { zh: '资质申报', en: 'Declaring for a qualification' },
  states: {
    assessed: { title: { zh: '已自评', en: 'Assessed' } },
    submitted: { title: { zh: '已提交', en: 'Submitted' } },
    returned: { title: { zh: '退回补正', en: 'Sent back' } },
    publicised: { title: { zh: '公示中', en: 'Publicised' } },
    entered: { title: { zh: '已入库（认定）', en: 'Entered' }, end: true },
    refused: { title: { zh: '未通过', en: 'Refused' }, end: true },
    withdrawn: { title: { zh: '企业撤回', en: 'Withdrawn' }, end: true },
  },
  initial: 'assessed',
  actions: {
    submit: {
      title: { zh: '提交申报', en: 'Submit' },
      from: ['assessed'],
      to: 'submitted',
      by: anyOf(applicant(3), officer),
      guards: [{ if: { passes: true }, says: { zh: '自评未达到申报条件，不能提交', en: 'The self-assessment did not pass.' } }],
      stamps: { submittedOn: 'day' },
    },
    sendBack: { title: { zh: '登记退回', en: 'Record a return' }, from: ['submitted'], to: 'returned', by: officer, reason: true, stamps: { returned: { value: true } } },
    resubmit: { title: { zh: '补正后提交', en: 'Submit again' }, from: ['returned'], to: 'submitted', by: anyOf(applicant(3), officer) },
    publicise: { title: { zh: '登记公示', en: 'Record the public notice' }, from: ['submitted'], to: 'publicised', by: officer, form: { publicNotice: 'required' }, stamps: { publicisedOn: 'day' } },
    enter: { title: { zh: '登记入库（认定）', en: 'Record the entry' }, from: ['publicised'], to: 'entered', by: officer, form: { number: 'required', decisionReceipt: 'required' }, stamps: { decidedOn: 'day' } },
    refuse: { title: { zh: '登记未通过', en: 'Record the refusal' }, from: ['submitted', 'returned', 'publicised'], to: 'refused', by: officer, reason: true, form: { decisionReceipt: 'required' }, stamps: { decidedOn: 'day' } },
    withdraw: { title: { zh: '企业撤回', en: 'Withdraw' }, from: ['assessed', 'submitted', 'returned'], to: 'withdrawn', by: anyOf(applicant(3), officer), reason: true },
  },
  clocks: {
    supply: { title: { zh: '补正期限', en: 'Supplying what lacks' }, limit: workingDays(5), from: ['returned'], until: ['submitted', 'refused', 'withdrawn'], marks: 'suppliedInTime', basis: '省级资质申报补正要求（演示）：退回后 5 个工作日内' },
  },
});
