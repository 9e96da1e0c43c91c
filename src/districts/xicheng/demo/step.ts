import type { Calendar } from '#kernel/calendar/calendar.ts';
import type { Day, Instant } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';

/**
 * One thing that somebody does in the demonstration year. All steps of all parts are sorted by time and go through
 * the one door as commands; a step that the rules refuse stops the making of the year with the refusal.
 */
export type Step = {
  readonly at: Instant;
  /** The id of the staff record that acts, `system` for the platform, or `applicant:<name>` for a citizen or enterprise. */
  readonly by: string;
} & (
  | { readonly do: 'create'; readonly register: string; readonly id: string; readonly set: Readonly<Record<string, unknown>> }
  | { readonly do: 'update'; readonly register: string; readonly id: string; readonly set: Readonly<Record<string, unknown>>; readonly reason?: string }
  | { readonly do: 'act'; readonly register: string; readonly id: string; readonly action: string; readonly form?: Readonly<Record<string, unknown>>; readonly reason?: string }
);

/** What every part of the demonstration year is given. */
export type DemoContext = {
  readonly chance: Chance;
  readonly calendar: Calendar;
  /** How many times over the ordinary records are made (for benchmarks); named bodies are made once. */
  readonly scale: number;
  /** A working instant on that day or the next working day, at a random minute of office hours. */
  officeTime(day: Day): Instant;
  /** The staff who hold a duty, optionally in a unit; at least one or it stops. */
  staffWith(duty: string, unit?: string): readonly string[];
  /** Records that earlier parts made and others may refer to, by register id. */
  readonly made: Map<string, readonly MadeRecord[]>;
};

/** A record that the demonstration has made, with the values it was created with. */
export type MadeRecord = { readonly id: string; readonly set: Readonly<Record<string, unknown>> };

/** A part of the demonstration year: yields steps in any order; they are sorted by time afterwards. */
export type DemoPart = (context: DemoContext) => Iterable<Step>;
