import { addDays, dayOf } from '#kernel/field/day.ts';
import { CAMPAIGN_CATEGORIES } from '#desks/livelihood/registers/environment-check.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { personName } from '../names.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';

const VILLAGES = ['community-nanpu', 'community-xiting'];
const QUARTERS = ['2023-04-12', '2023-07-12', '2023-10-18', '2024-01-16', '2024-04-16', '2024-07-16', '2024-10-16', '2024-12-10'];
const HOUSEHOLDS = 34;
const MEASURES = ['公益性岗位安置', '到户产业奖补', '医疗报销和临时救助', '技能培训和务工介绍', '残疾人补贴落实'];
const NEEDS = ['主要劳动力患病', '家庭成员残疾', '就学支出大', '收入来源单一'];

/** Households followed after poverty relief: taken in at the beginning, visited each quarter, risks removed one by one. */
export const householdsPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/households');
  const officers = context.staffWith('rural-officer');
  for (let index = 1; index <= HOUSEHOLDS; index += 1) {
    const id = `household-${String(index).padStart(3, '0')}`;
    const officer = chance.pick(officers);
    const kind = index <= 20 ? 'relieved' : chance.pick(['unstable', 'marginal', 'sudden']);
    // Households that fell into sudden hardship came up later.
    const first = kind === 'sudden' ? context.officeTime(addDays('2023-05-08', chance.whole(0, 240))) : context.officeTime('2023-01-12');
    let income = kind === 'relieved' ? chance.whole(1_150_000, 1_700_000) : chance.whole(620_000, 840_000);
    let risk = kind === 'relieved' ? 'none' : 'followed';
    yield {
      at: first, by: officer, do: 'create', register: 'household', id,
      set: {
        number: `JC-${String(index).padStart(3, '0')}`, head: personName(chance), community: VILLAGES[index % 2], members: chance.whole(1, 6), kind, incomePerHead: income, risk,
        ...(kind === 'relieved' ? {} : { needs: chance.pick(NEEDS), measures: chance.pick(MEASURES) }), officer, visitedOn: dayOf(first),
      },
    };
    for (const quarter of QUARTERS) {
      const at = context.officeTime(addDays(quarter, chance.whole(0, 9)));
      if (at <= first) continue;
      if (quarter.slice(5, 7) === '01') income = Math.round(income * (1.05 + chance.next() * 0.12));
      if (risk === 'followed' && quarter > '2023-09' && chance.luck(0.22)) {
        risk = 'removed';
        income = Math.max(income, chance.whole(860_000, 1_100_000));
      }
      yield { at, by: officer, do: 'update', register: 'household', id, set: { visitedOn: dayOf(at), incomePerHead: income, risk }, reason: '季度走访' };
    }
  }
};

const PROJECTS: readonly { readonly name: string; readonly kind: string; readonly fund: string; readonly invested: number; readonly households: number; readonly startedOn: string; readonly linkage: string; readonly stopped?: boolean }[] = [
  { name: '南浦莲藕种植基地', kind: 'planting', fund: 'bridging', invested: 180, households: 46, startedOn: '2023-03-20', linkage: '土地流转加务工，按亩保底分红' },
  { name: '南浦藕粉加工车间', kind: 'processing', fund: 'bridging', invested: 240, households: 28, startedOn: '2023-09-11', linkage: '集体控股，收益按户分红' },
  { name: '西汀苗木花卉园', kind: 'planting', fund: 'collective', invested: 120, households: 35, startedOn: '2023-04-17', linkage: '订单种植，保价收购' },
  { name: '西汀庭院民宿', kind: 'tourism', fund: 'enterprise', invested: 160, households: 12, startedOn: '2024-03-25', linkage: '农户以房屋入股，按流水分成' },
  { name: '乡村电商服务点', kind: 'trade', fund: 'collective', invested: 35, households: 24, startedOn: '2024-05-13', linkage: '代销农产品，返还手续费' },
  { name: '集体厂房出租', kind: 'assets', fund: 'bridging', invested: 310, households: 52, startedOn: '2023-06-19', linkage: '租金收入按集体成员分配' },
  { name: '大棚草莓采摘', kind: 'tourism', fund: 'bridging', invested: 95, households: 14, startedOn: '2023-02-27', linkage: '务工和采摘分成', stopped: true },
];

/** Village industry projects: built, run, their yearly sharing-out, and one that was given up. */
export const villageProjectsPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/village-projects');
  for (const [index, project] of PROJECTS.entries()) {
    const id = `village-project-${index + 1}`;
    const by = chance.pick(context.staffWith('rural-officer'));
    const { stopped, ...set } = project;
    yield {
      at: context.officeTime(project.startedOn), by, do: 'create', register: 'village-project', id,
      set: { ...set, community: VILLAGES[project.name.startsWith('西汀') ? 1 : 0], invested: project.invested * 1_000_000, shared: 0, status: 'building' },
    };
    yield { at: context.officeTime(addDays(project.startedOn, chance.whole(80, 150))), by, do: 'update', register: 'village-project', id, set: { status: 'running' }, reason: '建成投用' };
    let shared = 0;
    for (const day of ['2023-12-19', '2024-12-18']) {
      if (day < addDays(project.startedOn, 160) || (stopped && day > '2024-06-01')) continue;
      shared += project.households * chance.whole(60_000, 140_000);
      yield { at: context.officeTime(day), by, do: 'update', register: 'village-project', id, set: { shared }, reason: '年度分红' };
    }
    if (stopped) yield { at: context.officeTime('2024-06-24'), by, do: 'update', register: 'village-project', id, set: { status: 'stopped' }, reason: '连续两季亏损，资产转租' };
  }
};

const AREAS = ['fields', 'roads', 'water', 'public', 'houses', 'yards'];

/** Environment checks: villages each month, the communities at the edge each quarter; most are checked again. */
export const environmentPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/environment');
  let number = 0;
  for (let month = 0; month < 24; month += 1) {
    const year = 2023 + Math.floor(month / 12);
    const places = month % 3 === 1 ? [...VILLAGES, 'community-qinghe', 'community-tingyun'] : VILLAGES;
    for (const community of places) {
      for (const area of chance.shuffle(AREAS).slice(0, VILLAGES.includes(community) ? 3 : 1)) {
        const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(chance.whole(5, 18)).padStart(2, '0')}`;
        yield* checkOf(context, chance, { id: `environment-check-${String((number += 1)).padStart(4, '0')}`, community, area, day, later: month });
      }
    }
  }
};

type Check = { readonly id: string; readonly community: string; readonly area: string; readonly day: string; readonly later: number };

function* checkOf(context: DemoContext, chance: Chance, { id, community, area, day, later }: Check): Iterable<Step> {
  const at = context.officeTime(day);
  const by = chance.pick(context.staffWith('rural-officer'));
  // The campaign shows: fewer problems are found as the months go by.
  const found = Math.max(1, Math.round(chance.normal(17 - later * 0.45, 5)));
  const atOnce = Math.min(found, Math.round(found * (0.4 + chance.next() * 0.4)));
  const scoreOf = (cleared: number): number => Math.max(50, Math.min(100, Math.round(98 - (found - cleared) * 2 - found * 0.5)));
  yield {
    at, by, do: 'create', register: 'environment-check', id,
    set: { name: `${dayOf(at).slice(0, 7)} 第${Number(id.slice(-4))}次`, community, area, categories: chance.shuffle(Object.keys(CAMPAIGN_CATEGORIES)).slice(0, chance.whole(1, 3)), checkedOn: dayOf(at), found, cleared: atOnce, score: scoreOf(atOnce) },
  };
  if (atOnce === found) return;
  const again = context.officeTime(addDays(dayOf(at), chance.whole(3, 9)));
  const cleared = chance.luck(0.78) ? found : found - 1;
  yield { at: again, by, do: 'update', register: 'environment-check', id, set: { cleared, clearedOn: dayOf(again), score: scoreOf(cleared) }, reason: '复查' };
}
