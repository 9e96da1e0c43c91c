import { anyOf, applicant, duty, system } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action, type Guard } from '#kernel/procedure/procedure.ts';
import { LISTING_MATERIALS, ListingApplication } from '../registers/listing-application.ts';

const officer = duty('enterprise-officer');
const statistician = duty('statistician');

const papers: readonly Guard[] = Object.entries(LISTING_MATERIALS).map(([paper, [zh, en]]) => ({
  if: { materials: { includes: paper } },
  says: { zh: `申报材料不齐：缺${zh}`, en: `A paper is missing: ${en}.` },
}));

const before: Readonly<Record<string, Action>> = {
  remind: { title: { zh: '达标提醒', en: 'Remind' }, from: ['cultivating'], to: 'reminded', by: anyOf(system(), officer), stamps: { remindedOn: 'day' } },
  prepare: { title: { zh: '准备材料', en: 'Prepare the papers' }, from: ['reminded'], to: 'preparing', by: officer, form: { batch: 'required' } },
  submit: {
    title: { zh: '企业申报', en: 'Submit' },
    from: ['preparing'],
    to: 'siteCheck',
    by: anyOf(applicant(3), officer),
    form: { materials: 'required', basis: 'required', revenue: 'required', sales: 'optional', agreement: 'required', difference: 'optional' },
    guards: [
      ...papers,
      { if: { agreement: { in: ['agrees', 'explained'] } }, says: { zh: '利润表收入与纳税申报销售额不符且未说明', en: 'Income statement and VAT declaration differ without an explanation.' } },
    ],
    stamps: { submittedOn: 'day' },
  },
  stop: { title: { zh: '终止申报', en: 'Stop' }, from: ['cultivating', 'reminded', 'preparing', 'siteCheck', 'returned'], to: 'stopped', by: officer, reason: true },
};

// The district checks on site and reports upwards; everything from the city on is others' and comes back as a receipt.
const upwards: Readonly<Record<string, Action>> = {
  failSite: { title: { zh: '核查不符，退回', en: 'Fail on site' }, from: ['siteCheck'], to: 'preparing', by: statistician, reason: true },
  report: {
    title: { zh: '核查属实，县级上报', en: 'Confirm and report' },
    from: ['siteCheck'],
    to: 'reported',
    by: statistician,
    form: { siteConfirmed: 'required', siteRecord: 'required', siteCheckers: 'required' },
    guards: [{ if: { siteConfirmed: true }, says: { zh: '现场核查未属实，不能上报', en: 'It has not been confirmed on site.' } }],
    stamps: { reportedOn: 'day' },
  },
  passToCity: { title: { zh: '登记市级受理', en: "Record the city's receipt" }, from: ['reported'], to: 'cityReview', by: statistician, form: { cityReceipt: 'required' } },
  passToProvince: { title: { zh: '登记省级受理', en: "Record the province's receipt" }, from: ['cityReview'], to: 'provinceReview', by: statistician, form: { provinceReceipt: 'required' } },
  passToNation: { title: { zh: '登记国家局受理', en: "Record the National Bureau's receipt" }, from: ['provinceReview'], to: 'nationalReview', by: statistician, form: { nationReceipt: 'required' } },
  sendBack: {
    title: { zh: '登记上级退回', en: 'Record a return' },
    from: ['cityReview', 'provinceReview', 'nationalReview'],
    to: 'returned',
    by: statistician,
    reason: true,
    form: { returnReceipt: 'required' },
    stamps: { returned: { value: true } },
  },
  resubmit: { title: { zh: '补正后重报', en: 'Report again' }, from: ['returned'], to: 'reported', by: statistician, form: { agreement: 'optional', difference: 'optional' } },
};

const decision: Readonly<Record<string, Action>> = {
  list: {
    title: { zh: '登记国家局审核确认', en: "Record the National Bureau's decision" },
    from: ['nationalReview'],
    to: 'listed',
    by: statistician,
    form: { decisionReceipt: 'required', enteredOn: 'required' },
  },
  refuse: { title: { zh: '登记审核未通过', en: 'Record the refusal' }, from: ['cityReview', 'provinceReview', 'nationalReview', 'returned'], to: 'refused', by: statistician, reason: true, form: { decisionReceipt: 'required' } },
  leave: { title: { zh: '登记退库', en: 'Record the leaving' }, from: ['listed'], to: 'left', by: statistician, reason: true, form: { leftOn: 'required', leaveReceipt: 'required' } },
};

/** How an enterprise comes into the statistical directory; the National Bureau decides, and its decision is a receipt. */
export const ListAboveScale = defineProcedure('list-above-scale', {
  of: ListingApplication,
  title: { zh: '“四上”企业入库', en: 'Listing an above-scale enterprise' },
  states: {
    cultivating: { title: { zh: '培育', en: 'Cultivated' } },
    reminded: { title: { zh: '达标提醒', en: 'Reminded' } },
    preparing: { title: { zh: '资料准备', en: 'Preparing' } },
    siteCheck: { title: { zh: '现场核查', en: 'Check on site' } },
    reported: { title: { zh: '县报', en: 'Reported' } },
    cityReview: { title: { zh: '市审', en: 'With the city' } },
    provinceReview: { title: { zh: '省审', en: 'With the province' } },
    nationalReview: { title: { zh: '国审', en: 'With the National Bureau' } },
    returned: { title: { zh: '退回补正', en: 'Sent back' } },
    listed: { title: { zh: '在库', en: 'Listed' }, end: true },
    refused: { title: { zh: '审核未通过', en: 'Refused' }, end: true },
    left: { title: { zh: '已退库', en: 'Left' }, end: true },
    stopped: { title: { zh: '终止申报', en: 'Stopped' }, end: true },
  },
  initial: 'cultivating',
  actions: { ...before, ...upwards, ...decision },
  clocks: {
    site: { title: { zh: '现场核查期限', en: 'Check on site' }, limit: workingDays(5), from: ['siteCheck'], until: ['reported', 'preparing', 'stopped'], marks: 'checkedInTime', basis: '本区“四上”单位申报核查规程（演示）：收齐材料 5 个工作日内' },
    supply: { title: { zh: '补正期限', en: 'Supplying what lacks' }, limit: workingDays(3), from: ['returned'], until: ['reported', 'refused', 'stopped'], marks: 'suppliedInTime', basis: '本区“四上”单位申报核查规程（演示）：退回后 3 个工作日内' },
  },
});
