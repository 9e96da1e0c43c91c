import { dayOf, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { personName } from '../names.ts';
import { pickWeighted } from '../weighted.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { chainOf, spreadDays, workingDaysOf, type MonthWeights } from '../days.ts';
import { FIGURES, MADE_UP } from './figures.ts';
import { makeIdentities, pickCommunity } from '../people.ts';

type Year = 2023 | 2024;

const JOB_SEASON: MonthWeights = [0.45, 0.5, 1.6, 1.25, 1, 1.1, 1.5, 1.4, 1.15, 0.9, 0.8, 0.65];
const LEAVE_SEASON: MonthWeights = [1.2, 0.8, 1, 1, 0.9, 1.1, 1, 1, 0.9, 1, 1, 1.3];
// Of each hundred registrations, about two turn out to be struck out at the month's check.
const STRUCK_OUT = { duplicate: 0.012, rural: 0.005, void: 0.004 };

const KINDS = [{ kind: 'employer', basis: 'insurance', weight: 58 }, { kind: 'self-employed', basis: 'licence', weight: 19 }, { kind: 'flexible', basis: 'registration', weight: 18 }, { kind: 'public-post', basis: 'registration', weight: 5 }];
const GROUPS = [{ group: 'ordinary', weight: 52 }, { group: 'graduate', weight: 16 }, { group: 'unemployed', weight: 15 }, { group: 'hard-to-place', weight: 6 }, { group: 'returning', weight: 11 }];
const EMPLOYERS = ['数据标注基地', '商圈连锁门店', '物业服务企业', '现代物流园企业', '家政服务公司', '电商直播基地', '餐饮企业', '建筑劳务企业', '社区养老机构', '金融保险网点'];
const REASONS = [{ reason: 'retired', weight: 90 }, { reason: 'died', weight: 7 }, { reason: 'disabled', weight: 3 }];

type Registered = { readonly id: string; readonly identity: string; readonly name: string; readonly day: Day };

/** How many registrations count, so that the target's completion comes out as published once attrition is taken off. */
function countedIn(year: Year): number {
  const net = year === 2024 ? Math.round((MADE_UP.jobsTarget[2024] * FIGURES.newJobsCompletion) / 100) : MADE_UP.netJobs2023;
  return net + MADE_UP.attrition[year];
}

/** Real-name employment registrations and natural attrition of both years, with what the monthly check strikes out. */
export const employmentPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/employment');
  const identities = makeIdentities(chance);
  for (const year of [2023, 2024] as const) {
    yield* registrationsOf(context, chance, identities, year);
    yield* attritionOf(context, chance, identities, year);
  }
};

function* registrationsOf(context: DemoContext, chance: Chance, identities: (from: Day, to: Day) => string, year: Year): Iterable<Step> {
  const days = workingDaysOf(context.calendar, `${year}-01-02`, `${year}-12-30`);
  let number = 0;
  const idOf = (): string => `employment-${year}-${String((number += 1)).padStart(5, '0')}`;
  for (const day of spreadDays(chance, days, countedIn(year) * context.scale, JOB_SEASON)) {
    const one: Registered = { id: idOf(), identity: identities(`${year - 58}-01-01`, `${year - 18}-01-01`), name: personName(chance), day };
    yield registration(context, chance, one);
    // Struck out afterwards come beside those that count; late ones would not be checked within the year.
    if (day > `${year}-12-10`) continue;
    if (chance.luck(STRUCK_OUT.duplicate)) yield* struckOut(context, chance, { ...one, id: idOf(), day: chainOf(context.calendar, day, [chance.whole(2, 90)], `${year}-12-12`)[0] ?? day }, 'duplicate');
    if (chance.luck(STRUCK_OUT.rural)) yield* struckOut(context, chance, { ...one, id: idOf(), identity: identities('1970-01-01', '2000-01-01'), name: personName(chance) }, 'rural');
    if (chance.luck(STRUCK_OUT.void)) yield* struckOut(context, chance, { ...one, id: idOf(), identity: identities('1970-01-01', '2000-01-01'), name: personName(chance) }, 'void');
  }
}

function registration(context: DemoContext, chance: Chance, one: Registered): Step {
  const at = context.officeTime(one.day);
  const { kind, basis } = pickWeighted(chance, KINDS);
  const { group } = pickWeighted(chance, GROUPS);
  return {
    at,
    by: chance.pick(context.staffWith('employment-officer')),
    do: 'create',
    register: 'employment',
    id: one.id,
    set: {
      number: one.id.replace('employment', 'JY').toUpperCase(),
      name: one.name,
      identity: one.identity,
      kind,
      group: kind === 'public-post' ? 'hard-to-place' : group,
      ...(kind === 'employer' ? { employer: `${chance.pick(EMPLOYERS)}（演示）` } : {}),
      community: pickCommunity(chance, 'community').id,
      basis,
      registeredOn: dayOf(at),
      counted: true,
    },
  };
}

const WHY = { duplicate: '与当年已登记人员身份证号相同，只计一次', rural: '经核实为农业就业，不属城镇新增就业', void: '登记信息经核实有误' } as const;

// The first days of the next month see the check of the month before; the year closes on its last days.
function* struckOut(context: DemoContext, chance: Chance, one: Registered, exclusion: keyof typeof WHY): Iterable<Step> {
  yield registration(context, chance, one);
  const [checkedOn = one.day] = chainOf(context.calendar, one.day, [chance.whole(6, 30)], `${one.day.slice(0, 4)}-12-28`);
  yield { at: context.officeTime(checkedOn > one.day ? checkedOn : `${one.day.slice(0, 4)}-12-29`), by: chance.pick(context.staffWith('employment-officer')), do: 'update', register: 'employment', id: one.id, set: { counted: false, exclusion }, reason: WHY[exclusion] };
}

function* attritionOf(context: DemoContext, chance: Chance, identities: (from: Day, to: Day) => string, year: Year): Iterable<Step> {
  const days = workingDaysOf(context.calendar, `${year}-01-02`, `${year}-12-30`);
  for (const [index, day] of spreadDays(chance, days, MADE_UP.attrition[year] * context.scale, LEAVE_SEASON).entries()) {
    const at = context.officeTime(day);
    const { reason } = pickWeighted(chance, REASONS);
    const id = `attrition-${year}-${String(index + 1).padStart(4, '0')}`;
    const born = reason === 'retired' ? ([`${year - 60}-01-01`, `${year - 50}-12-31`] as const) : ([`${year - 60}-01-01`, `${year - 25}-12-31`] as const);
    yield {
      at,
      by: chance.pick(context.staffWith('employment-officer')),
      do: 'create',
      register: 'attrition',
      id,
      set: { number: id.replace('attrition', 'JS').toUpperCase(), name: personName(chance), identity: identities(...born), reason, community: pickCommunity(chance, 'community').id, leftOn: dayOf(at) },
    };
  }
}
