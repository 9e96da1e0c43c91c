import { addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord } from '../step.ts';
import { caseSteps, workingDayBefore, YEARS_END, type CaseSteps } from '../case-steps.ts';
import { FIGURES } from './figures.ts';
import { dayBetween, madeOperators } from '../made-operators.ts';
import { inventedName } from './texts.ts';

type Application = { readonly name: string; readonly operatorKind: string; readonly operator?: string; readonly day: Day };
type People = { readonly windows: readonly string[]; readonly registrars: readonly string[] };

const ELSEWHERE = 60;
const FAILURES = 110;
const CORRECTION_REASONS = ['住所使用证明缺少产权人签章', '经营范围表述不规范，请按规范条目选择', '章程缺少一名股东签字', '法定代表人身份信息未通过核验'];
const FAILURE_REASONS = ['名称与已登记主体相同，申请人不愿更改', '申请人暂缓开办', '住所不符合登记条件', '提交材料内容不一致，不符合法定形式'];

/** Openings: one for each operator that the two years saw open, some for seats elsewhere in the city, and those that failed. */
export const registrationsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/registrations');
  const people: People = { windows: context.staffWith('window'), registrars: context.staffWith('registrar') };
  const opened = madeOperators(context).filter((one) => one.openedOn >= '2023-01-01');
  const here: Application[] = opened.map((one) => ({ name: one.name, operatorKind: one.kind, operator: one.id, day: one.openedOn }));
  const applications = [...here, ...invented(context, chance, ELSEWHERE * context.scale)].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const done: MadeRecord[] = [];
  let number = 0;
  for (const application of applications) {
    const id = idOf((number += 1));
    const steps = caseSteps(context.calendar, 'registration', id);
    const doneAt = openBusiness(context, chance, people, application, steps);
    if (doneAt < YEARS_END) done.push({ id, set: { name: application.name, doneAt } });
    yield* steps.done();
  }
  for (const application of invented(context, chance, FAILURES * context.scale)) {
    const steps = caseSteps(context.calendar, 'registration', idOf((number += 1)));
    failToOpen(context, chance, people, application, steps);
    yield* steps.done();
  }
  context.made.set('registration-done', done);
};

function idOf(number: number): string {
  return `registration-${String(number).padStart(5, '0')}`;
}

function invented(context: DemoContext, chance: Chance, number: number): Application[] {
  return Array.from({ length: number }, () => {
    const day = workingDayBefore(context.calendar, chance.luck(0.4) ? dayBetween(chance, '2023-02-10', '2023-12-29') : dayBetween(chance, '2024-01-05', '2024-12-27'), 0);
    const operatorKind = chance.luck(0.35) ? 'enterprise' : 'sole-trader';
    return { name: inventedName(chance, operatorKind), operatorKind, day };
  });
}

/** Values with which a case begins, and the one who brings it in. */
function beginningOf(chance: Chance, people: People, application: Application, receivedOn: Day): { by: string; online: boolean; applicant: string; set: Readonly<Record<string, unknown>> } {
  const online = chance.luck(receivedOn < '2024-01-01' ? 0.63 : 0.87);
  const applicant = `applicant:${application.name}`;
  return {
    by: online ? applicant : chance.pick(people.windows),
    online,
    applicant,
    set: {
      name: application.name,
      item: application.operatorKind === 'sole-trader' ? 'item-sole-trader-establish' : 'item-enterprise-establish',
      operatorKind: application.operatorKind,
      seat: application.operator ? 'district' : 'elsewhere',
      channel: online ? 'online' : 'window',
      receivedOn,
    },
  };
}

// The licence falls on the day on which the operator was opened; everything before it is reckoned back from there.
function openBusiness(context: DemoContext, chance: Chance, people: People, application: Application, steps: CaseSteps): Instant {
  const { calendar } = context;
  const minutes = minutesToLicence(chance, application.day);
  // Whoever opens in the first days of the demonstration has neither drafted nor been corrected before it began.
  const first = application.day < '2023-01-16';
  const corrected = chance.luck(application.day < '2024-01-01' ? 0.15 : 0.09) && !first;
  const arrived = workingDayBefore(calendar, application.day, corrected ? chance.whole(4, 6) : 1);
  const early = corrected || (chance.luck(0.4) && !first);
  const open = instantOf(application.day, 510);
  const latest = Math.max(5, 415 - minutes - 40);
  const atDay = addWorkingMinutes(calendar, open, chance.whole(1, latest));
  const beginning = beginningOf(chance, people, application, early ? arrived : application.day);
  steps.create(early ? context.officeTime(arrived) : atDay, beginning.by, beginning.set);
  const firstDay = early ? addWorkingMinutes(calendar, instantOf(arrived, 1040), chance.whole(1, 38)) : addWorkingMinutes(calendar, atDay, chance.whole(5, 20));
  steps.act(firstDay, beginning.by, 'submit');
  if (corrected) {
    const asked = workingDayBefore(calendar, application.day, chance.whole(2, 3));
    steps.act(context.officeTime(asked), chance.pick(people.windows), 'askCorrection', undefined, chance.pick(CORRECTION_REASONS));
    steps.act(instantOf(addDays(application.day, -1), chance.whole(1081, 1320)), beginning.applicant, 'resubmit');
  }
  const acceptedAt = steps.act(addWorkingMinutes(calendar, early ? atDay : firstDay, chance.whole(2, 15)), chance.pick(people.windows), 'accept');
  const licensedAt = steps.act(addWorkingMinutes(calendar, acceptedAt, minutes), chance.pick(people.registrars), 'license', { minutesToLicence: minutes });
  const joint = ['seal', 'invoice', 'insurance', 'fund', 'account'].filter((one) => (application.operatorKind === 'enterprise' ? chance.luck(one === 'fund' ? 0.55 : 0.92) : one === 'invoice' || chance.luck(0.15)));
  steps.act(new Date(Date.parse(licensedAt) + 60_000).toISOString(), 'system', 'fanOut', { joint });
  const visits = beginning.online ? chance.pick([0, 0, 0, 1]) : chance.pick([1, 1, 1, 2]);
  const handedOver = beginning.online ? chance.pick(['electronic', 'electronic', 'post']) : chance.pick(['window', 'window', 'electronic']);
  const finished = context.officeTime(addDays(application.day, chance.whole(1, 5)));
  // Seals beyond the free set are the only cost that applicants report.
  const fees = chance.luck(0.06) ? chance.pick([12000, 18000, 26000]) : 0;
  return steps.act(finished, chance.pick(people.windows), 'complete', { visits, fees, handedOver, ...(application.operator ? { operator: application.operator } : {}) });
}

function minutesToLicence(chance: Chance, day: Day): number {
  const promised = FIGURES.minutesToLicence;
  if (day < '2023-04-01') return Math.round(Math.min(330, Math.max(35, chance.normal(promised * 2.2, 45))));
  if (chance.luck(day < '2024-01-01' ? 0.16 : 0.06)) return chance.whole(promised + 2, promised * 4);
  return Math.round(Math.min(promised - 1, Math.max(9, chance.normal(day < '2024-01-01' ? promised * 0.8 : promised * 0.64, 10))));
}

function failToOpen(context: DemoContext, chance: Chance, people: People, application: Application, steps: CaseSteps): void {
  const beginning = beginningOf(chance, people, application, application.day);
  const reason = chance.pick(FAILURE_REASONS);
  const next = (days: number): Instant => context.officeTime(addDays(application.day, days));
  steps.create(context.officeTime(application.day), beginning.by, beginning.set);
  const way = chance.next();
  if (way < 0.12) return void steps.act(next(6), beginning.by, 'withdraw', undefined, '申请人放弃填报');
  steps.act(next(1), beginning.by, 'submit');
  if (way < 0.3) return void steps.act(next(2), beginning.applicant, 'withdraw', undefined, reason);
  if (way < 0.7) {
    steps.act(next(2), chance.pick(people.windows), 'askCorrection', undefined, chance.pick(CORRECTION_REASONS));
    if (way < 0.45) return void steps.act(next(25), chance.pick(people.windows), 'withdraw', undefined, '逾期未补正，申请人同意撤回');
    steps.act(next(5), beginning.applicant, 'resubmit');
    if (way < 0.58) return void steps.act(next(7), chance.pick(people.registrars), 'refuse', undefined, reason);
  }
  steps.act(next(8), chance.pick(people.windows), 'accept');
  steps.act(next(9), chance.pick(people.registrars), 'refuse', undefined, reason);
}
