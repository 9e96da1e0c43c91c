import { anyOf, applicant, duty, system } from '#kernel/access/access.ts';
import { workingDays, workingHours } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Registration } from '../registers/registration.ts';

const APPLICANT_OR_WINDOW = anyOf(applicant(2), duty('window'));

/** Opening a business: one set of papers, one licence, then the other bodies' steps side by side. */
export const OpenBusiness = defineProcedure('open-business', {
  of: Registration,
  title: { zh: '企业开办', en: 'Opening a business' },
  initial: 'draft',
  states: {
    draft: { title: { zh: '填报中', en: 'Being filled in' } },
    submitted: { title: { zh: '已提交', en: 'Submitted' } },
    correcting: { title: { zh: '补正中', en: 'Being corrected' } },
    resubmitted: { title: { zh: '补正后再提交', en: 'Submitted again' } },
    accepted: { title: { zh: '已受理', en: 'Accepted' } },
    licensed: { title: { zh: '已发照', en: 'Licensed' } },
    completing: { title: { zh: '并联办理中', en: 'Joint steps under way' } },
    done: { title: { zh: '开办完成', en: 'Finished' }, end: true },
    refused: { title: { zh: '不予登记', en: 'Refused' }, end: true },
    withdrawn: { title: { zh: '已撤回', en: 'Withdrawn' }, end: true },
  },
  actions: {
    submit: { title: { zh: '提交', en: 'Submit' }, from: ['draft'], to: 'submitted', by: APPLICANT_OR_WINDOW, stamps: { submittedAt: 'instant' } },
    // What is missing is told once and whole (Regulations on the Registration of Market Entities, art. 19): a case that
    // has been corrected can only be accepted or refused, so no action leads back from "resubmitted".
    askCorrection: { title: { zh: '一次性告知补正', en: 'Ask for corrections, once' }, from: ['submitted'], to: 'correcting', by: duty('window'), reason: true, stamps: { corrected: { value: true } } },
    resubmit: { title: { zh: '补正后提交', en: 'Submit again' }, from: ['correcting'], to: 'resubmitted', by: APPLICANT_OR_WINDOW },
    accept: { title: { zh: '受理', en: 'Accept' }, from: ['submitted', 'resubmitted'], to: 'accepted', by: duty('window'), stamps: { acceptedAt: 'instant' } },
    license: { title: { zh: '核准发照', en: 'License' }, from: ['accepted'], to: 'licensed', by: duty('registrar'), form: { minutesToLicence: 'required' }, stamps: { licensedAt: 'instant' } },
    refuse: { title: { zh: '不予登记', en: 'Refuse' }, from: ['resubmitted', 'accepted'], to: 'refused', by: duty('registrar'), reason: true },
    fanOut: { title: { zh: '推送并联事项', en: 'Start the joint steps' }, from: ['licensed'], to: 'completing', by: anyOf(system(), duty('window')), form: { joint: 'required' } },
    complete: {
      title: { zh: '开办完成', en: 'Finish' }, from: ['completing'], to: 'done', by: duty('window'),
      form: { visits: 'required', fees: 'required', handedOver: 'required', operator: 'optional' }, stamps: { doneOn: 'day' },
    },
    withdraw: { title: { zh: '撤回申请', en: 'Withdraw' }, from: ['draft', 'submitted', 'correcting', 'resubmitted', 'accepted'], to: 'withdrawn', by: APPLICANT_OR_WINDOW, reason: true },
  },
  clocks: {
    licence: {
      title: { zh: '发照承诺时限', en: 'Promised time to the licence' }, limit: workingHours(1), from: ['accepted'], until: ['licensed', 'refused', 'withdrawn'],
      marks: 'licensedInTime', basis: '本区企业开办服务承诺：受理后 1 个工作时内发照（演示）',
    },
    statutory: {
      title: { zh: '登记法定期限', en: 'Statutory limit' }, limit: workingDays(3), from: ['accepted'], until: ['licensed', 'refused', 'withdrawn'],
      marks: 'decidedInTime', basis: '《市场主体登记管理条例》第十九条',
    },
  },
});
