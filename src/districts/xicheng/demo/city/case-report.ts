import { nearestCollector } from '#desks/grid/nearest-collector.ts';
import { dayOf, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import type { CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext } from '../step.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { problemWords, REFUSALS, UNTRUE } from './case-texts.ts';
import { isNearStation, type DemoCell } from './cells.ts';
import type { ConditionSeed } from './filing-conditions.ts';
import { laterBy } from './moments.ts';

export type CaseSource = 'patrol' | 'public' | 'hotline' | 'video' | 'leader';

/** The last case by cell and filing condition. */
export type EarlierCases = Map<string, { readonly id: string; readonly day: Day }>;

/** A problem as it is found: by whom, when, where, and under which condition it would be filed. */
export type FoundProblem = {
  readonly source: CaseSource;
  readonly day: Day;
  readonly cell: DemoCell;
  readonly cells: readonly DemoCell[];
  readonly point: readonly [longitude: number, latitude: number];
  readonly condition: ConditionSeed;
  readonly earlier: EarlierCases;
};

// What a collector can settle on the spot with bare hands.
const EASY: ReadonlySet<string> = new Set(['E0201', 'E0410', 'E0107', 'C0305', 'E0112', 'E0202']);
const AWAY = 0.06;

/** Reports a problem and files it, or ends it before: on the spot, as none of ours, as known, as untrue. Gives when it was filed. */
export function reportCase(context: DemoContext, chance: Chance, found: FoundProblem, steps: CaseSteps): Instant | undefined {
  const { source, condition, cell, cells, point, day } = found;
  const byItself = source === 'public' || source === 'video';
  const told = source === 'public' || source === 'hotline' || source === 'leader';
  const away = chance.luck(AWAY) ? cell.collector : undefined;
  const collector = nearestCollector(cells, point, (one) => one === away) ?? cell.collector;
  const by = source === 'patrol' ? collector : byItself ? 'system' : chance.pick(context.staffWith('case-clerk'));
  const at = byItself ? instantOf(day, chance.whole(390, 1310)) : context.officeTime(day);
  const photos = told ? chance.whole(0, 2) : chance.luck(0.02) ? 1 : chance.whole(2, 4);
  steps.create(at, by, {
    ...problemWords(chance, condition), source, community: cell.community, cell: cell.id, photos, reportedOn: dayOf(at),
    place: { type: 'Point', coordinates: [point[0].toFixed(6), point[1].toFixed(6)] },
  });
  if (source === 'patrol' && EASY.has(condition.code.slice(0, 5)) && chance.luck(0.24)) {
    steps.act(laterBy(context.calendar, chance, at, 4, 25), by, 'handleOnSpot', { result: '当场清理规范', photosAfter: chance.whole(1, 2) });
    return undefined;
  }
  return told ? verify(context, chance, found, steps, at, collector) : fileDirectly(context, chance, found, steps, at, photos);
}

function fileDirectly(context: DemoContext, chance: Chance, found: FoundProblem, steps: CaseSteps, at: Instant, photos: number): Instant | undefined {
  const clerk = chance.pick(context.staffWith('case-clerk'));
  const seen = chance.luck(0.05) ? laterBy(context.calendar, chance, at, 125, 260) : laterBy(context.calendar, chance, at, 6, 70);
  if (photos >= 2 && !chance.luck(0.02)) return steps.act(seen, clerk, 'fileDirectly', filingOf(chance, found, seen));
  refuse(chance, found, steps, seen, clerk, photos < 2 ? '缺少远近景照片' : undefined);
  return undefined;
}

function verify(context: DemoContext, chance: Chance, found: FoundProblem, steps: CaseSteps, at: Instant, collector: string): Instant | undefined {
  const { calendar } = context;
  const clerk = chance.pick(context.staffWith('case-clerk'));
  const seen = laterBy(calendar, chance, at, 4, 50);
  if (chance.luck(0.04)) {
    refuse(chance, found, steps, seen, clerk);
    return undefined;
  }
  const sent = steps.act(seen, clerk, 'askVerification', { verifier: collector });
  const verifiedTrue = chance.luck(0.88);
  const looked = steps.act(chance.luck(0.08) ? laterBy(calendar, chance, sent, 185, 330) : laterBy(calendar, chance, sent, 15, 150), collector, 'verifyReport', { verifyPhotos: chance.whole(2, 4), verifiedTrue });
  const decided = laterBy(calendar, chance, looked, 4, chance.luck(0.05) ? 180 : 50);
  if (verifiedTrue) return steps.act(decided, clerk, 'file', filingOf(chance, found, decided));
  steps.act(decided, clerk, 'refuse', undefined, chance.pick(UNTRUE));
  return undefined;
}

// Somebody has often reported it before; only what came in on an earlier day is surely known by then.
function refuse(chance: Chance, { earlier, cell, condition, day }: FoundProblem, steps: CaseSteps, at: Instant, clerk: string, reason?: string): void {
  const same = earlier.get(`${cell.id}/${condition.code}`);
  if (!reason && same && same.day < day) steps.act(at, clerk, 'refuse', { duplicateOf: same.id }, '与在办或刚办结的案卷重复');
  else steps.act(at, clerk, 'refuse', undefined, reason ?? chance.pick(REFUSALS));
}

function filingOf(chance: Chance, { condition, cell }: FoundProblem, at: Instant): Readonly<Record<string, unknown>> {
  const day = dayOf(at);
  const campaign = CAMPAIGNS.find(({ theme, from, to, codes, share }) =>
    day > from && day <= to && codes.includes(condition.code.slice(0, 5)) && (theme !== 'station' || isNearStation(cell)) && chance.luck(share));
  return { condition: condition.id, ...(campaign ? { campaign: campaign.id } : {}) };
}
