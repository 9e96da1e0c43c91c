import { dayOf, type Day } from '#kernel/field/day.ts';
import { HANDLER_DUTIES } from '#desks/goals/procedures/follow-instruction.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { chainOf, spreadDays, workingDaysOf } from '../days.ts';

const NUMBERS = { 2023: 58, 2024: 92 } as const;
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  investment: ['跟进签约项目落地手续', '梳理外出招商线索对接情况'],
  projects: ['协调重点项目施工用电', '核实项目入库进度', '倒排重点项目节点'],
  enterprises: ['走访停产企业并提出帮扶措施', '落实惠企奖补兑现时间'],
  commerce: ['做好商圈活动期间保障', '研究夜经济点位布局'],
  services: ['整改窗口等候时间长问题', '公布延时服务安排'],
  grid: ['整治商圈周边乱停车', '清理主干道小广告', '排查破损井盖'],
  water: ['排查水系沿线护栏', '研究夏季水质保障'],
  housing: ['调度问题楼盘复工', '检查在建工地扬尘', '修复积水点'],
  civil: ['核查民生实事进度', '推进社区助餐点运营', '抓好村庄环境整治'],
  emergency: ['开展节前安全检查', '落实汛期值班值守', '排查燃气安全'],
};
const RETURNS = ['办理结果未说明完成时间', '缺少现场佐证材料', '只有计划没有结果'];

/** Leaders' instructions of both years; the newest are still in hand when the year ends. */
export const instructionsPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/instructions');
  for (const year of [2023, 2024] as const) {
    const days = workingDaysOf(context.calendar, `${year}-01-18`, `${year}-12-25`);
    for (const [index, day] of spreadDays(chance, days, NUMBERS[year]).entries()) yield* instructionOf(context, chance, `instruction-${year}-${String(index + 1).padStart(3, '0')}`, day);
  }
};

function instructionOf(context: DemoContext, chance: Chance, id: string, day: Day): readonly Step[] {
  const steps = caseSteps(context.calendar, 'instruction', id);
  const officer = chance.pick(context.staffWith('follow-up-officer'));
  const body = chance.pick(HANDLER_DUTIES).slice(7);
  const handler = context.staffWith(`handle-${body}`)[0]!;
  const name = chance.pick(TEXTS[body] ?? TEXTS['civil']!);
  const unit = `unit-${body}`;
  const goal = (context.made.get('goal') ?? []).find((one) => one.set['unit'] === unit);
  const at = context.officeTime(day);
  steps.create(at, officer, {
    name, kind: chance.pick(['note', 'meeting', 'meeting', 'visit', 'inspection']), content: `${name}，限期报送结果。`, leader: chance.pick(context.staffWith('district-leader')), unit,
    ...(goal ? { goal: goal.id } : {}), issuedOn: dayOf(at),
  });
  const late = chance.luck(0.07);
  const [accepted = day, answered = day, checked = day, again = day, done = day] = chainOf(context.calendar, day, [chance.luck(0.06) ? 4 : 1, late ? chance.whole(24, 34) : chance.whole(4, 18), chance.whole(1, 4), chance.whole(3, 8), chance.whole(1, 3)], '2025-02-28');
  if (chance.luck(0.03)) {
    steps.act(context.officeTime(accepted), officer, 'cancel', undefined, '与已有事项重复，合并办理');
    return steps.done();
  }
  steps.act(context.officeTime(accepted), handler, 'accept');
  if (chance.luck(0.05)) {
    const [paused = accepted, resumed = accepted, ended = answered, closed = checked] = chainOf(context.calendar, accepted, [3, chance.whole(20, 45), 5, 2], '2025-02-28');
    steps.act(context.officeTime(paused), officer, 'suspend', undefined, '待上级政策明确');
    steps.act(context.officeTime(resumed), officer, 'resume');
    steps.act(context.officeTime(ended), handler, 'answer', { answer: '已按新政策办理完毕，情况另附。', evidence: '报告一份（演示）' });
    steps.act(context.officeTime(closed), officer, 'close');
    return steps.done();
  }
  const returned = chance.luck(0.11);
  steps.act(context.officeTime(answered), handler, 'answer', { answer: '已完成，具体情况见附件。', ...(returned && chance.luck(0.5) ? {} : { evidence: '照片和清单（演示）' }) });
  if (returned) {
    steps.act(context.officeTime(checked), officer, 'sendBack', undefined, chance.pick(RETURNS));
    steps.act(context.officeTime(again), handler, 'answer', { answer: '已补充办理，结果和时间已明确。', evidence: '照片、清单和承诺书（演示）' });
  }
  steps.act(context.officeTime(returned ? done : checked), officer, 'close');
  return steps.done();
}
