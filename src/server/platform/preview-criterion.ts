import { platformOf } from '#kernel/access/access.ts';
import type { CriterionPreview, MovedSteps } from '#kernel/criterion/criteria-wire.ts';
import { findVersion, getVersion, type CriterionVersions } from '#kernel/criterion/criterion.ts';
import { overlayVersions } from '#kernel/criterion/overlay-versions.ts';
import { parseCriterionValue } from '#kernel/criterion/parse-criterion-value.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import type { StandingAct, StandingRecord } from '#kernel/standing/standing-act.ts';
import { loadView } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { listRecords } from '#store/record/list.ts';
import { endOf } from '#kernel/calendar/calendar.ts';
import type { Platform } from './open.ts';

/** A version as it would be recorded; its value is JSON text. */
export type ProposedVersion = { readonly from: Day; readonly until?: Day | undefined; readonly value: string };

/** How far is looked ahead: longer than any notice stands. */
const DAYS_AHEAD = 120;
/** Records that are looked at for each step; a preview answers while somebody waits. */
const MOST_RECORDS = 200;

/**
 * What a version of a criterion would change, without recording it: which one it stands in for, and on which day the
 * platform would take its own steps in the cases that are open, by what holds now and by the version.
 * @throws DistrictError `criterion/unknown`, `criterion/value-invalid`, `criterion/until-before-from`.
 */
export async function previewCriterion({ district, criteria }: Platform, id: string, proposed: ProposedVersion): Promise<CriterionPreview> {
  const criterion = district.model.criteria.get(id);
  if (!criterion) throw new DistrictError('criterion/unknown', { criterion: id });
  const { from, until } = proposed;
  if (until !== undefined && until < from) throw new DistrictError('criterion/until-before-from', { from, until });
  const value = parseCriterionValue(criterion, proposed.value);
  const now = criteria.now;
  const others = (now[id] ?? []).filter((one) => one.from !== from);
  const then = overlayVersions({ ...now, [id]: others }, { [id]: [{ from, ...(until ? { until } : {}), document: '', value }] });
  const today = dayOf(district.now());
  const instead = findVersion(now, id, from);
  const replaces = (now[id] ?? []).find((one) => one.from === from);
  const steps = await movedSteps(district, now, then);
  return {
    ...(instead ? { instead: { from: instead.from, document: instead.document, value: instead.value } } : {}), value,
    holdsToday: findVersion(then, id, today)?.from === from, ...(replaces ? { replaces: { document: replaces.document } } : {}), days: DAYS_AHEAD, ...steps,
  };
}

async function movedSteps(district: District, now: CriterionVersions, then: CriterionVersions): Promise<{ readonly looked: number; readonly moved: readonly MovedSteps[] }> {
  const moved = new Map<string, MovedSteps>();
  let looked = 0;
  for (const act of district.model.desks.flatMap((desk) => desk.standing)) {
    const register = district.model.registers.get(act.of);
    const step = district.model.procedures.get(act.of)?.actions[act.action];
    if (!register || !step || register.restricted) continue;
    const records = await openRecords(district, act);
    looked += records.length;
    for (const record of records) {
      const before = firstDay(district, act, record, now);
      const after = firstDay(district, act, record, then);
      if (before === after) continue;
      const key = `${act.id} ${before} ${after}`;
      moved.set(key, { register: register.title, step: step.title, ...(before ? { before } : {}), ...(after ? { after } : {}), count: (moved.get(key)?.count ?? 0) + 1 });
    }
  }
  return { looked, moved: [...moved.values()] };
}

async function openRecords(district: District, act: StandingAct): Promise<readonly StandingRecord[]> {
  const view = await loadView(district, platformOf(district.rootUnit ?? ''));
  const { rows } = await listRecords(district, view, act.of, { where: act.where, words: '', sort: 'id', limit: MOST_RECORDS });
  return rows.map(({ id, version, state, since, values }) => ({ id, version, state, since, values }));
}

// Steps are decided by day and criterion, so that asking at the end of each day finds the first on which one is taken.
function firstDay(district: District, act: StandingAct, record: StandingRecord, versions: CriterionVersions): Day | undefined {
  const today = dayOf(district.now());
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const form = act.decide(record, { now: ahead === 0 ? district.now() : justBefore(day), calendar: district.calendar, valueOf: (criterion) => getVersion(versions, criterion, day).value });
    if (form) return day;
  }
  return undefined;
}

function justBefore(day: Day): string {
  return new Date(Date.parse(endOf(day)) - 1000).toISOString();
}
