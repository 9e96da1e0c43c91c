import { getVersion } from '#kernel/criterion/criterion.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { daysBetween, type Day } from '#kernel/field/day.ts';
import { ScaleThresholds, type ScaleRule } from '#desks/enterprises/criteria.ts';
import { findScaleRule } from '#desks/enterprises/threshold-distance.ts';
import { ENTERPRISES_CRITERIA } from '../../criteria/enterprises.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { apportion } from '../apportion.ts';
import type { DemoContext, MadeRecord } from '../step.ts';
import { anchorsOf, type Anchor, type Course } from './anchors.ts';
import { FIGURES, YEAR_BEFORE } from './figures.ts';

/** What becomes of an enterprise that is near its threshold. */
export type Role = 'refused-2023' | 'refused-2024' | 'stopped-2023' | 'stopped-2024' | 'pending' | 'rising' | 'steady' | 'fading';

/** An enterprise and what it takes in each year, in fen; nothing before it opened. */
export type Earner = {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly employees: number;
  readonly openedOn: Day;
  readonly closedOn?: Day;
  readonly revenue: Readonly<Record<2022 | 2023 | 2024, number>>;
  readonly anchor?: Anchor;
  readonly role?: Role;
};

/** All enterprises: those above scale, those near it, and all others. */
export type Roster = { readonly anchors: readonly Earner[]; readonly candidates: readonly Earner[]; readonly others: readonly Earner[] };

const WAN = 1_000_000;
/** Where revenue isn't what makes an enterprise above scale, it still takes in something of this order. */
const LICENSED_BASE = 3000 * WAN;
const UNLISTED_BASE = 500 * WAN;
const CANDIDATES = 70;

const ROLES: readonly Role[] = (
  [['refused-2023', 3], ['refused-2024', 4], ['stopped-2023', 3], ['stopped-2024', 4], ['pending', 6], ['rising', 10], ['steady', 30], ['fading', 10]] as const
).flatMap(([role, number]) => Array.from({ length: number }, () => role));

type Factors = readonly [of2022: number, of2023: number, of2024: number];

// Yearly revenue as multiples of the threshold.
const ROLE_FACTORS: Readonly<Record<Role, Factors>> = {
  'refused-2023': [0.82, 1.38, 0.88], 'refused-2024': [0.72, 0.88, 1.42], 'stopped-2023': [0.8, 0.95, 0.84], 'stopped-2024': [0.72, 0.82, 0.95],
  pending: [0.71, 0.86, 1.3], rising: [0.55, 0.66, 0.84], steady: [0.76, 0.81, 0.84], fading: [0.76, 0.5, 0.34],
};

function courseFactors(course: Course): Factors {
  if (course.kind === 'listed') return [1.15, 1.2, 1.3];
  if (course.kind === 'leaves') return course.on < '2024' ? [0.8, 0.55, 0.5] : [1.1, 0.72, 0.55];
  if (course.leavesOn) return [1.12, 1.1, 0.6];
  const byBatch = { 'winter-2022': [1.12, 1.2, 1.25], 'autumn-2023': [0.82, 1.6, 1.7], 'winter-2023': [0.85, 1.14, 1.3], 'march-2024': [0, 0.14, 1.6], 'april-2024': [0, 0.14, 1.6], 'autumn-2024': [0.74, 0.88, 1.65], 'winter-2024': [0.7, 0.86, 1.2] } as const;
  return byBatch[course.batch];
}

/** The rule of an enterprise above scale or near it. */
export function getRule(industry: string): ScaleRule {
  const rule = ruleOf(industry);
  invariant(rule, `The industry ${industry} has a class of 四上.`);
  return rule;
}

function ruleOf(industry: string): ScaleRule | undefined {
  return findScaleRule(industry, getVersion(ENTERPRISES_CRITERIA, ScaleThresholds, '2023-01-01').value);
}

/** Reckons the enterprises' revenue so that it adds up to the published figures; the same every time it is asked. */
export function rosterOf(context: DemoContext): Roster {
  const chance = context.chance.part('enterprises/roster');
  const anchors = anchorsOf(context);
  const large = new Set(anchors.map(({ id }) => id));
  const closings = new Map((context.made.get('operator-closed') ?? []).map(({ id, set }) => [id, String(set['closedOn'])]));
  const rest = (context.made.get('operator') ?? []).filter(({ id, set }) => set['kind'] === 'enterprise' && !large.has(id));
  const fit = rest.filter(({ id, set }) => set['size'] === 'small' && String(set['openedOn']) < '2021-12-01' && !closings.has(id) && ruleOf(String(set['industry']))?.leastRevenue !== undefined);
  const near = new Map(chance.shuffle(fit).slice(0, CANDIDATES * context.scale).map(({ id }, index) => [id, ROLES[index % ROLES.length] ?? 'steady']));
  const earners = rest.map((one) => earnerOf(chance, one, near.get(one.id), closings.get(one.id)));
  const candidates = earners.filter(({ role }) => role !== undefined);
  const others = earners.filter(({ role }) => role === undefined);
  return { anchors: anchorEarners(context, chance, anchors, earners), candidates, others };
}

function earnerOf(chance: Chance, { id, set }: MadeRecord, role: Role | undefined, closedOn: Day | undefined): Earner {
  const industry = String(set['industry']);
  const openedOn = String(set['openedOn']);
  const threshold = ruleOf(industry)?.leastRevenue;
  const common = { id, name: String(set['name']), industry, employees: Number(set['employees']), openedOn, ...(closedOn ? { closedOn } : {}) };
  if (role && threshold) {
    // Those on their way up or down are at different places of it.
    const spread = role === 'rising' || role === 'fading' ? 0.3 : 0.08;
    const place = 1 + (chance.next() - 0.5) * spread;
    const [first, second, third] = ROLE_FACTORS[role].map((factor) => yuan(threshold * factor * place));
    return { ...common, role, revenue: { 2022: first ?? 0, 2023: second ?? 0, 2024: third ?? 0 } };
  }
  // Far below the threshold, so that nobody who should be looked at is left out.
  const share = Math.min(0.42, Math.exp(chance.normal(Math.log(set['size'] === 'small' ? 0.12 : 0.04), 0.8)));
  const full = (threshold ?? UNLISTED_BASE) * share;
  const before = full * (0.8 + chance.next() * 0.3);
  // One in twelve declares nothing; one that closed before its year was due has settled at its closing.
  const declares = chance.luck(11 / 12);
  const of = (year: 2022 | 2023 | 2024, amount: number, dueOn: Day): number =>
    (!declares || (closedOn !== undefined && closedOn <= dueOn) || openedOn > `${year}-11-30` ? 0 : yuan(amount * openPart(openedOn, year)));
  return { ...common, revenue: { 2022: of(2022, before * 0.93, '2023-05-31'), 2023: of(2023, before, '2024-05-31'), 2024: of(2024, full, '2024-12-31') } };
}

// What takes in the most makes up the difference to the published totals; at a larger scale the added small ones add theirs.
function anchorEarners(context: DemoContext, chance: Chance, anchors: readonly Anchor[], rest: readonly Earner[]): readonly Earner[] {
  const bases = anchors.map((anchor) => {
    const base = getRule(anchor.industry).leastRevenue ?? LICENSED_BASE;
    const [first, second, third] = courseFactors(anchor.course).map((factor) => yuan(base * factor * (0.97 + chance.next() * 0.06)));
    return { 2022: first ?? 0, 2023: second ?? 0, 2024: third ?? 0 };
  });
  const weights = anchors.map(({ course, employees }) => (course.kind === 'listed' ? employees * Math.exp(chance.normal(0, 0.7)) : 0));
  const shareOf = (year: 2023 | 2024, published: number): readonly number[] => {
    const small = Math.round(rest.reduce((sum, { revenue }) => sum + revenue[year], 0) / context.scale);
    const left = published - small - bases.reduce((sum, one) => sum + one[year], 0);
    invariant(left > 0, `The revenue of ${year} leaves something for the largest enterprises.`);
    return apportion(left, weights);
  };
  const more = { 2023: shareOf(2023, YEAR_BEFORE.revenue), 2024: shareOf(2024, FIGURES.revenue) };
  return anchors.map((anchor, index) => {
    const base = bases[index]!;
    const [in2023 = 0, in2024 = 0] = [more[2023][index], more[2024][index]];
    return {
      id: anchor.id, name: anchor.name, industry: anchor.industry, employees: anchor.employees, openedOn: anchor.openedOn, anchor,
      revenue: { 2022: base[2022] + yuan(in2023 * 0.92), 2023: base[2023] + in2023, 2024: base[2024] + in2024 },
    };
  });
}

function openPart(openedOn: Day, year: number): number {
  const days = daysBetween(openedOn > `${year}-01-01` ? openedOn : `${year}-01-01`, `${year + 1}-01-01`);
  return Math.max(0, days) / 366;
}

function yuan(fen: number): number {
  return Math.round(fen / 100) * 100;
}
