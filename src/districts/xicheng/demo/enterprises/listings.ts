import { addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import { LISTING_MATERIALS } from '#desks/enterprises/registers/listing-application.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord } from '../step.ts';
import { BATCHES, type Batch, type BatchName } from './batches.ts';
import { listedSteps } from './qualifications.ts';
import { getRule, rosterOf, type Earner, type Role } from './roster.ts';
import { DIFFERENCE_REASONS, REFUSAL_REASONS, RETURN_REASONS, SITE_REASONS, STOP_REASONS } from './texts.ts';

/** The last state that an application reaches before it ends, or before the demonstration does. */
type LastState = 'cultivating' | 'reminded' | 'preparing' | 'siteCheck' | 'reported' | 'cityReview' | 'returned' | 'provinceReview' | 'nationalReview' | 'listed';
type Ending = 'listed' | 'refused' | 'stopped' | 'pending';
type Plan = { readonly earner: Earner; readonly batch: Batch; readonly last: LastState; readonly ending: Ending; readonly leavesOn?: Day };
type Case = Plan & { readonly steps: CaseSteps; readonly officer: string; readonly statistician: string; readonly number: string };

const ROUNDS: Readonly<Partial<Record<Role, { readonly batch: BatchName; readonly ending: Ending; readonly last: readonly LastState[] }>>> = {
  'refused-2023': { batch: 'autumn-2023', ending: 'refused', last: ['cityReview', 'provinceReview', 'returned'] },
  'refused-2024': { batch: 'autumn-2024', ending: 'refused', last: ['nationalReview', 'cityReview', 'returned', 'provinceReview'] },
  'stopped-2023': { batch: 'autumn-2023', ending: 'stopped', last: ['preparing', 'reminded', 'cultivating'] },
  'stopped-2024': { batch: 'autumn-2024', ending: 'stopped', last: ['siteCheck', 'preparing', 'returned', 'reminded'] },
  pending: { batch: 'winter-2024', ending: 'pending', last: ['cityReview', 'provinceReview', 'reported', 'siteCheck', 'returned', 'cityReview'] },
};

/**
 * Applications to the statistical directory of both years: those that the National Bureau decided (each leaves a
 * qualification), those refused, stopped, and those still on their way when 2024 ends. Leaves `listed-operator` with the day.
 */
export const listingsPart: DemoPart = function* (context) {
  const chance = context.chance.part('enterprises/listings');
  const listed: MadeRecord[] = [];
  for (const [index, plan] of plansOf(context).entries()) {
    const number = String(index + 1).padStart(3, '0');
    const id = `listing-${number}`;
    const one: Case = {
      ...plan, number,
      steps: caseSteps(context.calendar, 'listing-application', id),
      officer: chance.pick(context.staffWith('enterprise-officer')),
      statistician: chance.pick(context.staffWith('statistician')),
    };
    const decidedAt = run(context, chance, one);
    yield* one.steps.done();
    if (!decidedAt) continue;
    listed.push({ id: plan.earner.id, set: { on: dayOf(decidedAt) } });
    yield* listedSteps(context, plan.earner, {
      at: addWorkingMinutes(context.calendar, decidedAt, chance.whole(15, 60)), by: one.statistician,
      enteredOn: dayOf(decidedAt), document: `审核确认通知 ${plan.batch.label}（演示）`, application: id, ...(plan.leavesOn ? { leaves: { on: plan.leavesOn, because: 'below-scale' } } : {}),
    });
  }
  context.made.set('listed-operator', listed);
};

function plansOf(context: DemoContext): readonly Plan[] {
  const { anchors, candidates } = rosterOf(context);
  const entering = anchors.flatMap((earner): readonly Plan[] => {
    const course = earner.anchor?.course;
    if (course?.kind !== 'enters') return [];
    return [{ earner, batch: BATCHES[course.batch], last: 'listed', ending: 'listed', ...(course.leavesOn ? { leavesOn: course.leavesOn } : {}) }];
  });
  const others = [...Map.groupBy(candidates, ({ role }) => role)].flatMap(([role, own]) => {
    const round = role && ROUNDS[role];
    return round ? own.map((earner, index): Plan => ({ earner, batch: BATCHES[round.batch], last: round.last[index % round.last.length] ?? 'cityReview', ending: round.ending })) : [];
  });
  return [...entering, ...others];
}

/** Takes a case as far as it comes; gives the instant of the National Bureau's decision when there is one. */
function run(context: DemoContext, chance: Chance, one: Case): Instant | undefined {
  const { batch, steps, statistician, number } = one;
  const at = (day: Day): Instant => context.officeTime(addDays(day, chance.whole(0, 2)));
  const year = batch.decided.slice(0, 4);
  const toCity = (day: Day): Instant => steps.act(at(day), statistician, 'passToCity', { cityReceipt: `漯统审〔${year}〕${number}号受理回执（演示）` });
  const sendBack = (day: Day): Instant => steps.act(at(day), statistician, 'sendBack', { returnReceipt: `调查单位审核退回通知 ${year}-${number}（演示）` }, chance.pick(RETURN_REASONS));
  let decidedAt: Instant | undefined;
  const moves: readonly (readonly [LastState, () => void])[] = [
    ['cultivating', () => begin(context, one)],
    // The platform reminds by itself, before the office opens; now and then it is an officer who does.
    ['reminded', () => {
      const byRule = chance.luck(0.75);
      steps.act(byRule ? instantOf(batch.reminded, 360 + chance.whole(0, 30)) : at(batch.reminded), byRule ? 'system' : one.officer, 'remind');
    }],
    ['preparing', () => void steps.act(at(batch.prepared), one.officer, 'prepare', { batch: batch.label })],
    ['siteCheck', () => submit(chance, one, at(batch.submitted))],
    ['reported', () => report(context, chance, one)],
    ['cityReview', () => void toCity(batch.city)],
    ...(one.last === 'returned' ? [['returned', () => void sendBack(addDays(batch.city, 3))] as const] : []),
    ['provinceReview', () => {
      if (chance.luck(0.17)) supply(context, chance, one, sendBack(addDays(batch.city, 3)), toCity);
      steps.act(at(batch.province), statistician, 'passToProvince', { provinceReceipt: `豫统审〔${year}〕${number}号受理回执（演示）` });
    }],
    ['nationalReview', () => void steps.act(at(batch.nation), statistician, 'passToNation', { nationReceipt: `国家局平台受理回执 ${year}-${number}（演示）` })],
    ['listed', () => {
      const decided = at(batch.decided);
      decidedAt = steps.act(decided, statistician, 'list', { enteredOn: dayOf(decided), decisionReceipt: `审核确认通知 ${year}-${number}（演示）` });
    }],
  ];
  for (const [state, move] of moves) {
    move();
    if (state === one.last) break;
  }
  conclude(context, chance, one);
  return decidedAt;
}

function begin(context: DemoContext, { earner, batch, steps, officer }: Case): void {
  const { scale, group } = getRule(earner.industry);
  steps.create(context.officeTime(batch.created), officer, { name: `${earner.name}“四上”入库申报`, operator: earner.id, scale, ...(group ? { serviceGroup: group } : {}), way: batch.way, officer });
}

function submit(chance: Chance, one: Case, at: Instant): void {
  one.steps.act(at, chance.luck(0.6) ? `applicant:${one.earner.name}` : one.officer, 'submit', papersOf(chance, one));
}

// What had been earned by the month before the submission stands in both the books and the tax declaration.
function papersOf(chance: Chance, { earner, batch }: Case): Readonly<Record<string, unknown>> {
  const months = batch.year < Number(batch.submitted.slice(0, 4)) ? 12 : Number(batch.submitted.slice(5, 7)) - 1;
  const revenue = Math.round((earner.revenue[batch.year] * months) / 1200) * 100;
  const common = { materials: Object.keys(LISTING_MATERIALS), basis: chance.luck(0.6) ? 'tax' : 'volunteered', revenue };
  if (chance.luck(0.7)) return { ...common, sales: revenue, agreement: 'agrees' };
  return { ...common, sales: Math.round(revenue * (0.97 + chance.next() * 0.06)), agreement: 'explained', difference: chance.pick(DIFFERENCE_REASONS) };
}

function report(context: DemoContext, chance: Chance, one: Case): void {
  const { batch, steps, officer, statistician, number } = one;
  if (chance.luck(0.14)) {
    const day = addDays(batch.submitted, 3);
    steps.act(context.officeTime(day), statistician, 'failSite', undefined, chance.pick(SITE_REASONS));
    steps.act(context.officeTime(addDays(day, 2)), officer, 'submit', papersOf(chance, one));
  }
  // Some checks take longer than the five working days that they may.
  const day = addDays(batch.reported, chance.luck(0.12) ? 4 : chance.whole(-2, 1));
  steps.act(context.officeTime(day), statistician, 'report', { siteConfirmed: true, siteRecord: `现场核查确认书 ${number}（演示）`, siteCheckers: '名录库管理岗2人、企业培育岗1人' });
}

function supply(context: DemoContext, chance: Chance, { steps, statistician }: Case, returnedAt: Instant, toCity: (day: Day) => Instant): void {
  const days = chance.luck(0.2) ? 7 : chance.whole(1, 3);
  const again = steps.act(context.officeTime(addDays(dayOf(returnedAt), days)), statistician, 'resubmit', { agreement: 'explained', difference: chance.pick(DIFFERENCE_REASONS) });
  toCity(addDays(dayOf(again), 1));
}

function conclude(context: DemoContext, chance: Chance, { batch, ending, last, leavesOn, steps, officer, statistician, number }: Case): void {
  const decided = context.officeTime(addDays(batch.decided, chance.whole(0, 3)));
  if (ending === 'refused') steps.act(decided, statistician, 'refuse', { decisionReceipt: `审核未通过通知 ${number}（演示）` }, chance.pick(REFUSAL_REASONS));
  // What never got beyond the reminder is given up before the round begins.
  const stoppedOn = last === 'cultivating' || last === 'reminded' ? addDays(batch.submitted, -5) : addDays(batch.city, 12);
  if (ending === 'stopped') steps.act(context.officeTime(stoppedOn), officer, 'stop', undefined, chance.pick(STOP_REASONS));
  if (leavesOn) steps.act(context.officeTime(leavesOn), statistician, 'leave', { leftOn: leavesOn, leaveReceipt: `年度退库通知 ${number}（演示）` }, '当年营业收入达不到规模标准');
}
