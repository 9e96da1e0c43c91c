import { addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import type { AssessmentInputs, DirectRoute } from '#desks/enterprises/assessment-inputs.ts';
import { InnovativeTable, SpecialisedTable, TechSmeTable } from '#desks/enterprises/criteria.ts';
import type { Score } from '#desks/enterprises/score-by-table.ts';
import { scoreInnovativeSme } from '#desks/enterprises/score-innovative-sme.ts';
import { scoreSpecialised } from '#desks/enterprises/score-specialised.ts';
import { scoreTechSme } from '#desks/enterprises/score-tech-sme.ts';
import { ENTERPRISES_CRITERIA } from '../../criteria/enterprises.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { drawInputs } from './draw-inputs.ts';
import { seasonsOf, techEarners, type Seat } from './assessment-seasons.ts';
import { declarationSteps, SCHEME_TITLES } from './declarations.ts';
import type { Earner } from './roster.ts';

const TABLES = { 'tech-sme': TechSmeTable, 'innovative-sme': InnovativeTable, specialised: SpecialisedTable } as const;
const SCORES = { 'tech-sme': scoreTechSme, 'innovative-sme': scoreInnovativeSme, specialised: scoreSpecialised } as const;
const MOST_DRAWS = 500;
const HIGH_TECH = 6;

/** Self-assessments by the desk's own tables with what came of them, and the high-tech enterprises among those who make them. */
export const assessmentsPart: DemoPart = function* (context) {
  const chance = context.chance.part('enterprises/assessments');
  const tech = techEarners(context, chance);
  const certified = new Set(tech.filter((_, index) => index % 5 === 2).slice(0, HIGH_TECH).map(({ id }) => id));
  for (const earner of tech) if (certified.has(earner.id)) yield highTech(context, chance, earner);
  for (const seat of seasonsOf(context, chance, tech)) yield* assess(context, chance, seat, certified.has(seat.earner.id) ? 'high-tech' : undefined);
};

function highTech(context: DemoContext, chance: Chance, { id, name }: Earner): Step {
  const year = chance.pick([2021, 2022]);
  return {
    at: context.officeTime('2023-01-30'), by: chance.pick(context.staffWith('enterprise-officer')), do: 'create', register: 'qualification', id: `qualification-high-tech-${id.slice(9)}`,
    set: {
      name: `${name}（高新技术企业）`, operator: id, kind: 'high-tech', enteredOn: `${year}-12-01`, validUntil: `${year + 3}-11-30`,
      decidedBy: '省级高新技术企业认定管理机构', document: `高新技术企业证书（${year}年，演示）`,
    },
  };
}

function* assess(context: DemoContext, chance: Chance, seat: Seat, route: DirectRoute | undefined): Iterable<Step> {
  const { earner, scheme, year, outcome } = seat;
  const number = earner.id.slice(9);
  const filledAt = context.officeTime(seat.on);
  const at = addWorkingMinutes(context.calendar, filledAt, chance.whole(20, 90));
  const officer = chance.pick(context.staffWith('enterprise-officer'));
  const by = chance.luck(0.55) ? `applicant:${earner.name}` : officer;
  const { inputs, score, document } = draw(chance, seat, dayOf(at), route);
  const finance = `finance-${number}-${year - 1}v-${scheme}`;
  yield statement(filledAt, by, earner, year - 1, finance, inputs);
  const id = `assessment-${scheme}-${year}-${number}`;
  const about = { name: `${earner.name}${SCHEME_TITLES[scheme]}自评`, operator: earner.id, scheme, year: String(year), assessedOn: dayOf(at), finance, standard: document };
  yield { at, by, do: 'create', register: 'self-assessment', id, set: { ...about, ...inputs, ...resultOf(score) } };
  if (outcome !== 'failed') yield* declarationSteps(context, chance, { ...seat, outcome, assessment: id, assessedOn: dayOf(at), officer });
}

// Drawn until the table says what is meant to come out; the table is the desk's own, so nothing is decided here.
function draw(chance: Chance, { earner, scheme, year, outcome }: Seat, on: Day, route: DirectRoute | undefined): { readonly inputs: AssessmentInputs; readonly score: Score; readonly document: string } {
  const { value, document } = getVersion(ENTERPRISES_CRITERIA, TABLES[scheme], on);
  const strong = outcome !== 'failed';
  const size = { revenue: earner.revenue[year === 2023 ? 2022 : 2023], employees: Math.min(earner.employees, 480) };
  for (let tries = 0; tries < MOST_DRAWS; tries += 1) {
    const inputs = drawInputs(chance, scheme, size, strong, strong && scheme !== 'specialised' ? route : undefined);
    const score = SCORES[scheme](inputs, value);
    if (score.passes === strong) return { inputs, score, document };
  }
  invariant(false, `An enterprise of this size can come to ${outcome} for ${scheme}.`);
}

function statement(at: Instant, by: string, earner: Earner, year: number, id: string, inputs: AssessmentInputs): Step {
  return {
    at, by, do: 'create', register: 'annual-finance', id,
    set: {
      name: `${earner.name} ${year}年（企业提供）`, operator: earner.id, year: String(year), basis: 'volunteered', span: 'year', from: `${year}-01-01`, through: `${year}-12-31`, revenue: inputs.revenue,
      totalAssets: inputs.assets, rdExpense: inputs.rdExpense, employees: inputs.employees, rdStaff: inputs.rdStaff, preliminary: false, reportedOn: dayOf(at), document: `企业提供的${year}年度审计报告和研发辅助账（演示）`,
    },
  };
}

function resultOf({ rows, total, direct, unmet, passes }: Score): Readonly<Record<string, unknown>> {
  return { points: rows, total, ...(direct ? { direct } : {}), ...(unmet.length > 0 ? { unmet: unmet.join('；') } : {}), passes };
}
