import { addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, daysBetween, type Day } from '#kernel/field/day.ts';
import { FairCompetitionRules } from '#desks/investment/criteria.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { INVESTMENT_CRITERIA } from '../../criteria/investment.ts';
import { FIGURES } from './figures.ts';
import { leadCourse } from './lead-course.ts';
import { UNKNOWN_CONTACT } from './lead-texts.ts';

const NOTE = '项目名称和签约落地见西城区2024年工作综述；来源、经办人、审查和各日期为演示数据，投资方、金额和合同承诺未公布，留空。';
const DIRECTIONS = ['other', 'digital', 'leisure', 'leisure', 'other'] as const;
// Signed in the autumn, so that no limit on landing runs out within the year for projects of which nothing more is known.
const SIGNED_ON: readonly Day[] = ['2024-09-10', '2024-09-26', '2024-10-17', '2024-11-07', '2024-12-05'];

/** The five projects that the article names: signed in 2024, without investor, amounts or promises, which it doesn't name. Leaves `lead`. */
export const namedLeadsPart: DemoPart = function* (context) {
  const made: MadeRecord[] = [];
  for (const [index, name] of FIGURES.projects.entries()) {
    const steps = namedLead(context, index, name);
    yield* steps;
    made.push(...steps.flatMap((step) => (step.do === 'create' && step.register === 'lead' ? [{ id: step.id, set: step.set }] : [])));
  }
  context.made.set('lead', made);
};

function namedLead(context: DemoContext, index: number, name: string): readonly Step[] {
  const chance = context.chance.part(`investment/named/${index}`);
  const briefing = (context.made.get('investment-event') ?? []).find(({ set }) => set['name'] === FIGURES.events[1]);
  const heldOn = String(briefing?.set['heldOn']);
  const signedOn = SIGNED_ON[index] ?? '2024-12-05';
  const officer = context.staffWith('investment-officer')[index]!;
  const [head = ''] = context.staffWith('investment-lead');
  const [reviewer = ''] = context.staffWith('fair-competition-reviewer');
  const [lawyer = ''] = context.staffWith('legality-reviewer');
  const course = leadCourse(context, `lead-named-${index + 1}`, officer, addWorkingMinutes(context.calendar, String(briefing?.set['at']), 30 + index * 20), {
    name, direction: DIRECTIONS[index], broughtBy: 'all-staff', bringer: officer, channel: 'event', ...(briefing ? { event: briefing.id } : {}), officer, foundOn: heldOn, note: NOTE,
  });
  course.contacts(chance.whole(1, 6), chance.whole(2, 4), chance, [UNKNOWN_CONTACT]);
  course.act(0, officer, 'contact');
  course.act(chance.whole(20, 40), officer, 'negotiate');
  course.act(daysBetween(course.day(), addDays(signedOn, -26)), officer, 'submit', { drafted: [] });
  const gapDays = chance.whole(2, 5);
  const reviewBasis = getVersion(INVESTMENT_CRITERIA, FairCompetitionRules, course.dayAfter(gapDays)).document;
  course.act(gapDays, reviewer, 'passCompetition', { promises: [], promisesChecked: true, fairCompetition: 'passed', reviewBasis });
  course.act(chance.whole(1, 3), lawyer, 'clear');
  course.act(daysBetween(course.day(), signedOn), head, 'sign');
  return course.done();
}
