import { addDays, dayOf, daysBetween, instantOf, type Day } from '#kernel/field/day.ts';
import { YEARS_END } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { markOf } from '../names.ts';
import { pickWeighted } from '../weighted.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { landingCompanies, type LandingCompanies } from './landing-companies.ts';
import { leadCourse, type LeadCourse } from './lead-course.ts';
import { review } from './lead-review.ts';
import { bringerOf, sourcesBefore, sourcesOf, type LeadSource } from './lead-sources.ts';
import { CONTACT_TEXTS, DIRECTION_TEXTS, LOSS_TEXTS, REOPEN_REASONS, type DirectionText } from './lead-texts.ts';

// In fen: a million yuan, and ten thousand.
const MILLION = 1e8;
const TEN_THOUSAND = 1e6;
// Marks from here on are no operator's at the ordinary scale.
const FIRST_MARK = 5000;

type Made = { readonly leads: MadeRecord[]; readonly landed: MadeRecord[]; readonly companies: LandingCompanies; signed: number };
type Project = { readonly context: DemoContext; readonly chance: Chance; readonly course: LeadCourse; readonly text: DirectionText; readonly intended: number; readonly number: string; readonly name: string; readonly source: LeadSource };
/** How talks ended: signed with the amount agreed, lost, or not at all by the end of 2024. */
type Outcome = { readonly end: 'signed'; readonly agreed: number } | { readonly end: 'lost' | 'open' };

/**
 * The fictional leads of both years with their contacts; most are lost on the way. Leaves `lead` (all) and `lead-landed`
 * with name, day, amount, origin, officer and, when it was given up later, the last day.
 */
export const leadsPart: DemoPart = function* (context) {
  const chance = context.chance.part('investment/leads');
  const made: Made = { leads: [...(context.made.get('lead') ?? [])], landed: [], companies: landingCompanies(context), signed: 0 };
  const batches = { 2022: sourcesBefore(context, chance), 2023: sourcesOf(context, chance, 2023), 2024: sourcesOf(context, chance, 2024) };
  let mark = FIRST_MARK;
  for (const [year, sources] of Object.entries(batches)) {
    for (const [index, source] of sources.entries()) yield* leadOf(context, chance, source, `${year}-${String(index + 1).padStart(4, '0')}`, markOf((mark += 1)), made);
  }
  context.made.set('lead', made.leads);
  context.made.set('lead-landed', made.landed);
};

function leadOf(context: DemoContext, chance: Chance, source: LeadSource, number: string, mark: string, made: Made): readonly Step[] {
  const text = pickWeighted(chance, DIRECTION_TEXTS);
  const intended = Math.round(Math.min(600, Math.max(5, 25 * Math.exp(chance.normal(0, 0.8))))) * MILLION;
  const officer = chance.pick(context.staffWith('investment-officer'));
  const name = `${mark}${chance.pick(text.projects)}项目`;
  const set = {
    name, investor: `${source.origin}${mark}${chance.pick(text.investors)}有限公司`, origin: source.origin, direction: text.direction,
    broughtBy: source.broughtBy, bringer: bringerOf(context, chance, source.broughtBy), ...source.set, officer, foundOn: source.foundOn, ...(chance.luck(0.6) ? { intended } : {}),
    ...(source.carriedOver ? { note: '2022年在谈项目，台账启用时转入。（演示）' } : {}),
  };
  const course = leadCourse(context, `lead-${number}`, officer, source.at, set);
  made.leads.push({ id: course.id, set });
  follow({ context, chance, course, text, intended, number, name, source }, made);
  return course.done();
}

function follow(project: Project, made: Made): void {
  const { chance, course, source } = project;
  if (!source.carriedOver && chance.luck(0.06)) {
    lose(project, chance.whole(15, 50), ['silent', 'elsewhere']);
    return;
  }
  course.contacts(chance.luck(0.07) ? chance.whole(16, 30) : chance.whole(0, source.carriedOver ? 4 : 11), chance.pick([2, 2, 3, 3, 4, 5, 6]), chance, CONTACT_TEXTS);
  course.act(0, course.officer, 'contact');
  let outcome = talk(project, source.carriedOver ? 0.9 : 0.66);
  if (outcome.end === 'lost' && takeUpAgain(project)) outcome = talk(project, 0.9);
  if (outcome.end === 'signed') land(project, outcome.agreed, made);
}

function lose({ course, chance }: Project, gapDays: number, reasons: readonly string[]): { readonly end: 'lost' } {
  const lossReason = chance.pick(reasons);
  course.act(gapDays, course.officer, 'lose', { lossReason }, chance.pick(LOSS_TEXTS[lossReason] ?? []));
  return { end: 'lost' };
}

function talk(project: Project, probability: number): Outcome {
  const { chance, course, context, intended, source } = project;
  if (!chance.luck(probability)) return lose(project, chance.whole(20, 90), ['silent', 'site', 'elsewhere', 'market']);
  course.act(source.carriedOver ? chance.whole(1, 12) : chance.whole(8, 42), course.officer, 'negotiate', { intended });
  if (chance.luck(0.06)) return { end: 'open' };
  if (!chance.luck(0.72)) return lose(project, chance.whole(20, 110), ['site', 'elsewhere', 'funds', 'market', 'policy']);
  if (!review(context, chance, course)) return lose(project, chance.whole(5, 30), ['policy']);
  if (chance.luck(0.04)) return lose(project, chance.whole(10, 40), ['elsewhere', 'funds']);
  return { end: 'signed', agreed: sign(project) };
}

// Some of what was lost comes back months later, once.
function takeUpAgain({ chance, course, context }: Project): boolean {
  if (!chance.luck(0.09)) return false;
  course.act(chance.whole(40, 150), context.staffWith('investment-lead')[0]!, 'reopen', undefined, chance.pick(REOPEN_REASONS));
  return true;
}

// Not every contract names an amount. A ceremony of the next weeks is waited for, but not one that the article names: what was signed there is not known.
function sign({ context, chance, course, intended, number }: Project): number {
  const agreed = Math.round((intended * chance.whole(60, 110)) / 100 / TEN_THOUSAND) * TEN_THOUSAND;
  const form = { contract: `西招合${number}（演示）`, ...(chance.luck(0.9) ? { contracted: agreed } : {}) };
  const by = chance.pick(context.staffWith('investment-lead'));
  const ceremony = (context.made.get('investment-event') ?? []).find(({ set }) => set['kind'] === 'ceremony' && !set['named'] && String(set['heldOn']) > course.day());
  const heldOn = String(ceremony?.set['heldOn']);
  if (ceremony && daysBetween(course.day(), heldOn) <= 40 && chance.luck(0.6)) course.actAt(instantOf(heldOn, 872 + chance.whole(0, 190)), by, 'sign', { ...form, signingEvent: ceremony.id });
  else course.act(chance.whole(3, 28), by, 'sign', form);
  return agreed;
}

function land(project: Project, amount: number, made: Made): void {
  const { chance, course, context, text, number, source } = project;
  const signedOn = course.day();
  made.signed += 1;
  // One in nine falls through, counted out so that neither year is without.
  if (made.signed % 9 === 4) {
    lose(project, chance.whole(70, 170), ['funds', 'market']);
    return;
  }
  const late = chance.luck(0.09);
  const by = chance.pick(context.staffWith('investment-lead'));
  const company = chance.luck(0.74) ? made.companies.find(chance, text.direction, addDays(signedOn, late ? 121 : 3), addDays(signedOn, late ? 165 : 105)) : undefined;
  const landedAt = company
    ? course.act(daysBetween(signedOn, String(company.set['openedOn'])) + chance.whole(1, 9), by, 'landCompany', { company: company.id })
    : course.act(late ? chance.whole(123, 170) : chance.whole(15, 112), by, 'landPayment', { landedAs: chance.luck(0.7) ? 'deposit' : 'land', landingProof: `缴款凭证${number}（演示）` });
  const until = build(project);
  if (landedAt < YEARS_END) made.landed.push({ id: course.id, set: { name: project.name, landedOn: dayOf(landedAt), amount, origin: source.origin, officer: course.officer, ...(until ? { until } : {}) } });
}

/** From landing to full capacity; some are slow, some stand still, some are given up: then the day. */
function build(project: Project): Day | undefined {
  const { chance, course, context, number } = project;
  if (chance.luck(0.04)) {
    lose(project, chance.whole(60, 150), ['funds', 'market']);
    return course.day();
  }
  course.act(chance.luck(0.14) ? chance.whole(130, 300) : chance.whole(18, 95), course.officer, 'start', { startProof: chance.luck(0.35) ? `施工许可证${number}（演示）` : '载体进场装修，现场照片两张（演示）' });
  if (chance.luck(0.06)) return undefined;
  course.act(chance.luck(0.14) ? chance.whole(240, 420) : chance.whole(50, 190), course.officer, 'produce');
  if (chance.luck(0.7)) course.act(chance.whole(150, 360), context.staffWith('investment-lead')[0]!, 'reachCapacity');
  return undefined;
}
