import { SIX_POSTS } from '#desks/investment/registers/lead.ts';
import { addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { pickWeighted } from '../weighted.ts';
import { spreadDays, workingDaysOf, type MonthWeights } from '../days.ts';
import type { DemoContext, MadeRecord } from '../step.ts';
import { MADE_UP } from './figures.ts';
import { ORIGINS } from './lead-texts.ts';

/** Where a lead came from, and when it was written down. */
export type LeadSource = {
  readonly at: Instant;
  readonly foundOn: Day;
  readonly origin: string;
  readonly broughtBy: string;
  /** Whether it was found in 2022 and taken over into the register in January 2023. */
  readonly carriedOver?: true;
  readonly set: Readonly<Record<string, unknown>>;
};

const POSTS = Object.keys(SIX_POSTS);
// Few leads in the deep of winter; most after the Spring Festival and in early autumn.
const SEASON: MonthWeights = [0.7, 0.6, 1.4, 1.3, 1.2, 1, 0.9, 0.9, 1.3, 1.1, 1, 0.7];

/** Leads of 2022 that were still open when the register began. */
export function sourcesBefore(context: DemoContext, chance: Chance): readonly LeadSource[] {
  return Array.from({ length: MADE_UP.carriedOver * context.scale }, (_, index) => ({
    at: context.officeTime(addDays('2023-01-03', index % 10)), foundOn: addDays('2022-08-01', chance.whole(0, 140)), carriedOver: true,
    origin: pickWeighted(chance, ORIGINS).city, broughtBy: posted(chance, 0.25), set: { channel: chance.pick(['chamber', 'referral', 'visit']) },
  }));
}

/** All leads of a year by their sources, oldest first: what trips and events yielded, and the rest in the season's course. */
export function sourcesOf(context: DemoContext, chance: Chance, year: 2023 | 2024): readonly LeadSource[] {
  const total = MADE_UP.leads[year] * context.scale;
  const ofYear = (register: string, day: string): readonly MadeRecord[] => (context.made.get(register) ?? []).filter(({ set }) => String(set[day]).startsWith(String(year)));
  const sources: LeadSource[] = [];
  for (const trip of ofYear('investment-trip', 'leftOn')) for (let left = chance.whole(3, 6) * context.scale; left > 0; left -= 1) sources.push(fromTrip(context, chance, trip));
  // What the named events yielded is not known, and a signing ends leads rather than finding them.
  const open = ofYear('investment-event', 'heldOn').filter(({ set }) => !set['named'] && ['briefing', 'matching', 'salon'].includes(String(set['kind'])));
  for (const event of open) for (let left = chance.whole(2, 5) * context.scale; left > 0; left -= 1) sources.push(fromEvent(context, chance, event));
  const days = workingDaysOf(context.calendar, `${year}-01-04`, `${year}-12-27`);
  for (const day of spreadDays(chance, days, Math.max(0, total - sources.length), SEASON)) sources.push(fromElsewhere(context, chance, day));
  return sources.filter((one) => dayOf(one.at) <= '2024-12-31').toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function fromTrip(context: DemoContext, chance: Chance, { id, set }: MadeRecord): LeadSource {
  const at = laterThan(context, String(set['at']), chance.whole(0, 3));
  const foundOn = addDays(String(set['leftOn']), chance.whole(0, 2));
  const broughtBy = chance.luck(0.7) ? String(set['headedBy']) : 'all-staff';
  return { at, foundOn, origin: String(set['city']), broughtBy, set: { channel: 'trip', trip: id } };
}

function fromEvent(context: DemoContext, chance: Chance, { id, set }: MadeRecord): LeadSource {
  const at = laterThan(context, String(set['at']), chance.whole(0, 5));
  return { at, foundOn: String(set['heldOn']), origin: pickWeighted(chance, ORIGINS).city, broughtBy: posted(chance, 0.22), set: { channel: 'event', event: id } };
}

function fromElsewhere(context: DemoContext, chance: Chance, day: Day): LeadSource {
  const at = context.officeTime(day);
  const foundOn = addDays(dayOf(at), -chance.whole(0, 3));
  return { at, foundOn: foundOn < '2023-01-02' ? dayOf(at) : foundOn, origin: pickWeighted(chance, ORIGINS).city, broughtBy: posted(chance, 0.24), set: { channel: chance.pick(['chamber', 'chamber', 'referral', 'referral', 'visit']) } };
}

// Some working time after the record to which the lead refers.
function laterThan(context: DemoContext, at: Instant, days: number): Instant {
  const wanted = context.officeTime(addDays(dayOf(at), days));
  return wanted > at ? wanted : addWorkingMinutes(context.calendar, at, 25);
}

function posted(chance: Chance, probability: number): string {
  return chance.luck(probability) ? chance.pick(POSTS) : 'all-staff';
}

/** The member of staff who brings a lead: for the six posts the leader who holds the post, else anybody. */
export function bringerOf(context: DemoContext, chance: Chance, broughtBy: string): string {
  const place = POSTS.findIndex((post) => post === broughtBy);
  const leader = context.staffWith('district-leader')[place];
  return leader ?? chance.pick(['investment-officer', 'enterprise-liaison', 'commerce-liaison', 'support-clerk'].flatMap((duty) => context.staffWith(duty)));
}
