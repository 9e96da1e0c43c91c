import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import type { Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { apportion } from '../apportion.ts';
import type { DemoContext } from '../step.ts';
import { LAST_DAY, startOf, stateOn, type Course } from './course.ts';
import { monthsBetween } from './month-days.ts';

/** A month of a project's investment; amounts in fen. */
export type InvestmentRow = {
  readonly month: string;
  readonly reportedOn: Day;
  readonly yearPlan: number;
  readonly planned: number;
  readonly completed: number;
  readonly plannedCumulative: number;
  readonly completedCumulative: number;
  readonly paymentRequired?: number;
  readonly paid?: number;
};

// Reports are written in ten thousand yuan.
const WAN = 1_000_000;
// Frost and the Spring Festival in winter, heat and rain in July.
const SEASON = [0.5, 0.55, 1, 1.15, 1.2, 1.1, 0.9, 0.95, 1.15, 1.2, 1.15, 1];
// A start late in the month is reported with the next one.
const LAST_START = '22';

/** A project's monthly investment over both years; none where no amount is published. The same whenever it is asked. */
export function investmentRows(context: DemoContext, course: Course): readonly InvestmentRow[] {
  const start = startOf(course);
  const { totalFen } = course;
  const completion = course.planned.completion;
  if (totalFen === undefined || start === undefined || completion === undefined) return [];
  const chance = context.chance.part(`projects/investment/${course.id}`);
  const plan = spread(totalFen, monthsBetween(course.startedBefore ?? course.planned.start ?? start, completion));
  const before = sumOf([...plan].filter(([month]) => month < '2023'));
  let done = Math.round((before * (0.93 + chance.next() * 0.07)) / WAN) * WAN;
  if (start >= '2023') done = 0;
  const rows: InvestmentRow[] = [];
  for (const year of ['2023', '2024']) {
    const own = yearRows(context, chance, course, { year, totalFen, plan, done });
    rows.push(...own);
    done += own.at(-1)?.completedCumulative ?? 0;
  }
  return rows;
}

type Year = { readonly year: string; readonly totalFen: number; readonly plan: ReadonlyMap<string, number>; readonly done: number };

function yearRows(context: DemoContext, chance: Chance, course: Course, { year, totalFen, plan, done }: Year): readonly InvestmentRow[] {
  const start = startOf(course)!;
  // What is given up reports no more once it stands still.
  const last = course.days.accepted ?? (course.days.ended ? course.days.paused : LAST_DAY) ?? LAST_DAY;
  const first = firstMonth(course, start);
  const months = monthsBetween(`${year}-01-01`, `${year}-12-31`).filter((month) => month >= first && month <= last.slice(0, 7));
  if (months.length === 0) return [];
  const schedule = scheduleOf({ year, totalFen, plan, done }, last.slice(0, 7));
  const yearPlan = sumOf([...schedule]);
  const slump = { from: chance.whole(1, 8), months: chance.luck(0.4) ? chance.whole(3, 4) : 0 };
  const pace = Math.max(0.72, chance.normal(1, 0.07));
  const rows: InvestmentRow[] = [];
  let completedCumulative = 0;
  for (const month of months) {
    const plannedCumulative = sumOf([...schedule].filter(([one]) => one <= month));
    const planned = schedule.get(month) ?? 0;
    const left = totalFen - done - completedCumulative;
    const behind = Math.max(0, plannedCumulative - planned - completedCumulative);
    const number = Number(month.slice(5)) - 1;
    const slack = number >= slump.from && number < slump.from + slump.months;
    const wanted = slack ? planned * (0.2 + chance.next() * 0.3) : planned * pace * (0.9 + chance.next() * 0.2) + behind * 0.16 + beyondPlan(month, plan, left);
    const ends = month === course.days.accepted?.slice(0, 7);
    const stands = month < start.slice(0, 7) || stateOn(course, `${month}-20`) === 'paused';
    const completed = stands ? 0 : Math.min(left, roundTo(ends ? left * (0.9 + chance.next() * 0.1) : wanted));
    completedCumulative += completed;
    rows.push({
      month, reportedOn: nextWorkingDay(context.calendar, `${month}-${chance.whole(24, 26)}`), yearPlan, planned, completed, plannedCumulative, completedCumulative,
      ...paymentOf(chance, course, done + completedCumulative),
    });
  }
  return rows;
}

// A project that starts before its plan does little at first; one that outlives it works off what is left.
function beyondPlan(month: string, plan: ReadonlyMap<string, number>, left: number): number {
  const months = [...plan.keys()];
  if (month < months[0]!) return (plan.get(months[0]!) ?? 0) * 0.4;
  return month > months.at(-1)! ? left * 0.3 : 0;
}

// A project reports from the month in which it was to start, even while it stands still.
function firstMonth(course: Course, start: Day): string {
  if (start < '2023') return '2023-01';
  const own = start.slice(8) <= LAST_START ? start.slice(0, 7) : monthsBetween(start, '2025-02-01')[1]!;
  const wanted = course.planned.start?.slice(0, 7) ?? own;
  const known = monthsBetween(course.createdOn, '2025-03-01')[1]!;
  return wanted < own ? (wanted < known ? known : wanted) : own;
}

// The year's plan: what the whole plan names for it and what was left over; all that is left when the end is due.
function scheduleOf({ year, totalFen, plan, done }: Year, last: string): ReadonlyMap<string, number> {
  const own = [...plan.keys()].filter((month) => month.startsWith(year) && month <= last);
  const isLast = [...plan.keys()].every((month) => month.slice(0, 4) <= year);
  const named = sumOf([...plan].filter(([month]) => month.startsWith(year)));
  const missed = Math.max(0, sumOf([...plan].filter(([month]) => month < year)) - done);
  const amount = Math.max(WAN, isLast ? totalFen - done : Math.min(totalFen - done, named + Math.round((missed * 0.7) / WAN) * WAN));
  return spread(amount, own.length > 0 ? own : monthsBetween(`${year}-01-01`, `${year}-06-01`));
}

/** An amount over months: little at both ends, most in the middle, and less in winter. */
function spread(amountFen: number, months: readonly string[]): ReadonlyMap<string, number> {
  const weights = months.map((month, index) => (0.45 + Math.sin((Math.PI * (index + 0.5)) / months.length)) * (SEASON[Number(month.slice(5)) - 1] ?? 1));
  const parts = apportion(Math.round(amountFen / WAN), weights);
  return new Map(months.map((month, index) => [month, (parts[index] ?? 0) * WAN]));
}

// Of policy funds, six tenths of what has been built is to be paid out; now and then a builder waits for it.
function paymentOf(chance: Chance, course: Course, builtFen: number): Pick<InvestmentRow, 'paymentRequired' | 'paid'> {
  if (course.policyFen === undefined || course.totalFen === undefined) return {};
  const paymentRequired = roundTo((builtFen / course.totalFen) * course.policyFen * 0.6);
  return { paymentRequired, paid: roundTo(Math.min(course.policyFen, paymentRequired * (chance.luck(0.1) ? 0.85 : 1 + chance.next() * 0.2))) };
}

const roundTo = (fen: number): number => Math.round(fen / WAN) * WAN;

function sumOf(entries: readonly (readonly [string, number])[]): number {
  return entries.reduce((sum, [, amount]) => sum + amount, 0);
}
