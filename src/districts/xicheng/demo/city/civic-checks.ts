import { CivicWeightsInForce } from '#desks/grid/criteria.ts';
import { scoreCivicCheck } from '#desks/grid/score-civic-check.ts';
import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { dayOf, instantOf, type Instant } from '#kernel/field/day.ts';
import { CITY_CRITERIA } from '../../criteria/city.ts';
import { COMMUNITIES } from '../../units.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, Step } from '../step.ts';
import { factsAt, touching, type CaseHistory } from './case-history.ts';

const SITES = { street: '主次干道', market: '集贸市场', residence: '居民小区', school: '校园周边', station: '车站', park: '公园广场' } as const;
type Site = keyof typeof SITES;
const TOWN: readonly Site[] = ['street', 'market', 'residence', 'school', 'park'];
const VILLAGE: readonly Site[] = ['street', 'residence', 'school'];
const STATION_COMMUNITY = 'community-tingyun';
const CHECKS_A_MONTH = 2;

/** Two civic checks of each community a month, in its last week, each scored with the community's cases of the month so far. */
export function* civicCheckSteps(context: DemoContext, histories: readonly CaseHistory[]): Generator<Step> {
  const chance = context.chance.part('city/civic-checks');
  const managers = context.staffWith('grid-manager');
  for (let month = 0; month < 24; month += 1) {
    const name = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const near = touching(histories, instantOf(`${name}-01`), instantOf(`${name}-28`));
    for (const { id, kind, name: community } of COMMUNITIES) {
      const sites = kind === 'village' ? VILLAGE : id === STATION_COMMUNITY ? [...TOWN, 'station' as const] : TOWN;
      for (let turn = 0; turn < CHECKS_A_MONTH; turn += 1) {
        const site = sites[(month * CHECKS_A_MONTH + turn) % sites.length]!;
        const at = context.officeTime(nextWorkingDay(context.calendar, `${name}-${chance.whole(20, 26)}`));
        const items = site === 'park' || site === 'station' ? 32 : 40;
        const found = { items, passed: Math.min(items, Math.round(items * passedShare(chance, month, site))), ...casesOf(near, id, `${name}-01`, at) };
        const score = scoreCivicCheck(found, getVersion(CITY_CRITERIA, CivicWeightsInForce, dayOf(at)).value);
        yield { at, by: chance.pick(managers), do: 'create', register: 'civic-check', id: `civic-${name}-${id.slice(10)}-${turn + 1}`, set: { name: `${community}${SITES[site]}测评`, community: id, site, checkedOn: dayOf(at), ...found, score } };
      }
    }
  }
}

// Markets are the hardest, and things get better by and by.
function passedShare(chance: Chance, month: number, site: Site): number {
  return chance.normal((site === 'market' ? 0.87 : 0.915) + month * 0.0017, 0.03);
}

function casesOf(histories: readonly CaseHistory[], community: string, from: string, at: Instant): { readonly cases: number; readonly casesInTime: number } {
  const since = instantOf(from);
  const handled = histories.flatMap((history) => factsAt(history, at, 'community') ?? []).filter((one) => one.of === community && one.handledAt !== undefined && one.handledAt >= since);
  return { cases: handled.length, casesInTime: handled.filter(({ handledAt = '', limitEndsAt }) => handledAt <= limitEndsAt).length };
}
