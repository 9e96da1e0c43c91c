import { addWorkingDays, addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, Step } from '../step.ts';
import type { Scheme } from './draw-inputs.ts';
import type { Seat } from './assessment-seasons.ts';
import { DECLARATION_REFUSALS, DECLARATION_RETURNS } from './texts.ts';

/** What the schemes are called in names. */
export const SCHEME_TITLES: Readonly<Record<Scheme, string>> = { 'tech-sme': '国家科技型中小企业', 'innovative-sme': '创新型中小企业', specialised: '专精特新中小企业' };

const AUTHORITIES: Readonly<Record<Scheme, string>> = { 'tech-sme': '省级科技主管部门', 'innovative-sme': '省级中小企业主管部门', specialised: '省级中小企业主管部门' };
/** A public notice lasts ten working days. */
const NOTICE_DAYS = 10;

type Declared = Seat & { readonly assessment: string; readonly assessedOn: Day; readonly officer: string };
type Case = Declared & { readonly steps: CaseSteps; readonly number: string };

/** A declaration from the passed self-assessment to its end, with the qualification that an entry leaves. */
export function* declarationSteps(context: DemoContext, chance: Chance, declared: Declared): Iterable<Step> {
  const { earner, scheme, year, outcome, assessment, assessedOn, officer } = declared;
  const id = assessment.replace('assessment', 'declaration');
  const steps = caseSteps(context.calendar, 'declaration', id);
  const number = id.slice(-5);
  const createdAt = steps.create(context.officeTime(addDays(assessedOn, chance.whole(1, 6))), officer, {
    name: `${earner.name}${SCHEME_TITLES[scheme]}申报`, operator: earner.id, scheme, year: String(year), assessment, passes: true, officer, authority: AUTHORITIES[scheme],
  });
  const enteredAt = decide(context, chance, { ...declared, steps, number }, dayOf(createdAt));
  yield* steps.done();
  if (!enteredAt || outcome !== 'entered') return;
  yield* entrySteps(context, chance, declared, id, enteredAt);
}

function decide(context: DemoContext, chance: Chance, { earner, scheme, year, outcome, officer, steps, number }: Case, from: Day): Instant | undefined {
  const applicant = chance.luck(0.6) ? `applicant:${earner.name}` : officer;
  const at = (day: Day, low: number, high: number): Instant => context.officeTime(addDays(day, chance.whole(low, high)));
  const withdraws = outcome === 'withdrawn';
  // Some think better of it before they hand in, some only afterwards.
  if (withdraws && chance.luck(0.5)) return void steps.act(at(from, 2, 6), applicant, 'withdraw', undefined, '企业决定来年再报');
  let last = dayOf(steps.act(at(from, 1, 5), applicant, 'submit'));
  const isReturned = withdraws || chance.luck(0.28);
  if (isReturned) {
    last = dayOf(steps.act(at(last, 4, 8), officer, 'sendBack', undefined, chance.pick(DECLARATION_RETURNS)));
    if (withdraws) return void steps.act(at(last, 2, 5), applicant, 'withdraw', undefined, '补正材料暂不齐备');
    // Some take longer than the five working days that they have.
    const isLate = chance.luck(0.15);
    last = dayOf(steps.act(at(last, isLate ? 9 : 1, isLate ? 11 : 4), applicant, 'resubmit'));
  }
  const refuse = (day: Day): void => void steps.act(at(day, 3, 9), officer, 'refuse', { decisionReceipt: `评审结果通知 ${year}-${number}（演示）` }, chance.pick(DECLARATION_REFUSALS));
  // Most are refused by the reviewers, a few after an objection to the public notice.
  if (outcome === 'refused' && chance.luck(0.7)) return void refuse(last);
  last = dayOf(steps.act(at(last, 12, 24), officer, 'publicise', { publicNotice: `${AUTHORITIES[scheme]}公示〔${year}〕第${chance.whole(3, 40)}批（演示）` }));
  if (outcome === 'refused') return void refuse(last);
  if (outcome === 'pending') return undefined;
  const decided = addWorkingDays(context.calendar, last, NOTICE_DAYS + chance.whole(1, 5));
  return steps.act(context.officeTime(decided), officer, 'enter', { number: `${year}-DEM-${number}`, decisionReceipt: `入库（认定）公告 ${year}-${number}（演示）` });
}

function* entrySteps(context: DemoContext, chance: Chance, { earner, scheme, year, officer }: Declared, declaration: string, enteredAt: Instant): Iterable<Step> {
  const id = declaration.replace('declaration', 'qualification');
  const yearly = scheme === 'tech-sme';
  const enteredOn = dayOf(enteredAt);
  yield {
    at: addWorkingMinutes(context.calendar, enteredAt, chance.whole(10, 50)), by: officer, do: 'create', register: 'qualification', id,
    set: {
      name: `${earner.name}（${SCHEME_TITLES[scheme]}）`, operator: earner.id, kind: scheme, enteredOn, validUntil: yearly ? `${year}-12-31` : `${year + 3}${enteredOn.slice(4)}`,
      decidedBy: AUTHORITIES[scheme], document: `入库（认定）公告 ${year}年（演示）`, declaration,
    },
  };
  // A technology SME is evaluated anew each year, so its entry ends with the year.
  if (yearly && year === 2023) {
    yield { at: context.officeTime(addDays('2024-01-03', chance.whole(0, 6))), by: officer, do: 'update', register: 'qualification', id, set: { leftOn: '2023-12-31', leftBecause: 'expired' }, reason: '有效期满' };
  }
}
