import { addWorkingDays } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { spreadDays, workingDaysOf, type MonthWeights } from '../days.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { stateOn, type Course } from './course.ts';
import { projectCourses } from './courses.ts';

const NUMBERS = { 2023: 56, 2024: 98 } as const;
// After the Spring Festival and before the year's end enterprises need money most.
const SEASON: MonthWeights = [0.8, 0.7, 1.5, 1.3, 1, 1, 0.8, 0.9, 1.3, 1, 1.2, 0.9];
const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  bank: ['沙澧水岸银行（演示）西城支行', '汀洲银行（演示）漯河分行', '岚溪商业银行（演示）西城支行'],
  'policy-bank': ['政策性银行（演示）漯河分行'],
  guarantee: ['西城融资担保公司（演示）'],
  lease: ['禾月融资租赁公司（演示）'],
  fund: ['沙澧产业基金（演示）'],
};
const REFUSALS = ['现金流不足以覆盖本息', '抵押物权属不清', '行业授信额度已满'];

/** Financing requests of both years: most are met, some declined, some withdrawn, the newest still in hand. */
export const financingPart: DemoPart = function* (context) {
  const chance = context.chance.part('projects/financing');
  const courses = projectCourses(context).filter((course) => course.totalFen !== undefined);
  const enterprises = (context.made.get('operator-open') ?? []).filter(({ set }) => set['kind'] === 'enterprise');
  for (const year of [2023, 2024] as const) {
    const days = workingDaysOf(context.calendar, `${year}-02-08`, `${year}-12-27`);
    for (const [index, day] of spreadDays(chance, days, NUMBERS[year] * context.scale, SEASON).entries()) {
      yield* requestOf(context, chance, { id: `financing-${year}-${String(index + 1).padStart(4, '0')}`, day, courses, enterprises });
    }
  }
};

type One = { readonly id: string; readonly day: Day; readonly courses: readonly Course[]; readonly enterprises: readonly MadeRecord[] };
type Asker = { readonly name: string; readonly set: Readonly<Record<string, unknown>>; readonly wantedFen: number; readonly purposes: readonly string[] };

function askerOf(chance: Chance, { day, courses, enterprises }: One): Asker {
  const needy = courses.filter((course) => course.createdOn < addDays(day, -3) && ['preparing', 'started', 'building'].includes(stateOn(course, day) ?? ''));
  const open = enterprises.filter(({ set }) => String(set['openedOn']) < addDays(day, -20));
  if (needy.length > 0 && (open.length === 0 || chance.luck(0.3))) {
    const course = chance.pick(needy);
    return { name: course.name, set: { applicant: 'project', project: course.id }, wantedFen: Math.max(3, Math.round(((course.totalFen ?? 0) * (0.05 + chance.next() * 0.12)) / 1e8)) * 1e8, purposes: ['construction', 'construction', 'equipment'] };
  }
  const operator = chance.pick(open);
  return { name: String(operator.set['name']), set: { applicant: 'enterprise', operator: operator.id }, wantedFen: chance.whole(5, 120) * 1e7, purposes: ['working', 'working', 'renewal', 'equipment'] };
}

function requestOf(context: DemoContext, chance: Chance, one: One): readonly Step[] {
  const asker = askerOf(chance, one);
  const by = chance.pick(context.staffWith('finance-liaison'));
  const steps = caseSteps(context.calendar, 'financing-request', one.id);
  const first = context.officeTime(one.day);
  steps.create(first, by, { name: `${asker.name}融资需求`, ...asker.set, purpose: chance.pick(asker.purposes), wanted: asker.wantedFen, raisedOn: dayOf(first) });
  const at = (days: number): string => context.officeTime(addWorkingDays(context.calendar, one.day, days));
  let passed = chance.whole(1, 4);
  steps.act(at(passed), by, 'check', { security: chance.pick(['房产抵押', '应收账款质押', '担保公司担保', '信用']) });
  if (chance.luck(0.12)) {
    steps.act(at((passed += 1)), by, 'sendBack', undefined, '缺少近一期报表和用途证明');
    steps.act(at((passed += chance.whole(2, 6))), by, 'check');
  }
  if (chance.luck(0.07)) {
    steps.act(at(passed + 2), by, 'withdraw', undefined, '自筹解决，不再需要');
    return steps.done();
  }
  settle(chance, { steps, by, at, passed, wantedFen: asker.wantedFen });
  return steps.done();
}

type Going = { readonly steps: CaseSteps; readonly by: string; readonly at: (days: number) => string; readonly passed: number; readonly wantedFen: number };

function settle(chance: Chance, { steps, by, at, passed, wantedFen }: Going): void {
  let day = passed + (chance.luck(0.12) ? chance.whole(9, 15) : chance.whole(1, 5));
  const channel = chance.pick(['bank', 'bank', 'bank', 'guarantee', 'policy-bank', 'lease', 'fund']);
  const recommend = (): void => void steps.act(at(day), by, 'recommend', { channel, provider: chance.pick(PROVIDERS[channel] ?? []) });
  recommend();
  if (chance.luck(0.14)) {
    steps.act(at((day += chance.whole(6, 14))), by, 'tryAnother', undefined, '首家机构审批周期过长');
    day += chance.whole(1, 4);
    recommend();
  }
  day += chance.whole(8, 38);
  if (chance.luck(0.17)) steps.act(at(day), by, 'decline', undefined, chance.pick(REFUSALS));
  else steps.act(at(day), by, 'meet', { met: Math.round((wantedFen * chance.whole(5, 10)) / 10), rate: (3.1 + chance.whole(0, 18) / 10).toFixed(1) });
}
