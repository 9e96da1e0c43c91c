import { anyOf, applicant, duty, system } from '#kernel/access/access.ts';
import { naturalDays, workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Deregistration } from '../registers/deregistration.ts';

const APPLICANT_OR_WINDOW = anyOf(applicant(3), duty('window'));
const PLEDGED = { if: { pledged: true }, says: { zh: '简易注销须有全体投资人的书面承诺。', en: 'A simplified closing needs the written pledge of all investors.' } };

/** Closing a business by the simplified route of the Regulations on the Registration of Market Entities, art. 33. */
export const CloseBusiness = defineProcedure('close-business', {
  of: Deregistration,
  title: { zh: '企业注销', en: 'Closing a business' },
  initial: 'draft',
  states: {
    draft: { title: { zh: '填报中', en: 'Being filled in' } },
    noticed: { title: { zh: '公示中', en: 'Under public notice' } },
    pushed: { title: { zh: '推送税务等部门', en: 'Pushed to tax and others' } },
    objected: { title: { zh: '有异议', en: 'Objected to' } },
    noticeOver: { title: { zh: '期满无异议', en: 'Ended without objection' } },
    applied: { title: { zh: '已申请注销', en: 'Applied' } },
    deregistered: { title: { zh: '准予注销', en: 'Closed' }, end: true },
    refused: { title: { zh: '不予注销', en: 'Refused' }, end: true },
    withdrawn: { title: { zh: '已终止', en: 'Ended' }, end: true },
  },
  actions: {
    publish: {
      title: { zh: '公示', en: 'Publish the notice' }, from: ['draft', 'objected'], to: 'noticed', by: APPLICANT_OR_WINDOW, stamps: { noticedOn: 'day' },
      guards: [PLEDGED, { if: { route: 'simplified' }, says: { zh: '个体工商户无需公示，改为推送。', en: 'A sole trader needs no public notice; push instead.' } }],
    },
    push: {
      title: { zh: '推送', en: 'Push to the bodies' }, from: ['draft', 'objected'], to: 'pushed', by: duty('window'), stamps: { noticedOn: 'day' },
      guards: [PLEDGED, { if: { route: 'sole-trader' }, says: { zh: '企业须公示 20 日。', en: 'An enterprise needs twenty days of public notice.' } }],
    },
    object: { title: { zh: '提出异议', en: 'Object' }, from: ['noticed', 'pushed'], to: 'objected', by: anyOf(duty('registrar'), system()), form: { objection: 'required' } },
    endNotice: { title: { zh: '期满', en: 'End the notice' }, from: ['noticed', 'pushed'], to: 'noticeOver', by: system(), stamps: { noticeEndedOn: 'day' } },
    apply: { title: { zh: '申请注销', en: 'Apply' }, from: ['noticeOver'], to: 'applied', by: APPLICANT_OR_WINDOW, stamps: { appliedOn: 'day' } },
    deregister: { title: { zh: '准予注销', en: 'Close' }, from: ['applied'], to: 'deregistered', by: duty('registrar'), stamps: { deregisteredOn: 'day' } },
    refuse: { title: { zh: '不予注销', en: 'Refuse' }, from: ['applied'], to: 'refused', by: duty('registrar'), reason: true },
    withdraw: { title: { zh: '终止', en: 'End the case' }, from: ['draft', 'objected', 'noticeOver'], to: 'withdrawn', by: anyOf(applicant(3), duty('window'), system()), reason: true },
  },
  clocks: {
    notice: { title: { zh: '公示期', en: 'Public notice' }, limit: naturalDays(20), from: ['noticed'], until: ['noticeOver', 'objected'], basis: '《市场主体登记管理条例》第三十三条：公示期 20 日' },
    push: { title: { zh: '推送期', en: 'Push to the bodies' }, limit: naturalDays(10), from: ['pushed'], until: ['noticeOver', 'objected'], basis: '《市场主体登记管理条例》第三十三条：个体工商户推送后 10 日内无异议' },
    application: { title: { zh: '期满后申请期限', en: 'Time to apply after the notice' }, limit: naturalDays(20), from: ['noticeOver'], until: ['applied', 'withdrawn'], basis: '《市场主体登记管理条例》第三十三条：公示期满之日起 20 日内' },
    decision: { title: { zh: '决定期限', en: 'Time to decide' }, limit: workingDays(3), from: ['applied'], until: ['deregistered', 'refused'], marks: 'decidedInTime', basis: '《市场主体登记管理条例》第十九条' },
  },
});
