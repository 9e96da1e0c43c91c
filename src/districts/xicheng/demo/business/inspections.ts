import { addWorkingDays, addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { planVisits, type DrawnCheck, type JointVisit } from '#desks/supervision/joint-visit.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { caseSteps } from '../case-steps.ts';
import { BODY_DUTIES, LISTED_CHECKS, PLANNED_TASKS, type ListedCheck, type PlannedTask } from './inspection-list.ts';
import { isOpen, madeOperators, type MadeOperator } from '../made-operators.ts';

const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  'unit-market': ['market', 'food', 'equipment'], 'unit-fire': ['fire'], 'unit-emergency': ['work'], 'unit-tax': ['tax'], 'unit-police': ['police'], 'unit-commerce': ['commerce'],
};
// The versions of the criteria that the plan is made under (visit-ceiling, joint-window).
const CEILING = 2;
const WINDOW_DAYS = 10;

/** The list of checks and the directory of inspectors, as they stand when the first plan is made. */
export const inspectionListPart: DemoPart = function* (context) {
  const [by = ''] = context.staffWith('supervision-planner');
  for (const check of LISTED_CHECKS) {
    const { key, ratio, ...rest } = check;
    yield {
      at: context.officeTime('2023-02-13'), by, do: 'create', register: 'inspection-item', id: itemId(check),
      set: { ...rest, ratio: String(ratio), importance: key ? 'key' : 'general', ceiling: CEILING, published: true, publishedOn: '2023-02-13' },
    };
  }
  for (const [body, duty] of Object.entries(BODY_DUTIES)) {
    for (const [index, staff] of context.staffWith(duty).entries()) {
      const id = inspectorId(staff);
      const number = String(Object.keys(BODY_DUTIES).indexOf(body) * 100 + index + 1).padStart(6, '0');
      yield {
        at: context.officeTime('2023-02-14'), by, do: 'create', register: 'inspector', id,
        set: { name: `执法人员 ${number.slice(3)}`, staff, body, certificate: `DEMO-${number}`, validUntil: '2027-12-31', domains: DOMAINS[body] ?? [], status: 'active' },
      };
    }
  }
};

/** The plan's tasks with their draws, the merged visits and what they found. */
export const inspectionsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/inspections');
  const operators = madeOperators(context);
  const drawn = new Map<string, { task: number; listed: ListedCheck }>();
  const checks: DrawnCheck[] = [];
  for (const [task, planned] of PLANNED_TASKS.entries()) {
    const objects = drawObjects(context, chance, planned, operators);
    yield* planSteps(context, planned, task, objects.length);
    for (const operator of objects) {
      const day = addDays(planned.from, chance.whole(12, 38));
      for (const code of planned.codes) {
        const check = getCheck(code);
        const id = `inspection-${planned.from.slice(0, 4)}-${String(checks.length + 1).padStart(5, '0')}`;
        checks.push({ id, operator: operator.id, body: check.body, day: addDays(day, chance.whole(0, 4)) });
        drawn.set(id, { task, listed: check });
      }
    }
  }
  const names = new Map(operators.map((one) => [one.id, one.name]));
  const plan = planVisits(checks, WINDOW_DAYS, CEILING);
  for (const [index, visit] of plan.visits.entries()) {
    const visitCode = `${visit.day.slice(0, 4)}-V${String(index + 1).padStart(4, '0')}`;
    for (const check of visit.checks) {
      const about = drawn.get(check.id);
      if (about) yield* inspect(context, chance, { check, visit, visitCode, name: names.get(check.operator) ?? check.operator, ...about });
    }
  }
  const counts = new Map<string, number>();
  for (const check of checks) counts.set(check.operator, (counts.get(check.operator) ?? 0) + 1);
  context.made.set('inspected', [...counts].map(([id, number]) => ({ id, set: { checks: number } })));
};

function drawObjects(context: DemoContext, chance: Chance, planned: PlannedTask, operators: readonly MadeOperator[]): readonly MadeOperator[] {
  const open = operators.filter((one) => isOpen(one, planned.from, addDays(planned.from, 75)));
  const fitting = planned.trade ? open.filter((one) => planned.trade?.test(one.industry)) : open.filter((one) => one.kind === 'enterprise');
  return chance.shuffle(fitting.length > 0 ? fitting : open).slice(0, planned.operators * context.scale);
}

function* planSteps(context: DemoContext, planned: PlannedTask, task: number, drawn: number): Iterable<Step> {
  const [by = ''] = context.staffWith('supervision-planner');
  const checks = planned.codes.map(getCheck);
  const [lead = '', ...partners] = [...new Set(checks.map((one) => one.body))];
  const year = planned.from.slice(0, 4);
  const published = context.officeTime(`${year}-02-2${task % 9}`);
  const steps = caseSteps(context.calendar, 'inspection-plan', planId(task));
  steps.create(published, by, {
    name: `${year} 年${planned.name}`, number: `${year}-${String(task + 1).padStart(2, '0')}`, kind: partners.length > 0 ? 'joint' : 'single', lead,
    ...(partners.length > 0 ? { partners } : {}), items: checks.map(itemId), objects: checks[0]?.objects ?? '', ratio: String(checks[0]?.ratio ?? 1),
    from: planned.from, until: addDays(planned.from, 70), publishedOn: dayOf(published),
  });
  const at = context.officeTime(planned.from);
  steps.update(at, by, { drawnOn: dayOf(at), drawn }, '随机抽取');
  yield* steps.done();
}

type Visited = { readonly check: DrawnCheck; readonly visit: JointVisit; readonly visitCode: string; readonly name: string; readonly task: number; readonly listed: ListedCheck };

// Ten findings as they fall among checks: mostly nothing, now and then something small, seldom something grave.
const FINDINGS: readonly (readonly [finding: string, disposal: string])[] = [
  ['none', 'nothing'], ['none', 'nothing'], ['none', 'nothing'], ['none', 'nothing'], ['none', 'nothing'], ['none', 'nothing'],
  ['corrected', 'corrected'], ['not-published', 'corrected'], ['inactive', 'nothing'], ['unreachable', 'transferred'],
];

function* inspect(context: DemoContext, chance: Chance, about: Visited): Iterable<Step> {
  const { check, visit, listed } = about;
  const { calendar } = context;
  const planner = chance.pick(context.staffWith('supervision-planner'));
  const team = chance.shuffle(context.staffWith(BODY_DUTIES[check.body] ?? '')).slice(0, 2);
  const [officer = planner] = team;
  const from: Day = PLANNED_TASKS[about.task]?.from ?? check.day;
  const steps = caseSteps(calendar, 'inspection', check.id);
  const drawnAt = context.officeTime(addDays(from, 1));
  steps.create(drawnAt, planner, {
    name: `${about.name}·${listed.name}`, plan: planId(about.task), operator: check.operator, item: itemId(listed), body: check.body, visit: about.visitCode,
    joint: visit.checks.length > 1, inspectors: team.map(inspectorId), drawnOn: dayOf(drawnAt),
  });
  steps.act(context.officeTime(addDays(visit.day, -6)), officer, 'notify');
  if (chance.luck(0.03)) {
    steps.act(context.officeTime(addDays(visit.day, -1)), planner, 'cancel', undefined, '检查前停业，改列下一批次');
    return yield* steps.done();
  }
  const carriedOutAt = steps.act(context.officeTime(visit.day), officer, 'carryOut', { record: `按检查表逐项检查${listed.name}，当事人到场并确认笔录。` });
  const day = dayOf(carriedOutAt);
  const after = (days: number): string => context.officeTime(addWorkingDays(calendar, day, days));
  const enter = (at: string): string => {
    if (chance.luck(0.06)) return steps.act(at, officer, 'enterUnpunished', { finding: 'corrected', first: true, slight: true, put: true });
    const [finding, disposal] = chance.luck(0.025) ? (['pending', 'transferred'] as const) : chance.pick(FINDINGS);
    return steps.act(at, officer, 'enter', { finding, disposal, ...(finding === 'corrected' ? { first: chance.luck(0.4), slight: true, put: true } : {}) });
  };
  const enteredAt = enter(after(chance.whole(1, 7)));
  if (chance.luck(0.04)) {
    steps.act(addWorkingMinutes(calendar, enteredAt, 240), planner, 'sendBack', undefined, '检查结果与笔录不一致，请核对');
    enter(addWorkingMinutes(calendar, enteredAt, 600));
  }
  steps.act(after(chance.luck(0.04) ? chance.whole(21, 29) : chance.whole(9, 19)), planner, 'publish');
  yield* steps.done();
}

function itemId(check: ListedCheck): string {
  return `check-${check.code.toLowerCase()}`;
}

function inspectorId(staff: string): string {
  return `inspector-${staff}`.slice(0, 64);
}

function planId(task: number): string {
  return `plan-${String(task + 1).padStart(2, '0')}`;
}

function getCheck(code: string): ListedCheck {
  const found = LISTED_CHECKS.find((one) => one.code === code);
  invariant(found, `There is no check ${code} in the list.`);
  return found;
}
