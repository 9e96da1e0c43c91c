import { platformOf } from '#kernel/access/access.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import type { StandingAct, StandingContext } from '#kernel/standing/standing-act.ts';
import { loadView } from '#store/access/in-scope.ts';
import { runCommand } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { listRecords } from '#store/record/list.ts';

const PAGE = 200;

/** Refusals that pass by themselves: somebody was quicker, or the case is suspended. */
const NOT_YET: ReadonlySet<string> = new Set(['record/stale', 'procedure/not-now', 'procedure/suspended']);

/** What stands round the turn of one act, to note how it goes. */
export type TakeTurn = (act: StandingAct, work: () => Promise<number>) => Promise<number>;

/**
 * Takes all standing acts that are due now: a page of records at a time, each act a command of its own. What somebody
 * else changed in between is looked at again next time. Returns how many were taken.
 */
export async function takeStandingActs(district: District, turn: TakeTurn = (_act, work) => work()): Promise<number> {
  let taken = 0;
  for (const act of district.model.desks.flatMap((desk) => desk.standing)) taken += await turn(act, () => takeOne(district, act));
  return taken;
}

async function takeOne(district: District, act: StandingAct): Promise<number> {
  const now = district.now();
  // What holds now: a version that has been recorded since the start counts.
  const criteria = district.criteria ?? {};
  const context: StandingContext = { now, calendar: district.calendar, valueOf: (criterion) => getVersion(criteria, criterion, dayOf(now)).value };
  const view = await loadView(district, platformOf(district.rootUnit ?? ''));
  let taken = 0;
  for (let after: string | undefined; ; ) {
    const page = await listRecords(district, view, act.of, { where: act.where, words: '', sort: 'id', limit: PAGE, ...(after ? { after } : {}) });
    for (const record of page.rows) {
      const form = act.decide({ id: record.id, version: record.version, state: record.state, since: record.since, values: record.values }, context);
      if (form && (await isAccepted(district, act, record.id, record.version, form))) taken += 1;
    }
    if (!page.next) return taken;
    after = page.next;
  }
}

async function isAccepted(district: District, act: StandingAct, id: string, version: number, form: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    await runCommand(district, { actor: platformOf(district.rootUnit ?? ''), at: district.now(), command: { do: 'act', register: act.of, id, expect: version, action: act.action, form } });
    return true;
  } catch (error) {
    if (error instanceof DistrictError && NOT_YET.has(error.code)) return false;
    throw error;
  }
}
