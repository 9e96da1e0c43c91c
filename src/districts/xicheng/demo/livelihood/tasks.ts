import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import { caseSteps, workingDayBefore } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { TASKS, type TaskSeed } from './task-list.ts';

type Plan = { readonly id: string; readonly year: 2023 | 2024; readonly seed: TaskSeed; readonly submittedOn: Day };

const SOURCES = { province: '省定', city: '市定', district: '区自定' } as const;

/** The livelihood tasks of both years with their monthly progress; those of 2024 are all accepted by the year's end. */
export const tasksPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/tasks');
  for (const year of [2023, 2024] as const) {
    for (const [index, seed] of TASKS[year].entries()) {
      const id = `livelihood-task-${year}-${String(index + 1).padStart(2, '0')}`;
      // Acceptance needs up to fifteen working days, and a task sent back needs some more.
      const latest = `${year}-${String(seed.dueMonth).padStart(2, '0')}-${seed.dueMonth === 12 ? '06' : '12'}`;
      const submittedOn = workingDayBefore(context.calendar, latest, chance.whole(0, seed.sentBack ? 6 : 22));
      const plan = { id, year, seed, submittedOn };
      yield* caseOf(context, chance, plan);
      yield* progressOf(context, chance, plan);
    }
  }
};

function* caseOf(context: DemoContext, chance: Chance, { id, year, seed, submittedOn }: Plan): Iterable<Step> {
  const officer = chance.pick(context.staffWith('livelihood-officer'));
  const verifier = chance.pick(context.staffWith('task-verifier'));
  const completed = Math.round((seed.target * seed.reached) / 100);
  const steps = caseSteps(context.calendar, 'livelihood-task', id);
  steps.create(context.officeTime(`${year}-02-${year === 2023 ? '10' : '07'}`), officer, {
    name: seed.name, source: seed.source, year: String(year), target: seed.target, measureUnit: seed.measureUnit, unit: seed.unit,
    document: `${year}年${SOURCES[seed.source]}民生实事清单（演示）`, dueOn: dueOf(year, seed),
  });
  steps.act(context.officeTime(addDays(`${year}-02-18`, chance.whole(0, 9))), officer, 'begin');
  if (seed.carriedOver) {
    steps.act(context.officeTime(`${year}-12-26`), verifier, 'carryOver', undefined, '用地手续未完成，结转下年度实施');
    return yield* steps.done();
  }
  const proof = `验收资料一套（${seed.name}，共${completed}${seed.measureUnit}，演示）`;
  steps.act(context.officeTime(submittedOn), officer, 'submit', { completed, proof });
  let checkedOn = addDays(submittedOn, chance.whole(3, 7));
  if (seed.sentBack) {
    steps.act(context.officeTime(checkedOn), verifier, 'sendBack', undefined, '个别点位缺少验收单和照片');
    steps.act(context.officeTime(addDays(checkedOn, 4)), officer, 'submit', { completed, proof: `${proof}；已补验收单和照片` });
    checkedOn = addDays(checkedOn, 8);
  }
  steps.act(context.officeTime(checkedOn), verifier, 'accept', { metTarget: completed >= seed.target, exceeded: completed > seed.target, publicNotice: '已在区公告栏公示（演示）' });
  yield* steps.done();
}

function dueOf(year: number, seed: TaskSeed): Day {
  return addDays(seed.dueMonth === 12 ? `${year + 1}-01-01` : `${year}-${String(seed.dueMonth + 1).padStart(2, '0')}-01`, -1);
}

// About the 24th of each month until it is submitted; what was reached by then follows an uneven course.
function* progressOf(context: DemoContext, chance: Chance, { id, year, seed, submittedOn }: Plan): Iterable<Step> {
  const last = seed.carriedOver ? `${year}-12-20` : submittedOn;
  const span = Date.parse(last) - Date.parse(`${year}-02-18`);
  let before = 0;
  for (let month = 3; month <= 12; month += 1) {
    const at = context.officeTime(`${year}-${String(month).padStart(2, '0')}-${chance.whole(22, 25)}`);
    const day = dayOf(at);
    if (day >= last) return;
    const passed = (Date.parse(day) - Date.parse(`${year}-02-18`)) / span;
    const part = Math.min(1, Math.max(0, passed ** 1.25 * (0.85 + chance.next() * 0.3)));
    const completed = Math.max(before, Math.floor((seed.target * seed.reached * part) / 100));
    before = completed;
    const pace = part > passed * 1.04 ? 'ahead' : part < passed * 0.72 ? 'behind' : 'on-time';
    yield {
      at,
      by: chance.pick(context.staffWith('livelihood-officer')),
      do: 'create',
      register: 'task-progress',
      id: `progress-${id.slice(16)}-${String(month).padStart(2, '0')}`,
      set: { name: `${seed.name} ${year}年${month}月`, task: id, reportedOn: day, completed, pace, ...(pace === 'behind' ? { remark: '进度滞后，已约谈承办单位，倒排工期' } : {}), ...(completed > 0 ? { proof: `月报和现场照片（演示）` } : {}) },
    };
  }
}
