import { addWorkingMinutes, dueAt, naturalDays } from '#kernel/calendar/calendar.ts';
import { addDays, instantOf, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart } from '../step.ts';
import { caseSteps, workingDayBefore, type CaseSteps } from '../case-steps.ts';
import { dayBetween, isOpen, madeOperators, type MadeOperator } from '../made-operators.ts';

type Notice = { readonly action: 'publish' | 'push'; readonly days: number; readonly route: string };

const OBJECTIONS = ['存在未结清的应缴税款', '存在未了结的劳动争议', '尚有未履行完毕的合同'];
// Operators are taken over into the register in January 2023; a case can only refer to them after that.
const EARLIEST = '2023-01-28';
const FAILURES = 36;

/** Closings: one for each operator that closed, and those that objections, refusals or second thoughts stopped. */
export const deregistrationsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/deregistrations');
  const operators = madeOperators(context);
  let number = 0;
  const begin = (): CaseSteps => caseSteps(context.calendar, 'deregistration', `deregistration-${String((number += 1)).padStart(5, '0')}`);
  for (const operator of operators) {
    if (!operator.closedOn) continue;
    const noticed = noticeDay(context, operator, operator.closedOn);
    if (noticed < EARLIEST) continue;
    const steps = begin();
    const noticeEnds = openCase(context, chance, operator, noticed, steps);
    const registrar = chance.pick(context.staffWith('registrar'));
    steps.act(noticeEnds, 'system', 'endNotice');
    const online = chance.luck(0.7);
    steps.act(context.officeTime(workingDayBefore(context.calendar, operator.closedOn, 1)), online ? `applicant:${operator.name}` : chance.pick(context.staffWith('window')), 'apply');
    steps.act(context.officeTime(operator.closedOn), registrar, 'deregister');
    yield* steps.done();
  }
  for (let index = 0; index < FAILURES * context.scale; index += 1) {
    const day = dayBetween(chance, index % 3 === 0 ? '2023-02-20' : '2024-01-08', index % 3 === 0 ? '2023-11-20' : '2024-12-20');
    const operator = chance.pick(operators.filter((one) => one.closedOn === undefined && isOpen(one, day)).slice(0, 900));
    const steps = begin();
    fail(context, chance, operator, day, steps);
    yield* steps.done();
  }
};

function noticeOf(operator: MadeOperator): Notice {
  return operator.kind === 'sole-trader' ? { action: 'push', days: 10, route: 'sole-trader' } : { action: 'publish', days: 20, route: 'simplified' };
}

// Far enough before the closing that the notice has ended a working day before it.
function noticeDay(context: DemoContext, operator: MadeOperator, closedOn: Day): Day {
  const applied = instantOf(workingDayBefore(context.calendar, closedOn, 1));
  const { days } = noticeOf(operator);
  for (let back = days + 3; ; back += 1) {
    const day = workingDayBefore(context.calendar, addDays(closedOn, -back), 0);
    if (dueAt(context.calendar, naturalDays(days), instantOf(addDays(day, 1), 600)) <= applied) return day;
  }
}

/** Begins a case with its notice; gives the instant at which the notice ends. */
function openCase(context: DemoContext, chance: Chance, operator: MadeOperator, day: Day, steps: CaseSteps): string {
  const notice = noticeOf(operator);
  const online = chance.luck(0.66);
  const window = chance.pick(context.staffWith('window'));
  const by = online ? `applicant:${operator.name}` : window;
  const at = instantOf(workingDayBefore(context.calendar, day, 0), chance.whole(520, 700));
  steps.create(at, by, {
    name: operator.name, operator: operator.id, route: notice.route, channel: online ? 'online' : 'window', receivedOn: workingDayBefore(context.calendar, day, 0), pledged: true,
  });
  const noticedAt = steps.act(addWorkingMinutes(context.calendar, at, chance.whole(10, 60)), notice.action === 'push' ? window : by, notice.action);
  return dueAt(context.calendar, naturalDays(notice.days), noticedAt);
}

function fail(context: DemoContext, chance: Chance, operator: MadeOperator, day: Day, steps: CaseSteps): void {
  const registrar = chance.pick(context.staffWith('registrar'));
  const ends = openCase(context, chance, operator, day, steps);
  const way = chance.next();
  if (way < 0.45) {
    steps.act(context.officeTime(addDays(day, chance.whole(2, 7))), registrar, 'object', { objection: chance.pick(OBJECTIONS) });
    steps.act(context.officeTime(addDays(day, chance.whole(12, 20))), `applicant:${operator.name}`, 'withdraw', undefined, '异议事项未了结，终止简易注销');
    return;
  }
  const over = steps.act(ends, 'system', 'endNotice');
  if (way < 0.75) {
    steps.act(dueAt(context.calendar, naturalDays(20), over), 'system', 'withdraw', undefined, '公示期满后逾期未提出注销申请');
    return;
  }
  const applied = steps.act(addWorkingMinutes(context.calendar, over, chance.whole(60, 900)), `applicant:${operator.name}`, 'apply');
  steps.act(addWorkingMinutes(context.calendar, applied, chance.whole(300, 1900)), registrar, 'refuse', undefined, '存在对其他市场主体的投资，不适用简易注销');
}
