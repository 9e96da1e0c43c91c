import { addDays, dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { workingDaysOf } from '../days.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { laterBy } from './moments.ts';

/** A kind of asset: how often each is looked at, how often something is found, and what. */
type Upkeep = { readonly register: string; readonly asset: string; readonly field: string; readonly everyMonths: number; readonly defectShare: number; readonly defects: readonly string[]; readonly works: readonly string[] };

const UPKEEP: readonly Upkeep[] = [
  { register: 'bridge', asset: 'bridge', field: 'bridge', everyMonths: 6, defectShare: 0.15, defects: ['栏杆松动', '桥面铺装破损', '伸缩缝堵塞', '桥灯不亮', '台阶缺角'], works: ['加固并补漆', '局部重铺', '清理疏通', '更换灯具和线路', '修补台阶'] },
  { register: 'park', asset: 'park', field: 'park', everyMonths: 1, defectShare: 0.11, defects: ['座椅破损', '园路沉陷', '灌溉管漏水', '健身器材松动', '乔木枯枝'], works: ['更换木条', '找平重铺', '更换管件', '紧固并检测', '修剪清运'] },
  { register: 'greenway', asset: 'greenway', field: 'greenway', everyMonths: 1, defectShare: 0.12, defects: ['路面开裂', '木栈道板松动', '标线磨损', '护栏缺口', '路灯不亮'], works: ['灌缝封层', '更换面板', '重新划线', '补装护栏', '更换灯具'] },
  { register: 'water-structure', asset: 'structure', field: 'structure', everyMonths: 3, defectShare: 0.12, defects: ['闸门止水老化', '启闭机渗油', '拦污栅堵塞', '堰顶剥落', '警示标志缺失'], works: ['更换止水橡皮', '更换密封件', '清淤清障', '修补抹面', '补设标志'] },
];
const CONTRACTORS = ['沅澍园林养护（演示）', '珩舟市政养护（演示）', '霁野水利养护（演示）'];
const SECURED = ['设置围挡和警示灯', '拉设警戒带，安排值守', '临时封闭，绕行提示'];
const MONTHS = Array.from({ length: 24 }, (_, index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);

/** Inspections by month, each kind in its own turn, and the mending of what they find. */
export const upkeepPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/upkeep');
  for (const [month, name] of MONTHS.entries()) {
    const days = workingDaysOf(context.calendar, `${name}-${name === '2023-01' ? '10' : '02'}`, `${name}-27`);
    for (const kind of UPKEEP) {
      const assets = (context.made.get(kind.register) ?? []).filter(({ set }) => set['kind'] !== 'gauge' && isOpen(set, days[0]!));
      for (const [index, asset] of assets.entries()) if ((index + month) % kind.everyMonths === 0) yield* inspectionOf(context, chance, kind, asset, name, chance.pick(days));
    }
  }
};

// What was opened in the month itself is looked at from the next one on.
function isOpen(set: MadeRecord['set'], day: Day): boolean {
  return String(set['openedOn'] ?? set['builtOn']) < day;
}

function* inspectionOf(context: DemoContext, chance: Chance, kind: Upkeep, asset: MadeRecord, month: string, day: Day): Generator<Step> {
  const by = chance.pick(context.staffWith('water-patrol'));
  const at = context.officeTime(day);
  const id = `inspection-${asset.id}-${month}`;
  const found = chance.luck(kind.defectShare);
  const which = chance.whole(0, kind.defects.length - 1);
  const defect = kind.defects[which]!;
  yield {
    at, by, do: 'create', register: 'asset-inspection', id,
    set: { name: `${asset.set['name']}巡检`, asset: kind.asset, [kind.field]: asset.id, inspectedOn: dayOf(at), result: found ? 'defect' : 'sound', ...(found ? { remark: defect } : {}) },
  };
  if (found) yield* mendingOf(context, chance, { id: `maintenance-${asset.id}-${month}`, inspection: id, name: `${asset.set['name']}${defect}`, work: kind.works[which]!, by, at });
}

type Defect = { readonly id: string; readonly inspection: string; readonly name: string; readonly work: string; readonly by: string; readonly at: Instant };

function* mendingOf(context: DemoContext, chance: Chance, defect: Defect): Generator<Step> {
  const { calendar } = context;
  const steps = caseSteps(calendar, 'maintenance', defect.id);
  const manager = chance.pick(context.staffWith('water-manager'));
  const urgent = chance.luck(0.2);
  const found = steps.create(laterBy(calendar, chance, defect.at, 3, 60), defect.by, { name: defect.name, inspection: defect.inspection, urgency: urgent ? 'urgent' : 'ordinary', foundOn: dayOf(defect.at) });
  const first = laterBy(calendar, chance, found, 10, urgent ? 120 : 700);
  if (!urgent && chance.luck(0.05)) {
    steps.act(first, manager, 'cancel', undefined, chance.pick(['已列入年度大修，不再单独维修', '与在办缺陷重复']));
    yield* steps.done();
    return;
  }
  const contractor = chance.pick(CONTRACTORS);
  const assigned = urgent
    ? steps.act(first, manager, 'assignUrgent', { contractor, secured: chance.pick(SECURED) })
    : steps.act(first, manager, 'assign', { contractor });
  const days = urgent ? (chance.luck(0.12) ? chance.whole(5, 8) : chance.whole(0, 1)) : chance.luck(0.09) ? chance.whole(17, 26) : chance.whole(2, 12);
  const mended = (from: Instant, later: number): Instant => {
    const wanted = context.officeTime(addDays(dayOf(from), later));
    return wanted > from ? wanted : laterBy(calendar, chance, from, 60, 200);
  };
  const report = { work: defect.work, cost: chance.whole(3, urgent ? 90 : 60) * 10_000 };
  let repaired = steps.act(mended(assigned, days), defect.by, 'repair', report);
  if (chance.luck(0.09)) {
    const returned = steps.act(mended(repaired, chance.whole(1, 3)), manager, 'sendBack', undefined, chance.pick(['固定不牢，需返修', '颜色和材质与原貌不一致', '清理不彻底']));
    repaired = steps.act(mended(returned, chance.whole(2, 6)), defect.by, 'repair', { ...report, work: `${defect.work}；返修完成` });
  }
  steps.act(mended(repaired, chance.whole(1, 5)), manager, 'verify');
  yield* steps.done();
}
