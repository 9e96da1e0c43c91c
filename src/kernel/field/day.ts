/** The district's civil time is China Standard Time, eight hours ahead of UTC without daylight saving since 1992. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A civil day as `YYYY-MM-DD`. */
export type Day = string;
/** An instant as RFC 3339 in UTC with milliseconds. */
export type Instant = string;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The civil day on which an instant falls in the district. */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a civil day has lasted the given minutes; zero is midnight at its start. */
export function instantOf(day: Day, minutes = 0): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + Math.round(minutes * 60_000)).toISOString();
}

/** Minutes since midnight of the district's day at an instant. */
export function minuteOf(instant: Instant): number {
  return Math.floor(((Date.parse(instant) + OFFSET_MS) % DAY_MS) / 60_000);
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
