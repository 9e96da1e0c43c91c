import { dayOf } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { personName, phoneNumber } from '../names.ts';
import { pickWeighted } from '../weighted.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { chainOf, spreadDays, workingDaysOf, type MonthWeights } from '../days.ts';
import { pickCommunity } from '../people.ts';

const NUMBERS = { 2023: 140, 2024: 310 } as const;
const SEASON: MonthWeights = [1.1, 0.9, 1, 0.9, 1, 1, 1.2, 1, 1, 1, 1.1, 1.3];
const KINDS = [
  { kind: 'insurance', weight: 30, names: ['代办居民医保缴费', '代办养老待遇资格认证', '代办医保异地备案'] },
  { kind: 'allowance', weight: 18, names: ['代办高龄津贴申请', '代办残疾人补贴复核', '代办临时救助申请'] },
  { kind: 'certificate', weight: 16, names: ['代办居住证明', '代办老年人优待证', '代办身份证到期换领预约'] },
  { kind: 'payment', weight: 16, names: ['代缴水电燃气费', '代购生活用品', '代充公交卡'] },
  { kind: 'medicine', weight: 12, names: ['代取慢性病药品', '陪同就医取药'] },
  { kind: 'other', weight: 8, names: ['代联系家电维修', '代写书信材料', '代约家政服务'] },
];
const REFUSALS = ['须本人到场核验，已预约窗口并告知', '不符合申请条件，已说明政策', '居民改由家属办理'];

/** Errands of both years; a few are given back, a few are late. */
export const errandsPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/errands');
  for (const year of [2023, 2024] as const) {
    const days = workingDaysOf(context.calendar, `${year}-01-16`, `${year}-12-24`);
    for (const [index, day] of spreadDays(chance, days, NUMBERS[year] * context.scale, SEASON).entries()) {
      yield* errandOf(context, chance, `errand-${year}-${String(index + 1).padStart(4, '0')}`, day);
    }
  }
};

function errandOf(context: DemoContext, chance: Chance, id: string, day: string): readonly Step[] {
  const workers = context.staffWith('community-worker');
  const doer = chance.pick(workers);
  const { kind, names } = pickWeighted(chance, KINDS);
  const steps = caseSteps(context.calendar, 'errand', id);
  const at = context.officeTime(day);
  steps.create(at, doer, {
    name: chance.pick(names), community: pickCommunity(chance, 'community').id, kind, resident: personName(chance), consent: true, doer, takenOn: dayOf(at),
    ...(chance.luck(0.6) ? { telephone: phoneNumber(chance) } : {}),
  });
  const late = chance.luck(0.05);
  const [doneOn = day] = chainOf(context.calendar, day, [late ? chance.whole(6, 11) : chance.pick([0, 1, 1, 1, 2])], '2024-12-30');
  if (chance.luck(0.035)) steps.act(context.officeTime(doneOn), doer, 'giveBack', undefined, chance.pick(REFUSALS));
  else steps.act(context.officeTime(doneOn), doer, 'handOver', { proof: '居民签收单一份，材料原件已退还（演示）', satisfied: chance.luck(late ? 0.85 : 0.985) });
  return steps.done();
}
