import type { CriterionVersion, CriterionVersions } from './criterion.ts';

/**
 * The district's versions with those that are recorded laid over them: a recorded version takes the place of one that
 * begins on the same day, and stands beside all others.
 */
export function overlayVersions(known: CriterionVersions, recorded: CriterionVersions): CriterionVersions {
  const overlaid = Object.entries(recorded).map(([id, versions]): [string, readonly CriterionVersion<unknown>[]] => {
    const taken = new Set(versions.map((one) => one.from));
    const rest = (Object.hasOwn(known, id) ? known[id]! : []).filter((one) => !taken.has(one.from));
    return [id, [...rest, ...versions].toSorted((a, b) => (a.from < b.from ? -1 : 1))];
  });
  return { ...known, ...Object.fromEntries(overlaid) };
}
