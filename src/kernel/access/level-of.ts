import { waysOf, type Actor, type Who } from './access.ts';
import { requireLevel, type RealNameLevel } from './real-name.ts';

/** The real-name level that a service asks of an applicant; undefined where no applicant may. */
export function levelNeeded(who: Who): RealNameLevel | undefined {
  const levels = waysOf(who).flatMap((way) => (way.kind === 'applicant' ? [way.level] : []));
  return levels.length > 0 ? (Math.min(...levels) as RealNameLevel) : undefined;
}

/** Refuses an applicant who is not known as surely as the service needs. @throws DistrictError `real-name/level-too-low`. */
export function checkLevel(actor: Actor, who: Who): void {
  if (actor.kind !== 'applicant') return;
  const needed = levelNeeded(who);
  if (needed !== undefined) requireLevel(actor.level ?? 0, needed);
}
