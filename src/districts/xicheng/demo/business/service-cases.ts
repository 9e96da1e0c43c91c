import { addWorkingDays } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord } from '../step.ts';
import { caseSteps, YEARS_END } from '../case-steps.ts';
import { dayBetween } from '../made-operators.ts';
import { inventedPerson } from './texts.ts';

const CASES = { 2023: 110, 2024: 230 } as const;

/** A sample of the hall's ordinary cases, of items whose limit is at most the general one. */
export const serviceCasesPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/cases');
  const items = (context.made.get('service-item') ?? []).filter(({ set }) => /^(20|10|7|5)工作日$|^即时$/.test(String(set['statutoryLimit'] ?? '即时')));
  const delivered: MadeRecord[] = [];
  for (const year of [2023, 2024] as const) {
    for (let index = 1; index <= CASES[year] * context.scale; index += 1) {
      const id = `case-${year}-${String(index).padStart(5, '0')}`;
      const day = dayBetween(chance, year === 2023 ? '2023-02-06' : '2024-01-02', `${year}-12-27`);
      const item = chance.pick(items);
      const steps = caseSteps(context.calendar, 'service-case', id);
      const at = handle(context, chance, item, day, steps, `${year}-B${String(index).padStart(5, '0')}`);
      if (at && at < YEARS_END) delivered.push({ id, set: { name: String(item.set['name']), doneAt: at } });
      yield* steps.done();
    }
  }
  context.made.set('service-case-delivered', delivered);
};

function handle(context: DemoContext, chance: Chance, item: MadeRecord, day: Day, steps: ReturnType<typeof caseSteps>, number: string): string | undefined {
  const windows = context.staffWith('window');
  const online = chance.luck(0.58);
  const applicant = inventedPerson(chance);
  const by = online ? `applicant:${applicant}` : chance.pick(windows);
  const createdAt = context.officeTime(day);
  const received = dayOf(createdAt);
  const after = (days: number): string => context.officeTime(addWorkingDays(context.calendar, received, days));
  steps.create(createdAt, by, { number, item: item.id, applicant, channel: online ? 'online' : 'window', receivedOn: received });
  const way = chance.next();
  if (way < 0.03) return void steps.act(after(2), chance.pick(windows), 'declineCase', undefined, '不属于本大厅受理范围，已告知向有权机关申请');
  if (way < 0.16) steps.act(after(chance.luck(0.1) ? 6 : 2), chance.pick(windows), 'askCorrection', undefined, '申请材料不齐，已一次性告知');
  if (way > 0.12 && way < 0.16) return void steps.act(after(9), by, 'withdraw', undefined, '申请人改期办理');
  const taken = way < 0.16 ? 7 : chance.whole(0, 2);
  steps.act(after(taken), chance.pick(windows), 'accept');
  const instant = item.set['statutoryLimit'] === undefined || item.set['statutoryLimit'] === '即时';
  if (!instant && item.set['role'] === 'pass-on') steps.act(after(taken + 1), chance.pick(windows), 'forward', { forwardedTo: String(item.set['decides']) });
  const days = instant ? chance.whole(0, 2) : chance.luck(0.04) ? chance.whole(21, 27) : chance.whole(2, 14);
  steps.act(after(taken + days + 1), chance.pick(windows), 'recordDecision', { decision: chance.luck(0.96) ? 'granted' : 'denied' });
  return steps.act(after(taken + days + chance.whole(2, 4)), chance.pick(windows), 'deliver', { visits: online ? chance.pick([0, 0, 1]) : chance.pick([1, 1, 2]) });
}

const GRADES = ['5', '5', '5', '5', '5', '5', '5', '4', '4', '3'];
const BAD_FINDINGS = ['核实为等候时间长，已增开窗口并致歉。', '核实为告知不清，已组织培训并回访。', '核实为误评，评价人已说明。'];

/** Ratings of finished openings and cases; who gave them is not kept, and the bad ones are called back. */
export const ratingsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/ratings');
  const [clerk = ''] = context.staffWith('rating-clerk');
  const served = [
    ...(context.made.get('registration-done') ?? []).map((one) => ({ ...one, field: 'registration', subject: '企业开办' })),
    ...(context.made.get('service-case-delivered') ?? []).map((one) => ({ ...one, field: 'case', subject: String(one.set['name']) })),
  ];
  let number = 0;
  for (const one of served) {
    if (!chance.luck(0.72)) continue;
    const given = context.officeTime(addDays(dayOf(String(one.set['doneAt'])), chance.whole(1, 6)));
    const bad = chance.luck(given < '2024' ? 0.025 : 0.011);
    const steps = caseSteps(context.calendar, 'rating', `rating-${String((number += 1)).padStart(5, '0')}`);
    steps.create(given, 'applicant:匿名评价人', {
      subject: one.subject, [one.field]: one.id, channel: chance.pick(['window', 'online', 'online', 'message']), grade: bad ? chance.pick(['1', '2', '2']) : chance.pick(GRADES), givenOn: dayOf(given),
      ...(bad ? { comment: chance.pick(['等候太久', '说法前后不一致', '系统反复提示错误']) } : {}),
    });
    if (bad) {
      const called = context.officeTime(addWorkingDays(context.calendar, dayOf(given), chance.whole(1, chance.luck(0.1) ? 8 : 4)));
      steps.update(called, clerk, { calledBackOn: dayOf(called), finding: chance.pick(BAD_FINDINGS), settled: true });
    }
    yield* steps.done();
  }
};
