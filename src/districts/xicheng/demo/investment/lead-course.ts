import { addWorkingMinutes, nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, daysBetween, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import { caseSteps, YEARS_END } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, Step } from '../step.ts';
import type { ContactText } from './lead-texts.ts';

type Values = Readonly<Record<string, unknown>>;

const LAST_TALKS = instantOf('2024-12-30');
const LONGEST_TALKS_DAYS = 260;

/** A lead on its way: each act so many days after the one before. */
export type LeadCourse = {
  readonly id: string;
  readonly officer: string;
  /** The day of the last thing that happened. */
  day(): Day;
  /** The working day on which an act so many days on would fall. */
  dayAfter(gapDays: number): Day;
  /** An act at a random minute of the day so many days on, or the next working day. */
  act(gapDays: number, by: string, action: string, form?: Values, reason?: string): Instant;
  /** An act at a fixed instant. */
  actAt(at: Instant, by: string, action: string, form?: Values): Instant;
  /** All steps up to the end of the demonstration, contacts included. */
  done(): readonly Step[];
  /** So many contacts: the first, on which the next act rests, and others until the talks end. The first text is the first contact's. */
  contacts(gapDays: number, number: number, chance: Chance, texts: readonly ContactText[]): void;
};

type Talks = { readonly from: Instant; readonly number: number; readonly chance: Chance; readonly texts: readonly ContactText[] };

/** Begins the course of a lead with its creation. */
export function leadCourse(context: DemoContext, id: string, officer: string, at: Instant, set: Values): LeadCourse {
  const { calendar } = context;
  const steps = caseSteps(calendar, 'lead', id);
  let talks: Talks | undefined;
  let last = steps.create(at, officer, set);
  const dayAfter = (gapDays: number): Day => nextWorkingDay(calendar, addDays(dayOf(last), gapDays));
  const after = (gapDays: number): Instant => {
    const wanted = context.officeTime(dayAfter(gapDays));
    return wanted > last ? wanted : addWorkingMinutes(calendar, last, 12);
  };
  return {
    id,
    officer,
    day: () => dayOf(last),
    dayAfter,
    act: (gapDays, by, action, form, reason) => (last = steps.act(after(gapDays), by, action, form, reason)),
    actAt: (wanted, by, action, form) => (last = steps.act(wanted, by, action, form)),
    contacts(gapDays, number, chance, texts) {
      last = after(gapDays);
      talks = { from: last, number, chance, texts };
    },
    done: () => [...steps.done(), ...(talks ? contactSteps(context, id, officer, talks, last < YEARS_END ? last : LAST_TALKS) : [])],
  };
}

function contactSteps(context: DemoContext, lead: string, officer: string, { from, number, chance, texts }: Talks, until: Instant): readonly Step[] {
  const first = dayOf(from);
  const length = Math.min(Math.max(0, daysBetween(first, dayOf(until))), LONGEST_TALKS_DAYS);
  const steps = Array.from({ length: number }, (_, index): Step => {
    const at = index === 0 ? from : context.officeTime(addDays(first, 1 + Math.floor((length * (index - 1 + chance.next())) / number)));
    const { form, name, summary, next, outcomes } = index === 0 || texts.length === 1 ? texts[0]! : chance.pick(texts.slice(1));
    return {
      at, by: officer, do: 'create', register: 'lead-contact', id: `contact-${lead.slice(5)}-${index + 1}`,
      set: { name, lead, heldOn: dayOf(at), form, officer, outcome: chance.pick(outcomes), summary, ...(next && chance.luck(0.8) ? { next } : {}) },
    };
  });
  return steps.filter((one) => one.at < YEARS_END);
}
