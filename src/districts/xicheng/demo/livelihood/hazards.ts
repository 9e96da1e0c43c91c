import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { personName } from '../names.ts';
import { pickWeighted } from '../weighted.ts';
import { COMMUNITIES } from '../../units.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { chainOf, spreadDays, workingDaysOf, type MonthWeights } from '../days.ts';
import { FAIL_REASONS, HAZARD_FIELDS, MAJOR_NAMES, type HazardField } from './hazard-texts.ts';
import { pickCommunity, pointNear } from '../people.ts';

const NUMBERS = { 2023: 180, 2024: 380 } as const;
const MAJORS = { 2023: 5, 2024: 6 } as const;
// Dragnet searches come before Spring Festival, in June (the safety month) and before National Day.
const SEASON: MonthWeights = [1.6, 0.8, 0.9, 1, 1.1, 1.9, 1.1, 1, 1.4, 0.9, 1, 0.8];
// “发现的问题隐患均已完成整改”: whatever was found is closed before the year is over.
const CLOSED_BY: Day = '2024-12-27';

type Case = { readonly id: string; readonly found: Day; readonly major: boolean };
type Setting = { readonly field: HazardField; readonly steps: CaseSteps; readonly liaison: string; readonly officer: string };

/** The hazards of both years, every one of them rectified and closed; some late, some after a failed recheck. */
export const hazardsPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/hazards');
  for (const year of [2023, 2024] as const) {
    const days = workingDaysOf(context.calendar, `${year}-01-05`, year === 2024 ? '2024-12-18' : '2023-12-28');
    const number = NUMBERS[year] * context.scale;
    // Major ones need months, so none is found late in the year.
    const majors = new Set(chance.shuffle(Array.from({ length: Math.floor(number * 0.75) }, (_, index) => index)).slice(0, MAJORS[year] * context.scale));
    for (const [index, found] of spreadDays(chance, days, number, SEASON).entries()) {
      yield* hazardOf(context, chance, { id: `hazard-${year}-${String(index + 1).padStart(4, '0')}`, found, major: majors.has(index) });
    }
  }
};

function hazardOf(context: DemoContext, chance: Chance, one: Case): readonly Step[] {
  const field = pickWeighted(chance, HAZARD_FIELDS);
  const setting: Setting = {
    field,
    steps: caseSteps(context.calendar, 'hazard', one.id),
    liaison: chance.pick(context.staffWith('hazard-liaison')),
    officer: chance.pick(context.staffWith('safety-officer')),
  };
  begin(context, chance, one, setting);
  const late = !one.major && chance.luck(0.06) && one.found < '2024-10-01';
  const gaps = one.major
    ? [chance.whole(0, 1), chance.whole(0, 1), chance.whole(1, 2), chance.whole(5, 14), chance.whole(12, 26), chance.whole(2, 8)]
    : [chance.whole(0, 2), chance.whole(0, 2), chance.whole(1, 3), late ? chance.whole(32, 44) : chance.whole(2, 13), chance.luck(0.03) ? chance.whole(11, 13) : chance.whole(1, 6)];
  const days = chainOf(context.calendar, one.found, gaps, CLOSED_BY);
  const lead = context.staffWith('safety-lead')[0]!;
  const at = (index: number): string => context.officeTime(days[index] ?? CLOSED_BY);
  const { steps, officer, liaison } = setting;
  steps.act(at(0), officer, 'grade', { grade: one.major ? 'major' : 'general' });
  steps.act(at(1), officer, 'assign', { supervisor: field.supervisor });
  if (one.major) {
    steps.act(at(2), lead, 'list', { listing: `西城应急督〔${one.found.slice(0, 4)}〕${Number(one.id.slice(-4))}号（演示）` });
    steps.act(at(3), lead, 'startListed', { ...fiveElements(chance, field, days[4] ?? CLOSED_BY, true), plan: '目标和任务、方法和措施、经费和物资、机构和人员、时限和要求、安全措施和应急预案六项齐全（演示）' });
  } else steps.act(at(2), liaison, 'start', fiveElements(chance, field, addDays(days[1] ?? one.found, 30), false));
  finish(context, chance, one, setting, days.slice(-2));
  return steps.done();
}

function begin(context: DemoContext, chance: Chance, one: Case, { field, steps, liaison }: Setting): void {
  const operator = field.atOperator ? findOperator(context, chance, one.found) : undefined;
  const community = COMMUNITIES.find(({ id }) => id === operator?.set['community']) ?? pickCommunity(chance);
  const by = chance.luck(0.4) ? liaison : chance.pick(context.staffWith(chance.luck(0.5) ? 'safety-officer' : 'community-worker'));
  const at = context.officeTime(one.found);
  const origin = chance.luck(0.62) ? 'dragnet' : chance.pick(['self-check', 'inspection', 'inspection', 'report']);
  steps.create(at, by, {
    name: one.major ? chance.pick(MAJOR_NAMES) : chance.pick(field.names), field: field.field, origin, place: chance.pick(field.places), point: pointNear(chance, community.centre),
    community: community.id, ...(operator ? { operator: operator.id } : {}), basis: field.basis, foundOn: dayOf(at),
  });
}

// Operators are taken over into their register in January 2023; before that none can be named.
function findOperator(context: DemoContext, chance: Chance, found: Day): MadeRecord | undefined {
  const open = context.made.get('operator-open') ?? [];
  if (open.length === 0 || found < '2023-02-10') return undefined;
  const operator = chance.pick(open);
  return String(operator.set['openedOn']) < addDays(found, -7) ? operator : undefined;
}

function fiveElements(chance: Chance, field: HazardField, rectifyBy: Day, major: boolean): Readonly<Record<string, unknown>> {
  return {
    responsible: personName(chance),
    measures: chance.pick(field.measures),
    funds: (major ? chance.whole(200, 6000) : chance.whole(0, 80)) * 10_000,
    rectifyBy,
    contingency: major ? '停止使用相关区域，专人值守，应急队伍待命' : '整改期间专人看护，设置警示',
  };
}

function finish(context: DemoContext, chance: Chance, one: Case, { steps, officer, liaison }: Setting, [doneOn = CLOSED_BY, closedOn = CLOSED_BY]: readonly Day[]): void {
  const closer = one.major ? context.staffWith('safety-lead')[0]! : officer;
  const close = one.major ? 'closeMajor' : 'close';
  const evidence = `照片${one.id.slice(7)}-前后各2张（演示）`;
  steps.act(context.officeTime(doneOn), liaison, 'askRecheck', { evidence });
  if (one.found < '2024-11-20' && chance.luck(0.09)) {
    const days = chainOf(context.calendar, closedOn, [chance.whole(2, 8), chance.whole(1, 4)], CLOSED_BY);
    steps.act(context.officeTime(closedOn), officer, 'fail', undefined, chance.pick(FAIL_REASONS));
    steps.act(context.officeTime(days[0] ?? CLOSED_BY), liaison, 'askRecheck', { evidence: `${evidence}；重新整改后2张` });
    steps.act(context.officeTime(days[1] ?? CLOSED_BY), closer, close);
    return;
  }
  steps.act(context.officeTime(closedOn), closer, close);
}
