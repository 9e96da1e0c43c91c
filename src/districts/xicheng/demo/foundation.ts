import { ADMINISTRATOR_DUTIES, ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import { COMMUNITIES, UNITS } from '../units.ts';
import { holdersOf, type Duties } from './duty-holders.ts';
import type { DemoPart, MadeRecord, Step } from './step.ts';

// The register of units, communities and staff stood before the first day of the demonstration years.
const FOUNDED_ON: Day = '2022-12-26';
const ADMINISTRATOR = `staff-${ADMINISTRATORS.system}-1`;
const SECURITY_ADMINISTRATOR = `staff-${ADMINISTRATORS.security}-1`;

type Feature = { readonly feature: string; readonly branded: 'yes' | 'building' | 'none'; readonly households: number; readonly on: Day };

/** What each community is known for. The first two names stand in the article; what is said of them here is demonstration data. */
const FEATURES: Readonly<Record<string, Feature>> = {
  'community-yuewanhu': { feature: '湖畔志愿：以学雷锋志愿服务为特色，居民按小时记录、互相服务。（演示）', branded: 'yes', households: 4120, on: '2024-03-05' },
  'community-guyan': { feature: '古郾乡音：以社区文化传承和邻里议事为特色。（演示）', branded: 'yes', households: 3560, on: '2024-04-22' },
  'community-tingyun': { feature: '汀云红色代办：网格党员上门代办、代购、代缴。（演示）', branded: 'yes', households: 2980, on: '2024-05-28' },
  'community-luohe-bai': { feature: '白鹭洲一刻钟：养老、托育、助餐一刻钟服务圈。（演示）', branded: 'yes', households: 3340, on: '2024-08-16' },
  'community-qinghe': { feature: '清荷和事：以“枫桥式”调解和物业共治为特色。（演示）', branded: 'yes', households: 2710, on: '2024-10-25' },
  'community-nanpu': { feature: '南浦莲田：以莲藕和采摘带动农户增收。（演示）', branded: 'building', households: 860, on: '2024-06-20' },
  'community-xiting': { feature: '西汀庭院：以美丽庭院和苗木为特色。（演示）', branded: 'building', households: 790, on: '2024-07-18' },
};

/**
 * Steps that make the staff records: the platform makes the three administrators; then the system's administrator enters
 * everybody else, and the security administrator gives each his duties.
 */
export function staffSteps(duties: Duties): readonly Step[] {
  return holdersOf(duties).flatMap((one, index): readonly Step[] => {
    const set = { name: one.name, unit: one.unit, title: one.title, since: '2022-06-01' };
    const posts = [{ duty: one.duty }];
    if (ADMINISTRATOR_DUTIES.includes(one.duty)) return [{ at: at(2, FOUNDED_ON), by: 'system', do: 'create', register: 'staff', id: one.id, set: { ...set, posts } }];
    return [
      { at: at(60 + index, FOUNDED_ON), by: ADMINISTRATOR, do: 'create', register: 'staff', id: one.id, set: { ...set, posts: [] } },
      { at: at(60 + index, FOUNDED_ON), by: SECURITY_ADMINISTRATOR, do: 'update', register: 'staff', id: one.id, set: { posts } },
    ];
  });
}

/** Units and communities, before everything else; communities become brands in the course of 2024. */
export const foundationPart: DemoPart = function* (context) {
  const made: MadeRecord[] = [];
  for (const [index, unit] of UNITS.entries()) {
    const root = unit.id === 'unit-committee';
    const set = { name: unit.name, kind: unit.kind, powerBasis: unit.powerBasis, ...(root ? {} : { parent: 'unit-committee' }) };
    // The administrators' own unit must exist before they do.
    const early = root || unit.id === 'unit-office';
    yield { at: at(early ? (root ? 0 : 1) : 5 + index, FOUNDED_ON), by: early ? 'system' : ADMINISTRATOR, do: 'create', register: 'unit', id: unit.id, set };
  }
  for (const [index, { id, name, kind }] of COMMUNITIES.entries()) {
    const unit = `unit-${id}`;
    yield { at: at(40 + index, FOUNDED_ON), by: ADMINISTRATOR, do: 'create', register: 'unit', id: unit, set: { name, kind: 'community', parent: 'unit-committee', powerBasis: 'assisting' } };
    const feature = FEATURES[id];
    const set = { name, kind, unit, households: feature?.households ?? 800, branded: 'none' };
    yield { at: at(50 + index, FOUNDED_ON), by: ADMINISTRATOR, do: 'create', register: 'community', id, set };
    if (feature) yield { at: instantOf(feature.on, 600 + index), by: ADMINISTRATOR, do: 'update', register: 'community', id, set: { feature: feature.feature, branded: feature.branded } };
    made.push({ id, set });
  }
  context.made.set('community', made);
};

function at(minutes: number, day: Day): Instant {
  return instantOf(day, 480 + minutes);
}
