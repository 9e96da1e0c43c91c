import { addDays, type Day } from '#kernel/field/day.ts';
import type { LampFacts } from '#desks/projects/judge-lamp.ts';
import type { Course } from './course.ts';

const WAIVED_DAYS = { start: 60, progress: 75 } as const;

/** Until when a waiver approved on a day holds. */
export function waivedUntil(dimension: keyof typeof WAIVED_DAYS, approvedOn: Day): Day {
  return addDays(approvedOn, WAIVED_DAYS[dimension]);
}

/** The waivers of a project that had been approved by a day. */
export function waiversOf({ days }: Course, day: Day): LampFacts['waivers'] {
  const approved = [['start', days.waived], ['progress', days.progressWaived]] as const;
  return approved.flatMap(([dimension, on]) => (on !== undefined && on <= day ? [{ dimension, until: waivedUntil(dimension, on) }] : []));
}
