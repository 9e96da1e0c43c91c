import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import { apportion } from '../apportion.ts';
import type { DemoContext } from '../step.ts';
import { LAST_DAY } from './course.ts';
import { FIGURES, YEAR_BEFORE } from './figures.ts';
import { POLICY_2023, POLICY_2024, type PolicySeed } from './policy-texts.ts';

/** How far a policy-fund project comes. */
export type PolicyEnd = 'planned' | 'stored' | 'declared' | 'reviewed' | 'listed' | 'funded' | 'dropped';

/** The course of a policy-fund project; amounts in fen. */
export type PolicyCourse = {
  readonly id: string;
  readonly seed: PolicySeed;
  readonly number: number;
  readonly totalFen: number;
  readonly requestedFen: number;
  readonly plannedOn: Day;
  readonly end: PolicyEnd;
  readonly sentBack: boolean;
  /** The income cover as first reported, and as reported after more income was found. */
  readonly cover?: { readonly first: number; readonly final: number };
  readonly days: Readonly<Partial<Record<'stored' | 'gates' | 'judged' | 'raised' | 'declared' | 'sentBack' | 'again' | 'reviewed' | 'listed' | 'funded' | 'dropped', Day>>>;
};

// Planning comes in waves: before the yearly declaration in autumn and after the city's meetings in spring.
const MONTHS_2024 = [1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 11, 11, 12];
const MONTHS_2023 = [2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 7, 8, 8, 9, 9, 9, 10, 10, 11, 11, 12];
// Amounts are planned in ten thousand yuan.
const WAN = 1_000_000;

/** The policy-fund projects of both years, whose number and total are those of the figures. The same whenever it is asked. */
export function policyCourses(context: DemoContext): readonly PolicyCourse[] {
  invariant(POLICY_2024.length === FIGURES.fundProjects && POLICY_2023.length === YEAR_BEFORE.fundProjects, 'As many policy projects are listed as the figures say.');
  return [...yearOf(context, 2023, POLICY_2023, YEAR_BEFORE.fundInvestment, MONTHS_2023), ...yearOf(context, 2024, POLICY_2024, FIGURES.fundInvestment, MONTHS_2024)];
}

function yearOf(context: DemoContext, year: number, seeds: readonly PolicySeed[], total: number, months: readonly number[]): readonly PolicyCourse[] {
  const order = context.chance.part(`projects/policy/${year}`).shuffle([...seeds.keys()]);
  const amounts = apportion(Math.round(total / WAN), seeds.map((seed) => seed.weight));
  return order.map((place, index) => courseOf(context, { year, number: index + 1, seed: seeds[place]!, totalFen: amounts[place]! * WAN, month: months[index]! }));
}

type Start = { readonly year: number; readonly number: number; readonly seed: PolicySeed; readonly totalFen: number; readonly month: number };

function courseOf(context: DemoContext, { year, number, seed, totalFen, month }: Start): PolicyCourse {
  const id = `policy-project-${year}-${String(number).padStart(2, '0')}`;
  const chance = context.chance.part(`projects/policy/${id}`);
  const worked = (day: Day, days: number): Day => nextWorkingDay(context.calendar, addDays(day, days));
  const plannedOn = worked(`${year}-${String(month).padStart(2, '0')}-${String(chance.whole(3, 19)).padStart(2, '0')}`, 0);
  const dropped = number % 11 === 7;
  const refused = number % 16 === 10;
  const sentBack = number % 6 === 2;
  const isBond = seed.fundKind === 'special-bond';
  const first = chance.whole(105, 168) / 100;
  const stored = worked(plannedOn, number % 9 === 5 ? chance.whole(24, 34) : chance.whole(5, 17));
  const gates = worked(stored, chance.whole(25, 90));
  const judged = worked(gates, 1);
  const raised = isBond && first < 1.2 ? worked(judged, chance.whole(12, 30)) : undefined;
  const declared = worked(raised ?? judged, chance.whole(4, 22));
  const back = sentBack ? worked(declared, chance.whole(8, 18)) : undefined;
  const again = back ? worked(back, chance.whole(9, 20)) : undefined;
  const reviewed = worked(again ?? declared, chance.whole(24, 55));
  const listed = worked(reviewed, chance.whole(15, 50));
  const funded = worked(listed, chance.whole(25, 80));
  const whole = { stored, gates, ...(isBond ? { judged } : {}), ...(raised ? { raised } : {}), declared, ...(back ? { sentBack: back } : {}), ...(again ? { again } : {}), reviewed, listed, ...(number % 2 === 0 ? { funded } : {}) };
  const days = refused ? { dropped: worked(plannedOn, chance.whole(8, 18)) } : dropped ? { stored, dropped: worked(stored, chance.whole(40, 110)) } : whole;
  const kept = Object.fromEntries(Object.entries(days).filter(([, day]) => day <= LAST_DAY)) as PolicyCourse['days'];
  return {
    id, seed, number, totalFen, requestedFen: Math.round((totalFen * (isBond ? 0.65 : 0.5)) / WAN) * WAN, plannedOn, sentBack,
    ...(isBond ? { cover: { first, final: first < 1.2 ? chance.whole(120, 134) / 100 : first } } : {}),
    days: kept, end: endOf(kept),
  };
}

function endOf(days: PolicyCourse['days']): PolicyEnd {
  const ends = ['dropped', 'funded', 'listed', 'reviewed', 'declared', 'stored'] as const;
  return ends.find((one) => days[one] !== undefined) ?? 'planned';
}
