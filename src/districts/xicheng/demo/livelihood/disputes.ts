import { dayOf, type Day } from '#kernel/field/day.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { personName } from '../names.ts';
import { pickWeighted } from '../weighted.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { chainOf, spreadDays, workingDaysOf, type MonthWeights } from '../days.ts';
import { pickCommunity } from '../people.ts';

const NUMBERS = { 2023: 185, 2024: 290 } as const;
const SEASON: MonthWeights = [1.4, 0.9, 1, 1, 1, 1.1, 1.2, 1.1, 1, 1, 1.1, 1.2];
const KINDS = [
  { kind: 'neighbours', weight: 24, names: ['楼上漏水', '噪音扰民', '公共楼道占用', '停车位纠纷'] },
  { kind: 'property', weight: 20, names: ['物业费收缴', '电梯维修资金', '小区绿化改停车位'] },
  { kind: 'family', weight: 14, names: ['赡养费分担', '离婚财产分割', '子女探望'] },
  { kind: 'labour', weight: 14, names: ['拖欠工资', '工伤赔偿', '试用期解聘'] },
  { kind: 'debt', weight: 11, names: ['民间借款', '货款拖欠'] },
  { kind: 'consumer', weight: 9, names: ['预付卡退费', '装修质量', '商品退换'] },
  { kind: 'land', weight: 4, names: ['附着物补偿', '安置房分配'] },
  { kind: 'building', weight: 4, names: ['逾期交房违约金', '房屋质量'] },
];
const ENDS = ['双方数额分歧过大', '一方多次未到场', '关键事实双方各执一词'];
const REMEDY = '已书面告知可申请仲裁或向人民法院起诉';

/** Disputes of both years; the newest are still open when the year ends. */
export const disputesPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/disputes');
  for (const year of [2023, 2024] as const) {
    const days = workingDaysOf(context.calendar, `${year}-01-04`, `${year}-12-27`);
    for (const [index, day] of spreadDays(chance, days, NUMBERS[year] * context.scale, SEASON).entries()) {
      yield* disputeOf(context, chance, `dispute-${year}-${String(index + 1).padStart(4, '0')}`, day);
    }
  }
};

function disputeOf(context: DemoContext, chance: Chance, id: string, day: Day): readonly Step[] {
  const steps = caseSteps(context.calendar, 'dispute', id);
  const mediator = chance.pick(context.staffWith('mediator'));
  const { kind, names } = pickWeighted(chance, KINDS);
  const clerk = chance.luck(0.25) ? chance.pick(context.staffWith('petition-officer')) : mediator;
  const at = context.officeTime(day);
  const crowded = kind === 'property' || kind === 'building' || kind === 'land';
  steps.create(at, clerk, {
    name: chance.pick(names), kind, source: chance.pick(['search', 'search', 'request', 'request', 'request', 'referred', 'hotline']), applicant: personName(chance),
    ...(chance.luck(0.85) ? { respondent: personName(chance) } : {}), people: crowded ? chance.whole(2, 40) : chance.whole(2, 5), community: pickCommunity(chance).id, takenOn: dayOf(at),
  });
  const end = (after: number): string => context.officeTime(chainOf(context.calendar, day, [after], '2025-01-10')[0] ?? day);
  const way = chance.next();
  if (way < 0.04) {
    steps.act(end(1), clerk, 'transfer', { remedy: '不属调解范围，已告知向劳动仲裁或主管部门提出' }, '法律规定应由其他机关处理');
    return steps.done();
  }
  steps.act(end(chance.whole(0, 2)), clerk, 'triage', {
    risk: pickWeighted(chance, [{ risk: 'low', weight: 70 }, { risk: 'middle', weight: 24 }, { risk: 'high', weight: 6 }]).risk,
    route: pickWeighted(chance, [{ route: 'community', weight: 62 }, { route: 'centre', weight: 22 }, { route: 'professional', weight: 16 }]).route,
  });
  if (way < 0.07) {
    steps.act(end(4), clerk, 'transfer', { remedy: REMEDY }, '一方明确拒绝调解');
    return steps.done();
  }
  steps.act(end(chance.whole(2, 4)), mediator, 'mediate', { willing: true, mediator });
  mediated(context, chance, { steps, mediator, day, kind });
  return steps.done();
}

type Mediated = { readonly steps: CaseSteps; readonly mediator: string; readonly day: Day; readonly kind: string };

function mediated(context: DemoContext, chance: Chance, { steps, mediator, day, kind }: Mediated): void {
  const way = chance.next();
  const length = chance.luck(0.05) ? chance.whole(36, 52) : Math.round(Math.min(28, Math.max(3, chance.normal(11, 6))));
  const [ended = day, confirmed = day, followed = day] = chainOf(context.calendar, day, [4 + length, chance.whole(3, 24), chance.whole(14, 45)], '2025-03-31');
  if (way < 0.03) return void steps.act(context.officeTime(ended), mediator, 'withdraw', undefined, '双方自行和解，申请人撤回');
  if (way < 0.09) return void steps.act(context.officeTime(ended), mediator, 'fail', { remedy: REMEDY }, chance.pick(ENDS));
  const money = kind === 'labour' || kind === 'debt' || kind === 'consumer';
  steps.act(context.officeTime(ended), mediator, 'agree', {
    agreement: money ? '约定分期支付，逾期承担违约责任（演示）' : '约定各自义务和完成时间（演示）',
    form: money || chance.luck(0.6) ? 'written' : 'oral',
    ...(money ? { amount: chance.whole(8, 900) * 10_000 } : {}),
  });
  if (money && chance.luck(0.42)) steps.act(context.officeTime(confirmed), mediator, 'confirm', { ruling: '民事裁定书（演示）' });
  if (chance.luck(0.06)) return;
  const kept = chance.luck(0.955);
  steps.act(context.officeTime(followed), mediator, 'followUp', { fulfilled: kept });
  if (kept || followed > '2024-11-01') return;
  const lead = context.staffWith('mediation-lead')[0]!;
  const [again = followed, agreed = followed] = chainOf(context.calendar, followed, [3, chance.whole(6, 15)], '2025-03-31');
  steps.act(context.officeTime(again), lead, 'reopen', undefined, '协议未履行，督促后重新调解');
  steps.act(context.officeTime(agreed), mediator, 'agree', { agreement: '调整履行期限，已当场履行部分（演示）', form: 'written' });
}
