import type { Day } from '#kernel/field/day.ts';
import { dayBetween } from '../made-operators.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext } from '../step.ts';
import type { Scheme } from './draw-inputs.ts';
import { FIGURES, YEAR_BEFORE } from './figures.ts';
import { rosterOf, type Earner } from './roster.ts';

/** What comes of an assessment: it fails, or it passes and is declared with this end. */
export type Outcome = 'failed' | 'entered' | 'refused' | 'withdrawn' | 'pending';

/** One enterprise in one season of a scheme. */
export type Seat = { readonly earner: Earner; readonly scheme: Scheme; readonly year: 2023 | 2024; readonly outcome: Outcome; readonly on: Day };

const TECH_INDUSTRIES = ['I64', 'I65', 'M73', 'M74', 'M75', 'C39'];
/** Yearly sales beyond which nobody is a technology SME, with some room below: two hundred million yuan in fen. */
const TOO_LARGE = 1.9e10;
const LARGE_ENOUGH = 1.2e9;
/** How many find, each year, that they don't pass yet. */
const FAILING = 18;
/** Technology SMEs of 2023 that are entered again the year after. */
const AGAIN = 5;

const WINDOWS: Readonly<Record<Scheme, readonly [from: string, to: string]>> = { 'tech-sme': ['03-25', '08-20'], 'innovative-sme': ['03-04', '09-06'], specialised: ['04-08', '05-24'] };

/** The enterprises that live by technology, in an order of their own; the first are those that enter again and again. */
export function techEarners(context: DemoContext, chance: Chance): readonly Earner[] {
  const { anchors, candidates, others } = rosterOf(context);
  const fit = [...anchors, ...candidates, ...others].filter(({ industry, employees, openedOn, closedOn, revenue }) =>
    TECH_INDUSTRIES.some((one) => industry.startsWith(one)) && employees >= 5 && openedOn < '2021-12-01' && closedOn === undefined && revenue[2022] > 0 && revenue[2023] > 0 && revenue[2023] < TOO_LARGE);
  return chance.shuffle(fit);
}

/** Who assessed himself for what in both years. Some come again after they failed; entries of one year end with it and are sought anew. */
export function seasonsOf(context: DemoContext, chance: Chance, tech: readonly Earner[]): readonly Seat[] {
  const seats: Seat[] = [];
  const seat = (scheme: Scheme, year: 2023 | 2024, outcome: Outcome, earners: readonly (Earner | undefined)[]): void => {
    const [from, to] = outcome === 'pending' ? ['11-18', '11-26'] : WINDOWS[scheme];
    for (const earner of earners) if (earner) seats.push({ earner, scheme, year, outcome, on: dayBetween(chance, `${year}-${from}`, `${year}-${to}`) });
  };
  const first = YEAR_BEFORE.techSmes;
  const middle = first + FIGURES.techSmes - AGAIN;
  const failures = FAILING * context.scale;
  const failing = tech.slice(middle + 8);
  seat('tech-sme', 2023, 'entered', tech.slice(0, first));
  seat('tech-sme', 2023, 'refused', tech.slice(middle, middle + 2));
  seat('tech-sme', 2023, 'withdrawn', tech.slice(middle + 2, middle + 3));
  seat('tech-sme', 2023, 'failed', failing.slice(0, failures));
  seat('tech-sme', 2024, 'entered', [...tech.slice(0, AGAIN), ...tech.slice(first, middle)]);
  seat('tech-sme', 2024, 'refused', [...tech.slice(middle, middle + 1), ...tech.slice(middle + 3, middle + 5)]);
  seat('tech-sme', 2024, 'withdrawn', tech.slice(middle + 5, middle + 7));
  seat('tech-sme', 2024, 'failed', [...failing.slice(0, 4), ...failing.slice(failures, 2 * failures)]);
  // Whoever seeks to be specialised needs ten million yuan of revenue.
  const large = tech.filter(({ revenue }) => revenue[2022] >= LARGE_ENOUGH && revenue[2023] >= LARGE_ENOUGH);
  const small = tech.filter((one) => !large.includes(one));
  seat('specialised', 2023, 'refused', large.slice(0, 1));
  seat('specialised', 2023, 'failed', [...large.slice(1, 2), ...small.slice(0, 2)]);
  seat('specialised', 2024, 'entered', large.slice(0, FIGURES.specialised));
  seat('specialised', 2024, 'refused', large.slice(2, 3));
  seat('specialised', 2024, 'withdrawn', large.slice(3, 4));
  seat('specialised', 2024, 'failed', [...large.slice(1, 2), ...small.slice(2, 5)]);
  seat('innovative-sme', 2023, 'entered', [...large.slice(0, 1), ...small.slice(5, 7)]);
  seat('innovative-sme', 2023, 'failed', small.slice(7, 9));
  seat('innovative-sme', 2024, 'entered', [...large.slice(1, 3), ...small.slice(9, 12)]);
  seat('innovative-sme', 2024, 'refused', small.slice(12, 13));
  seat('innovative-sme', 2024, 'failed', [...small.slice(7, 8), ...small.slice(13, 15)]);
  seat('innovative-sme', 2024, 'pending', small.slice(15, 16));
  return seats;
}
