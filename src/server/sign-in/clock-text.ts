import { minuteOf, type Instant } from '#kernel/field/day.ts';

/** The time of day at an instant in the district, as `15:04`. */
export function clockText(instant: Instant): string {
  const minute = minuteOf(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
